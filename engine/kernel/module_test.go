//go:build kernelmodule && goexperiment.simd && go1.27 && wasm

package kernel

import "testing"

// The laws of this package run with the emitted module wherever it was linked.
// Here it must be, or they would compare nothing new.
func TestModuleIsLinked(t *testing.T) {
	if !module {
		t.Error("the kernel module is not linked")
	}
}

// A page that could not load the module falls back on Go, with the same bits.
func TestWithoutTheModule(t *testing.T) {
	module = false
	defer func() { module = true }()
	t.Run("products", TestGemmIsTheDefinition)
	t.Run("twins", TestEveryTwinIsItsDefinition)
	t.Run("bits", TestBits)
}
