package protocol

// ID names a run or a task; the page chooses it and never uses one twice.
type ID uint32

// ModelID names a model held by a worker; the page chooses it. None means "no model".
type ModelID uint32

// None is the ModelID of no model.
const None ModelID = 0

// Share is one language of a mixture and its weight; weights need not sum to 1.
type Share struct {
	Language string
	Weight   float64
}

func (s *Share) fields(c *coder) {
	c.label(&s.Language)
	c.f64(&s.Weight)
}

// SubjectKind says how several models answer as one.
type SubjectKind uint8

// The kinds of subject.
const (
	Single        SubjectKind = iota // one model
	BayesEnsemble                    // weights of the models follow the story so far
	TokenEnsemble                    // mean of the models' probabilities at each token
)

// Subject is what is measured or made to write: a model, or models side by side.
type Subject struct {
	Kind   SubjectKind
	Models []ModelID // exactly one if Kind is Single
}

func (s *Subject) fields(c *coder) {
	c.u8((*uint8)(&s.Kind))
	if s.Kind > TokenEnsemble {
		c.fail("subject kind %d", s.Kind)
	}
	list(c, &s.Models, 4, func(m *ModelID) { c.u32((*uint32)(m)) })
}

// Score is the loss of one subject on the held-out stories of one language,
// with the references that belong on the same scale. A figure that is unknown
// is NaN.
type Score struct {
	Language  string
	Token     float64 // nats per token
	Byte      float64 // nats per byte of text
	Character float64 // nats per character
	Story     float64 // nats per story: the unit across languages
	Floor     float64 // exact floor of the same stories, nats per token
	Unigram   float64 // unigram model on the same stories, nats per token
	Uniform   float64 // ln of the vocabulary, nats per token
	K         float64 // 1 as good as the expert, 0 a unigram model
	B         float64 // damage: 0 none, 1 the untrained network
}

func (s *Score) fields(c *coder) {
	c.label(&s.Language)
	for _, f := range []*float64{&s.Token, &s.Byte, &s.Character, &s.Story, &s.Floor, &s.Unigram, &s.Uniform, &s.K, &s.B} {
		c.f64(f)
	}
}

// Text is one generated story.
type Text struct {
	Opening   string // the words it was given, from a held-out story; may be empty
	Text      string // what the model wrote after them, up to the newline
	Language  string // the language in which most of its sentences parse, "" if in none
	Sentences uint32 // sentences in the whole
	Parsed    uint32 // those of them that parse in one of the languages asked for
}

func (t *Text) fields(c *coder) {
	c.text(&t.Opening)
	c.text(&t.Text)
	c.label(&t.Language)
	c.u32(&t.Sentences)
	c.u32(&t.Parsed)
}

// MapKind says how one model is brought into another one's basis.
type MapKind uint8

// The maps, each with all that the one before it may do.
const (
	NoMap      MapKind = iota // the weights as they are
	PermuteMap                // feed-forward units and heads are reordered
	RotateMap                 // and the residual stream is turned
	MapKinds                  // how many there are
)

// NormKind says how a merge is renormalised.
type NormKind uint8

// The renormalisations.
const (
	NoNorm      NormKind = iota
	RescaleNorm          // each tensor gets the norm of its parents' average
	RepairNorm           // each unit gets the deviation of its parents' average
	NormKinds            // how many there are
)

// Measure is one measure of likeness along the layers of two models, and what
// it would be between strangers. An unknown number is NaN.
type Measure struct {
	Name     string
	Layers   []int32 // the block that each value is of, counted from 0; -1 for the embedding
	Values   []float64
	Baseline []float64 // as long as Values
}

func (m *Measure) fields(c *coder) {
	c.label(&m.Name)
	list(c, &m.Layers, 4, func(l *int32) { c.i32(l) })
	list(c, &m.Values, 8, func(x *float64) { c.f64(x) })
	list(c, &m.Baseline, 8, func(x *float64) { c.f64(x) })
}

// Bits is what came out of one part of the pipeline, by its SHA-256.
type Bits struct {
	Name      string // such as "weights"
	Hash      string // on this machine
	Published string
}

// Same says whether the two agree.
func (b Bits) Same() bool { return b.Hash == b.Published }

func (b *Bits) fields(c *coder) { c.label(&b.Name); c.label(&b.Hash); c.label(&b.Published) }

// Rate is what a machine does in the products of training one preset.
type Rate struct {
	Preset string  // its name in recipe.Presets
	GFLOPS float64 // 10⁹ multiplications and additions a second
}

func (r *Rate) fields(c *coder) { c.label(&r.Preset); c.f64(&r.GFLOPS) }

// MostMemory is how many bytes the arrays of one run may take (cost.Memory).
// WebAssembly's memory ends at 4 GB; Go's collector lets it grow to twice what
// lives there, and a run's saved state comes on top of that.
const MostMemory = 1 << 30

// FailKind sorts failures by what the reader can do about them.
type FailKind uint8

// The kinds of failure.
const (
	FailBug       FailKind = iota // an error of the program
	FailModel                     // a model file that cannot be used
	FailRecipe                    // settings that cannot be run
	FailMerge                     // models or knobs that cannot be merged
	FailMissing                   // a model or run that the worker does not hold
	FailMemory                    // would not fit this device
	FailDivergent                 // training left the finite numbers
	FailConfig                    // a file of mergekit that cannot be read, or a merge that it cannot say
	FailKinds                     // how many there are
)
