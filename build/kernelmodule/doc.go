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
// link.join(instance) before go.run. The Go program needs the build tag
// kernelmodule (toolchain.KernelModule); without it Go imports nothing, and with
// it but without the module Go's own code runs.
//
// # The matrix product
//
// gemm.go has the loops, pack.go the packing, tile.go the register tile.
package kernelmodule
