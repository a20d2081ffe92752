package kernelmodule

import (
	"context"
	"encoding/binary"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// memoryModule exports 64 pages of memory, as a Go program does.
var memoryModule = []byte("\x00asm\x01\x00\x00\x00\x05\x03\x01\x00\x40\x07\x07\x01\x03mem\x02\x00")

// A machine runs the kernel module on a memory in which next is free.
type machine struct {
	t      *testing.T
	kernel api.Module
	memory api.Memory
	next   uint32
}

func newMachine(t *testing.T) *machine {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntime(ctx)
	t.Cleanup(func() { r.Close(ctx) })
	g, err := r.InstantiateWithConfig(ctx, memoryModule, wazero.NewModuleConfig().WithName("go"))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.InstantiateWithConfig(ctx, trampolineOf(t, Kernel("")), wazero.NewModuleConfig().WithName(trampoline)); err != nil {
		t.Fatal(err)
	}
	k, err := r.InstantiateWithConfig(ctx, Kernel(""), wazero.NewModuleConfig().WithName("kernel"))
	if err != nil {
		t.Fatal(err)
	}
	return &machine{t, k, g.ExportedMemory("mem"), 1024}
}

// put copies x into memory, behind a gap, and returns its address.
func (m *machine) put(x []float32) uint32 {
	at := m.next
	for i, v := range x {
		m.memory.WriteUint32Le(at+uint32(4*i), math.Float32bits(v))
	}
	m.next += uint32(4*len(x)) + 52
	return at
}

func (m *machine) get(at uint32, n int) []float32 {
	b, ok := m.memory.Read(at, uint32(4*n))
	if !ok {
		m.t.Fatal("read")
	}
	x := make([]float32, n)
	for i := range x {
		x[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
	}
	return x
}

func (m *machine) call(name string, args ...uint32) {
	m.t.Helper()
	a := make([]uint64, len(args))
	for i, v := range args {
		a[i] = uint64(v)
	}
	if _, err := m.kernel.ExportedFunction(name).Call(context.Background(), a...); err != nil {
		m.t.Fatal(err)
	}
}

func noise(r *rand.Rand, n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64())
	}
	return x
}

func nans(n int) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(math.NaN())
	}
	return x
}

// trampolineOf finds the trampoline in the kernel module.
func trampolineOf(t *testing.T, kernel []byte) []byte {
	t.Helper()
	for at := 8; at < len(kernel); {
		number := kernel[at]
		size, n := binary.Uvarint(kernel[at+1:])
		at += 1 + n
		content := kernel[at : at+int(size)]
		at += int(size)
		if number != 0 {
			continue
		}
		length, n := binary.Uvarint(content)
		if string(content[n:n+int(length)]) == TrampolineSection {
			return content[n+int(length):]
		}
	}
	t.Fatal("the kernel module has no trampoline")
	return nil
}
