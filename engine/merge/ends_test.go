package merge

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"confusio/engine/method"
	"confusio/engine/tensor"
)

// endOf is one merge with a setting at the end of its range.
type endOf struct {
	parityCase
	golden       *tensor.Set
	ours, theirs []float32 // theirs is nil where mergekit stops
}

// ends tells, by method and setting, in what mergekit and we agree or differ at the ends
// of the ranges, and fails if that is not so.
var ends = map[string]func(*testing.T, endOf){
	"della/density 0":     keepsNothing,
	"della/rates outside": stops,
	"task/weights cancel": dividesByOne,
	"mean/weights cancel": dividesByZero,
	"karcher/tol":         takesTheFirst,
	"ramplus_tl/epsilon":  dividesByZero,
}

// Law: at the ends of settings mergekit does what we do, or something else for
// reasons that are listed, and nothing but that.
func TestDifferencesAtTheEnds(t *testing.T) {
	golden, cases := readParity(t, "ends.safetensors", "ends.json")
	shown := map[string]bool{}
	for i, c := range cases {
		key := c.end()
		differs, ok := ends[key]
		if !ok {
			t.Fatalf("case %d, %s, is not listed", i, key)
		}
		shown[key] = true
		e := endOf{parityCase: c, golden: golden}
		if x, ok := golden.Get(fmt.Sprintf("out/%d/x", i)); ok {
			e.theirs = x.Data
		}
		if (e.theirs == nil) != (key == "della/rates outside") {
			t.Errorf("case %d, %s: mergekit says %q", i, key, c.Errors["x"])
		}
		out, err := c.attempt(t, golden, func(name string, model, j int) float64 { return c.draw(golden, name, model, j) })
		if cancel := strings.HasSuffix(key, "cancel"); cancel != errors.Is(err, method.ErrWeights) || !cancel && err != nil {
			t.Errorf("case %d, %s: %v", i, key, err)
			continue
		}
		x, _ := out.Get("x")
		e.ours = x.Data
		t.Run(fmt.Sprint(i, c.Method), func(t *testing.T) { differs(t, e) })
	}
	if len(shown) != len(ends) {
		t.Errorf("%d of %d ends are shown", len(shown), len(ends))
	}
}

// end names the setting that a case is about.
func (c parityCase) end() string {
	knobs := c.knobs()
	switch {
	case c.Weights != nil && c.Weights[0]+c.Weights[1] == 0 && c.Base == true:
		return "task/weights cancel"
	case c.Weights != nil && c.Weights[0]+c.Weights[1] == 0:
		return "mean/weights cancel"
	case c.Method == "karcher":
		return "karcher/tol"
	case c.Method == "ramplus_tl":
		return "ramplus_tl/epsilon"
	case knobs["density"] == 0:
		return "della/density 0"
	}
	return "della/rates outside"
}

func (e endOf) input(t *testing.T, name string) []float32 {
	t.Helper()
	x, ok := e.part(t, e.golden, name).Get("x")
	if !ok {
		t.Fatalf("no %s", name)
	}
	return x.Data
}

// keepsNothing: at density 0 mergekit returns the base, and so do we, though ε would
// give half of the elements a rate above 0.
func keepsNothing(t *testing.T, e endOf) {
	base := e.input(t, "base")
	if !slices.Equal(e.theirs, base) || !slices.Equal(e.ours, base) {
		t.Errorf("mergekit has %v, we %v", e.theirs, e.ours)
	}
}

// stops: mergekit refuses rates outside (0, 1), which we take for the nearer end.
func stops(t *testing.T, e endOf) {
	if !strings.Contains(e.Errors["x"], "Epsilon must be chosen") {
		t.Errorf("mergekit says %q", e.Errors["x"])
	}
	if slices.Equal(e.ours, e.input(t, "base")) {
		t.Error("we change nothing")
	}
}

// dividesByOne: where we refuse to divide by a sum of weights of 0, mergekit adds
// the task vectors up as if it were 1.
func dividesByOne(t *testing.T, e endOf) {
	base, a, b := e.input(t, "base"), e.input(t, "model0"), e.input(t, "model1")
	for j, v := range e.theirs {
		if want := float64(base[j]) + float64(a[j]) - float64(b[j]); !(math.Abs(float64(v)-want) <= parityTolerance) {
			t.Fatalf("element %d of mergekit is %v, want %v", j, v, want)
		}
	}
}

// dividesByZero: nothing of mergekit's result is a number, where we refuse the
// weights or, as where no model has changed, return the base.
func dividesByZero(t *testing.T, e endOf) {
	for j, v := range e.theirs {
		if d := float64(v) - float64(v); d == 0 { // of infinity and of what is no number it is none
			t.Fatalf("element %d of mergekit is %v", j, v)
		}
	}
	if e.Method == "ramplus_tl" && !slices.Equal(e.ours, e.input(t, "base")) {
		t.Errorf("we have %v", e.ours)
	}
}

// takesTheFirst: our tolerance ends the search alone. That of mergekit is also the
// least length of a mean of unit vectors that it divides by its length; with 1 it
// starts from the first model's direction, and ends there.
func takesTheFirst(t *testing.T, e endOf) {
	a, b := e.input(t, "model0"), e.input(t, "model1")
	length := func(x []float32) float64 {
		sum := 0.0
		for _, v := range x {
			sum += float64(v) * float64(v)
		}
		return math.Sqrt(sum)
	}
	differ := 0.0
	for j, v := range e.theirs {
		if want := float64(a[j]) / length(a) * (length(a) + length(b)) / 2; !(math.Abs(float64(v)-want) <= parityTolerance) {
			t.Fatalf("element %d of mergekit is %v, want %v", j, v, want)
		}
		differ = max(differ, math.Abs(float64(e.ours[j])-float64(v)))
	}
	if differ < 0.1 {
		t.Errorf("we differ by %v", differ)
	}
}
