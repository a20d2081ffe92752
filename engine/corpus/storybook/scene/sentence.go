package scene

// Mention says how a noun phrase refers; it follows from discourse by rule
// (grammar.go), so it carries no information of its own.
type Mention uint8

// The mentions. A name is written as the name for New and for Known.
const (
	New     Mention = iota // first mention: a small dog, two dogs
	Known                  // mentioned before: the dog, the dogs (no adjective, no quantity word)
	Pronoun                // subject of the sentence before, or its object: he, it, them
)

// With is a companion inside a noun phrase, "with two dogs": a first mention
// that the story never returns to. Noun is a farm animal or a thing to carry.
type With struct {
	Noun  Concept
	Quant Concept // None: exactly one
}

// Rel is a subject relative clause in the habitual present with a thing in
// general as object: "who sells apples", "who does not eat carrots".
type Rel struct {
	Verb     Concept // class VerbHabit
	Noun     Concept // in the plural, in general: apples
	Negative bool
}

// NP is a noun phrase. The zero NP is absent.
type NP struct {
	Noun    Concept // a being, a name or a thing
	Mention Mention
	Quant   Concept // of the referent: None is exactly one; written out only when Mention is New
	Adj     Concept // TraitClass for beings, QualityClass for things; New only
	With    With    // New subjects only; never beside Rel
	Rel     Rel     // New subjects only
}

// Plural reports whether np refers to more than one.
func (np NP) Plural() bool { return np.Quant != None }

// Spot is a place given by a piece of furniture, always definite and singular:
// "under the bed".
type Spot struct {
	Prep Concept // PrepClass
	Noun Concept // Furniture
}

// Kind is the frame of a sentence.
type Kind uint8

// The kinds, with the parts each one fills beside Subject, Tense and Time.
const (
	Act  Kind = iota // Verb; Place or Spot; Negative; Reason: "a dog slept in the garden because it was tired."
	Go               // Verb, Place as destination; Negative; Reason: "she goes to the forest."
	Do               // Verb, Object; Place or Spot; Negative; Question: "she finds a key under the bed."
	Give             // Verb, Object (thing), Recipient (being); Negative: "she gives the king two apples."
	Be               // State; Negative; Question: "the dog is hungry", "the key is red."
	Stay             // Place or Spot: "the key is under the bed."
	Want             // Verb, Object: "she wants to find the key."; Negative
	Say              // State: "she says: “I am hungry.”" (the quoted clause in the present)
	Ask              // Object, Known: "she asks: “Where is the key?”" (the quoted clause in the present)
)

// Violation asks a lineariser for one grammatical error, for minimal pairs. It
// is an involution on forms: the wrong form in one sentence is the right form
// in its counterpart. The grammar never produces it.
type Violation uint8

// The violations.
const (
	Correct        Violation = iota
	WrongNumber              // the finite verb (or what agrees in its stead) in the other number
	WrongAgreement           // a language's own second agreement
	WrongPronoun             // a pronoun of the wrong gender or number
)

// Sentence is one sentence of a story with all that a lineariser needs: noun
// phrases know their mention, and Tense stands in every sentence although only
// the first one writes Time.
//
// A Question sentence is two sentences of text, a yes-no question in the
// affirmative, with Known or full noun phrases as given, and its answer with
// subject and object as pronouns: "Does the girl find the key? No, she does not
// find it." The answer is yes unless Negative is set, and repeats the clause
// without Place or Spot. With Be, the answer repeats the predicate.
type Sentence struct {
	Kind      Kind
	Tense     Tense
	Time      Concept // first sentence of a story only; else None
	Subject   NP
	Verb      Concept
	Object    NP
	Recipient NP
	State     Concept // Be: StateClass for a being, QualityClass for a thing; Say: StateClass
	Reason    Concept // StateClass: "because he is tired", the subject as a pronoun, in the tense of the sentence
	Place     Concept
	Spot      Spot
	Negative  bool
	Question  bool
	Violation Violation
}

// Lineariser writes sentences in one language.
type Lineariser interface {
	// Write writes s behind what stands in l, without white space at either end.
	// Equal texts mean equal sentences wherever the grammar allows both.
	Write(l *Line, s *Sentence)
	// Forms returns every surface form of c that can stand in a text, so that each
	// text which speaks of c contains at least one of them as a substring. The
	// parser prunes by it and the dictionaries check it.
	Forms(c Concept) []string
	// Separator stands between the sentences of a story: " " or "".
	Separator() string
}
