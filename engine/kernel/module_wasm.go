//go:build kernelmodule && goexperiment.simd && go1.27 && wasm

package kernel

import "unsafe"

// The functions of the emitted module (build/kernelmodule), which works on
// Go's memory; the page links it (public/kernel.js). Strides are in bytes.

//go:wasmimport kernel ready
func moduleReady() int32

//go:wasmimport kernel gemm
//go:noescape
func moduleGemm(c unsafe.Pointer, ldc int32, a unsafe.Pointer, lda int32, b unsafe.Pointer, ldb int32, rows, cols, depth, reach, flags int32, scratch unsafe.Pointer)

//go:wasmimport kernel pack
//go:noescape
func modulePack(to, b unsafe.Pointer, ldb int32, cols, depth, flags int32)

//go:wasmimport kernel transpose
//go:noescape
func moduleTranspose(to unsafe.Pointer, ldt int32, from unsafe.Pointer, ldf int32, rows, cols int32)

//go:wasmimport kernel exp_row
//go:noescape
func moduleExpRow(out, x unsafe.Pointer, n int32, scale, numerator float32, scratch unsafe.Pointer)

//go:wasmimport kernel softmax_backward
//go:noescape
func moduleSoftmaxBackward(dx, dp, p unsafe.Pointer, n int32, scale float32, scratch unsafe.Pointer)

//go:wasmimport kernel swiglu
//go:noescape
func moduleSwiGLU(out, gate, up unsafe.Pointer, n int32)

//go:wasmimport kernel swiglu_backward
//go:noescape
func moduleSwiGLUBackward(dgate, dup, dout, gate, up unsafe.Pointer, n int32)

//go:wasmimport kernel rms_norm
//go:noescape
func moduleRMSNorm(out, rstd, x, gain unsafe.Pointer, rows, cols int32, width, eps float32)

//go:wasmimport kernel rms_norm_backward
//go:noescape
func moduleRMSNormBackward(dx, dgain, dout, x, gain, rstd unsafe.Pointer, rows, cols int32, width float32)

//go:wasmimport kernel peak
//go:noescape
func modulePeak(rounds int32, out unsafe.Pointer)

//go:wasmimport kernel add
//go:noescape
func moduleAdd(dst, x unsafe.Pointer, n int32)

//go:wasmimport kernel scale
//go:noescape
func moduleScale(dst unsafe.Pointer, n int32, a float32)

//go:wasmimport kernel combine
//go:noescape
func moduleCombine(out, x, y unsafe.Pointer, n int32, a, b float32)

//go:wasmimport kernel rotate
//go:noescape
func moduleRotate(row, cos, sin unsafe.Pointer, heads, half int32, sign float32)

//go:wasmimport kernel mirror
//go:noescape
func moduleMirror(c unsafe.Pointer, ld, n int32)

// moduleBuild names the sources of this program; the build tool sets it.
var moduleBuild string

// module tells whether the module is there, and of the same build: the two agree
// on how memory lies. It is linked before Go starts.
var module = moduleReady() == moduleMark(moduleBuild)

// moduleMark is a number for a build that is not 0, by FNV-1a, as in
// build/kernelmodule.
func moduleMark(build string) int32 {
	h := uint32(2166136261)
	for i := range len(build) {
		h = (h ^ uint32(build[i])) * 16777619
	}
	return int32(h | 1)
}

// Flags of moduleGemm, and its need of memory.
const (
	moduleATransposed = 1
	moduleBTransposed = 2
	moduleMore        = 4
	moduleIsPacked    = 8
	moduleRows        = 96 // rows of A that it packs together
	moduleCols        = 12 // columns of the widest panel
)

// Blocks of a product: of k, so that a panel of B stays in the first-level cache;
// of columns, so that the packed panels stay in the second.
const (
	moduleDepth  = 384
	modulePanels = 64 << 10
)

