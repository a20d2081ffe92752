package kernel

// Mat is a view of a row-major matrix: element (i,j) is Data[i*Stride+j].
// Stride is at least Cols; the last row need not be padded to Stride.
type Mat struct {
	Data       []float32
	Rows, Cols int
	Stride     int
}

// NewMat returns a zero matrix without padding.
func NewMat(rows, cols int) Mat {
	return Mat{Data: make([]float32, rows*cols), Rows: rows, Cols: cols, Stride: cols}
}

// View returns data as a (rows,cols) matrix without padding. It panics if data
// is shorter.
func View(data []float32, rows, cols int) Mat {
	return Mat{Data: data[:rows*cols], Rows: rows, Cols: cols, Stride: cols}
}

// Row returns row i.
func (m Mat) Row(i int) []float32 {
	return m.Data[i*m.Stride : i*m.Stride+m.Cols : i*m.Stride+m.Cols]
}

// RowRange returns the view of rows low up to high.
func (m Mat) RowRange(low, high int) Mat {
	return m.Block(low, 0, high-low, m.Cols)
}

// ColRange returns the view of columns low up to high.
func (m Mat) ColRange(low, high int) Mat {
	return m.Block(0, low, m.Rows, high-low)
}

// Block returns the view of rows and cols elements from (row,col) on.
func (m Mat) Block(row, col, rows, cols int) Mat {
	if rows <= 0 || cols <= 0 {
		return Mat{Rows: max(rows, 0), Cols: max(cols, 0), Stride: m.Stride}
	}
	first := row*m.Stride + col
	last := first + (rows-1)*m.Stride + cols
	return Mat{Data: m.Data[first:last:last], Rows: rows, Cols: cols, Stride: m.Stride}
}
