package kernel

// Gather copies rows of a table: row n of out is row ids[n] of table. out is
// (N,C), table (V,C) and ids (N).
func Gather(out, table Mat, ids []int32) {
	for n := range out.Rows {
		copy(out.Row(n), table.Row(int(ids[n])))
	}
}

// ScatterAdd is the backward function of Gather: it adds row n of dout to row
// ids[n] of dtable, in ascending n.
func ScatterAdd(dtable, dout Mat, ids []int32) {
	for n := range dout.Rows {
		Add(dtable.Row(int(ids[n])), dout.Row(n))
	}
}
