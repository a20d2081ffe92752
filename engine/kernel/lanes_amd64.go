//go:build goexperiment.simd && go1.27 && amd64

package kernel

import (
	"simd/archsimd"
	"unsafe"
)

// On amd64 a vector is an AVX2 register of 8 lanes.
type (
	vec    = archsimd.Float32x8
	intVec = archsimd.Int32x8
)

const lanes = 8

// vectors tells whether the processor has AVX2; without it the scalar loops do
// all the work.
var vectors = archsimd.X86.AVX2()

func load(p unsafe.Pointer) vec     { return archsimd.LoadFloat32x8Array((*[lanes]float32)(p)) }
func splat(x float32) vec           { return archsimd.BroadcastFloat32x8(x) }
func splatInt(x int32) intVec       { return archsimd.BroadcastInt32x8(x) }
func store(p unsafe.Pointer, v vec) { v.StoreArray((*[lanes]float32)(p)) }

// leave ends a vector kernel: SSE instructions that follow would wait for the
// upper halves of the registers.
func leave() { archsimd.ClearAVXUpperBits() }
