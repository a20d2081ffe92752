// Package kernel holds the float32 loops of training and evaluation, on slices
// and strided matrices.
//
// # The definition and its twins
//
// The scalar Go code of each function defines its bits. A vector twin, where
// the toolchain has vector types, does the same operations in the same order
// per element and gives the same bits; a test compares the two on every
// platform, for every exported function (law_test.go and its rows). So that this
// can hold for any number of lanes:
//
//   - elementwise functions and matrix products put lanes over OUTPUT columns;
//     the sum over k of a matrix product is sequential;
//   - reductions over a row use 16 partial sums and one fixed tree (reduce.go);
//   - a product is rounded to float32 before it is added: no fused
//     multiply-add, which wasm lacks;
//   - exponentials are the polynomial of elementary.Exp32.
//
// NaN results are NaN on all platforms, but their sign and payload may differ.
//
// # How a function is laid out
//
// An exported function calls its vector twin, which handles as long a prefix as
// suits it and returns the prefix's length (0 where there are no vectors), and
// then the scalar loop for the rest. The twins are written once for all
// platforms, over the vector type that lanes_amd64.go (8 lanes of AVX2, if the
// processor has it) or lanes_128.go (4 lanes of arm64 or wasm) names; fallback.go
// stands in where there is none. The bits of arm64 were tested under emulation,
// its speed never. Only the register tile of the matrix product (tile_*.go)
// and the transpose differ by platform.
//
// In the page's engine, a module of kernels that the build emits goes first
// (module_wasm.go; build/kernelmodule has the design): matrix products and
// the mirroring of symmetric ones, softmax, cross-entropy, SwiGLU, RMSNorm, RoPE, and
// the elementwise functions Add, Scale and Combine. The laws run with it too, and it
// changes no bit; where it was not loaded, the twins do the work.
//
// Functions return nothing and allocate nothing; wrong lengths panic by Go's
// own bounds checks. All of them work on rows the caller names, so that a
// caller can stop or yield between blocks of rows.
//
// # Reading order
//
// mat.go, reduce.go, elementwise.go; norm.go, rope.go, softmax.go, swiglu.go,
// embedding.go and adamw.go in the order of a training step; gemm.go with
// pack.go, packed.go and tile.go; then the twins.
//
// # Speed
//
// `go run ./build bench` measures: every figure beside the register-only peak of
// its place, Peak, in the same moments.
//
// On one core of an AMD server in Chromium 156, with the emitted module, whose peak
// is 58 GFLOP/s, the products of a micro-batch of the benchmark preset (packing
// included) run at 82 to 91% of it, mostly at 88, the larger ones of other engines'
// tables at 86 to 91%, those of attention over 48 tokens at 73 to 77%. Forwards and
// backwards run at 72%. A whole step, with its weights packed once, runs at 64, 65 and
// 62% with the three presets (14,600, 9,400 and 4,800 tokens a second). By a profile of
// the second, tiles take 79% of its time and run at nine tenths of the peak; an eighth
// of their work is Muon's, which is not counted. Packing takes 6%, exponentials 3%, and
// the other rows, sums and memory the rest. On a slower server of that kind, in Firefox
// 153, the module took forwards and backwards from 6,400 to 11,500 tokens a second
// with the default preset, and from 4,100 to 6,900 with the benchmark's.
//
// Natively the products run there at 67 to 73 GFLOP/s, 57 to 62% of 118, and a step at
// 43, 44 and 40%; without vectors, on the slower server, at 7.5. What made the difference for the
// twins, most of it found by reading the browser's machine code:
//
//   - A nil check inside a loop is a call in wasm, and the sums are kept in
//     memory for it. Addresses made by an addition have no such check.
//   - A loop in wasm jumps through the table of the function's blocks: long
//     bodies, and two vectors of an exponential side by side, pay.
//   - Vector Max and Min are long in wasm and treat NaN differently on amd64;
//     a comparison and a selection are short and the same.
//   - The amd64 compiler moves the loads of a loop body to its front, so that
//     an unrolled tile spills its sums.
//   - After AVX code, leave (VZEROUPPER) or everything that follows crawls.
package kernel
