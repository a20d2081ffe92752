// Package scene holds the meaning side of Storybook: the concepts its stories
// speak of, the sentences they are made of, and the probabilistic grammar that
// chooses them. It knows no language; ten linearisers turn its sentences into
// text.
//
// Reading order: concept.go and catalogue.go (what can be named), sentence.go (what
// can be said), grammar.go (what a story remembers), row.go, author.go, opening.go and steps_*.go
// (what makes sense next), play.go and mention.go (how it is said), entropy.go (the
// entropy of a story), line.go (what linearisers write into), parse.go (from text back
// to the scene, for any lineariser). CONCEPTS.md says what each word means.
//
// # A story makes sense
//
// A story is a walk through a plot. At each of its stages (a thing is lost, somebody is
// hungry, two people have met) a table written by hand lists the sentences that make
// sense next, each with an integer weight and the stage it leads to. Sense is authored,
// edge by edge; nothing is drawn and then refused.
//
// A story has one hero, at most one other being and one thing at a time, so that "it"
// is never two things. It remembers (world): the stage, the time it is set in, where it
// has come to, what kinds of beings and things there are, how many heroes, whose mood
// was told, whether it was said how the thing is, and what the hero has done and will not do
// again. From these follow:
//
//   - a place is named once, and again only after somebody has gone there;
//   - what was found is not looked for, what was eaten is gone, nothing is described
//     twice;
//   - because names what can be a reason: who sleeps is tired, who hides is afraid, who
//     does not go to the market sees rain;
//   - nobody new is denied anything; a new being is met, seen or heard, or comes;
//   - what can be done with a thing goes by its class (one reads a book and puts on a
//     coat), its attributes too (no banana is blue), and who can do it likewise (animals do
//     not speak);
//   - moods are told of a near day: nobody was hungry last month.
//
// # How it is said
//
// Whether somebody is named, said again by the noun, or by a pronoun follows by one rule
// that looks at no gender, because genders differ from language to language: see mention.
// Definiteness and tense follow from discourse too. None of these carries information, so
// the ten texts of one story carry the same, and the entropy per story is one number for
// all of them.
//
// # What a lineariser must do
//
// Write gets a Sentence whose every field means the same in all languages, and writes it
// as a native would say it in a book for children. It may choose words, order, aspect and
// construction by frame (Kind and Verb), and whatever the fields tell: it may drop a
// pronoun, say a noun again where its pronoun would sound odd, move the thing to the front.
// It must keep apart what the fields keep apart: different sentences that can stand at the
// same place in a story have different texts. In particular
//
//   - New is indefinite, with number, attributes and the rest; Known is definite or a name;
//     Pronoun is a pronoun or what stands for one;
//   - Adj and Colour stand together, in the order and the place of the language: a small
//     white dog;
//   - past events move the story on (perfective, simple past); Be, the relative clause and
//     the reason are its background (imperfective, imperfect); the present is habitual; the
//     future is a plan, and in it a relative clause is present;
//   - Link stands where the language puts it: then, later, but, at last;
//   - Place is where something happens, with Go where to; the verb decides on in, at, by or
//     on (one swims in the lake and rests by it);
//   - what is quoted is in the present and in the words of who speaks; the answer to a question is
//     as short as the language has it.
//
// A Violation spoils one form, for minimal pairs.
package scene
