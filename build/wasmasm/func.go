package wasmasm

// Opcodes of structured code.
const (
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opElse         = 0x05
	opEnd          = 0x0b
	opBranch       = 0x0c
	opBranchIf     = 0x0d
	opReturn       = 0x0f
	opCall         = 0x10
	opCallIndirect = 0x11
	opLocalGet     = 0x20
	opLocalSet     = 0x21
	opGlobalGet    = 0x23
	opGlobalSet    = 0x24
	opI32Const     = 0x41
	opF32Const     = 0x43
	opVector       = 0xfd // prefix of vector instructions

	typeNothing = 0x40 // the result of a block
)

// A Func is a function in the making. Its methods append statements.
type Func struct {
	name      string // under which it is exported
	index     int    // in the module's space of functions; none is imported
	signature int
	params    []Type
	locals    []Type
	code      []byte
	depth     int // of open blocks
}

// A Local is a parameter or a variable of a function; as an expression it is
// its value.
type Local int

// A Global is a global of the module; as an expression it is its value.
type Global int

// A Label is where a branch goes: the start of a loop, the end of a block.
type Label int

// Name returns the name under which the function is exported.
func (f *Func) Name() string { return f.name }

// Params returns the types of the parameters.
func (f *Func) Params() []Type { return f.params }

// Param returns parameter i.
func (f *Func) Param(i int) Local { return Local(i) }

// Local makes a variable, which starts at 0.
func (f *Func) Local(t Type) Local {
	f.locals = append(f.locals, t)
	return Local(len(f.params) + len(f.locals) - 1)
}

// Locals makes n variables of one type.
func (f *Func) Locals(n int, t Type) []Local {
	all := make([]Local, n)
	for i := range all {
		all[i] = f.Local(t)
	}
	return all
}

// Let makes a variable with a value.
func (f *Func) Let(t Type, value Expr) Local {
	l := f.Local(t)
	f.Set(l, value)
	return l
}

// Set gives a variable or parameter a value.
func (f *Func) Set(l Local, value Expr) {
	value.emit(f)
	f.op(opLocalSet, unsigned(int(l)))
}

// SetGlobal gives a global a value.
func (f *Func) SetGlobal(g Global, value Expr) {
	value.emit(f)
	f.op(opGlobalSet, unsigned(int(g)))
}

// Loop repeats body as long as body branches to the label it is given.
func (f *Func) Loop(body func(again Label)) { f.nest(opLoop, body) }

// Block runs body; a branch to the label leaves it.
func (f *Func) Block(body func(out Label)) { f.nest(opBlock, body) }

func (f *Func) nest(op byte, body func(Label)) {
	f.op(op, []byte{typeNothing})
	f.depth++
	body(Label(f.depth))
	f.depth--
	f.op(opEnd, nil)
}

// While tests the condition before each round. The test stands at the loop's
// end, behind one that guards its entry, so that a round has one branch.
func (f *Func) While(condition Expr, body func()) {
	f.If(condition, func() {
		f.Loop(func(again Label) {
			body()
			f.BranchIf(condition, again)
		})
	}, nil)
}

// If runs then where the condition is not 0, and otherwise, which may be nil,
// where it is.
func (f *Func) If(condition Expr, then, otherwise func()) {
	condition.emit(f)
	f.op(opIf, []byte{typeNothing})
	f.depth++
	then()
	if otherwise != nil {
		f.op(opElse, nil)
		otherwise()
	}
	f.depth--
	f.op(opEnd, nil)
}

// BranchIf goes to the label where the condition is not 0.
func (f *Func) BranchIf(condition Expr, to Label) {
	condition.emit(f)
	f.op(opBranchIf, unsigned(f.depth-int(to)))
}

// Return ends the function with the values.
func (f *Func) Return(values ...Expr) {
	for _, v := range values {
		v.emit(f)
	}
	f.op(opReturn, nil)
}

// Call calls a function of the module that has no results.
func (f *Func) Call(g *Func, arguments ...Expr) {
	for _, a := range arguments {
		a.emit(f)
	}
	f.op(opCall, unsigned(g.index))
}

// CallTable calls the function in a place of the table, of this function's own
// type, with this function's parameters. Results stay for the end of the function.
func (f *Func) CallTable(place int) {
	for i := range f.params {
		Local(i).emit(f)
	}
	Const(int32(place)).emit(f)
	f.op(opCallIndirect, append(unsigned(f.signature), 0))
}

// Result leaves a value for the end of the function.
func (f *Func) Result(value Expr) { value.emit(f) }

func (f *Func) op(code byte, immediate []byte) {
	f.code = append(append(f.code, code), immediate...)
}

// body encodes the variables and the code.
func (f *Func) body() []byte {
	out := unsigned(len(f.locals))
	for _, t := range f.locals {
		out = append(out, 1, byte(t))
	}
	return append(append(out, f.code...), opEnd)
}
