// Package turkish writes Storybook scenes in Turkish.
//
// Rules it keeps, forms first: vowel harmony in every suffix; k to ğ and its like before
// a vowel; the buffers y, n and s; compounds, which have a possessor's suffix; the
// singular after a number; the apostrophe after a name; participles before their noun;
// mi after the word it asks about; dotted İ and dotless I.
//
// Then how a story is told:
//
//   - past steps are in -di, habits in the aorist, plans in -ecek; an animal is found at
//     what it was doing (keçi uyuyordu);
//   - what is known is in the accusative, what is new is bare and stands beside the verb,
//     unless it is somebody to whom something is done as a whole (bir kralı ziyaret etti);
//   - subject pronouns are dropped, with the plural on the verb in their stead; a comma keeps
//     two names apart (Anna, Max'a); a thing is said again where onu could be somebody;
//   - a companion stands before its person, and the place behind them where their case allows
//     it (elinde bir fener olan bir terziyle gölün kenarında karşılaştı);
//   - gold and silver stand beside the thing: eski bir gümüş ayna, altın para;
//   - states are events (korktu, mutlu oldu), perfects (acıkmıştı, and acıktı where a story
//     begins with it) or adjectives (üzgündü; in the aorist üzgündür; üzüldü of somebody just
//     spoken of);
//   - what was not found could not be found (bulamadı); one loses one of one's own (bir
//     yüzüğünü kaybetti); one hides and puts things to where they will be (dolaba sakladı);
//   - no case makes another word: a giant is given something as dev adama, since deve is a
//     camel, and yedi tane armut yedi keeps seven and ate apart;
//   - hats are takılır, other clothes giyilir; companions are yanında, bags elinde; somebody is
//     met with -yla, heard by the voice (sesini duydu), followed peşinden.
//
// An overt plural subject takes a singular verb, so agreement in number shows where
// the subject is dropped: minimal pairs use that verb. Their second agreement is the
// case that a verb asks of its object: köpeği gördü, köpeğe yardım etti.
//
// Against the brief: no accusative at first mention holds for things, but an indefinite
// being that is singled out takes it, and bare it would mean something else: köpek besledi
// is kept dogs, bir köpeği besledi is fed one (Göksel and Kerslake, Turkish: A
// Comprehensive Grammar, 2005, chapter 22).
package turkish
