package merge

import (
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"testing"

	"confusio/engine/random"
	"confusio/engine/tensor"
)

// largeCase is a merge of tensors of the size of an embedding, of which only a
// digest is kept; see testdata/parity/large.py.
type largeCase struct {
	parityCase
	Taken      []byte       // with arcee_fusion: the elements that mergekit takes over in float32, as bits
	Flipped    []int        // the elements on which its float64 decides otherwise
	Neighbours [][2]float64 // of a result in float16: elements that its float64 rounds to another value, and theirs
}

// The digest of a result: every largeStride-th element, and sums of largeBlock.
const (
	largeRows, largeCols    = 2048, 96
	largeStride, largeBlock = 389, 384
	largeSeed               = 20260725
)

// normDifferences lists, by method, set and base or vectors, how far mergekit is from us as
// a share of its largest element: it takes norms in float32, and torch adds up
// the squares of a tensor with little care for their rounding.
var normDifferences = map[string]float64{
	"multislerp/strangers/false": 1.1e-5,
	"multislerp/strangers/true":  1.7e-5,
	"karcher/strangers/false":    1.2e-5,
	"karcher/siblings/false":     6.6e-6,
	"model_stock/strangers/true": 1.4e-5,
	"nuslerp/strangers/true":     3.7e-6,
	"nuslerp/siblings/false":     2.3e-6,
	"nuslerp/opposed/columns":    1.4e-5,
	"slerp/siblings/first":       2.3e-6,
}

// Law: on large tensors mergekit and we agree too, but for the listed methods.
// Those agree once mergekit computes in float64, and no less if it keeps to
// float32 and only its norms are summed in float64: they are the whole cause.
func TestDifferencesAreNorms(t *testing.T) {
	golden, cases := readLarge(t)
	listed := 0
	for i, c := range cases {
		if c.Taken != nil || c.Neighbours != nil {
			continue
		}
		ours, _ := c.merge(t, golden).Get("x")
		d := deviation(t, golden, fmt.Sprintf("out/%d/float32", i), ours.Data)
		key := fmt.Sprintf("%s/%s/%v", c.Method, c.Set, c.Base)
		if c.Settings["nuslerp_row_wise"] != nil {
			key = fmt.Sprintf("%s/%s/columns", c.Method, c.Set)
		}
		limit, known := normDifferences[key]
		switch {
		case known && d <= parityTolerance:
			t.Errorf("%s is listed as a difference, and is none: %.2g of the largest element", key, d)
		case known && d > limit:
			t.Errorf("%s differs by %.2g of the largest element, which is more than is listed", key, d)
		case !known && d > parityTolerance:
			t.Errorf("%s differs by %.2g of the largest element", key, d)
		}
		t.Logf("%-28s %.2g", key, d)
		if !known {
			continue
		}
		listed++
		if d := deviation(t, golden, fmt.Sprintf("out/%d/float64", i), ours.Data); d > 1e-7 {
			t.Errorf("%s differs in float64 by %.2g of the largest element", key, d)
		}
		if d := deviation(t, golden, fmt.Sprintf("out/%d/norms", i), ours.Data); d > parityTolerance {
			t.Errorf("%s differs with exact norms by %.2g of the largest element", key, d)
		}
	}
	if listed != len(normDifferences) {
		t.Errorf("%d of %d differences are shown", listed, len(normDifferences))
	}
}

// Law: where arcee_fusion of mergekit takes over other elements than ours, their
// score lies as near the limit as float32 places a score: the divergence of a
// row is a sum of terms p·ln(p/q) with a rounding error of some 2^-24, however
// small the divergence. In float64 mergekit takes over what we do.
func TestDifferencesOfFusionAreRounding(t *testing.T) {
	golden, cases := readLarge(t)
	c := cases[len(cases)-1]
	ours, _ := c.merge(t, golden).Get("x")
	base, _ := c.part(t, golden, "model0").Get("x")
	other, _ := c.part(t, golden, "model1").Get("x")
	score, limit := fusionScores(base.Data, other.Data)
	near := 0
	var flipped []int
	for j, v := range ours.Data {
		const rounding = 6 * 0x1p-24
		within := math.Abs(score[j]-limit) <= rounding*math.Abs(float64(other.Data[j])-float64(base.Data[j]))
		if within {
			near++
		}
		if taken := c.Taken[j/8]>>(j%8)&1 == 1; taken == (v != base.Data[j]) {
			continue
		}
		if flipped = append(flipped, j); !within {
			t.Errorf("element %d: mergekit decides otherwise, with a score of %g and a limit of %g", j, score[j], limit)
		}
	}
	if len(flipped) == 0 || !slices.Equal(flipped, c.Flipped) {
		t.Errorf("we differ from mergekit in %v, its float64 in %v", flipped, c.Flipped)
	}
	if near > len(score)/100 {
		t.Errorf("%d of %d scores count as near the limit, which proves little", near, len(score))
	}
	if d := deviation(t, golden, fmt.Sprintf("out/%d/float64", len(cases)-1), ours.Data); d > 1e-7 {
		t.Errorf("it differs in float64 by %.2g of the largest element", d)
	}
	t.Logf("%d elements differ, of %d near the limit and %d in all", len(flipped), near, len(score))
}