// moduleMultiply is multiply by the module. It returns false where there is
// none.
func (g *Gemm) moduleMultiply(c, a, b Mat, K int, aTransposed, bTransposed, accumulate bool, reach int) bool {
	if !module || K == 0 {
		return false
	}
	var flags int32
	if aTransposed {
		flags |= moduleATransposed
	}
	if bTransposed {
		flags |= moduleBTransposed
	}
	for k := 0; k < K; k += moduleDepth {
		kc := min(moduleDepth, K-k)
		if accumulate || k > 0 {
			flags |= moduleMore
		}
		step := modulePanels / kc / moduleCols * moduleCols
		for n := 0; n < c.Cols; n += step {
			nc := min(step, c.Cols-n)
			g.b = grown(g.b, moduleRows*(moduleCols+kc)+4+(nc+moduleCols)*kc)
			ab, bb := offset(a, 0, k, aTransposed), offset(b, k, n, bTransposed)
			moduleGemm(unsafe.Pointer(&c.Data[n]), int32(4*c.Stride), ab, int32(4*a.Stride), bb, int32(4*b.Stride),
				int32(c.Rows), int32(nc), int32(kc), int32(reach+n), flags, unsafe.Pointer(&g.b[0]))
		}
	}
	return true
}

// packModule is Pack by the module. It returns false where there is none.
func (p *Packed) packModule(b Mat, transposed bool) bool {
	if !module {
		return false
	}
	var flags int32
	if transposed {
		flags = moduleBTransposed
	}
	p.panels = grown(p.panels, p.blockAt(p.rows))
	for k := 0; k < p.rows; k += moduleDepth {
		modulePack(unsafe.Pointer(&p.panels[p.blockAt(k)]), offset(b, k, 0, transposed), int32(4*b.Stride),
			int32(p.cols), int32(min(moduleDepth, p.rows-k)), flags)
	}
	return true
}

// blockAt is where the module's block of k begins in the panels.
func (p *Packed) blockAt(k int) int { return (p.cols + moduleCols) * k }

// modulePacked is Packed by the module. It returns false where there is none.
func (g *Gemm) modulePacked(c, a Mat, b *Packed, accumulate bool) bool {
	if !module || b.rows == 0 {
		return false
	}
	flags := int32(moduleIsPacked)
	for k := 0; k < b.rows; k += moduleDepth {
		kc := min(moduleDepth, b.rows-k)
		if accumulate || k > 0 {
			flags |= moduleMore
		}
		g.b = grown(g.b, moduleRows*(moduleCols+kc)+4)
		moduleGemm(unsafe.Pointer(&c.Data[0]), int32(4*c.Stride), offset(a, 0, k, false), int32(4*a.Stride),
			unsafe.Pointer(&b.panels[b.blockAt(k)]), 0, int32(c.Rows), int32(c.Cols), int32(kc), everyRow, flags, unsafe.Pointer(&g.b[0]))
	}
	return true
}

// moduleNarrowRows is narrowRows with the module, whose packing is faster.
const moduleNarrowRows = 4

// moduleNarrow is narrow by the module. It returns false where there is none,
// or where the product itself is as fast.
func (g *Gemm) moduleNarrow(c, a, b Mat, accumulate bool) bool {
	if !module || c.Rows < moduleNarrowRows {
		return false
	}
	g.a = grown(g.a, c.Cols*c.Rows)
	t := View(g.a, c.Cols, c.Rows)
	if accumulate {
		moduleTranspose(start(t.Data), int32(4*t.Stride), start(c.Data), int32(4*c.Stride), int32(c.Rows), int32(c.Cols))
	}
	g.moduleMultiply(t, b, a, a.Cols, false, true, accumulate, everyRow)
	moduleTranspose(start(c.Data), int32(4*c.Stride), start(t.Data), int32(4*t.Stride), int32(t.Rows), int32(t.Cols))
	return true
}

// offset returns the address of element (i,j) of m, or of (j,i) if transposed.
func offset(m Mat, i, j int, transposed bool) unsafe.Pointer {
	if transposed {
		i, j = j, i
	}
	return unsafe.Pointer(&m.Data[i*m.Stride+j])
}

// expRowModule writes numerator*exp(scale*x[i]-m)/sum of the exponentials, m the
// maximum of scale*x, and returns m and the sum. out may be x; x must not be
// empty. ok is false where there is no module.
func expRowModule(out, x []float32, scale, numerator float32) (m, sum float32, ok bool) {
	if !module {
		return 0, 0, false
	}
	var scratch [partials]float32
	out = out[:len(x)]
	moduleExpRow(start(out), start(x), int32(len(x)), scale, numerator, unsafe.Pointer(&scratch))
	return scratch[0], scratch[1], true
}

