package protocol

// Numbers are what stands beside a word, where it arrived.
type Numbers interface {
	Len() int
	// Take copies the numbers into dst, of that length. They are taken once at
	// most: their place is used again.
	Take(dst []float32)
}

// Reads says what the run reads from its next step on. Answer: Ready or Cannot.
type Reads struct {
	Remark
	Recipe string // canonical JSON
}

// Ready says that the worker can be asked.
type Ready struct{ Remark }

// Ask asks for a part of a step's gradient. Whatever is asked takes the place of
// what was asked before. Beside it: the parameters before the step. Answer: Answer or
// Cannot.
type Ask struct {
	Remark
	Step         uint32 // steps done before
	First, Count uint32 // the micro-batches
}

// Answer brings a part. Beside it: the summed gradient.
type Answer struct {
	Remark
	Losses [][]float32 // of each micro-batch's targets, nats
}

// Turn asks to make matrices of an update orthogonal: Count of the hidden ones,
// from First on, which stand beside it. Answer: Turned or Cannot.
type Turn struct {
	Remark
	First, Count uint32
}

// Turned brings them, beside it.
type Turned struct{ Remark }

// Cannot says that the worker is of no use to this run.
type Cannot struct{ Remark }

func (m *Reads) fields(c *coder) { c.text(&m.Recipe) }
func (m *Turn) fields(c *coder)  { c.u32(&m.First); c.u32(&m.Count) }

func (m *Ask) fields(c *coder) {
	c.u32(&m.Step)
	c.u32(&m.First)
	c.u32(&m.Count)
}

func (m *Answer) fields(c *coder) {
	list(c, &m.Losses, 4, func(micro *[]float32) { list(c, micro, 4, func(x *float32) { c.f32(x) }) })
}
