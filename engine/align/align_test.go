package align

import (
	"math"
	"slices"
	"testing"

	"confusio/engine/dense"
	"confusio/engine/random"
	"confusio/engine/tensor"
)

func normals(rows, cols int, seed uint64) dense.Matrix {
	m := dense.New(rows, cols)
	key := random.Key{Seed: seed, Purpose: random.Noise}
	for i := range m.Data {
		m.Data[i] = key.Normal(uint64(i))
	}
	return m
}

func total(score dense.Matrix, order []int) float64 {
	sum := 0.0
	for i, j := range order {
		sum += score.At(i, j)
	}
	return sum
}

// best tries every permutation.
func best(score dense.Matrix, order []int, used []bool) float64 {
	if len(order) == score.Rows {
		return total(score, order)
	}
	high := math.Inf(-1)
	for j := range used {
		if !used[j] {
			used[j] = true
			high = max(high, best(score, append(order, j), used))
			used[j] = false
		}
	}
	return high
}

func TestAssignAgainstEveryPermutation(t *testing.T) {
	for n := 1; n <= 7; n++ {
		for seed := range uint64(20) {
			score := normals(n, n, seed)
			if seed%3 == 0 { // with ties
				for i := range score.Data {
					score.Data[i] = math.Round(score.Data[i])
				}
			}
			want := best(score, nil, make([]bool, n))
			if got := total(score, Assign(score)); math.Abs(got-want) > 1e-12*float64(n) {
				t.Errorf("%d×%d, seed %d: %g, the best is %g", n, n, seed, got, want)
			}
		}
	}
}

// The dual variables prove the assignment: no reduced cost is negative, and
// those of the assignment are zero.
func TestAssignIsProvedByItsDuals(t *testing.T) {
	const n = 90
	score := normals(n, n, 5)
	order, u, v := assign(score)
	seen := make([]bool, n)
	for i, j := range order {
		if seen[j] {
			t.Fatalf("column %d is taken twice", j)
		}
		seen[j] = true
		if d := -score.At(i, j) - u[i] - v[j]; math.Abs(d) > 1e-12*n {
			t.Errorf("row %d: its own reduced cost is %g", i, d)
		}
		for k := range n {
			if d := -score.At(i, k) - u[i] - v[k]; d < -1e-12*n {
				t.Errorf("row %d, column %d: reduced cost %g", i, k, d)
			}
		}
	}
}

func product(a, b dense.Matrix) dense.Matrix {
	out := dense.New(a.Rows, b.Cols)
	for i := range a.Rows {
		for j := range b.Cols {
			for k := range a.Cols {
				out.Data[i*b.Cols+j] += a.At(i, k) * b.At(k, j)
			}
		}
	}
	return out
}

func transposed(m dense.Matrix) dense.Matrix {
	out := dense.New(m.Cols, m.Rows)
	for i := range m.Rows {
		for j := range m.Cols {
			out.Set(j, i, m.At(i, j))
		}
	}
	return out
}

func checkOrthogonal(t *testing.T, name string, q dense.Matrix) {
	t.Helper()
	g := product(q, transposed(q))
	for i := range g.Rows {
		for j := range g.Cols {
			want := 0.0
			if i == j {
				want = 1
			}
			if math.Abs(g.At(i, j)-want) > 1e-12 {
				t.Fatalf("%s: Q·Qᵀ[%d,%d] is %g", name, i, j, g.At(i, j))
			}
		}
	}
}

// Procrustes finds a turn again, and its gain is not beaten by turns nearby.
func TestProcrustes(t *testing.T) {
	const n = 12
	q := orthogonal(n, random.Key{Seed: 3, Purpose: random.Mirror})
	checkOrthogonal(t, "random", q)
	x := normals(40, n, 4)
	y := product(x, q) // rows y = Qᵀx, so x = Q·y
	found, gain, err := Procrustes(product(transposed(x), y))
	if err != nil {
		t.Fatal(err)
	}
	checkOrthogonal(t, "found", found)
	for i := range found.Data {
		if math.Abs(found.Data[i]-q.Data[i]) > 1e-10 {
			t.Fatalf("element %d is %g, want %g", i, found.Data[i], q.Data[i])
		}
	}
	if want := dense.Dot(x.Data, x.Data); math.Abs(gain-want) > 1e-9*want {
		t.Errorf("gain %g, want %g", gain, want)
	}
	c := normals(n, n, 8)
	found, gain, _ = Procrustes(c)
	if got := dense.Dot(found.Data, c.Data); math.Abs(got-gain) > 1e-10 {
		t.Errorf("tr(QᵀC) is %g, the singular values add up to %g", got, gain)
	}
	for seed := range uint64(20) {
		if other := dense.Dot(orthogonal(n, random.Key{Seed: seed, Purpose: random.Mirror}).Data, c.Data); other > gain {
			t.Errorf("another map gains %g, more than %g", other, gain)
		}
	}
	c.Data[3] = math.NaN()
	if _, _, err := Procrustes(c); err == nil {
		t.Error("a matrix with NaN has a map")
	}
}

