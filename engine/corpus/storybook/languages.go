package storybook

import (
	"confusio/engine/corpus/storybook/dutch"
	"confusio/engine/corpus/storybook/english"
	"confusio/engine/corpus/storybook/german"
)

// languages lists the ten. The order is part of the bits.
var languages = []*Language{
	written("en", "en_GB", english.Language{}),
	written("de", "de_DE", german.Language{}),
	written("nl", "nl", dutch.Language{}),
}
