package kernelmodule

import (
	"hash/fnv"

	. "confusio/build/wasmasm"
)

// TrampolineSection is the custom section of the kernel module that holds the
// trampoline module.
const TrampolineSection = "trampoline"

// Names by which the two modules know each other and Go's memory.
const (
	trampoline = "trampoline"
	table      = "table"
	linked     = "linked"
)

// Kernel returns the kernel module, which carries its trampoline. build names
// the sources that it and the engine come from: an engine of another build does
// not use it, since the two agree on how memory lies.
func Kernel(build string) []byte {
	m := &Module{}
	m.ImportMemory("go", "mem")
	transpose := emitTranspose(m)
	helpers := packing{packRows: emitPackRows(m), transpose: transpose, copyBlock: emitCopyBlock(m)}
	functions := []*Func{
		transpose, emitGemm(m, helpers), emitPack(m, helpers), emitExpRow(m), emitSoftmaxBackward(m), emitSwiGLU(m), emitSwiGLUBackward(m),
		emitRMSNorm(m), emitRMSNormBackward(m), emitPeak(m),
		emitAdd(m), emitScale(m), emitCombine(m), emitRotate(m), emitMirror(m, transpose),
	}
	m.ImportTable(trampoline, table, len(functions))
	ready := m.ImportGlobal(trampoline, linked, I32)
	m.Elements(functions...)
	start := m.Func("", nil, nil)
	start.SetGlobal(ready, Const(mark(build)))
	m.Start(start)
	m.Custom(TrampolineSection, trampolineFor(functions))
	return m.Encode()
}

// mark is a number for a build that is not 0, by FNV-1a, as in engine/kernel.
func mark(build string) int32 {
	h := fnv.New32a()
	h.Write([]byte(build))
	return int32(h.Sum32() | 1)
}

// trampolineFor returns a module that exports functions of the same names and
// types, which call those in a table that the kernel module fills later, and
// ready, which returns 0 until then.
func trampolineFor(functions []*Func) []byte {
	m := &Module{}
	m.Table(table, len(functions))
	g := m.Global(linked)
	for place, f := range functions {
		m.Func(f.Name(), f.Params(), nil).CallTable(place)
	}
	m.Func("ready", nil, []Type{I32}).Result(g)
	return m.Encode()
}
