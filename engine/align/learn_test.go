package align

import (
	"errors"
	"math"
	"slices"
	"testing"

	"confusio/engine/dense"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

// toy is a model of numbers by chance, and a network in which every kind of map moves
// something: a stream of 6 coordinates that two tensors have, one of them with a gain; a
// block of 4 units, two heads of 4 values, and planes of queries and keys.
func toy(t *testing.T) (*tensor.Set, Network) {
	t.Helper()
	set, key := new(tensor.Set), random.Key{Seed: 5, Purpose: random.Noise}
	add := func(name string, shape ...int) {
		x := tensor.New(shape...)
		if err := set.Add(name, x); err != nil {
			t.Fatal(err)
		}
		for i := range x.Data {
			x.Data[i] = float32(key.Normal(uint64(len(name)*1000 + i)))
		}
	}
	add("embed", 5, 6)
	add("gain", 6)
	add("queries", 8, 6)
	add("keys!", 8, 6)
	add("values", 8, 6)
	add("output", 6, 8)
	add("up", 4, 6)
	add("down", 6, 4)
	add("bias", 4)
	heads := func(from int) (values, phases Freedom) {
		values = Freedom{Kind: Turnable, Groups: 4, Axes: []Axis{{"values", 0, from, 1}, {"output", 1, from, 1}}}
		return values, Freedom{Kind: Phased, Groups: 4, Axes: []Axis{{"queries", 0, from, 1}, {"keys!", 0, from, 1}}}
	}
	b := Block{
		Units: Freedom{Groups: 4, Axes: []Axis{{"up", 0, 0, 1}, {"bias", 0, 0, 1}, {"down", 1, 0, 1}}},
		Heads: Freedom{Groups: 2, Axes: []Axis{{"queries", 0, 0, 4}, {"keys!", 0, 0, 4}, {"values", 0, 0, 4}, {"output", 1, 0, 4}}},
		Balances: []Balance{
			{Factors: 4, Times: []Axis{{"up", 0, 0, 1}, {"bias", 0, 0, 1}}, Over: []Axis{{"down", 1, 0, 1}}},
			{Factors: 2, Times: []Axis{{"queries", 0, 4, 2}}, Over: []Axis{{"keys!", 0, 4, 2}}},
		},
	}
	for _, from := range []int{0, 4} {
		v, p := heads(from)
		b.Values, b.Phases = append(b.Values, v), append(b.Phases, p)
	}
	return set, Network{
		Folds:  []Fold{{"gain", []string{"up"}}},
		Stream: Freedom{Groups: 6, Axes: []Axis{{"embed", 1, 0, 1}, {"gain", 0, 0, 1}, {"queries", 1, 0, 1}, {"output", 0, 0, 1}, {"up", 1, 0, 1}, {"down", 0, 0, 1}}},
		Blocks: []Block{b},
	}
}

func learner(t *testing.T, turns bool) (*Learner, *tensor.Set) {
	t.Helper()
	set, n := toy(t)
	l, err := NewLearner(set, n, turns)
	if err != nil {
		t.Fatal(err)
	}
	return l, set
}

// pull is a loss by the moved model with a gradient that changes: Σ c·θ + θ²·c/2 over all
// its numbers.
type pull struct{ c *tensor.Set }

func pullOf(like *tensor.Set) pull {
	c, key := like.Clone(), random.Key{Seed: 9, Purpose: random.Noise}
	for name, x := range c.All() {
		for i := range x.Data {
			x.Data[i] = float32(key.Normal(uint64(len(name)*1000 + i)))
		}
	}
	return pull{c}
}

// at returns the loss and its gradient at numbers that are not rounded.
func (f pull) at(l *Learner, grad *tensor.Set) float64 {
	sum := 0.0
	for _, m := range l.moving {
		c, _ := f.c.Get(m.name)
		for i, x := range m.x {
			sum += float64(c.Data[i]) * (x + x*x/2)
			if grad != nil {
				g, _ := grad.Get(m.name)
				g.Data[i] = float32(float64(c.Data[i]) * (1 + x))
			}
		}
	}
	return sum
}

// steps lets a learner go so many steps down a pull, and returns the losses.
func steps(t *testing.T, l *Learner, f pull, n int, rate float64) (losses []float64) {
	t.Helper()
	moved, grad := l.source.Clone(), l.source.Clone()
	for range n {
		if err := l.Moved(moved, nil); err != nil {
			t.Fatal(err)
		}
		losses = append(losses, f.at(l, grad))
		if err := errors.Join(l.Gradient(grad, 1, nil), l.Step(rate, nil)); err != nil {
			t.Fatal(err)
		}
	}
	return losses
}

// nudge changes one number of a map by h along its freedom.
func nudge(m learned, i int, h float64) {
	switch m := m.(type) {
	case *turn:
		n := m.q().Rows
		b := dense.New(n, n)
		b.Set(i/n, i%n, -h) // cayley turns against B
		b.Set(i%n, i/n, h)
		next, _ := cayley(b, m.q(), &pace{})
		m.learning.value = next.Data
	default:
		m.numbers().value[i] += h
	}
}

// Law: the gradient of every number is the slope of the loss along it. Through an order it
// is that by any linear map, which the next test has.
func TestLearnedGradientsAreSlopes(t *testing.T) {
	const h = 1e-5
	l, set := learner(t, true)
	f := pullOf(set)
	steps(t, l, f, 5, 0.1) // away from the identity
	moved, grad := set.Clone(), set.Clone()
	loss := func() float64 {
		if err := l.Moved(moved, nil); err != nil {
			t.Fatal(err)
		}
		return f.at(l, grad)
	}
	loss()
	const share = 0.25
	if err := l.Gradient(grad, share, nil); err != nil {
		t.Fatal(err)
	}
	checked := map[string]int{}
	for k, m := range l.maps {
		if _, scores := m.(*order); scores {
			continue
		}
		want := slices.Clone(m.numbers().gradient)
		for i := range m.numbers().value {
			scale := 1.0
			if q, turns := m.(*turn); turns {
				n := q.q().Rows
				if scale = 2; i/n == i%n { // both elements of a skew matrix change
					continue
				}
			}
			kept := m.clone()
			nudge(m, i, h)
			up := loss()
			l.maps[k], m = kept, kept
			kept = m.clone()
			nudge(m, i, -h)
			down := loss()
			l.maps[k], m = kept, kept
			if got := share * (up - down) / (2 * h); math.Abs(got-scale*want[i]) > 1e-5*(1+math.Abs(got)) { // gradients come rounded to float32
				t.Errorf("map %d, a %T, number %d: the slope is %g, the gradient says %g", k, m, i, got, scale*want[i])
			}
			checked[string(rune('a'+k))]++
		}
	}
	if len(checked) < 7 {
		t.Errorf("%d maps have slopes", len(checked))
	}
}

// Law: the gradient of a score is the slope of the loss where the new group takes on some
// of the old one's numbers, whatever the order is.
func TestScoresHaveTheSlopesOfLinearMaps(t *testing.T) {
	set := new(tensor.Set)
	x := tensor.New(6, 3)
	_ = set.Add("x", x) // the first
	key := random.Key{Seed: 1, Purpose: random.Noise}
	for i := range x.Data {
		x.Data[i] = float32(key.Normal(uint64(i)))
	}
	l, err := NewLearner(set, Network{Blocks: []Block{{Units: Freedom{Groups: 3, Axes: []Axis{{"x", 0, 0, 2}}}}}}, false)
	if err != nil {
		t.Fatal(err)
	}
	m := l.maps[0].(*order)
	m.from = []int{2, 0, 1}
	f, moved, grad := pullOf(set), set.Clone(), set.Clone()
	if err := l.Moved(moved, nil); err != nil {
		t.Fatal(err)
	}
	f.at(l, grad)
	if err := l.Gradient(grad, 1, nil); err != nil {
		t.Fatal(err)
	}
	got := slices.Clone(m.learning.gradient)
	const h = 1e-6
	for i := range 3 {
		for j := range 3 {
			slope := 0.0
			for _, sign := range []float64{1, -1} {
				if err := l.Moved(moved, nil); err != nil {
					t.Fatal(err)
				}
				for k := range 6 {
					l.moving[0].x[6*i+k] += sign * h * float64(x.Data[6*j+k])
				}
				slope += sign * f.at(l, nil) / (2 * h)
			}
			if math.Abs(slope-got[3*i+j]) > 1e-5*(1+math.Abs(slope)) {
				t.Errorf("score %d,%d: the slope is %g, the gradient says %g", i, j, slope, got[3*i+j])
			}
		}
	}
}

// Laws: before the first step the model is itself, to the bit. Turns stay orthogonal and
// orders permutations however many steps there are, and the loss falls.
func TestLearningGoesDownWithinTheFreedoms(t *testing.T) {
	for _, turns := range []bool{true, false} {
		l, set := learner(t, turns)
		moved := set.Clone()
		if err := l.Moved(moved, nil); err != nil || !equal(moved, set) {
			t.Errorf("turns %v: the model is another one before the first step, %v", turns, err)
		}
		losses := steps(t, l, pullOf(set), 200, 0.01)
		if first, last := losses[0], losses[len(losses)-1]; !(last < first-1) {
			t.Errorf("turns %v: the loss goes from %g to %g", turns, first, last)
		}
		for _, m := range l.maps {
			switch m := m.(type) {
			case *turn:
				checkOrthogonal(t, "a learned turn", m.q())
			case *order:
				if sorted := slices.Sorted(slices.Values(m.from)); !slices.Equal(sorted, Identity(Freedom{Groups: len(m.from)}).Order) {
					t.Errorf("%v is no permutation", m.from)
				}
			}
		}
		if l.Steps() != 200 {
			t.Errorf("%d steps", l.Steps())
		}
	}
}

func equal(a, b *tensor.Set) bool {
	for name, x := range a.All() {
		if y, ok := b.Get(name); !ok || !slices.Equal(x.Data, y.Data) {
			return false
		}
	}
	return true
}

// An order changes once it is pulled for long enough: a loss that wants the units of the
// model backwards gets them so.
func TestAnOrderIsLearned(t *testing.T) {
	set := new(tensor.Set)
	x := tensor.New(4, 1)
	_ = set.Add("x", x) // the first
	copy(x.Data, []float32{1, 2, 3, 4})
	l, err := NewLearner(set, Network{Blocks: []Block{{Units: Freedom{Groups: 4, Axes: []Axis{{"x", 0, 0, 1}}}}}}, false)
	if err != nil {
		t.Fatal(err)
	}
	moved, grad := set.Clone(), set.Clone()
	for range 100 {
		if err := l.Moved(moved, nil); err != nil {
			t.Fatal(err)
		}
		y, _ := moved.Get("x")
		g, _ := grad.Get("x")
		for i, v := range y.Data { // of ½Σ(y − x backwards)²
			g.Data[i] = v - x.Data[3-i]
		}
		if err := errors.Join(l.Gradient(grad, 1, nil), l.Step(0.1, nil)); err != nil {
			t.Fatal(err)
		}
	}
	if y, _ := moved.Get("x"); !slices.Equal(y.Data, []float32{4, 3, 2, 1}) {
		t.Errorf("it is %v", y.Data)
	}
}

// Law: a learner goes on from what another one has saved, to the bit, and stops wherever
// it is asked to without a trace.
func TestLearnersGoOnAndStop(t *testing.T) {
	l, set := learner(t, true)
	f := pullOf(set)
	steps(t, l, f, 4, 0.1)
	saved := l.Save()
	other, _ := learner(t, true)
	if err := other.Resume(4, saved); err != nil || other.Steps() != 4 {
		t.Fatal(err)
	}
	steps(t, l, f, 3, 0.1)
	moved, grad := set.Clone(), set.Clone()
	other.breath = 1
	stops := 0
	for left := 0; other.Steps() < 7; left++ { // stops after one, two, three … pauses
		asked := 0
		yield := func() bool { asked++; return asked <= left }
		err := other.Moved(moved, yield)
		if err == nil {
			f.at(other, grad)
			err = other.Gradient(grad, 1, yield)
		}
		if err == nil {
			err = other.Step(0.1, yield)
		}
		if err == nil {
			left = -1
		} else if stops++; !errors.Is(err, ErrStopped) {
			t.Fatal(err)
		}
	}
	if stops < 300 {
		t.Errorf("it stopped %d times", stops)
	}
	if !slices.Equal(l.Save(), other.Save()) {
		t.Error("the one that went on has other numbers")
	}
	for name, numbers := range map[string][]float64{"few": saved[1:], "none": nil, "infinite": append(slices.Clone(saved[1:]), math.Inf(1))} {
		if err := other.Resume(4, numbers); !errors.Is(err, ErrNumbers) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if !slices.Equal(l.Save(), other.Save()) {
		t.Error("numbers that are refused leave a trace")
	}
}

func TestWhatALearnerCannot(t *testing.T) {
	set, n := toy(t)
	lacking := n
	lacking.Stream.Axes = append(slices.Clone(n.Stream.Axes), Axis{"nothing", 0, 0, 1})
	if _, err := NewLearner(set, lacking, false); !errors.Is(err, tensor.ErrMissing) {
		t.Errorf("a tensor that is not there: %v", err)
	}
	lacking.Stream.Axes = []Axis{{"up", 0, 0, 1}}
	if _, err := NewLearner(set, lacking, true); !errors.Is(err, ErrAxis) {
		t.Errorf("an axis that is too short: %v", err)
	}
	l, err := NewLearner(set, n, true)
	if err != nil {
		t.Fatal(err)
	}
	if err := l.Moved(new(tensor.Set), nil); !errors.Is(err, tensor.ErrShape) {
		t.Errorf("a model of other tensors: %v", err)
	}
	if err := l.Gradient(new(tensor.Set), 1, nil); !errors.Is(err, tensor.ErrShape) {
		t.Errorf("a gradient of other tensors: %v", err)
	}
	grad := set.Clone()
	x, _ := grad.Get("up")
	x.Data[0] = float32(math.NaN())
	before := l.Save()
	if err := errors.Join(l.Moved(set.Clone(), nil), l.Gradient(grad, 1, nil)); err != nil {
		t.Fatal(err)
	}
	if err := l.Step(0.1, nil); !errors.Is(err, ErrNumbers) || !slices.Equal(l.Save(), before) || l.Steps() != 0 {
		t.Errorf("a gradient that is no number: %v", err)
	}
}
