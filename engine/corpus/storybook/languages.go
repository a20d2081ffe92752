package storybook

import (
	"confusio/engine/corpus/storybook/english"
	"confusio/engine/corpus/storybook/russian"
	"confusio/engine/corpus/storybook/turkish"
)

// languages lists the ten. The order is part of the bits.
var languages = []*Language{
	written("en", "en_GB", english.Language{}),
	written("ru", "ru_RU", russian.Language{}),
	written("tr", "tr_TR", turkish.Language{}),
}
