package protocol

// Cancel gives up a task: an unfinished Line, Evaluate, Generate or Slide. No answer.
type Cancel struct{ Order }

// Evaluate measures a subject on held-out stories. Answer: Evaluated.
type Evaluate struct {
	Order
	Subject   Subject
	Languages []string
	Stories   uint32    // of each language
	Own       []ModelID // the expert of each language, for K and b; None or a shorter list where there is none
	Untrained ModelID   // for b; None where there is none
}

func (m *Evaluate) fields(c *coder) {
	m.Subject.fields(c)
	c.texts(&m.Languages)
	c.u32(&m.Stories)
	list(c, &m.Own, 4, func(o *ModelID) { c.model(o) })
	c.model(&m.Untrained)
}

// Evaluated brings the losses of a subject.
type Evaluated struct {
	Report
	Scores []Score // in the order of Evaluate.Languages
}

func (m *Evaluated) fields(c *coder) {
	c.scores(&m.Scores)
}

// Generate makes a subject write. Answer: Generated.
type Generate struct {
	Order
	Subject     Subject
	Languages   []string // parse in any of these
	Opening     string   // language of a held-out story whose first words are given; "" for none
	OpenTokens  uint32   // how many of its tokens
	Samples     uint32   // stories to write
	Keep        uint32   // texts to send back, the first of them
	MaxTokens   uint32   // per story
	Temperature float64  // 0 takes the most probable token
	TopK        uint32   // 0 for all
	Seed        uint64
}

func (m *Generate) fields(c *coder) {
	m.Subject.fields(c)
	c.texts(&m.Languages)
	c.text(&m.Opening)
	c.u32(&m.OpenTokens)
	c.u32(&m.Samples)
	c.u32(&m.Keep)
	c.u32(&m.MaxTokens)
	c.f64(&m.Temperature)
	c.u32(&m.TopK)
	c.u64(&m.Seed)
}

// Generated brings what a subject wrote. During a run its ID is the run's.
type Generated struct {
	Report
	Texts   []Text
	Fluency float64 // share of all sampled sentences that parse, 0 to 1
	Samples uint32  // stories behind Fluency
}

func (m *Generated) fields(c *coder) {
	list(c, &m.Texts, 20, func(t *Text) { t.fields(c) })
	c.f64(&m.Fluency)
	c.u32(&m.Samples)
}

// Slide merges (1-w)·A + w·B, measures it and lets it write. Answer: Slid.
type Slide struct {
	Order
	A, B      ModelID
	W         float64
	Languages []string // A's and B's own languages
	Stories   uint32   // held-out stories of each language
	Samples   uint32   // stories to write for fluency
	Seed      uint64
}

func (m *Slide) fields(c *coder) {
	c.model(&m.A)
	c.model(&m.B)
	c.f64(&m.W)
	c.texts(&m.Languages)
	c.u32(&m.Stories)
	c.u32(&m.Samples)
	c.u64(&m.Seed)
}

// Slid brings one live merge.
type Slid struct {
	Report
	W       float64
	Scores  []Score // in the order of Slide.Languages, with K and b
	Text    Text    // the first story written
	Fluency float64 // share of sampled sentences that parse
	Samples uint32  // stories behind Fluency
	Seconds float64
}

func (m *Slid) fields(c *coder) {
	c.f64(&m.W)
	c.scores(&m.Scores)
	m.Text.fields(c)
	c.f64(&m.Fluency)
	c.u32(&m.Samples)
	c.f64(&m.Seconds)
}

// Line measures the straight line between two models: Points merges at equal
// distances from A (w = 0) to B (w = 1). Answers: one LinePoint for each index
// in Only, in that order, then Done. The page asks in short pieces, so that a
// moved slider never waits for a whole line.
type Line struct {
	Order
	A, B      ModelID
	Points    uint32
	Only      []uint32 // indices of the points wanted, 0 to Points-1
	Languages []string // A's and B's own languages
	Stories   uint32
}

func (m *Line) fields(c *coder) {
	c.model(&m.A)
	c.model(&m.B)
	c.u32(&m.Points)
	list(c, &m.Only, 4, func(i *uint32) { c.u32(i) })
	c.texts(&m.Languages)
	c.u32(&m.Stories)
}

