package protocol

import "confusio/engine/phrase"

// Hello is the first message of each end, request and event alike.
type Hello struct {
	Order
	Protocol uint32 // Version of the sender
	Build    string // hash of the sender's build
}

func (*Hello) event() {}

func (m *Hello) fields(c *coder) { c.u32(&m.Protocol); c.label(&m.Build) }

// Check asks whether this machine computes the published bits; see package
// fingerprint. Answer: Checked.
type Check struct {
	Order
	Workers uint32 // goroutines that train, 1 to 8
}

func (m *Check) fields(c *coder) { c.u32(&m.Workers) }

// Checked brings the bits of this machine beside the published ones.
type Checked struct {
	Report
	Parts   []Bits
	Seconds float64
}

func (m *Checked) fields(c *coder) {
	list(c, &m.Parts, 12, func(b *Bits) { b.fields(c) })
	c.f64(&m.Seconds)
}

// Probe asks how fast this machine multiplies in the shapes of training; it takes
// less than a second. Answer: Probed.
type Probe struct{ Order }

// Probed brings what this machine does, for each preset that there was time for.
type Probed struct {
	Report
	Rates   []Rate
	Seconds float64 // of the probe
}

func (m *Probed) fields(c *coder) {
	list(c, &m.Rates, 12, func(r *Rate) { r.fields(c) })
	c.f64(&m.Seconds)
}

// Failed says what went wrong and what to do about it.
type Failed struct {
	Report // 0 if no request caused it
	Cause  FailKind
	What   phrase.Phrase
	Do     phrase.Phrase
}

func (m *Failed) fields(c *coder) {
	c.u8((*uint8)(&m.Cause))
	if m.Cause >= FailKinds {
		c.fail("failure kind %d", m.Cause)
	}
	c.phrase(&m.What)
	c.phrase(&m.Do)
}
