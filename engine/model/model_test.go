package model

import (
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/random"
)

// tiny is small enough for finite differences and has every special case:
// grouped queries and a head of its own.
func tiny() Config {
	return Config{Vocab: 19, Width: 12, Heads: 3, KVHeads: 1, Layers: 2, FF: 10, Context: 9}
}

// forms are tiny models of every kind that there is, by name.
func forms() map[string]Config {
	all := map[string]Config{"plain": tiny()}
	form := func(name string, change func(*Config)) {
		c := tiny()
		change(&c)
		all[name] = c
	}
	form("tied", func(c *Config) { c.Tied = true })
	form("gain", func(c *Config) { c.Gain = true })
	form("gain and tied", func(c *Config) { c.Gain, c.Tied = true, true })
	form("attention biases", func(c *Config) { c.AttentionBias = true })
	form("feed-forward biases", func(c *Config) { c.FFBias = true })
	form("wide heads", func(c *Config) { c.Head = 6 })
	form("epsilon", func(c *Config) { c.Epsilon = 0.01 })
	form("theta", func(c *Config) { c.Rope.Theta = 500 })
	form("linear", func(c *Config) { c.Rope = Rope{Scaling: Linear, Factor: 2.5} })
	form("dynamic", func(c *Config) { c.Rope = Rope{Scaling: Dynamic, Factor: 2} })
	// Heads of 8 have planes above, between and below the two wavelengths.
	form("llama3", func(c *Config) {
		c.Head, c.Rope = 8, Rope{Theta: 500, Scaling: Llama3, Factor: 4, Low: 1, High: 4, Original: 64}
	})
	form("everything", func(c *Config) {
		c.Heads, c.KVHeads, c.Head, c.Tied = 4, 2, 8, true
		c.Gain, c.AttentionBias, c.FFBias, c.Epsilon = true, true, true, 1e-6
		c.Rope = Rope{Theta: 500, Scaling: Llama3, Factor: 4, Low: 1, High: 4, Original: 64}
	})
	return all
}

// grown returns parameters large enough that every part of the model matters:
// fresh weights, scaled up, with gains away from one and biases away from zero.
func grown(t *testing.T, c Config, seed uint64) *Params {
	t.Helper()
	p, err := Init(c, seed, 0.3)
	if err != nil {
		t.Fatal(err)
	}
	key := random.Key{Seed: seed, Purpose: random.Noise}
	for i := c.Matrices(); i < len(p.Data); i++ {
		p.Data[i] += float32(0.2 * key.Normal(uint64(i)))
	}
	return p
}

// story draws tokens, the first of which follows the begin token.
func story(c Config, seed uint64, length int) []int32 {
	key := random.Key{Seed: seed, Purpose: random.Story}
	out := make([]int32, length)
	for i := range out {
		out[i] = int32(key.IntN(uint64(i), c.Vocab))
	}
	return out
}

func batchOf(stories ...[]int32) *Batch {
	b := new(Batch)
	for _, s := range stories {
		b.Add(0, s)
	}
	return b
}

func forward(t *testing.T, p *Params, b *Batch) []float32 {
	t.Helper()
	a := NewActs(p.Config, len(b.Tokens))
	if err := Forward(p, a, b, nil); err != nil {
		t.Fatal(err)
	}
	return slices.Clone(a.Logits())
}

func TestParameters(t *testing.T) {
	if n := Default().Parameters(); n != 1869184 {
		t.Errorf("default preset has %d parameters, want 1869184", n)
	}
	all := forms()
	all["default"] = Default()
	for name, c := range all {
		if err := c.Validate(); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		slots := c.Layout()
		last := slots[len(slots)-1]
		if got := last.Offset + last.Size; got != c.trained() {
			t.Errorf("%s: layout ends at %d, want %d", name, got, c.trained())
		}
		for _, s := range slots {
			if s.Matrix() != (s.Offset < c.Matrices()) {
				t.Errorf("%s: %s is on the wrong side of the matrices' end", name, s.Name)
			}
		}
	}
}

// A tied table counts as much as an untied one: 3,391,488 operations a token.
func TestFLOP(t *testing.T) {
	c := Config{Vocab: 1024, Width: 128, Heads: 4, KVHeads: 4, Layers: 2, FF: 352, Context: 128}
	const products = 1024*128 + 2*(4*128*128+3*128*352)
	const want = 6*products + 12*2*128*128/2
	for _, c.Tied = range []bool{false, true} {
		if got := 3 * c.FLOP(128); got != want {
			t.Errorf("tied %v: %g operations a token of training, want %d", c.Tied, got, want)
		}
	}
}

