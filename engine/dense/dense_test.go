package dense

import (
	"math"
	"slices"
	"testing"

	"gonum.org/v1/gonum/mat"

	"confusio/engine/random"
)

// normal returns a matrix of independent normals.
func normal(rows, cols int) Matrix {
	m := New(rows, cols)
	key := random.Key{Seed: uint64(rows), Purpose: random.Noise, Step: uint32(cols)}
	for i := range m.Data {
		m.Data[i] = key.Normal(uint64(i))
	}
	return m
}

// Every element of a product is a sum over the rows in their order, to the bit,
// whatever the number of rows is modulo four.
func TestProductsAddUpInOrder(t *testing.T) {
	for n := range 10 {
		x, y := normal(n, 7), normal(n, 5)
		got, gram := Product(x, y), Gram(x)
		twice := Product(x, y)
		twice.AddProduct(x, y)
		for a := range x.Cols {
			for b := range y.Cols {
				sum := 0.0
				for i := range n {
					sum += float64(x.At(i, a) * y.At(i, b))
				}
				again := sum
				for i := range n {
					again += float64(x.At(i, a) * y.At(i, b))
				}
				if got.At(a, b) != sum || twice.At(a, b) != again {
					t.Fatalf("%d rows: %v and %v at (%d,%d), want %v and %v", n, got.At(a, b), twice.At(a, b), a, b, sum, again)
				}
			}
		}
		if whole := Product(x, x); !slices.Equal(gram.Data, whole.Data) {
			t.Errorf("%d rows: the Gram matrix is not the product with itself", n)
		}
		outer := New(7, 5)
		for i := range n {
			outer.AddOuter(x.Row(i), y.Row(i))
		}
		if !slices.Equal(outer.Data, got.Data) {
			t.Errorf("%d rows: products of single rows add up to something else", n)
		}
	}
}

func TestVectors(t *testing.T) {
	x, y := []float64{1, 2, -2}, []float64{3, 0.5, 1}
	if Dot(x, y) != 2 || Norm(x) != 3 || Sum(y) != 4.5 || Norm([]float32{3, 4}) != 5 {
		t.Errorf("%v %v %v", Dot(x, y), Norm(x), Sum(y))
	}
	AddScaled(y, x, 2)
	if !slices.Equal(y, []float64{5, 4.5, -3}) {
		t.Errorf("%v", y)
	}
	Scale(x, 0.5)
	if !slices.Equal(x, []float64{0.5, 1, -1}) {
		t.Errorf("%v", x)
	}
	a, b := []float64{1, 0}, []float64{0, 2}
	Rotate(a, b, 0.6, 0.8)
	if !slices.Equal(a, []float64{0.6, -1.6}) || !slices.Equal(b, []float64{0.8, 1.2}) {
		t.Errorf("%v %v", a, b)
	}
	if m := Of([]float32{1, 2, 3, 4, 5, 6}, 3); m.Rows != 2 || m.At(1, 0) != 4 || m.Transposed().At(0, 1) != 4 {
		t.Errorf("%+v", m)
	}
	if (Matrix{1, 1, []float64{math.NaN()}}).Finite() || (Matrix{1, 1, []float64{math.Inf(-1)}}).Finite() || !Identity(3).Finite() {
		t.Error("finite")
	}
}

// What is called directly gives the bits of gonum/mat, which is not carried along.
func TestDecompositionsAreGonums(t *testing.T) {
	for _, n := range []int{1, 2, 5, 24, 70, 130} {
		c := normal(n, n)
		q, nuclear, ok := Polar(c)
		var svd mat.SVD
		if !ok || !svd.Factorize(mat.NewDense(n, n, slices.Clone(c.Data)), mat.SVDFull) {
			t.Fatalf("%d: no singular values", n)
		}
		var u, v mat.Dense
		svd.UTo(&u)
		svd.VTo(&v)
		for i := range n {
			for j := range n {
				if want := Dot(u.RawRowView(i), v.RawRowView(j)); q.At(i, j) != want {
					t.Fatalf("%d: %v at (%d,%d), want %v", n, q.At(i, j), i, j, want)
				}
			}
		}
		if want := Sum(svd.Values(nil)); nuclear != want {
			t.Errorf("%d: singular values sum to %v, want %v", n, nuclear, want)
		}
		b := normal(n, 9)
		a, product := mat.NewDense(n, n, slices.Clone(c.Data)), New(n, 9)
		var want, times mat.Dense
		times.Mul(a, mat.NewDense(n, 9, slices.Clone(b.Data)))
		product.Multiply(c, b)
		if err := want.Solve(a, mat.NewDense(n, 9, slices.Clone(b.Data))); err != nil {
			t.Fatal(err)
		}
		if !Solve(c, b) || !slices.Equal(b.Data, want.RawMatrix().Data) || !slices.Equal(product.Data, times.RawMatrix().Data) {
			t.Errorf("%d: another solution or product", n)
		}
	}
	if Solve(Matrix{2, 2, []float64{1, 2, 2, 4}}, normal(2, 1)) || Solve(New(2, 2), normal(2, 1)) {
		t.Error("what has no inverse is solved")
	}
}

// A = U·diag(σ)·Vᵀ with orthonormal columns in U and rows in Vᵀ.
func TestDecompose(t *testing.T) {
	a := normal(9, 6).Transposed()
	columns := make([][]float64, a.Rows)
	for k := range columns {
		columns[k] = slices.Clone(a.Row(k))
	}
	right, sigma := Decompose(columns)
	for i := range columns {
		for k := range columns {
			want := 0.0
			if i == k {
				want = sigma[i]
			}
			if d := math.Abs(Dot(columns[i], columns[k]) - want*want); d > 1e-12*sigma[i]*sigma[k] {
				t.Errorf("columns %d and %d have product %v", i, k, Dot(columns[i], columns[k]))
			}
		}
	}
	for c := range a.Rows { // of A, which a has as rows
		for r := range a.Cols {
			sum := 0.0
			for k := range columns {
				sum += columns[k][r] * right[k][c]
			}
			if d := math.Abs(sum - a.At(c, r)); d > 1e-12 {
				t.Errorf("element (%d,%d) misses by %v", r, c, d)
			}
		}
	}
}