func TestPhasesAreTheBestAngles(t *testing.T) {
	const n = 6
	c := normals(n, n, 9)
	q, gain := Phases(c)
	checkOrthogonal(t, "phases", q)
	if got := dense.Dot(q.Data, c.Data); math.Abs(got-gain) > 1e-12 {
		t.Errorf("tr(QᵀC) is %g, the gain %g", got, gain)
	}
	for j := range n / 2 {
		for step := range 360 {
			angle := float64(step) * math.Pi / 180
			other := math.Cos(angle)*(c.At(j, j)+c.At(j+3, j+3)) + math.Sin(angle)*(c.At(j+3, j)-c.At(j, j+3))
			own := q.At(j, j)*(c.At(j, j)+c.At(j+3, j+3)) + q.At(j+3, j)*(c.At(j+3, j)-c.At(j, j+3))
			if other > own+1e-12 {
				t.Errorf("plane %d: an angle of %d° gains more", j, step)
			}
		}
	}
	if q, gain := Phases(dense.New(4, 4)); gain != 0 || q.At(0, 0) != 1 || q.At(0, 2) != 0 {
		t.Error("nothing to gain is no identity")
	}
}

func set(t *testing.T, shapes map[string][]int) *tensor.Set {
	t.Helper()
	s := new(tensor.Set)
	for i, name := range []string{"rows", "columns", "gain"} {
		x := tensor.New(shapes[name]...)
		key := random.Key{Seed: uint64(i), Purpose: random.Noise}
		for j := range x.Data {
			x.Data[j] = float32(key.Normal(uint64(j)))
		}
		if err := s.Add(name, x); err != nil {
			t.Fatal(err)
		}
	}
	return s
}

// What a map does along rows and columns cancels in their product, a map and
// its inverse cancel, and numbers outside the range stay.
func TestApply(t *testing.T) {
	s := set(t, map[string][]int{"rows": {9, 5}, "columns": {4, 9}, "gain": {9}})
	f := Freedom{Groups: 3, Axes: []Axis{{"rows", 0, 1, 2}, {"columns", 1, 1, 2}, {"gain", 0, 1, 2}}}
	moved := s.Clone()
	order := []int{2, 0, 1}
	if err := Apply(moved, f, Map{Order: order}); err != nil {
		t.Fatal(err)
	}
	rows, _ := s.Get("rows")
	new, _ := moved.Get("rows")
	for i, from := range []int{0, 5, 6, 1, 2, 3, 4, 7, 8} {
		if !slices.Equal(new.Data[5*i:5*i+5], rows.Data[5*from:5*from+5]) {
			t.Errorf("row %d is not the old row %d", i, from)
		}
	}
	if err := Apply(moved, f, Map{Order: []int{1, 2, 0}}); err != nil || moved.Hash() != s.Hash() {
		t.Errorf("the inverse order does not lead back: %v", err)
	}
	if err := Apply(moved, f, Identity(f)); err != nil || moved.Hash() != s.Hash() {
		t.Errorf("the identity moves something: %v", err)
	}

	turn := Freedom{Kind: Turnable, Groups: 6, Axes: []Axis{{"rows", 0, 2, 1}, {"columns", 1, 2, 1}}}
	if err := Apply(moved, turn, Map{Q: orthogonal(6, random.Key{Seed: 1})}); err != nil {
		t.Fatal(err)
	}
	for i := range 4 {
		for j := range 5 {
			if d := between(s, i, j) - between(moved, i, j); math.Abs(d) > 1e-5 { // nine products of size one in float32
				t.Errorf("product [%d,%d] moves by %g", i, j, d)
			}
		}
	}
}

// between is (columns·rows)[i,j].
func between(s *tensor.Set, i, j int) float64 {
	rows, _ := s.Get("rows")
	columns, _ := s.Get("columns")
	sum := 0.0
	for k := range 9 {
		sum += float64(columns.Data[9*i+k]) * float64(rows.Data[5*k+j])
	}
	return sum
}

