package storybook

import (
	"confusio/engine/corpus/storybook/arabic"
	"confusio/engine/corpus/storybook/chinese"
	"confusio/engine/corpus/storybook/english"
)

// languages lists the ten. The order is part of the bits.
var languages = []*Language{
	written("en", "en_GB", english.Language{}),
	written("ar", "ar", arabic.Language{}),
	written("zh", "", chinese.Language{}),
}
