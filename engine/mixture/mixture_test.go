package mixture

import (
	"errors"
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"confusio/engine/random"
)

// counted is a source whose stories have 1 to 12 tokens; language l uses the
// ids from 10·l on.
type counted struct{ longest int }

func (c counted) Story(dst []int32, language int, split Split, index uint64) ([]int32, error) {
	key := random.Key{Seed: uint64(split), Purpose: random.Story, Step: uint32(language)}
	for i := range 1 + key.IntN(index, c.longest) {
		dst = append(dst, int32(10*language+1+i%9))
	}
	return dst, nil
}

func sampler(t *testing.T, w ...float64) *Sampler {
	t.Helper()
	weights, err := NewWeights(w, 1)
	if err != nil {
		t.Fatal(err)
	}
	return &Sampler{Source: counted{12}, Weights: weights, Seed: 5, Begin: 0, Tokens: 400, Context: 12}
}

func fill(t *testing.T, s *Sampler, b *Batch, step uint32) {
	t.Helper()
	if err := s.Fill(b, step); err != nil {
		t.Fatal(err)
	}
}

func TestBatchFollowsFromItsKey(t *testing.T) {
	s := sampler(t, 1, 2)
	var fresh, reused Batch
	fill(t, s, &fresh, 3)
	fill(t, s, &reused, 4)
	fill(t, s, &reused, 3)
	fresh.story, reused.story = nil, nil
	if !reflect.DeepEqual(fresh, reused) {
		t.Error("a batch depends on what was read before it")
	}
	fill(t, s, &reused, 4)
	if reflect.DeepEqual(fresh.Micros, reused.Micros) {
		t.Error("two steps read the same stories")
	}
}

func TestMicrosHoldWholeStories(t *testing.T) {
	s := sampler(t, 1, 1, 1)
	var b Batch
	for step := range uint32(20) {
		fill(t, s, &b, step)
		scored := 0
		for m := range b.Micros {
			micro := &b.Micros[m]
			n := len(micro.Tokens)
			if n < s.Target() || n > s.Capacity() {
				t.Errorf("micro-batch holds %d tokens, want %d to %d", n, s.Target(), s.Capacity())
			}
			if micro.Segments() != len(micro.Languages) {
				t.Errorf("%d segments have %d languages", micro.Segments(), len(micro.Languages))
			}
			checkSegments(t, micro)
			scored += n
		}
		if b.Scored != scored {
			t.Errorf("batch counts %d targets of %d", b.Scored, scored)
		}
	}
}

func checkSegments(t *testing.T, micro *Micro) {
	t.Helper()
	for s, language := range micro.Languages {
		from, to := micro.Starts[s], micro.Starts[s+1]
		if micro.Tokens[from] != 0 {
			t.Errorf("segment %d does not start with the begin token", s)
		}
		for i := from; i < to; i++ {
			if int(micro.Targets[i])/10 != language {
				t.Errorf("segment %d of language %d holds token %d", s, language, micro.Targets[i])
			}
			if i+1 < to && micro.Tokens[i+1] != micro.Targets[i] {
				t.Errorf("segment %d: the target at %d is not the next token", s, i)
			}
		}
	}
}

// Wald's identity: stories of each length appear as often as the source makes
// them, relative to the number of stories, within five standard errors.
func TestPackingFavoursNoLength(t *testing.T) {
	s := sampler(t, 1)
	var b Batch
	stories, tokens := 0.0, 0.0
	for step := range uint32(300) {
		fill(t, s, &b, step)
		for m := range b.Micros {
			stories += float64(b.Micros[m].Segments())
			tokens += float64(len(b.Micros[m].Tokens))
		}
	}
	const mean, deviation = 6.5, 3.452 // of the uniform distribution on 1 to 12
	if diff := math.Abs(tokens/stories - mean); diff > 5*deviation/math.Sqrt(stories) {
		t.Errorf("mean length is %g, want %g", tokens/stories, mean)
	}
}

func TestWeights(t *testing.T) {
	w, err := NewWeights([]float64{1, 3, 0}, 1)
	if err != nil {
		t.Fatal(err)
	}
	for i, want := range []float64{0.25, 0.75, 0} {
		if got := w.Share(i); math.Abs(got-want) > 1e-12 {
			t.Errorf("share %d is %g, want %g", i, got, want)
		}
	}
	for u, want := range map[float64]int{0: 0, 0.2499: 0, 0.25: 1, 0.99999: 1} {
		if got := w.Pick(u); got != want {
			t.Errorf("Pick(%g) is %d, want %d", u, got, want)
		}
	}
	level, _ := NewWeights([]float64{1, 16}, 4) // 1 and 2
	if got := level.Share(0); math.Abs(got-1.0/3) > 1e-12 {
		t.Errorf("tempered share is %g, want a third", got)
	}
}

func TestWeightsErrors(t *testing.T) {
	for _, w := range [][]float64{nil, {0, 0}, {-1, 2}, {math.NaN()}, {math.Inf(1)}} {
		if _, err := NewWeights(w, 1); !errors.Is(err, ErrWeights) {
			t.Errorf("%v: got %v", w, err)
		}
	}
	if _, err := NewWeights([]float64{1}, 0); !errors.Is(err, ErrWeights) {
		t.Errorf("temperature 0: got %v", err)
	}
}

type broken struct{}

var errBroken = errors.New("broken")

func (broken) Story(dst []int32, language int, split Split, index uint64) ([]int32, error) {
	return nil, fmt.Errorf("%w: %d", errBroken, index)
}

func TestFillErrors(t *testing.T) {
	s := sampler(t, 1)
	s.Source = counted{13}
	var b Batch
	err := error(nil)
	for step := uint32(0); err == nil && step < 100; step++ {
		err = s.Fill(&b, step)
	}
	if !errors.Is(err, ErrStory) {
		t.Errorf("long story: got %v", err)
	}
	s.Source = broken{}
	if err := s.Fill(&b, 0); !errors.Is(err, errBroken) {
		t.Errorf("broken source: got %v", err)
	}
}

// A rare source tells stories that name their number, and one that is too long.
type rare struct {
	long uint64 // its number
	told *[]uint64
}

func (r rare) Story(dst []int32, _ int, _ Split, number uint64) ([]int32, error) {
	*r.told = append(*r.told, number)
	if number == r.long {
		return append(dst, make([]int32, 1000)...), nil
	}
	return append(dst, int32(number&0xff), 1, 2, 3), nil
}

// A story that does not fit is drawn again, and nothing else moves.
func TestALongStoryIsDrawnAgain(t *testing.T) {
	s, whole, mended := sampler(t, 1), Batch{}, Batch{}
	var told, again []uint64
	s.Source = rare{told: &told}
	if err := s.Fill(&whole, 5); err != nil {
		t.Fatal(err)
	}
	const place = 3 // in the first micro-batch
	s.Source = rare{long: told[place], told: &again}
	if err := s.Fill(&mended, 5); err != nil {
		t.Fatal(err)
	}
	if len(again) != len(told)+1 || again[place+1] == told[place] || !slices.Equal(again[place+2:], told[place+1:]) {
		t.Errorf("%d numbers, then %d", len(told), len(again))
	}
	at := whole.Micros[0].Starts[place]
	whole.Micros[0].Tokens[at+1] = int32(again[place+1] & 0xff)
	whole.Micros[0].Targets[at] = whole.Micros[0].Tokens[at+1]
	for m := range whole.Micros {
		if !reflect.DeepEqual(mended.Micros[m], whole.Micros[m]) {
			t.Errorf("micro-batch %d is another one", m)
		}
	}
}
