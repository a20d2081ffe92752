// Package wasmasm encodes WebAssembly modules. It knows as much of the format
// as the kernel module needs: functions of structured code over integers,
// floats and vectors, one imported or exported table, globals, and imported
// memory.
//
// Code is written as Go calls: expressions are values (expr.go) and a Func
// takes the statements in order (func.go). Nothing is checked here beyond what
// would be ambiguous; whoever loads the module validates it.
//
// Source: WebAssembly Core Specification 2.0, chapter 5 (binary format).
package wasmasm

import (
	"bytes"
	"encoding/binary"
)

// Type is a value type.
type Type byte

// The value types that are used here.
const (
	I32  Type = 0x7f
	F32  Type = 0x7d
	V128 Type = 0x7b
)

// funcRef is the type of a table's elements.
const funcRef = 0x70

// Kinds of what is imported and exported.
const (
	kindFunc   = 0
	kindTable  = 1
	kindMemory = 2
	kindGlobal = 3
)

// Section numbers, in the order of the file.
const (
	sectionCustom   = 0
	sectionType     = 1
	sectionImport   = 2
	sectionFunction = 3
	sectionTable    = 4
	sectionGlobal   = 6
	sectionExport   = 7
	sectionStart    = 8
	sectionElement  = 9
	sectionCode     = 10
)

// A Module is a module in the making. The zero value is empty and ready.
type Module struct {
	types           [][]byte
	imports         [][]byte
	exports         [][]byte
	globals         [][]byte
	functions       []*Func
	importedGlobals int
	tableSize       int // of the module's own table; 0 for none
	elements        []*Func
	start           *Func
	customs         []custom
}

type custom struct {
	name string
	data []byte
}

// ImportMemory imports a memory of any size.
func (m *Module) ImportMemory(module, name string) {
	m.imports = append(m.imports, join(text(module), text(name), []byte{kindMemory, 0, 0}))
}

// ImportTable imports a table of at least size functions.
func (m *Module) ImportTable(module, name string, size int) {
	m.imports = append(m.imports, join(text(module), text(name), []byte{kindTable, funcRef, 0}, unsigned(size)))
}

// ImportGlobal imports a mutable global. Imported globals come before own ones.
func (m *Module) ImportGlobal(module, name string, t Type) Global {
	m.imports = append(m.imports, join(text(module), text(name), []byte{kindGlobal, byte(t), 1}))
	m.importedGlobals++
	return Global(m.importedGlobals - 1)
}

// Table makes and exports a table of size empty places.
func (m *Module) Table(name string, size int) {
	m.tableSize = size
	m.export(name, kindTable, 0)
}

// Global makes and exports a mutable integer that starts at 0.
func (m *Module) Global(name string) Global {
	m.globals = append(m.globals, []byte{byte(I32), 1, opI32Const, 0, opEnd})
	g := Global(m.importedGlobals + len(m.globals) - 1)
	m.export(name, kindGlobal, int(g))
	return g
}

// Func begins a function. It is exported if it has a name.
func (m *Module) Func(name string, params, results []Type) *Func {
	f := &Func{name: name, index: len(m.functions), signature: m.signature(params, results), params: params}
	m.functions = append(m.functions, f)
	if name != "" {
		m.export(name, kindFunc, f.index)
	}
	return f
}

// Elements writes the functions into the first places of the table when the
// module is instantiated.
func (m *Module) Elements(functions ...*Func) { m.elements = functions }

// Start names the function that runs when the module is instantiated.
func (m *Module) Start(f *Func) { m.start = f }

// Custom adds a section that holds data and means nothing to an engine.
func (m *Module) Custom(name string, data []byte) {
	m.customs = append(m.customs, custom{name, data})
}

func (m *Module) export(name string, kind byte, index int) {
	m.exports = append(m.exports, join(text(name), []byte{kind}, unsigned(index)))
}

// signature returns the index of a function type, which it adds if it is new.
func (m *Module) signature(params, results []Type) int {
	t := []byte{0x60}
	for _, list := range [][]Type{params, results} {
		t = append(t, unsigned(len(list))...)
		for _, v := range list {
			t = append(t, byte(v))
		}
	}
	for i, known := range m.types {
		if bytes.Equal(t, known) {
			return i
		}
	}
	m.types = append(m.types, t)
	return len(m.types) - 1
}

// Encode returns the module's file.
func (m *Module) Encode() []byte {
	out := []byte("\x00asm\x01\x00\x00\x00")
	out = section(out, sectionType, m.types)
	out = section(out, sectionImport, m.imports)
	var signatures, bodies [][]byte
	for _, f := range m.functions {
		signatures = append(signatures, unsigned(f.signature))
		body := f.body()
		bodies = append(bodies, append(unsigned(len(body)), body...))
	}
	out = section(out, sectionFunction, signatures)
	if m.tableSize > 0 {
		out = section(out, sectionTable, [][]byte{append([]byte{funcRef, 0}, unsigned(m.tableSize)...)})
	}
	out = section(out, sectionGlobal, m.globals)
	out = section(out, sectionExport, m.exports)
	if m.start != nil {
		out = raw(out, sectionStart, unsigned(m.start.index))
	}
	if len(m.elements) > 0 {
		segment := join([]byte{0, opI32Const, 0, opEnd}, unsigned(len(m.elements)))
		for _, f := range m.elements {
			segment = append(segment, unsigned(f.index)...)
		}
		out = section(out, sectionElement, [][]byte{segment})
	}
	out = section(out, sectionCode, bodies)
	for _, c := range m.customs {
		out = raw(out, sectionCustom, append(text(c.name), c.data...))
	}
	return out
}

// section appends a section that is a list, unless the list is empty.
func section(out []byte, number byte, items [][]byte) []byte {
	if len(items) == 0 {
		return out
	}
	return raw(out, number, append(unsigned(len(items)), join(items...)...))
}

func raw(out []byte, number byte, content []byte) []byte {
	return join(out, []byte{number}, unsigned(len(content)), content)
}

func join(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

// text encodes a name.
func text(s string) []byte { return append(unsigned(len(s)), s...) }

// unsigned encodes a size or an index in LEB128.
func unsigned(n int) []byte { return binary.AppendUvarint(nil, uint64(n)) }

// signed encodes a constant in signed LEB128.
func signed(n int32) []byte {
	var out []byte
	for {
		low := byte(n & 0x7f)
		n >>= 7
		if n == 0 && low&0x40 == 0 || n == -1 && low&0x40 != 0 {
			return append(out, low)
		}
		out = append(out, low|0x80)
	}
}
