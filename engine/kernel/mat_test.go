package kernel

import "testing"

func TestViewsShareElements(t *testing.T) {
	m := View(noise(1, 7*9), 7, 9)
	at := func(m Mat, i, j int) float32 { return m.Data[i*m.Stride+j] }
	b := m.Block(2, 3, 4, 5)
	for i := range b.Rows {
		for j := range b.Cols {
			if at(b, i, j) != at(m, 2+i, 3+j) || b.Row(i)[j] != at(b, i, j) {
				t.Errorf("element (%d,%d) of the block is another", i, j)
			}
		}
	}
	if r := m.RowRange(5, 7); r.Rows != 2 || at(r, 1, 8) != at(m, 6, 8) {
		t.Error("RowRange")
	}
	if c := m.ColRange(4, 9); c.Cols != 5 || at(c, 6, 4) != at(m, 6, 8) {
		t.Error("ColRange")
	}
	b.Row(0)[0] = 42
	if at(m, 2, 3) != 42 {
		t.Error("a block is a copy")
	}
}

// A view must not let its user write past its end.
func TestViewsEnd(t *testing.T) {
	m := NewMat(4, 6)
	if b := m.Block(1, 1, 2, 3); cap(b.Data) != 6+3 {
		t.Errorf("a block reaches %d elements", cap(b.Data))
	}
	if r := m.Row(1); cap(r) != 6 {
		t.Errorf("a row reaches %d elements", cap(r))
	}
	if e := m.Block(4, 0, 0, 6); len(e.Data) != 0 || e.Rows != 0 {
		t.Error("an empty block is not empty")
	}
}
