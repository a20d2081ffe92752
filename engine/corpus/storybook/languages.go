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

// Languages lists the ten. The order is part of the bits.
var Languages = []*Language{
	language("en", "English", "English", "en_US", english.Language{}),
	language("de", "German", "Deutsch", "de_DE", german.Language{}),
	language("fr", "French", "Français", "fr_FR", french.Language{}),
	language("it", "Italian", "Italiano", "it_IT", italian.Language{}),
	language("nl", "Dutch", "Nederlands", "nl", dutch.Language{}),
	language("ru", "Russian", "Русский", "ru_RU", russian.Language{}),
	language("es", "Spanish", "Español", "es_ES", spanish.Language{}),
	language("tr", "Turkish", "Türkçe", "tr_TR", turkish.Language{}),
	language("ar", "Arabic", "العربية", "ar", arabic.Language{}),
	language("zh", "Chinese", "中文", "", chinese.Language{}),
}
