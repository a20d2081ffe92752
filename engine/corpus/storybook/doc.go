// Package storybook is the embedded corpus: short children's stories, told in
// parallel in ten languages by a grammar whose entropy is known exactly.
//
// scene holds the meaning and the grammar, one package a language turns scenes into
// text, and this package puts them together: the list of languages, the frozen
// tokenizer, parsing and fluency, and minimal pairs.
//
// Story i of a split is the same scene in every language and for every seed of a
// training run: splits go by the scene.
package storybook
