package storybook

import (
	"confusio/engine/corpus/storybook/arabic"
	"confusio/engine/corpus/storybook/chinese"
	"confusio/engine/corpus/storybook/dutch"
	"confusio/engine/corpus/storybook/english"
	"confusio/engine/corpus/storybook/french"
	"confusio/engine/corpus/storybook/german"
	"confusio/engine/corpus/storybook/italian"
	"confusio/engine/corpus/storybook/russian"
	"confusio/engine/corpus/storybook/spanish"
	"confusio/engine/corpus/storybook/turkish"
)

// languages lists the ten. The order is part of the bits.
var languages = []*Language{
	written("en", "en_GB", english.Language{}),
	written("de", "de_DE", german.Language{}),
	written("fr", "fr_FR", french.Language{}),
	written("it", "it_IT", italian.Language{}),
	written("nl", "nl", dutch.Language{}),
	written("ru", "ru_RU", russian.Language{}),
	written("es", "es_ES", spanish.Language{}),
	written("tr", "tr_TR", turkish.Language{}),
	written("ar", "ar", arabic.Language{}),
	written("zh", "", chinese.Language{}),
}
