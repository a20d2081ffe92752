package protocol

// Train starts a run. Answers: Started, then Progress and Generated while it
// runs, and at last Done, Stopped, Diverged or Failed.
type Train struct {
	Order
	Recipe     string   // canonical JSON
	Watch      []string // languages whose held-out loss is reported, in this order
	Stories    uint32   // held-out stories of each watched language
	EvalEvery  uint32   // steps between two measurements of the held-out loss
	WriteEvery uint32   // steps between two samples, 0 for none
	Paused     bool     // start paused, for single steps
	SaveEvery  uint32   // seconds of training between two saved states, 0 for none
	From       []byte   // bulk: a saved state of the same recipe to go on from; empty to start anew
}

func (m *Train) fields(c *coder) {
	c.text(&m.Recipe)
	c.texts(&m.Watch)
	c.u32(&m.Stories)
	c.u32(&m.EvalEvery)
	c.u32(&m.WriteEvery)
	c.bit(&m.Paused)
	c.u32(&m.SaveEvery)
}
func (m *Train) bulk() *[]byte { return &m.From }

// Started says that a run is set up: its step 0, untrained, with the references.
type Started struct {
	Report
	Steps      uint32
	Parameters uint64
	Scores     []Score // the untrained model, in the order of Train.Watch
}

func (m *Started) fields(c *coder) {
	c.u32(&m.Steps)
	c.u64(&m.Parameters)
	c.scores(&m.Scores)
}

// Progress tells how far a run is; at most one crosses in a frame of the screen.
type Progress struct {
	Report
	Step, Steps     uint32
	Tokens          uint64  // seen so far
	TokensPerSecond float64 // over the last seconds
	Workers         uint32  // that made the last step, this one included
	SecondsLeft     float64
	TrainLoss       float64   // of the last step's batch, nats per token
	Held            []float32 // held-out loss, nats per token, in the order of Train.Watch; empty if not measured at this step
}

func (m *Progress) fields(c *coder) {
	c.u32(&m.Step)
	c.u32(&m.Steps)
	c.u64(&m.Tokens)
	c.f64(&m.TokensPerSecond)
	c.u32(&m.Workers)
	c.f64(&m.SecondsLeft)
	c.f64(&m.TrainLoss)
	list(c, &m.Held, 4, func(f *float32) { c.f32(f) })
}

// Saved brings the whole state of a run: whoever starts it again from there
// gets the same bits. It is sent now and then, and when the run is paused.
type Saved struct {
	Report
	Step  uint32
	State []byte // bulk
}

func (m *Saved) fields(c *coder) { c.u32(&m.Step) }
func (m *Saved) bulk() *[]byte   { return &m.State }

// Pause holds a run after its present step. Answer: Paused.
type Pause struct{ Order }

// Resume lets a paused run go on, from the exact step. It answers by Progress.
type Resume struct{ Order }

// Step makes one step of a paused run. Answers: Progress, Paused.
type Step struct{ Order }

// Paused says that a run holds after Step.
type Paused struct {
	Report
	Step uint32
}

func (m *Paused) fields(c *coder) { c.u32(&m.Step) }

// Mix changes the mixture of a run from its next step. The change is recorded
// in the run's recipe. No answer but the losses that follow.
type Mix struct {
	Order
	Shares []Share
}

func (m *Mix) fields(c *coder) {
	list(c, &m.Shares, 12, func(s *Share) { s.fields(c) })
}

// Stop ends a run or a task; an unfinished step is discarded. Answer: Stopped.
type Stop struct{ Order }

// Stopped says that a run ended by request after Step.
type Stopped struct {
	Report
	Step uint32
}

func (m *Stopped) fields(c *coder) { c.u32(&m.Step) }

// Snapshot asks for a run's weights as they are. Answer: Weights.
type Snapshot struct{ Order }

// Weights brings a run's weights as a safetensors file.
type Weights struct {
	Report
	Step    uint32
	Weights []byte // bulk
}

func (m *Weights) fields(c *coder) { c.u32(&m.Step) }
func (m *Weights) bulk() *[]byte   { return &m.Weights }

// Done says that a run or a task of several answers is complete.
type Done struct {
	Report
	Step uint32 // last step of a run
}

func (m *Done) fields(c *coder) { c.u32(&m.Step) }

// Diverged says that training left the finite numbers at Step.
type Diverged struct {
	Report
	Step uint32
}

func (m *Diverged) fields(c *coder) { c.u32(&m.Step) }

// Lend gives a run a worker that computes parts of its steps, which changes no
// bit. A port to that worker crosses beside it. No answer but Progress.Workers,
// or Missed if the worker turns out to be of no use.
type Lend struct {
	Order
	Seat uint32 // the page's number of that worker
}

func (m *Lend) fields(c *coder) { c.u32(&m.Seat) }

// Release takes a lent worker away again. No answer.
type Release struct {
	Order
	Seat uint32
}

func (m *Release) fields(c *coder) { c.u32(&m.Seat) }

// Assist makes the worker compute parts of another one's steps. A port to that
// one crosses beside it. No answer.
type Assist struct{ Order }

// Missed says that a worker lent to a run is of no use to it, or not any more:
// the run does without.
type Missed struct {
	Report
	Seat uint32
}

func (m *Missed) fields(c *coder) { c.u32(&m.Seat) }
