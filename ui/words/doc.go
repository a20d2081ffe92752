// Package words is the one place of every sentence that a reader sees, on the
// page and on the command line. Everything else says keys and arguments
// (engine/phrase); a Catalogue turns them into the text of one language.
//
// A language is one file, a JSON object from keys to texts:
//
//	{
//	  "merge.done": "Merged {name} in {seconds:duration}.",
//	  "mix.runs":   {"one": "{n} run", "other": "{n} runs"},
//	  "why.help":   "{term|K} is 1 for the expert and 0 for a {link|unigram model}."
//	}
//
// Braces enclose what is not plain text, and nothing else:
//
//	{name}          the argument of that name: a text as it is, a number as the language
//	                writes it, phrases said and joined as a list
//	{name:format}   a number in one of these formats:
//	                    0 to 9     that many decimals
//	                    %  %1      a share as per cent, without or with one decimal
//	                    plain      digits without separators: years, seeds, steps of a version
//	                    short      12k, 1.4M
//	                    bytes      27 MB
//	                    duration   seconds, as 2 min 5 s
//	{mark|text}     a piece that whoever draws the sentence marks up: a term, a link, a
//	                mark beside a word. What a mark looks like is theirs ([Catalogue.Parts]);
//	                a text holds no markup. The text of a mark may hold arguments and be empty.
//
// A text with several forms is an object of CLDR's plural categories, of which "other" is
// required. The form follows the first argument of the phrase that is a number, as it is
// written: a sentence about two numbers says one of them by a phrase of its own.
//
// How a language writes numbers, lists and durations stands in its file too, under number.,
// list., duration. and bytes. A key that a language lacks is said in English, and
// marked so ([Piece].Lang). English is embedded; the page fetches the file of
// another language when it is chosen.
//
// Which plural form a number takes is asked of the browser (package intl) or of a
// library (package cldr).
//
// Reading order: catalogue.go, say.go, text.go, number.go, read.go, pseudo.go.
package words
