package scene

// Mention says how a noun phrase refers; it follows from discourse by rule
// (mention.go), so it carries no information of its own.
type Mention uint8

// The mentions. A name is written as the name for New and for Known.
const (
	New     Mention = iota // first mention: a small dog, two dogs
	Known                  // mentioned before: the dog, the dogs (no adjective, no quantity word)
	Pronoun                // no language can mistake it for another: he, it, them
)

// With is a companion inside a noun phrase, "with two small brown dogs": a first
// mention that the story never returns to. Noun is a Pet, with a number, or one Bag.
type With struct {
	Noun, Quant, Adj, Colour Concept
}

// Rel is a subject relative clause, a background in the tense of the sentence but
// present in the future: "who loved apples", "who sells flowers", "who had two
// cats", "who lived in the mountains".
type Rel struct {
	Verb  Concept // class VerbHabit
	Noun  Concept // have: a Pet, with a number; live: a DwellingClass phrase; else a thing, in the plural, in general
	Quant Concept // have only: None is exactly one
}

// And is what a noun phrase joins to its noun: "two pears and a big cake", "the pears
// and the cake", "Anna and Tom". A thing has a number and attributes, written out when
// New; a name has none.
type And struct {
	Noun, Quant, Adj, Colour Concept
}

// NP is a noun phrase. The zero NP is absent.
type NP struct {
	Noun    Concept // a being, a name, a thing or a Drink
	Mention Mention
	Quant   Concept // of the noun: None is exactly one; written out only when Mention is New
	Adj     Concept // New only: TraitClass for beings, QualityClass for things
	Colour  Concept // New only: ColourClass, of animals and things, beside Adj or alone: a small white dog
	And     And     // things and names only, New or Known; the pronoun is plural
	With    With    // New people only, never beside Rel
	Rel     Rel     // New subjects of a first sentence only
}

// Plural reports whether np refers to more than one.
func (np NP) Plural() bool { return np.Quant != None || np.And.Noun != None }

// Spot is a place given by a landmark, always definite and singular: "under the
// bed". Prep alone, Everywhere, goes with the verb look for: "everywhere".
type Spot struct {
	Prep Concept // PrepClass
	Noun Concept // Furniture, Tree or Landmark
}

// Link ties a sentence to the one before. It follows from the plot and the sentence
// before, so it carries no information of its own.
type Link uint8

// The links.
const (
	NoLink Link = iota
	Then        // what happens next: "Then a fox came."
	Later       // the same after a sentence with Then: "Later, she met a king."
	But         // against what was hoped for: "But she did not find it."
	AtLast      // after a search: "At last, she found it."
)

// Kind is the frame of a sentence.
type Kind uint8

// The kinds, with the parts each one fills beside Subject, Tense, Time and Link.
const (
	Act     Kind = iota // Verb; Place or Spot; Reason: "a dog slept in the garden because it was tired."
	Go                  // Verb, Place as destination; Reason: "she goes to the forest."
	Do                  // Verb, Object; Place or Spot; Reason; Negative; Question: "she found a key under the bed."
	Give                // Verb, Object (thing), Recipient (being): "she gave the king two apples."
	Be                  // State (of a being) or quality (of a thing); Negative; Question: "the dog was hungry", "the key was heavy."
	Want                // Verb, Object, both known: "she wanted to buy it."
	Say                 // exactly one of State, Phrase, Spot: “I am hungry.” “Thank you!” “It is under the bed.” (of Object, a thing not written otherwise)
	Ask                 // Object, a thing, Known, asked for in the present: “Where is my ball?”
	Weather             // State only, no Subject: "It began to rain."
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
// A Question sentence is two sentences of text, a yes-no question of the narrator
// in the affirmative and its short answer, yes unless Negative is set: "Did she
// find it? Yes, she did." "Was the fox afraid? No, it was not."
type Sentence struct {
	Kind      Kind
	Tense     Tense
	Link      Link
	Time      Concept // first sentence of a story only; else None
	Subject   NP
	Verb      Concept
	Object    NP
	Recipient NP
	State     Concept // Be, Say: StateClass of a being, QualityClass of a thing; Weather: WeatherClass
	Phrase    Concept // Say: PhraseClass
	Reason    Concept // StateClass, "because he was tired", of the subject, or WeatherClass, "because it was raining"
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

// complete reports whether all that the sentence speaks of is there: a lenient reader, who
// assumes what came before, may come to sentences about a thing that nobody has.
func (s *Sentence) complete() bool {
	for _, np := range [...]*NP{&s.Subject, &s.Object, &s.Recipient} {
		if np.Noun == None && np.Mention != New {
			return false
		}
	}
	return s.Subject.Noun != None || s.Kind == Weather
}
