// Package kernelmodule emits the kernels that the engine runs in the browser in
// place of its own Go, where the compiler cannot reach what the machine does. Their
// bits are those of engine/kernel, whose tests run with this module too.
//
// # Three modules
//
// Go imports the kernels, and the kernels import Go's memory. A trampoline
// breaks the circle: it is instantiated first, and its exports call through a
// table. Once Go's instance exists, the kernel module is instantiated with Go's memory
// and fills the table; its start function sets the flag that `ready` returns. A
// call costs some 11 ns. Memory may grow: what is imported is the memory,
// not an address.
//
// The trampoline travels in a custom section of the kernel module, so there is one
// file, kernel.wasm. public/kernel.js links the three. A page that measures does
// as public/worker.js does: compile both modules, call kernelLink(engine,
// kernel), instantiate the engine with link.imports as `kernel`, and call
// link.join(instance) before go.run; build/inbrowser/page is one. The Go
// program needs the build tag kernelmodule (toolchain.KernelModule) and, if it was
// linked with a name for its build, the module of the same name. Without the tag Go
// imports nothing, and with it but without the module Go's own code runs. Under
// Node, build/suite/node.js does the same. The peak to compare with is the module's
// own: a round of peak is 4 times 6 products and 6 sums of vectors, 192 FLOP.
//
// # The matrix product
//
// gemm.go has the loops over panels of B and blocks of A, pack.go the packing,
// tile.go the register tile. Tiles alone in Chromium 156 on Zen 3, as shares of the
// peak (256 by 96 by 256, the fastest of 200 bursts):
//
//	3x12, packed A, unrolled by 8 / 4 / 2     89 / 88 / 84%
//	3x12, A in place, by 8                    83%
//	4x8, packed A, by 8 / 4 / 1               85 / 83 / 79%
//	2x16, packed A, by 1 / 4                  80 / 66%
//	5x8, packed A, by 2                       76%
//	4x12 and 6x8, by 4: sums spill            50%
//
// 3 by 12 needs 6 loads for 18 operations. Packing A costs less than it gains
// from some 120 columns on. V8 11 (Node 20) puts the sums of an unrolled
// round behind all of its loads and spills: 35%, where the compiler's own tile is
// faster.
//
// # Rows
//
// exp.go has the exponential, four vectors side by side: one after the other they
// take a third longer. elementwise.go has sums, scalings and rotations, mirror.go what
// makes a product symmetric. A round of the engine's own loops costs more than the one
// vector it is for: in the caches these take a fifth to three fifths of its time, and
// the mirror a sixth.
package kernelmodule
