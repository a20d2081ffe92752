package kernel

// AddRow adds b to every row of x:
//
//	x[n,c] = x[n,c] + b[c]
//
// x is (N,C); b is (C).
func AddRow(x Mat, b []float32) {
	for n := range x.Rows {
		row := x.Row(n)
		for c, v := range b {
			row[c] += v
		}
	}
}

// AddRowBackward adds the gradient at the rows of AddRow to that at its bias,
// one row after the other:
//
//	db[c] += Σ_n dx[n,c]
func AddRowBackward(db []float32, dx Mat) {
	for n := range dx.Rows {
		for c, v := range dx.Row(n)[:len(db)] {
			db[c] += v
		}
	}
}