func TestAxesThatDoNotFit(t *testing.T) {
	s := set(t, map[string][]int{"rows": {4, 4}, "columns": {4, 4}, "gain": {4}})
	for _, axis := range []Axis{{"rows", 2, 0, 1}, {"rows", -1, 0, 1}, {"gain", 1, 0, 1}, {"rows", 0, 1, 1}, {"rows", 0, -1, 1}, {"none", 0, 0, 1}} {
		f := Freedom{Groups: 4, Axes: []Axis{axis}}
		if err := Apply(s, f, Identity(f)); err == nil {
			t.Errorf("%+v is taken", axis)
		}
	}
}

// The overlap of permuted groups is largest where they came from.
func TestOverlapFindsAPermutation(t *testing.T) {
	s := set(t, map[string][]int{"rows": {12, 7}, "columns": {5, 12}, "gain": {12}})
	f := Freedom{Groups: 6, Axes: []Axis{{"rows", 0, 0, 2}, {"columns", 1, 0, 2}, {"gain", 0, 0, 2}}}
	moved := s.Clone()
	order := []int{3, 5, 0, 2, 1, 4}
	if err := Apply(moved, f, Map{Order: order}); err != nil {
		t.Fatal(err)
	}
	c, err := Overlap(s, moved, f)
	if err != nil {
		t.Fatal(err)
	}
	back := Assign(c)
	if err := Apply(moved, f, Map{Order: back}); err != nil || moved.Hash() != s.Hash() {
		t.Errorf("%v leads back by %v: %v", order, back, err)
	}
}

func TestMoments(t *testing.T) {
	x, y := tensor.New(50, 3), tensor.New(50, 3)
	key := random.Key{Seed: 4, Purpose: random.Noise}
	for i := range x.Data {
		x.Data[i] = float32(key.Normal(uint64(i))) + 5
		y.Data[i] = -2*x.Data[i] + 1
	}
	for i := range 50 {
		y.Data[3*i+1] = 7 // does not vary
	}
	m := NewMoments(3, true)
	for _, part := range [][2]int{{0, 20}, {20, 50}} {
		from, to := 3*part[0], 3*part[1]
		rows := part[1] - part[0]
		if err := m.Add(tensor.Tensor{Shape: []int{rows, 3}, Data: x.Data[from:to]}, tensor.Tensor{Shape: []int{rows, 3}, Data: y.Data[from:to]}); err != nil {
			t.Fatal(err)
		}
	}
	c := m.Correlations()
	if math.Abs(c.At(0, 0)+1) > 1e-5 || math.Abs(c.At(2, 2)+1) > 1e-5 || c.At(0, 1) != 0 {
		t.Errorf("correlations %v", c.Data)
	}
	if got := m.Matched(); math.Abs(got+2.0/3) > 1e-5 {
		t.Errorf("matched %g", got)
	}
	dx, dy := m.Deviations()
	if math.Abs(dy[0]/dx[0]-2) > 1e-4 || dy[1] != 0 {
		t.Errorf("deviations %v %v", dx, dy)
	}
	if m.Add(tensor.New(2, 3), tensor.New(3, 3)) == nil || m.Add(tensor.New(2, 4), tensor.New(2, 4)) == nil {
		t.Error("states that do not belong together were taken")
	}
}

func TestRestoreNorms(t *testing.T) {
	shapes := map[string][]int{"rows": {3, 4}, "columns": {2, 2}, "gain": {5}}
	a := set(t, shapes)
	b := a.Clone()
	for _, x := range b.All() {
		dense.Scale(x.Data, -3)
	}
	merged := a.Clone()
	gain, _ := merged.Get("gain")
	before := slices.Clone(gain.Data)
	if err := RestoreNorms(merged, a, b); err != nil {
		t.Fatal(err)
	}
	rows, _ := merged.Get("rows")
	old, _ := a.Get("rows")
	if got, want := dense.Norm(rows.Data), 2*dense.Norm(old.Data); math.Abs(got-want) > 1e-6*want || !slices.Equal(before, gain.Data) {
		t.Errorf("norm %g, want %g", got, want)
	}
}

func TestRestoreDeviations(t *testing.T) {
	x := tensor.Tensor{Shape: []int{3, 2}, Data: []float32{1, 2, 3, 4, 5, 6}}
	if err := RestoreDeviations(x, []float64{1, 0, 4}, []float64{2, 9, 1}); err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(x.Data, []float32{2, 4, 3, 4, 1.25, 1.5}) {
		t.Errorf("rows are %v", x.Data)
	}
	if RestoreDeviations(x, []float64{1}, []float64{1}) == nil {
		t.Error("deviations of other rows were taken")
	}
}
