package protocol

// Kind implements Message.
func (*Loaded) Kind() Kind    { return KindLoaded }
func (*Started) Kind() Kind   { return KindStarted }
func (*Progress) Kind() Kind  { return KindProgress }
func (*Generated) Kind() Kind { return KindGenerated }
func (*Paused) Kind() Kind    { return KindPaused }
func (*Stopped) Kind() Kind   { return KindStopped }
func (*Done) Kind() Kind      { return KindDone }
func (*Diverged) Kind() Kind  { return KindDiverged }
func (*Weights) Kind() Kind   { return KindWeights }
func (*Merged) Kind() Kind    { return KindMerged }
func (*Evaluated) Kind() Kind { return KindEvaluated }
func (*LinePoint) Kind() Kind { return KindLinePoint }
func (*Slid) Kind() Kind      { return KindSlid }
func (*Failed) Kind() Kind    { return KindFailed }
func (*Dissected) Kind() Kind { return KindDissected }
func (*Compared) Kind() Kind  { return KindCompared }
func (*Aligned) Kind() Kind   { return KindAligned }
func (*Packed) Kind() Kind    { return KindPacked }
func (*Saved) Kind() Kind     { return KindSaved }
func (*Checked) Kind() Kind   { return KindChecked }
func (*Missed) Kind() Kind    { return KindMissed }
func (*Probed) Kind() Kind    { return KindProbed }

func (*Hello) event()     {}
func (*Loaded) event()    {}
func (*Probed) event()    {}
func (*Started) event()   {}
func (*Progress) event()  {}
func (*Generated) event() {}
func (*Paused) event()    {}
func (*Stopped) event()   {}
func (*Done) event()      {}
func (*Diverged) event()  {}
func (*Weights) event()   {}
func (*Merged) event()    {}
func (*Evaluated) event() {}
func (*LinePoint) event() {}
func (*Slid) event()      {}
func (*Failed) event()    {}
func (*Dissected) event() {}
func (*Compared) event()  {}
func (*Aligned) event()   {}
func (*Packed) event()    {}
func (*Saved) event()     {}
func (*Checked) event()   {}
func (*Missed) event()    {}

func (m *Weights) bulk() *[]byte { return &m.Weights }
func (m *Packed) bulk() *[]byte  { return &m.Zip }
func (m *Saved) bulk() *[]byte   { return &m.State }

func (m *Packed) fields(c *coder) { c.id(&m.ID); c.text(&m.Name) }

func (m *Loaded) fields(c *coder) {
	c.id(&m.ID)
	c.model(&m.Model)
	c.u64(&m.Parameters)
	c.text(&m.Recipe)
}

func (m *Started) fields(c *coder) {
	c.id(&m.ID)
	c.u32(&m.Steps)
	c.u64(&m.Parameters)
	c.scores(&m.Scores)
}

func (m *Progress) fields(c *coder) {
	c.id(&m.ID)
	c.u32(&m.Step)
	c.u32(&m.Steps)
	c.u64(&m.Tokens)
	c.f64(&m.TokensPerSecond)
	c.u32(&m.Workers)
	c.f64(&m.SecondsLeft)
	c.f64(&m.TrainLoss)
	list(c, &m.Held, 4, func(f *float32) { c.f32(f) })
}

func (m *Generated) fields(c *coder) {
	c.id(&m.ID)
	list(c, &m.Texts, 20, func(t *Text) { t.fields(c) })
	c.f64(&m.Fluency)
	c.u32(&m.Samples)
}

func (m *Paused) fields(c *coder)   { c.id(&m.ID); c.u32(&m.Step) }
func (m *Stopped) fields(c *coder)  { c.id(&m.ID); c.u32(&m.Step) }
func (m *Done) fields(c *coder)     { c.id(&m.ID); c.u32(&m.Step) }
func (m *Diverged) fields(c *coder) { c.id(&m.ID); c.u32(&m.Step) }
func (m *Weights) fields(c *coder)  { c.id(&m.ID); c.u32(&m.Step) }
func (m *Saved) fields(c *coder)    { c.id(&m.ID); c.u32(&m.Step) }
func (m *Missed) fields(c *coder)   { c.id(&m.ID); c.u32(&m.Seat) }

func (m *Merged) fields(c *coder) {
	c.id(&m.ID)
	c.model(&m.Model)
	c.f64(&m.Seconds)
	c.text(&m.Note)
}

func (m *Evaluated) fields(c *coder) {
	c.id(&m.ID)
	c.scores(&m.Scores)
}

func (m *LinePoint) fields(c *coder) {
	c.id(&m.ID)
	c.u32(&m.Index)
	c.f64(&m.W)
	c.scores(&m.Scores)
}

func (m *Slid) fields(c *coder) {
	c.id(&m.ID)
	c.f64(&m.W)
	c.scores(&m.Scores)
	m.Text.fields(c)
	c.f64(&m.Fluency)
	c.u32(&m.Samples)
	c.f64(&m.Seconds)
}

func (m *Failed) fields(c *coder) {
	c.id(&m.ID)
	c.u8((*uint8)(&m.Cause))
	if m.Cause >= FailKinds {
		c.fail("failure kind %d", m.Cause)
	}
	c.text(&m.What)
	c.text(&m.Do)
}

func (m *Dissected) fields(c *coder) {
	c.id(&m.ID)
	c.u32(&m.Index)
	c.u32(&m.Of)
	c.i32(&m.Layer)
	c.text(&m.Module)
	c.scores(&m.Harmed)
	c.scores(&m.Healed)
	c.f64(&m.Seconds)
}

func (m *Compared) fields(c *coder) {
	c.id(&m.ID)
	list(c, &m.Measures, 16, func(x *Measure) { x.fields(c) })
	c.f64(&m.Seconds)
}

func (m *Checked) fields(c *coder) {
	c.id(&m.ID)
	list(c, &m.Parts, 12, func(b *Bits) { b.fields(c) })
	c.f64(&m.Seconds)
}

func (m *Aligned) fields(c *coder) {
	c.id(&m.ID)
	c.scores(&m.Scores)
	c.f64(&m.Before)
	c.f64(&m.After)
	m.Text.fields(c)
	c.f64(&m.Fluency)
	c.u32(&m.Samples)
	c.f64(&m.Seconds)
}

func (m *Probed) fields(c *coder) {
	c.id(&m.ID)
	list(c, &m.Rates, 12, func(r *Rate) { r.fields(c) })
	c.f64(&m.Seconds)
}