// LinePoint brings one point of a line.
type LinePoint struct {
	Report
	Index  uint32
	W      float64
	Scores []Score // in the order of Line.Languages
}

func (m *LinePoint) fields(c *coder) {
	c.u32(&m.Index)
	c.f64(&m.W)
	c.scores(&m.Scores)
}

// Dissect looks for the place where the half-and-half merge of two experts
// breaks: it exchanges one place after the other between expert and merge, both
// ways. Answers: one Dissected for each index in Only, in that order, then Done.
type Dissect struct {
	Order
	A, B      ModelID
	Languages []string // A's and B's own languages
	Only      []uint32 // indices of places
	Stories   uint32   // held-out stories of each language
}

func (m *Dissect) fields(c *coder) {
	c.model(&m.A)
	c.model(&m.B)
	c.texts(&m.Languages)
	list(c, &m.Only, 4, func(i *uint32) { c.u32(i) })
	c.u32(&m.Stories)
}

// Dissected brings what the exchange of one place did.
type Dissected struct {
	Report
	Index   uint32  // of the place
	Of      uint32  // how many places there are
	Layer   int32   // block of the place, -1 outside the blocks
	Module  string  // what is exchanged there
	Harmed  []Score // each expert with the merge's weights in this place, in the order of Dissect.Languages
	Healed  []Score // the merge with each expert's weights in this place
	Seconds float64
}

func (m *Dissected) fields(c *coder) {
	c.u32(&m.Index)
	c.u32(&m.Of)
	c.i32(&m.Layer)
	c.label(&m.Module)
	c.scores(&m.Harmed)
	c.scores(&m.Healed)
	c.f64(&m.Seconds)
}

// Compare measures how alike two models are, layer by layer. Answer: Compared.
type Compare struct {
	Order
	A, B      ModelID
	Languages []string // A's and B's own languages
	Stories   uint32   // parallel stories that both read
}

func (m *Compare) fields(c *coder) {
	c.model(&m.A)
	c.model(&m.B)
	c.texts(&m.Languages)
	c.u32(&m.Stories)
}

// Compared brings the likeness of two models.
type Compared struct {
	Report
	Measures []Measure
	Seconds  float64
}

func (m *Compared) fields(c *coder) {
	list(c, &m.Measures, 16, func(x *Measure) { x.fields(c) })
	c.f64(&m.Seconds)
}

// Align takes one rung of the rescue ladder: it brings B into A's basis by Map,
// merges the two half and half, renormalises, measures the result and lets it
// write. Answer: Aligned.
type Align struct {
	Order
	A, B      ModelID
	Map       MapKind
	Norm      NormKind
	Languages []string // A's and B's own languages
	Stories   uint32   // held-out stories of each language
	Samples   uint32   // stories to write for fluency
	Untrained ModelID  // for b; None where there is none
	Seed      uint64
}

func (m *Align) fields(c *coder) {
	c.model(&m.A)
	c.model(&m.B)
	c.u8((*uint8)(&m.Map))
	c.u8((*uint8)(&m.Norm))
	if m.Map >= MapKinds || m.Norm >= NormKinds {
		c.fail("rung %d, %d", m.Map, m.Norm)
	}
	c.texts(&m.Languages)
	c.u32(&m.Stories)
	c.u32(&m.Samples)
	c.model(&m.Untrained)
	c.u64(&m.Seed)
}

// Aligned brings one rung of the rescue ladder.
type Aligned struct {
	Report
	Scores  []Score // in the order of Align.Languages, with K and b
	Before  float64 // mean correlation of the units of the two models in the same place, before the map
	After   float64 // and after it
	Text    Text    // the first story written
	Fluency float64 // share of sampled sentences that parse
	Samples uint32  // stories behind Fluency
	Seconds float64
}

func (m *Aligned) fields(c *coder) {
	c.scores(&m.Scores)
	c.f64(&m.Before)
	c.f64(&m.After)
	m.Text.fields(c)
	c.f64(&m.Fluency)
	c.u32(&m.Samples)
	c.f64(&m.Seconds)
}
