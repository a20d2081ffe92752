package kernelmodule

import . "confusio/build/wasmasm"

// TrampolineSection is the custom section of the kernel module that holds the
// trampoline module.
const TrampolineSection = "trampoline"

// Names by which the two modules know each other and Go's memory.
const (
	trampoline = "trampoline"
	table      = "table"
	linked     = "linked"
)

// Kernel returns the kernel module, which carries its trampoline.
func Kernel() []byte {
	m := &Module{}
	m.ImportMemory("go", "mem")
	transpose := emitTranspose(m)
	functions := []*Func{emitGemm(m, transpose), transpose, emitExpRow(m), emitSoftmaxBackward(m), emitSwiGLU(m), emitSwiGLUBackward(m), emitRMSNorm(m), emitRMSNormBackward(m), emitPeak(m)}
	m.ImportTable(trampoline, table, len(functions))
	ready := m.ImportGlobal(trampoline, linked, I32)
	m.Elements(functions...)
	start := m.Func("", nil, nil)
	start.SetGlobal(ready, Const(1))
	m.Start(start)
	m.Custom(TrampolineSection, trampolineFor(functions))
	return m.Encode()
}

// trampolineFor returns a module that exports functions of the same names and
// types, which call those in a table that the kernel module fills later, and
// ready, which tells whether it has.
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
