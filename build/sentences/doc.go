// Package sentences finds what a reader would see and no translator could
// reach: words that stand in the program and not in the catalogue (ui/words). It
// also finds keys without a text, texts without use, and arguments that do
// not fit their text.
//
// It reads types, not only the look of the source: a key is any constant of
// type phrase.Key, wherever it stands; one that is put together, such as
// phrase.Key("language." + code), uses all texts that begin and end so.
//
// What counts as words is in visible.go: two words in a row, a capitalised one, or any
// letters that go straight into a text node. Where letters are no words, as
// in classes, ids and texts of logs, is a table of callees there; a variable that holds
// classes is called classes. The few literals that stand for themselves, such as
// proper names, are listed with their reasons in exceptions.go.
//
//	go run ./build words                    all packages
//	go run ./build words ui/scene/merge     one of them
package sentences
