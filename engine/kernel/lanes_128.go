//go:build goexperiment.simd && go1.27 && (arm64 || wasm)

package kernel

import (
	"simd/archsimd"
	"unsafe"
)

// On arm64 (NEON) and wasm (v128) a vector has 128 bits, 4 lanes.
type (
	vec    = archsimd.Float32x4
	intVec = archsimd.Int32x4
)

const lanes = 4

// vectors is always true: every arm64 processor has NEON, and a wasm build with
// vectors only loads where wasm has them.
const vectors = true

func load(p unsafe.Pointer) vec     { return archsimd.LoadFloat32x4Array((*[lanes]float32)(p)) }
func splat(x float32) vec           { return archsimd.BroadcastFloat32x4(x) }
func splatInt(x int32) intVec       { return archsimd.BroadcastInt32x4(x) }
func store(p unsafe.Pointer, v vec) { v.StoreArray((*[lanes]float32)(p)) }

// leave has nothing to do here.
func leave() {}
