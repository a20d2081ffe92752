package protocol

// Kind implements Message.
func (*Hello) Kind() Kind    { return KindHello }
func (*Load) Kind() Kind     { return KindLoad }
func (*Init) Kind() Kind     { return KindInit }
func (*Drop) Kind() Kind     { return KindDrop }
func (*Train) Kind() Kind    { return KindTrain }
func (*Pause) Kind() Kind    { return KindPause }
func (*Resume) Kind() Kind   { return KindResume }
func (*Step) Kind() Kind     { return KindStep }
func (*Stop) Kind() Kind     { return KindStop }
func (*Mix) Kind() Kind      { return KindMix }
func (*Snapshot) Kind() Kind { return KindSnapshot }
func (*Merge) Kind() Kind    { return KindMerge }
func (*Evaluate) Kind() Kind { return KindEvaluate }
func (*Generate) Kind() Kind { return KindGenerate }
func (*Line) Kind() Kind     { return KindLine }
func (*Slide) Kind() Kind    { return KindSlide }
func (*Cancel) Kind() Kind   { return KindCancel }
func (*Dissect) Kind() Kind  { return KindDissect }
func (*Compare) Kind() Kind  { return KindCompare }
func (*Align) Kind() Kind    { return KindAlign }
func (*Pack) Kind() Kind     { return KindPack }
func (*Check) Kind() Kind    { return KindCheck }
func (*Lend) Kind() Kind     { return KindLend }
func (*Release) Kind() Kind  { return KindRelease }
func (*Assist) Kind() Kind   { return KindAssist }
func (*Probe) Kind() Kind    { return KindProbe }

func (*Hello) request()    {}
func (*Load) request()     {}
func (*Init) request()     {}
func (*Drop) request()     {}
func (*Train) request()    {}
func (*Pause) request()    {}
func (*Resume) request()   {}
func (*Step) request()     {}
func (*Stop) request()     {}
func (*Mix) request()      {}
func (*Snapshot) request() {}
func (*Merge) request()    {}
func (*Evaluate) request() {}
func (*Generate) request() {}
func (*Line) request()     {}
func (*Slide) request()    {}
func (*Cancel) request()   {}
func (*Dissect) request()  {}
func (*Compare) request()  {}
func (*Align) request()    {}
func (*Pack) request()     {}
func (*Check) request()    {}
func (*Lend) request()     {}
func (*Release) request()  {}
func (*Assist) request()   {}
func (*Probe) request()    {}

func (m *Load) bulk() *[]byte  { return &m.Weights }
func (m *Train) bulk() *[]byte { return &m.From }

func (m *Hello) fields(c *coder)    { c.u32(&m.Protocol); c.text(&m.Build) }
func (m *Load) fields(c *coder)     { c.id(&m.ID); c.model(&m.Model) }
func (m *Init) fields(c *coder)     { c.id(&m.ID); c.model(&m.Model); c.text(&m.Recipe) }
func (m *Drop) fields(c *coder)     { c.model(&m.Model) }
func (m *Pause) fields(c *coder)    { c.id(&m.ID) }
func (m *Resume) fields(c *coder)   { c.id(&m.ID) }
func (m *Step) fields(c *coder)     { c.id(&m.ID) }
func (m *Stop) fields(c *coder)     { c.id(&m.ID) }
func (m *Snapshot) fields(c *coder) { c.id(&m.ID) }
func (m *Cancel) fields(c *coder)   { c.id(&m.ID) }
func (m *Probe) fields(c *coder)    { c.id(&m.ID) }
func (m *Check) fields(c *coder)    { c.id(&m.ID); c.u32(&m.Workers) }
func (m *Lend) fields(c *coder)     { c.id(&m.ID); c.u32(&m.Seat) }
func (m *Release) fields(c *coder)  { c.id(&m.ID); c.u32(&m.Seat) }
func (m *Assist) fields(*coder)     {}

func (m *Train) fields(c *coder) {
	c.id(&m.ID)
	c.text(&m.Recipe)
	c.texts(&m.Watch)
	c.u32(&m.Stories)
	c.u32(&m.EvalEvery)
	c.u32(&m.WriteEvery)
	c.bit(&m.Paused)
	c.u32(&m.SaveEvery)
}

func (m *Mix) fields(c *coder) {
	c.id(&m.ID)
	list(c, &m.Shares, 12, func(s *Share) { s.fields(c) })
}

func (m *Merge) fields(c *coder) {
	c.id(&m.ID)
	c.model(&m.Model)
	c.text(&m.Method)
	list(c, &m.Parents, 16, func(p *Parent) { p.fields(c) })
	c.u8((*uint8)(&m.Base))
	if m.Base > MeanBase {
		c.fail("base kind %d", m.Base)
	}
	c.model(&m.BaseOf)
	list(c, &m.Knobs, 12, func(k *Knob) { k.fields(c) })
	c.u64(&m.Seed)
	list(c, &m.Rules, 16, func(r *Rule) { r.fields(c) })
}

func (m *Evaluate) fields(c *coder) {
	c.id(&m.ID)
	m.Subject.fields(c)
	c.texts(&m.Languages)
	c.u32(&m.Stories)
	list(c, &m.Own, 4, func(o *ModelID) { c.model(o) })
	c.model(&m.Untrained)
}

func (m *Generate) fields(c *coder) {
	c.id(&m.ID)
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

func (m *Line) fields(c *coder) {
	c.id(&m.ID)
	c.model(&m.A)
	c.model(&m.B)
	c.u32(&m.Points)
	list(c, &m.Only, 4, func(i *uint32) { c.u32(i) })
	c.texts(&m.Languages)
	c.u32(&m.Stories)
}

func (m *Slide) fields(c *coder) {
	c.id(&m.ID)
	c.model(&m.A)
	c.model(&m.B)
	c.f64(&m.W)
	c.texts(&m.Languages)
	c.u32(&m.Stories)
	c.u32(&m.Samples)
	c.u64(&m.Seed)
}

func (m *Pack) fields(c *coder) {
	c.id(&m.ID)
	c.model(&m.Model)
	c.text(&m.Recipe)
	c.text(&m.Name)
}

func (m *Dissect) fields(c *coder) {
	c.id(&m.ID)
	c.model(&m.A)
	c.model(&m.B)
	c.texts(&m.Languages)
	list(c, &m.Only, 4, func(i *uint32) { c.u32(i) })
	c.u32(&m.Stories)
}

func (m *Compare) fields(c *coder) {
	c.id(&m.ID)
	c.model(&m.A)
	c.model(&m.B)
	c.texts(&m.Languages)
	c.u32(&m.Stories)
}

func (m *Align) fields(c *coder) {
	c.id(&m.ID)
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