func TestValidate(t *testing.T) {
	bad := map[string]func(*Config){
		"no vocabulary":       func(c *Config) { c.Vocab = 0 },
		"odd head":            func(c *Config) { c.Width, c.Heads, c.KVHeads = 9, 3, 3 },
		"width not divisible": func(c *Config) { c.Width = 13 },
		"groups":              func(c *Config) { c.KVHeads = 2 },
		"layers":              func(c *Config) { c.Layers = maxLayers + 1 },
		"head":                func(c *Config) { c.Head = 5 },
		"negative head":       func(c *Config) { c.Head = -2 },
		"epsilon":             func(c *Config) { c.Epsilon = math.NaN() },
		"theta":               func(c *Config) { c.Rope.Theta = 1 },
		"scaling":             func(c *Config) { c.Rope = Rope{Scaling: "yarn", Factor: 2} },
		"no factor":           func(c *Config) { c.Rope = Rope{Scaling: Linear} },
		"factor alone":        func(c *Config) { c.Rope = Rope{Factor: 2} },
		"linear with more":    func(c *Config) { c.Rope = Rope{Scaling: Linear, Factor: 2, Low: 1} },
		"llama3 with less":    func(c *Config) { c.Rope = Rope{Scaling: Llama3, Factor: 2, Low: 1, High: 1, Original: 8} },
		"too large":           func(c *Config) { c.Vocab, c.Width, c.Heads, c.KVHeads = 1<<16, 1<<15, 1, 1 },
	}
	for name, spoil := range bad {
		c := tiny()
		spoil(&c)
		if err := c.Validate(); !errors.Is(err, ErrConfig) {
			t.Errorf("%s: got %v", name, err)
		}
	}
	if err := tiny().Validate(); err != nil {
		t.Error(err)
	}
}

