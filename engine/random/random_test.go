package random

import (
	"math"
	"testing"
)

// The known answers published with the reference implementation (Random123,
// file kat_vectors, philox4x32 with 10 rounds).
func TestPhiloxKnownAnswers(t *testing.T) {
	cases := []struct {
		counter [4]uint32
		key     [2]uint32
		want    [4]uint32
	}{
		{[4]uint32{}, [2]uint32{}, [4]uint32{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
		{
			[4]uint32{0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff},
			[2]uint32{0xffffffff, 0xffffffff},
			[4]uint32{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd},
		},
		{
			[4]uint32{0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
			[2]uint32{0xa4093822, 0x299f31d0},
			[4]uint32{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1},
		},
	}
	for _, c := range cases {
		if got := Philox(c.counter, c.key); got != c.want {
			t.Errorf("Philox(%x,%x) = %x, want %x", c.counter, c.key, got, c.want)
		}
	}
}

func TestEveryFieldChangesTheNumber(t *testing.T) {
	base := Key{Seed: 7, Purpose: Init, Step: 3}
	seen := map[uint64]bool{base.Uint64(0): true, base.Uint64(1): true, base.Uint64(1 << 32): true}
	for _, k := range []Key{{7 + 1<<32, Init, 3}, {8, Init, 3}, {7, Story, 3}, {7, Init, 4}} {
		seen[k.Uint64(0)] = true
	}
	if len(seen) != 7 {
		t.Errorf("only %d of 7 numbers differ", len(seen))
	}
}

func TestUniformRange(t *testing.T) {
	k := Key{Seed: 1, Purpose: Sampling}
	var sum float64
	const n = 40_000
	for i := range uint64(n) {
		x, y := k.Float64(i), k.Float32(i)
		if x < 0 || x >= 1 || y < 0 || y >= 1 || math.Abs(x-float64(y)) > 0x1p-24 {
			t.Fatalf("index %d: %v and %v", i, x, y)
		}
		sum += x
	}
	// Five standard deviations of the mean of n uniform numbers.
	if d := math.Abs(sum/n - 0.5); d > 5/math.Sqrt(12*n) {
		t.Errorf("mean is off by %v", d)
	}
}

func TestIntNIsUniform(t *testing.T) {
	k := Key{Seed: 2, Purpose: Shuffle}
	var count [7]int
	const n = 70_000
	for i := range uint64(n) {
		count[k.IntN(i, len(count))]++
	}
	for v, c := range count {
		// Five standard deviations of a binomial count.
		if math.Abs(float64(c)-n/7) > 5*math.Sqrt(n/7*6/7) {
			t.Errorf("%d came %d times", v, c)
		}
	}
	if got := k.IntN(9, 1); got != 0 {
		t.Errorf("IntN(1) = %d", got)
	}
	if got := k.IntN(9, math.MaxInt); got < 0 {
		t.Errorf("IntN(MaxInt) = %d", got)
	}
}

func TestChooseFollowsWeights(t *testing.T) {
	k := Key{Seed: 3, Purpose: Mixture}
	weights := []int{0, 3, 1, 0, 6}
	count := make([]int, len(weights))
	const n = 50_000
	for i := range uint64(n) {
		count[k.Choose(i, weights)]++
	}
	for i, w := range weights {
		p := float64(w) / 10
		if math.Abs(float64(count[i])-n*p) > 5*math.Sqrt(n*p*(1-p)) {
			t.Errorf("weight %d of 10 came %d times of %d", w, count[i], n)
		}
	}
}

func TestPanicsOnCallersBug(t *testing.T) {
	for name, f := range map[string]func(){
		"IntN 0":          func() { Key{}.IntN(0, 0) },
		"no weight":       func() { Key{}.Choose(0, []int{0}) },
		"negative weight": func() { Key{}.Choose(0, []int{2, -1}) },
	} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%s did not panic", name)
				}
			}()
			f()
		}()
	}
}

// Quantile inverts the distribution function; the tolerance is the stated
// error of Quantile times the condition of the distribution function, z²+1.
func TestQuantileInvertsDistribution(t *testing.T) {
	check := func(p float64) {
		z := Quantile(p)
		back := math.Erfc(-z/math.Sqrt2) / 2
		if math.Abs(back/p-1) > 3e-14*(z*z+1) {
			t.Errorf("Quantile(%v) = %v, back to %v", p, z, back)
		}
	}
	for i := 1; i < 4000; i++ {
		check(float64(i) / 4000)
	}
	for p := 0.1; p > 0x1p-65; p *= 0.83 {
		check(p)
	}
}

// Golden values, computed with 60 digits by root finding on erfc.
func TestQuantileGolden(t *testing.T) {
	for _, c := range [][2]float64{
		{0.001, -3.0902323061678135415}, {0.25, -0.6744897501960817432},
		{1e-5, -4.2648907939228246285}, {0x1p-53, -8.2095361516013868556},
		{0x1p-54, -8.2923610758135955382}, {0.5, 0},
		{0.4999, -0.00025066283008803509892},
	} {
		if got := Quantile(c[0]); math.Abs(got-c[1]) > 3e-13*math.Abs(c[1]) {
			t.Errorf("Quantile(%v) = %v, want %v", c[0], got, c[1])
		}
	}
}

func TestNormalMoments(t *testing.T) {
	k := Key{Seed: 4, Purpose: Noise}
	const n = 50_000
	var m1, m2, m4 float64
	for i := range uint64(n) {
		z := k.Normal(i)
		m1 += z / n
		m2 += z * z / n
		m4 += z * z * z * z / n
	}
	// Five standard deviations: the variances of z, z² and z⁴ are 1, 2 and 96.
	for _, c := range [][3]float64{{m1, 0, 1}, {m2, 1, 2}, {m4, 3, 96}} {
		if math.Abs(c[0]-c[1]) > 5*math.Sqrt(c[2]/n) {
			t.Errorf("moment %v, want %v", c[0], c[1])
		}
	}
}
