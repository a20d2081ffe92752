package wasmasm

import (
	"context"
	"math"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// memory is a module that exports one page of memory.
const memory = "\x00asm\x01\x00\x00\x00\x05\x03\x01\x00\x01\x07\x07\x01\x03mem\x02\x00"

// instances returns a function that instantiates modules by name.
func instances(t *testing.T) func(name string, module []byte) api.Module {
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	t.Cleanup(func() { r.Close(ctx) })
	return func(name string, module []byte) api.Module {
		t.Helper()
		m, err := r.InstantiateWithConfig(ctx, module, wazero.NewModuleConfig().WithName(name))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return m
	}
}

func call(t *testing.T, m api.Module, name string, arguments ...int32) int32 {
	t.Helper()
	var list []uint64
	for _, a := range arguments {
		list = append(list, api.EncodeI32(a))
	}
	got, err := m.ExportedFunction(name).Call(context.Background(), list...)
	if err != nil || len(got) != 1 {
		t.Fatalf("%s: %v, %v", name, got, err)
	}
	return api.DecodeI32(got[0])
}

// value is a module with one function f of two integers, whose result is what
// the statements of body and then result say.
func value(t *testing.T, body func(f *Func) Expr) api.Module {
	t.Helper()
	m := new(Module)
	m.ImportMemory("go", "mem")
	f := m.Func("f", []Type{I32, I32}, []Type{I32})
	f.Result(body(f))
	instantiate := instances(t)
	instantiate("go", []byte(memory))
	return instantiate("m", m.Encode())
}

func TestConstants(t *testing.T) {
	for _, n := range []int32{0, 1, -1, 63, 64, -64, -65, 127, 128, 8191, 8192, -8192, -8193, math.MaxInt32, math.MinInt32} {
		if got := call(t, value(t, func(*Func) Expr { return Const(n) }), "f", 0, 0); got != n {
			t.Errorf("%d became %d", n, got)
		}
	}
}

func TestIntegers(t *testing.T) {
	truth := func(b bool) int32 {
		if b {
			return 1
		}
		return 0
	}
	for name, c := range map[string]struct {
		emit func(x, y Expr) Expr
		want func(x, y int32) int32
	}{
		"add": {Add, func(x, y int32) int32 { return x + y }},
		"sub": {Sub, func(x, y int32) int32 { return x - y }},
		"mul": {Mul, func(x, y int32) int32 { return x * y }},
		"and": {And, func(x, y int32) int32 { return x & y }},
		"or":  {Or, func(x, y int32) int32 { return x | y }},
		"shl": {Shl, func(x, y int32) int32 { return x << (uint(y) % 32) }},
		"lt":  {Lt, func(x, y int32) int32 { return truth(x < y) }},
		"gt":  {Gt, func(x, y int32) int32 { return truth(x > y) }},
		"ge":  {Ge, func(x, y int32) int32 { return truth(x >= y) }},
		"min": {Min, func(x, y int32) int32 { return min(x, y) }},
		"eqz": {func(x, y Expr) Expr { return Eqz(Sub(x, y)) }, func(x, y int32) int32 { return truth(x == y) }},
		"select": {func(x, y Expr) Expr { return Select(And(x, Const(1)), x, y) }, func(x, y int32) int32 {
			if x&1 != 0 {
				return x
			}
			return y
		}},
	} {
		m := value(t, func(f *Func) Expr { return c.emit(f.Param(0), f.Param(1)) })
		for _, x := range []int32{0, 1, -1, 7, -300, math.MaxInt32, math.MinInt32} {
			for _, y := range []int32{0, 1, -1, 5, 31, 70_000, math.MinInt32} {
				if got, want := call(t, m, "f", x, y), c.want(x, y); got != want {
					t.Errorf("%s of %d and %d is %d, want %d", name, x, y, got, want)
				}
			}
		}
	}
}

// A loop within a condition within a loop: labels count blocks from within.
func TestBranches(t *testing.T) {
	m := value(t, func(f *Func) Expr {
		sum, i, j := f.Local(I32), f.Local(I32), f.Local(I32)
		f.Block(func(out Label) {
			f.Loop(func(again Label) {
				f.BranchIf(Ge(i, f.Param(0)), out)
				f.If(And(i, Const(1)), func() {
					f.Set(j, f.Param(1))
					f.While(j, func() {
						f.Set(sum, Add(sum, i))
						f.Set(j, Sub(j, Const(1)))
					})
				}, func() { f.Set(sum, Add(sum, Const(100))) })
				f.Set(i, Add(i, Const(1)))
				f.BranchIf(Const(1), again)
			})
		})
		return sum
	})
	for _, c := range [][3]int32{{0, 5, 0}, {1, 5, 100}, {4, 3, 200 + 3*(1+3)}, {5, 0, 300}} {
		if got := call(t, m, "f", c[0], c[1]); got != c[2] {
			t.Errorf("of %d and %d: got %d, want %d", c[0], c[1], got, c[2])
		}
	}
}

// Two modules as the kernel's are: the first calls through a table what the
// second puts there when it starts.
func TestTableAcrossModules(t *testing.T) {
	front := new(Module)
	front.Table("table", 2)
	ready := front.Global("ready")
	for place, name := range []string{"first", "second"} {
		front.Func(name, []Type{I32}, []Type{I32}).CallTable(place)
	}
	front.Func("isReady", nil, []Type{I32}).Result(ready)
	back := new(Module)
	back.ImportTable("front", "table", 2)
	flag := back.ImportGlobal("front", "ready", I32)
	first, second := back.Func("", []Type{I32}, []Type{I32}), back.Func("", []Type{I32}, []Type{I32})
	first.Result(Add(first.Param(0), Const(1)))
	second.Result(Mul(second.Param(0), Const(2)))
	back.Elements(first, second)
	start := back.Func("", nil, nil)
	start.SetGlobal(flag, Const(7))
	back.Start(start)
	back.Custom("note", []byte("means nothing"))
	instantiate := instances(t)
	f := instantiate("front", front.Encode())
	if got := call(t, f, "isReady"); got != 0 {
		t.Errorf("ready is %d before the second module came", got)
	}
	instantiate("back", back.Encode())
	if a, b, c := call(t, f, "first", 5), call(t, f, "second", 5), call(t, f, "isReady"); a != 6 || b != 10 || c != 7 {
		t.Errorf("got %d, %d and %d, want 6, 10 and 7", a, b, c)
	}
}

func TestVectorsInMemory(t *testing.T) {
	m := value(t, func(f *Func) Expr {
		f.Store(Const(16), 0, Splat(ConstF32(1.5)))
		f.StoreF32(Const(20), 4, ConstF32(-2)) // lane 2
		v, w := f.Let(V128, Load(Const(0), 16)), f.Let(V128, LoadSplat(Const(24), 0))
		f.Store(Const(48), 0, VAdd(VMul(v, v), Shuffle(v, w, [4]byte{2, 0, 7, 1}))) // 2.25-2, 2.25+1.5, 4-2, 2.25+1.5
		f.StoreF32(Const(64), 0, F32Mul(Lane(Load(Const(48), 0), 1), Lane(Const128(math.Float32bits(4)), 3)))
		return Load32(Const(64), 0)
	})
	if got := math.Float32frombits(uint32(call(t, m, "f", 0, 0))); got != 15 {
		t.Errorf("got %v, want 15", got)
	}
}
