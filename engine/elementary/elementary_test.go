package elementary

import (
	"math"
	"testing"
)

// ulps returns how many units in the last place of want lie between the two.
func ulps(got, want float64) float64 {
	if got == want || (math.IsNaN(got) && math.IsNaN(want)) {
		return 0
	}
	unit := math.Nextafter(math.Abs(want), math.Inf(1)) - math.Abs(want)
	return math.Abs(got-want) / unit
}

// sweep calls visit for n points spread evenly over [low, high].
func sweep(low, high float64, n int, visit func(x float64)) {
	for i := range n {
		visit(low + (high-low)*float64(i)/float64(n-1))
	}
}

// worst returns the largest distance between f and g over a sweep. Package
// math is itself within 1 ULP, so that a stated bound of u is tested as u+1.
func worst(f, g func(float64) float64, low, high float64, n int) float64 {
	var w float64
	sweep(low, high, n, func(x float64) { w = max(w, ulps(f(x), g(x))) })
	return w
}

func TestExpError(t *testing.T) {
	if w := worst(Exp, math.Exp, -700, 709, 200_001); w > 2 {
		t.Errorf("Exp is %v ULP off", w)
	}
	if w := worst(Exp, math.Exp, -1, 1, 200_001); w > 2 {
		t.Errorf("Exp near 0 is %v ULP off", w)
	}
}

func TestLogError(t *testing.T) {
	for _, r := range [][2]float64{{0.5, 2}, {1e-300, 1e300}, {1e-3, 1e3}} {
		if w := worst(Log, math.Log, r[0], r[1], 200_001); w > 2 {
			t.Errorf("Log in %v is %v ULP off", r, w)
		}
	}
}

func TestTrigError(t *testing.T) {
	for _, r := range [][2]float64{{-4, 4}, {0, 128}, {-5000, 5000}} {
		for name, pair := range map[string][2]func(float64) float64{
			"Sin": {Sin, math.Sin}, "Cos": {Cos, math.Cos},
		} {
			sweep(r[0], r[1], 200_003, func(x float64) {
				got, want := pair[0](x), pair[1](x)
				if math.Abs(got-want) > 0x1p-52*math.Abs(want)*3+0x1p-70 && math.Abs(want) > 1e-9 {
					t.Errorf("%s(%v) = %v, want %v", name, x, got, want)
				}
			})
		}
	}
}

func TestPowError(t *testing.T) {
	for _, x := range []float64{1e-3, 0.9, 0.999, 2, 10_000} {
		sweep(-8, 8, 1001, func(y float64) {
			got, want := Pow(x, y), math.Pow(x, y)
			bound := (3 + 2*math.Abs(y*math.Log(x))) * 0x1p-52
			if math.Abs(got/want-1) > bound {
				t.Errorf("Pow(%v,%v) = %v, want %v", x, y, got, want)
			}
		})
	}
}

// ulp32 returns the distance of got from the exact value in units in the last
// place of float32 at that value, subnormal spacing included.
func ulp32(got float32, want float64) float64 {
	w := math.Abs(want)
	unit := 0x1p-149
	if w >= 0x1p-126 {
		unit = math.Ldexp(1, math.Ilogb(w)-23)
	}
	return math.Abs(float64(got)-want) / unit
}

// exp32Bound is the stated error of Exp32; the reference in float64 adds
// nothing visible to it.
const exp32Bound = 1.1

func TestExp32Error(t *testing.T) {
	var w float64
	check := func(x float32) {
		u := ulp32(Exp32(x), math.Exp(float64(x)))
		if u > w {
			w = u
		}
		if u > exp32Bound {
			t.Fatalf("Exp32(%v) is %v ULP off", x, u)
		}
	}
	sweep(-103.97, 88.722, 1_000_003, func(x float64) { check(float32(x)) })
	for b := uint32(0); b < 0x42b17200; b += 1009 { // every exponent up to 88.72
		check(math.Float32frombits(b))
		if x := -math.Float32frombits(b); x > -103.9 {
			check(x)
		}
	}
	t.Logf("largest error of Exp32: %.3f ULP", w)
}

func TestSigmoid32Error(t *testing.T) {
	sweep(-87, 87, 300_007, func(x float64) {
		v := float32(x)
		if u := ulp32(Sigmoid32(v), 1/(1+math.Exp(-float64(v)))); u > 3 {
			t.Fatalf("Sigmoid32(%v) is %v ULP off", v, u)
		}
	})
}

func TestEdges(t *testing.T) {
	inf, nan := math.Inf(1), math.NaN()
	cases := []struct {
		name      string
		got, want float64
	}{
		{"Exp(0)", Exp(0), 1}, {"Exp(inf)", Exp(inf), inf}, {"Exp(-inf)", Exp(-inf), 0},
		{"Exp(710)", Exp(710), inf}, {"Exp(-746)", Exp(-746), 0}, {"Exp(NaN)", Exp(nan), nan},
		{"Exp(-745)", Exp(-745), 0x1p-1074}, {"Exp(709.78)", Exp(709.78), math.Exp(709.78)},
		{"Log(0)", Log(0), -inf}, {"Log(1)", Log(1), 0}, {"Log(inf)", Log(inf), inf},
		{"Log(-1)", Log(-1), nan}, {"Log(NaN)", Log(nan), nan},
		{"Log(2^-1074)", Log(0x1p-1074), -1074 * math.Ln2},
		{"Sin(0)", Sin(0), 0}, {"Cos(0)", Cos(0), 1}, {"Sin(inf)", Sin(inf), nan},
		{"Cos(NaN)", Cos(nan), nan}, {"Sin(2e6)", Sin(2e6), nan},
		{"Pow(2,10)", Pow(2, 10), 1024}, {"Pow(0,2)", Pow(0, 2), 0}, {"Pow(7,0)", Pow(7, 0), 1},
	}
	for _, c := range cases {
		if ulps(c.got, c.want) > 6 || math.IsNaN(c.got) != math.IsNaN(c.want) {
			t.Errorf("%s = %v, want %v", c.name, c.got, c.want)
		}
	}
	inf32 := float32(inf)
	for _, c := range [][2]float32{
		{Exp32(0), 1}, {Exp32(inf32), inf32}, {Exp32(-inf32), 0}, {Exp32(88.7229), inf32},
		{Exp32(-103.98), 0}, {Exp32(-103.97), 0x1p-149}, {Sigmoid32(0), 0.5},
		{Sigmoid32(-inf32), 0}, {Sigmoid32(inf32), 1},
	} {
		if c[0] != c[1] {
			t.Errorf("got %v, want %v", c[0], c[1])
		}
	}
	if y := Exp32(float32(nan)); y == y {
		t.Errorf("Exp32(NaN) = %v", y)
	}
}