func TestBatchErrors(t *testing.T) {
	c := tiny()
	p, a := grown(t, c, 1), NewActs(c, 16)
	bad := map[string]*Batch{
		"empty":        {},
		"too many":     batchOf(story(c, 1, 9), story(c, 2, 9)),
		"long segment": batchOf(story(c, 1, 10)),
		"token":        {Tokens: []int32{19}, Targets: []int32{0}, Starts: []int32{0, 1}},
		"target":       {Tokens: []int32{1}, Targets: []int32{19}, Starts: []int32{0, 1}},
		"no starts":    {Tokens: []int32{1}, Targets: []int32{1}},
		"starts":       {Tokens: []int32{1, 2}, Targets: []int32{1, 2}, Starts: []int32{0, 2, 1, 2}},
	}
	for name, b := range bad {
		if err := Forward(p, a, b, nil); !errors.Is(err, ErrBatch) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

// The tolerance is float32 rounding (6e-8) over sums of some tens of terms in
// a few layers, on logits of size one.
func TestForwardAgainstReference(t *testing.T) {
	for name, c := range forms() {
		p := grown(t, c, 3)
		b := batchOf(story(c, 1, 9), story(c, 2, 1), story(c, 3, 6))
		got := forward(t, p, b)
		r := newReference(p)
		var want []float64
		for s := range b.Segments() {
			for _, row := range r.logits(b.Tokens[b.Starts[s]:b.Starts[s+1]]) {
				want = append(want, row...)
			}
		}
		for i, w := range want {
			if diff := math.Abs(float64(got[i]) - w); !(diff < 2e-5) {
				t.Fatalf("%s: logit %d is %g, reference %g", name, i, got[i], w)
			}
		}
	}
}

// The gradient is float32, the differences are float64 at a step of 1e-5,
// whose own error is near 1e-9; what is left is float32 rounding relative to
// the largest gradient of the tensor.
func TestBackwardAgainstFiniteDifferences(t *testing.T) {
	for name, c := range forms() {
		p := grown(t, c, 5)
		b := batchOf(story(c, 1, 7), story(c, 2, 2), story(c, 3, 5))
		b.Targets[4] = Ignore
		grad, _ := NewParams(c)
		a := NewActs(c, 20)
		if err := Forward(p, a, b, nil); err != nil {
			t.Fatal(err)
		}
		loss, err := Backward(grad, p, a, b, 0.5, nil)
		if err != nil {
			t.Fatal(err)
		}
		r := newReference(p)
		if want := r.loss(b); math.Abs(loss-want) > 1e-5*want {
			t.Errorf("%s: loss is %g, reference %g", name, loss, want)
		}
		for _, s := range c.Layout() {
			checkTensor(t, name, r, b, s, grad.View(s.Name), 0.5)
		}
	}
}

func checkTensor(t *testing.T, form string, r *reference, b *Batch, s Slot, grad []float32, scale float64) {
	t.Helper()
	const step = 1e-5
	stride := max(1, s.Size/12) // a dozen entries of each tensor
	var worst, largest float64
	for i := 0; i < s.Size; i += stride {
		at := s.Offset + i
		kept := r.data[at]
		r.data[at] = kept + step
		up := r.loss(b)
		r.data[at] = kept - step
		down := r.loss(b)
		r.data[at] = kept
		want := scale * (up - down) / (2 * step)
		worst = max(worst, math.Abs(float64(grad[i])-want))
		largest = max(largest, math.Abs(want))
	}
	if !(worst <= 2e-5*largest+1e-6) {
		t.Errorf("%s: %s: gradient is off by %g of %g", form, s.Name, worst, largest)
	}
}

func TestBackwardAddsUp(t *testing.T) {
	c := tiny()
	p, b := grown(t, c, 5), batchOf(story(c, 1, 7))
	grad, _ := NewParams(c)
	a := NewActs(c, 20)
	once := func() {
		if err := Forward(p, a, b, nil); err != nil {
			t.Fatal(err)
		}
		if _, err := Backward(grad, p, a, b, 1, nil); err != nil {
			t.Fatal(err)
		}
	}
	once()
	first := slices.Clone(grad.Data)
	once()
	for i, g := range grad.Data {
		if diff := math.Abs(float64(g - 2*first[i])); diff > 1e-4*(1+math.Abs(float64(first[i]))) {
			t.Fatalf("element %d is %g after two passes, %g after one", i, g, first[i])
		}
	}
}

func TestPackingChangesNoBit(t *testing.T) {
	for name, c := range forms() {
		p := grown(t, c, 7)
		stories := [][]int32{story(c, 1, 9), story(c, 2, 4), story(c, 3, 1), story(c, 4, 8)}
		packed := forward(t, p, batchOf(stories...))
		for i, s := range stories {
			alone := forward(t, p, batchOf(s))
			if !slices.Equal(alone, packed[:len(alone)]) {
				t.Errorf("%s: story %d has other bits when packed", name, i)
			}
			packed = packed[len(alone):]
		}
	}
}

func TestInitIsKeyed(t *testing.T) {
	c := tiny()
	c.Gain, c.AttentionBias, c.FFBias = true, true, true
	p, _ := Init(c, 1, InitStd)
	q, _ := Init(c, 1, InitStd)
	r, _ := Init(c, 2, InitStd)
	if !slices.Equal(p.Data, q.Data) {
		t.Error("one seed gave two initialisations")
	}
	if slices.Equal(p.Data, r.Data) {
		t.Error("two seeds gave one initialisation")
	}
	for _, s := range p.slots {
		sum := 0.0
		for _, x := range p.View(s.Name) {
			sum += float64(x) * float64(x)
		}
		rms, want := math.Sqrt(sum/float64(s.Size)), InitStd
		switch {
		case s.Bias():
			want = 0
		case !s.Matrix():
			want = 1
		case writesResidual(s.Name):
			want = InitStd / 2
		}
		if math.Abs(rms-want) > 0.25*want { // at least 48 draws: three standard errors
			t.Errorf("%s has root mean square %g, want %g", s.Name, rms, want)
		}
	}
}

func TestYieldStops(t *testing.T) {
	c := tiny()
	p, b := grown(t, c, 1), batchOf(story(c, 1, 9), story(c, 2, 9))
	grad, _ := NewParams(c)
	a := NewActs(c, 20)
	calls := 0
	count := func() bool { calls++; return true }
	pass := func(yield Yield) error {
		if err := Forward(p, a, b, yield); err != nil {
			return err
		}
		_, err := Backward(grad, p, a, b, 1, yield)
		return err
	}
	if err := pass(count); err != nil {
		t.Fatal(err)
	}
	for stop := range calls {
		left := stop
		err := pass(func() bool { left--; return left >= 0 })
		if !errors.Is(err, ErrStopped) {
			t.Fatalf("stop at call %d of %d: got %v", stop, calls, err)
		}
	}
}

func TestSteadyStateAllocatesNothing(t *testing.T) {
	c := forms()["everything"]
	p, b := grown(t, c, 1), batchOf(story(c, 1, 9), story(c, 2, 9))
	grad, _ := NewParams(c)
	a := NewActs(c, 20)
	pass := func() {
		if Forward(p, a, b, nil) != nil {
			t.Error("forward failed")
		}
		if _, err := Backward(grad, p, a, b, 1, nil); err != nil {
			t.Error(err)
		}
	}
	if n := testing.AllocsPerRun(5, pass); n != 0 {
		t.Errorf("%g allocations a pass", n)
	}
}
