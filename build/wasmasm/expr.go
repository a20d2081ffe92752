package wasmasm

import (
	"encoding/binary"
	"math"
)

// An Expr is code that leaves one value.
type Expr interface{ emit(f *Func) }

func (l Local) emit(f *Func)  { f.op(opLocalGet, unsigned(int(l))) }
func (g Global) emit(f *Func) { f.op(opGlobalGet, unsigned(int(g))) }

// code is an expression given by what it appends.
type code func(f *Func)

func (c code) emit(f *Func) { c(f) }

// Const is an integer.
func Const(n int32) Expr { return code(func(f *Func) { f.op(opI32Const, signed(n)) }) }

// ConstF32 is a float32.
func ConstF32(x float32) Expr {
	return code(func(f *Func) { f.op(opF32Const, binary.LittleEndian.AppendUint32(nil, math.Float32bits(x))) })
}

// Const128 is a vector of one 32-bit pattern four times.
func Const128(bits uint32) Expr {
	return code(func(f *Func) {
		f.vector(12)
		for range 4 {
			f.code = binary.LittleEndian.AppendUint32(f.code, bits)
		}
	})
}

// operation applies an instruction without immediates to its operands.
func operation(op byte, operands ...Expr) Expr {
	return code(func(f *Func) {
		for _, x := range operands {
			x.emit(f)
		}
		f.op(op, nil)
	})
}

// vectorOperation is operation for a vector instruction.
func vectorOperation(op int, operands ...Expr) Expr {
	return code(func(f *Func) {
		for _, x := range operands {
			x.emit(f)
		}
		f.vector(op)
	})
}

func (f *Func) vector(op int) { f.op(opVector, unsigned(op)) }

// Integers. Comparisons are signed and give 1 or 0.

func Eqz(x Expr) Expr          { return operation(0x45, x) }
func Lt(x, y Expr) Expr        { return operation(0x48, x, y) }
func Gt(x, y Expr) Expr        { return operation(0x4a, x, y) }
func Ge(x, y Expr) Expr        { return operation(0x4e, x, y) }
func Add(x, y Expr) Expr       { return operation(0x6a, x, y) }
func Sub(x, y Expr) Expr       { return operation(0x6b, x, y) }
func Mul(x, y Expr) Expr       { return operation(0x6c, x, y) }
func Div(x, y Expr) Expr       { return operation(0x6d, x, y) }
func And(x, y Expr) Expr       { return operation(0x71, x, y) }
func Or(x, y Expr) Expr        { return operation(0x72, x, y) }
func Shl(x, y Expr) Expr       { return operation(0x74, x, y) }
func Select(c, x, y Expr) Expr { return operation(0x1b, x, y, c) } // x if c is not 0

// Min is the smaller of two expressions, each evaluated twice.
func Min(x, y Expr) Expr { return Select(Lt(x, y), x, y) }

// Floats.

func F32Add(x, y Expr) Expr { return operation(0x92, x, y) }
func F32Sub(x, y Expr) Expr { return operation(0x93, x, y) }
func F32Mul(x, y Expr) Expr { return operation(0x94, x, y) }
func F32Div(x, y Expr) Expr { return operation(0x95, x, y) }
func F32Sqrt(x Expr) Expr   { return operation(0x91, x) }
func F32Gt(x, y Expr) Expr  { return operation(0x5e, x, y) }

// Memory. Offsets are in bytes; alignment is a hint, given as that of a float32.

const align32 = 2

func Load32(address Expr, offset int) Expr  { return load([]byte{0x28}, address, offset) }
func LoadF32(address Expr, offset int) Expr { return load([]byte{0x2a}, address, offset) }
func Load(address Expr, offset int) Expr    { return load([]byte{opVector, 0}, address, offset) }
func LoadSplat(address Expr, offset int) Expr {
	return load([]byte{opVector, 9}, address, offset)
}

func load(op []byte, address Expr, offset int) Expr {
	return code(func(f *Func) {
		address.emit(f)
		f.memory(op, offset)
	})
}

func (f *Func) memory(op []byte, offset int) {
	f.code = append(append(append(f.code, op...), align32), unsigned(offset)...)
}

// StoreF32 stores a float32.
func (f *Func) StoreF32(address Expr, offset int, value Expr) {
	f.store([]byte{0x38}, address, offset, value)
}

// Store stores a vector.
func (f *Func) Store(address Expr, offset int, value Expr) {
	f.store([]byte{opVector, 11}, address, offset, value)
}

func (f *Func) store(op []byte, address Expr, offset int, value Expr) {
	address.emit(f)
	value.emit(f)
	f.memory(op, offset)
}

// Vectors of four float32. PMin is y where y < x and otherwise x; PMax is y
// where x < y and otherwise x: one instruction each on amd64, and NaN passes
// as it does through Go's comparisons.

func Splat(x Expr) Expr    { return vectorOperation(0x13, x) }
func VAdd(x, y Expr) Expr  { return vectorOperation(0xe4, x, y) }
func VSub(x, y Expr) Expr  { return vectorOperation(0xe5, x, y) }
func VMul(x, y Expr) Expr  { return vectorOperation(0xe6, x, y) }
func VDiv(x, y Expr) Expr  { return vectorOperation(0xe7, x, y) }
func VSqrt(x Expr) Expr    { return vectorOperation(0xe3, x) }
func VNeg(x Expr) Expr     { return vectorOperation(0xe1, x) }
func VPMin(x, y Expr) Expr { return vectorOperation(0xea, x, y) }
func VPMax(x, y Expr) Expr { return vectorOperation(0xeb, x, y) }

// Vectors of four integers; shifts take the count as an integer.

func IAdd(x, y Expr) Expr  { return vectorOperation(0xae, x, y) }
func ISub(x, y Expr) Expr  { return vectorOperation(0xb1, x, y) }
func IShl(x, n Expr) Expr  { return vectorOperation(0xab, x, n) }
func IShrS(x, n Expr) Expr { return vectorOperation(0xac, x, n) }

// Lane is one float32 of a vector.
func Lane(x Expr, lane byte) Expr {
	return code(func(f *Func) {
		x.emit(f)
		f.vector(0x1f)
		f.code = append(f.code, lane)
	})
}

// Shuffle makes a vector of lanes of x, numbered 0 to 3, and of y, 4 to 7.
func Shuffle(x, y Expr, lanes [4]byte) Expr {
	return code(func(f *Func) {
		x.emit(f)
		y.emit(f)
		f.vector(13)
		for _, lane := range lanes {
			f.code = append(f.code, 4*lane, 4*lane+1, 4*lane+2, 4*lane+3)
		}
	})
}