// softmaxBackwardModule is SoftmaxBackward, if there is a module.
func softmaxBackwardModule(dx, dp, p []float32, scale float32) bool {
	if !module {
		return false
	}
	var scratch [2 * partials]float32
	moduleSoftmaxBackward(start(dx), start(dp), start(p), int32(len(p)), scale, unsafe.Pointer(&scratch))
	return true
}

// swigluModule does the work of SwiGLU for whole vectors and returns the length
// of that prefix.
func swigluModule(out, gate, up []float32) int {
	if !module {
		return 0
	}
	n := whole(len(out))
	moduleSwiGLU(start(out), start(gate), start(up), int32(n))
	return n
}

// swigluBackwardModule is swigluModule for SwiGLUBackward.
func swigluBackwardModule(dgate, dup, dout, gate, up []float32) int {
	if !module {
		return 0
	}
	n := whole(len(dout))
	moduleSwiGLUBackward(start(dgate), start(dup), start(dout), start(gate), start(up), int32(n))
	return n
}

// rmsNormModule is RMSNorm, if there is a module and it can do the width.
func rmsNormModule(out, rstd, x, gain []float32, N, C int, eps float32) bool {
	if !module || C%partials != 0 {
		return false
	}
	moduleRMSNorm(start(out[:N*C]), start(rstd[:N]), start(x[:N*C]), start(gain), int32(N), int32(C), float32(C), eps)
	return true
}

// rmsNormBackwardModule is RMSNormBackward, under the same conditions.
func rmsNormBackwardModule(dx, dgain, dout, x, gain, rstd []float32, N, C int) bool {
	if !module || C%partials != 0 || (gain == nil) != (dgain == nil) {
		return false
	}
	moduleRMSNormBackward(start(dx[:N*C]), start(dgain), start(dout[:N*C]), start(x[:N*C]), start(gain), start(rstd[:N]),
		int32(N), int32(C), float32(C))
	return true
}

// peakModule is Peak by the module, whose round is four of the others.
func peakModule(rounds int) (flop int, ok bool) {
	if !module {
		return 0, false
	}
	rounds = (rounds + 3) / 4
	var out [lanes]float32
	modulePeak(int32(rounds), unsafe.Pointer(&out))
	return rounds * 4 * peakOps * lanes, true
}

// moduleElements is how many elements make an elementwise call worth while: a
// call takes as long as the twins take for that.
const moduleElements = 64

// wholeModule is whole for an elementwise function of the module.
func wholeModule(n int) int {
	if !module || n < moduleElements {
		return 0
	}
	return whole(n)
}

// addModule does the work of Add for whole vectors and returns the length of that
// prefix, as do the others.
func addModule(dst, x []float32) int {
	n := wholeModule(len(dst))
	if n > 0 {
		moduleAdd(start(dst), start(x), int32(n))
	}
	return n
}

func scaleModule(dst []float32, a float32) int {
	n := wholeModule(len(dst))
	if n > 0 {
		moduleScale(start(dst), int32(n), a)
	}
	return n
}

func combineModule(out []float32, a float32, x []float32, b float32, y []float32) int {
	n := wholeModule(len(out))
	if n > 0 {
		moduleCombine(start(out), start(x), start(y), int32(n), a, b)
	}
	return n
}

// rotateModule turns all heads of a row, if there is a module and it can do
// their width.
func rotateModule(row, cos, sin []float32, inverse bool) bool {
	half := len(cos)
	if !module || half == 0 || half%lanes != 0 || len(row)%(2*half) != 0 {
		return false
	}
	sin = sin[:half]
	sign := float32(1)
	if inverse {
		sign = -1
	}
	moduleRotate(start(row), start(cos), start(sin), int32(len(row)/(2*half)), int32(half), sign)
	return true
}

// mirrorModule is mirror, if there is a module.
func mirrorModule(c Mat) bool {
	if !module {
		return false
	}
	moduleMirror(start(c.Data), int32(4*c.Stride), int32(c.Rows))
	return true
}