// Law: a stage, which is rounded to float16, is mergekit's but for elements that
// its float32 carries over the middle between two values: there it has the next
// one.
func TestDifferencesOfStagesAreNeighbours(t *testing.T) {
	golden, cases := readLarge(t)
	i := len(cases) - 2
	ours, _ := cases[i].merge(t, golden).Get("x")
	tensor.RoundFloat16(ours.Data)
	for _, n := range cases[i].Neighbours {
		j, v := int(n[0]), float32(n[1])
		if step := int(tensor.Float16(v)) - int(tensor.Float16(ours.Data[j])); step != 1 && step != -1 {
			t.Errorf("element %d is %v, and %v in mergekit", j, ours.Data[j], v)
		}
		ours.Data[j] = v
	}
	if d := deviation(t, golden, fmt.Sprintf("out/%d/float16", i), ours.Data); d > 0 { // the sums are exact in float64
		t.Errorf("the others differ by %.2g of the largest element", d)
	}
	if len(cases[i].Neighbours) == 0 {
		t.Error("there is no difference")
	}
}

// fusionScores returns |Δ|·KL for every element, by the functions of math, and
// the limit above which elements are taken over.
func fusionScores(base, other []float32) (score []float64, limit float64) {
	score = make([]float64, len(base))
	for from := 0; from < len(base); from += largeCols {
		p, q := [largeCols]float64{}, [largeCols]float64{}
		sumP, sumQ := 0.0, 0.0
		for j := range largeCols {
			p[j], q[j] = math.Exp(float64(other[from+j])), math.Exp(float64(base[from+j]))
			sumP, sumQ = sumP+p[j], sumQ+q[j]
		}
		d := 0.0
		for j := range largeCols {
			x, y := p[j]/sumP+1e-8, q[j]/sumQ+1e-8
			d += float64(x * math.Log(x/y))
		}
		for j := range largeCols {
			score[from+j] = float64(math.Abs(float64(other[from+j])-float64(base[from+j])) * d)
		}
	}
	sorted := slices.Sorted(slices.Values(score))
	last := len(sorted) - 1
	return score, sorted[last/2] + float64(1.5*(sorted[3*last/4]-sorted[last/4]))
}

// deviation returns the largest difference of x from a digest, as a share of the
// largest element of x. A sum may be off by that much for each of its elements.
func deviation(t *testing.T, golden *tensor.Set, name string, x []float32) float64 {
	t.Helper()
	places, _ := golden.Get(name + "/places")
	sums, _ := golden.Get(name + "/sums")
	if len(places.Data) != (len(x)-1)/largeStride+1 || len(sums.Data) != len(x)/largeBlock {
		t.Fatalf("%s: %d places and %d sums", name, len(places.Data), len(sums.Data))
	}
	largest, d := 0.0, 0.0
	for _, v := range x {
		largest = max(largest, math.Abs(float64(v)))
	}
	for i, v := range places.Data {
		d = max(d, math.Abs(float64(x[i*largeStride])-float64(v))) // NaN wins
	}
	for i, v := range sums.Data {
		sum := 0.0
		for _, v := range x[i*largeBlock : (i+1)*largeBlock] {
			sum += float64(v)
		}
		d = max(d, math.Abs(float64(float32(sum))-float64(v))/largeBlock)
	}
	return d / largest
}

// readLarge reads the golden digests, and makes what the merges are of.
func readLarge(t *testing.T) (*tensor.Set, []largeCase) {
	t.Helper()
	golden, _ := readParity(t, "large.safetensors", "large.json")
	cases := read(t, "large.json", func(data []byte) (all []largeCase, err error) {
		return all, json.Unmarshal(data, &all)
	})
	shape := []int{largeRows, largeCols}
	add := func(name string, shape []int, x []float32) {
		if err := golden.Add(name, tensor.Tensor{Shape: shape, Data: x}); err != nil {
			t.Fatal(err)
		}
	}
	drawn := make([]float32, 0, 3*largeRows*largeCols)
	for i, name := range []string{"base", "model0", "model1", "model2"} {
		for set, value := range largeSets {
			x := make([]float32, largeRows*largeCols)
			for j := range x {
				x[j] = float32(value(uint32(i), uint64(j)))
			}
			add("in/"+set+"/"+name+"/x", shape, x)
		}
		if i == 3 {
			break
		}
		for j := range uint64(largeRows * largeCols) {
			drawn = append(drawn, random.Key{Seed: largeSeed, Purpose: random.Mask, Step: uint32(i)}.Float32(j))
		}
	}
	add("draw/fine/x", append([]int{3}, shape...), drawn)
	return golden, cases
}

// largeSets are the elements of the models; number 0 is the base.
var largeSets = map[string]func(model uint32, element uint64) float64{
	"strangers": bell,
	"siblings":  func(model uint32, j uint64) float64 { return bell(0, j) + own(model, j)/2 },
	"opposed":   func(model uint32, j uint64) float64 { return bell(0, j)*[]float64{1, -1}[model%2] + own(model, j)/4 },
	"twins":     func(model uint32, j uint64) float64 { return bell(0, j) + own(model, j)/64 },
	"fine": func(model uint32, j uint64) float64 {
		return float64(random.Key{Seed: largeSeed, Purpose: random.Noise, Step: model}.Float32(j)) - 0.5
	},
}

// own is what a model has and the base has not.
func own(model uint32, j uint64) float64 {
	if model == 0 {
		return 0
	}
	return bell(model, j)
}

// bell is nearly normal with deviation 0.41: the sum of eight bytes, less its
// mean, in multiples of 2^-9.
func bell(model uint32, j uint64) float64 {
	sum := -1020
	for x := (random.Key{Seed: largeSeed, Purpose: random.Noise, Step: model}).Uint64(j); x > 0; x >>= 8 {
		sum += int(x & 255)
	}
	return float64(sum) / 512
}
