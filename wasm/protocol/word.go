package protocol

// Word is a message between two workers that train one model. What is long
// (parameters, gradients, updates) is float32 beside the frame: both ends are one
// program on one machine, so it crosses as the bytes that it has in memory.
type Word interface {
	Message
	word()
}

// Numbers are what stands beside a word, where it arrived.
type Numbers interface {
	Len() int
	// Take copies the numbers into dst, of that length. They are taken once at
	// most: their place is used again.
	Take(dst []float32)
}

// The kinds of words.
const (
	KindReads  Kind = 120
	KindReady  Kind = 121
	KindAsk    Kind = 122
	KindAnswer Kind = 123
	KindCannot Kind = 124
	KindTurn   Kind = 125
	KindTurned Kind = 126
)

// Reads says what the run reads from its next step on. Answer: Ready or Cannot.
type Reads struct {
	Number uint32 // counts what the trainer says to this worker; the answer repeats it
	Recipe string // canonical JSON
}

// Ready says that the worker can be asked.
type Ready struct{ Number uint32 }

// Ask asks for a part of a step's gradient. Whatever is asked takes the place of
// what was asked before. Beside it: the parameters before the step. Answer: Answer or
// Cannot.
type Ask struct {
	Number       uint32
	Step         uint32 // steps done before
	First, Count uint32 // the micro-batches
}

// Answer brings a part. Beside it: the summed gradient.
type Answer struct {
	Number uint32
	Losses [][]float32 // of each micro-batch's targets, nats
}

// Turn asks to make matrices of an update orthogonal: Count of the hidden ones,
// from First on, which stand beside it. Answer: Turned or Cannot.
type Turn struct{ Number, First, Count uint32 }

// Turned brings them, beside it.
type Turned struct{ Number uint32 }

// Cannot says that the worker is of no use to this run.
type Cannot struct{ Number uint32 }

// Kind implements Message.
func (*Reads) Kind() Kind  { return KindReads }
func (*Ready) Kind() Kind  { return KindReady }
func (*Ask) Kind() Kind    { return KindAsk }
func (*Answer) Kind() Kind { return KindAnswer }
func (*Cannot) Kind() Kind { return KindCannot }
func (*Turn) Kind() Kind   { return KindTurn }
func (*Turned) Kind() Kind { return KindTurned }

func (*Reads) word()  {}
func (*Ready) word()  {}
func (*Ask) word()    {}
func (*Answer) word() {}
func (*Cannot) word() {}
func (*Turn) word()   {}
func (*Turned) word() {}

func (m *Reads) fields(c *coder)  { c.u32(&m.Number); c.text(&m.Recipe) }
func (m *Ready) fields(c *coder)  { c.u32(&m.Number) }
func (m *Cannot) fields(c *coder) { c.u32(&m.Number) }
func (m *Turn) fields(c *coder)   { c.u32(&m.Number); c.u32(&m.First); c.u32(&m.Count) }
func (m *Turned) fields(c *coder) { c.u32(&m.Number) }

func (m *Ask) fields(c *coder) {
	c.u32(&m.Number)
	c.u32(&m.Step)
	c.u32(&m.First)
	c.u32(&m.Count)
}

func (m *Answer) fields(c *coder) {
	c.u32(&m.Number)
	list(c, &m.Losses, 4, func(micro *[]float32) { list(c, micro, 4, func(x *float32) { c.f32(x) }) })
}

// DecodeWord reads a word, as DecodeRequest does a request.
func DecodeWord(frame []byte) (Word, error) {
	m, err := decode(newWord, frame, nil)
	if err != nil {
		return nil, err
	}
	return m.(Word), nil
}

func newWord(k Kind) Message {
	switch k {
	case KindReads:
		return new(Reads)
	case KindReady:
		return new(Ready)
	case KindAsk:
		return new(Ask)
	case KindAnswer:
		return new(Answer)
	case KindCannot:
		return new(Cannot)
	case KindTurn:
		return new(Turn)
	case KindTurned:
		return new(Turned)
	}
	return nil
}
