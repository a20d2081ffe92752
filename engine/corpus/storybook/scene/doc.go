// Package scene holds the meaning side of Storybook: the concepts its stories
// speak of, the sentences they are made of, and the probabilistic grammar that
// chooses them. It knows no language; ten linearisers turn its sentences into
// text.
//
// Reading order: concept.go (what can be named), sentence.go (what can be
// said), grammar.go (what is said, with what probability), entropy.go (the exact
// entropy of a story), line.go (what linearisers write into), parse.go (from text
// back to the scene, for any lineariser).
//
// Every distinction a Sentence makes is written by all ten languages, and
// everything else follows from discourse by rule (definiteness, pronouns, tense),
// so the ten texts of one story carry the same information: the entropy per story
// is one number for all of them.
package scene
