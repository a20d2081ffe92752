package kernelmodule

import (
	"context"
	"encoding/binary"
	"fmt"
	"math"
	"math/rand/v2"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
)

// memory wraps a module that exports a memory of 64 pages as go.mem.
var memoryModule = []byte("\x00asm\x01\x00\x00\x00\x05\x03\x01\x00\x40\x07\x07\x01\x03mem\x02\x00")

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
	if _, err := r.InstantiateWithConfig(ctx, trampolineOf(t, Kernel()), wazero.NewModuleConfig().WithName(trampoline)); err != nil {
		t.Fatal(err)
	}
	k, err := r.InstantiateWithConfig(ctx, Kernel(), wazero.NewModuleConfig().WithName("kernel"))
	if err != nil {
		t.Fatal(err)
	}
	return &machine{t, k, g.ExportedMemory("mem"), 1024}
}

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

func TestGemm(t *testing.T) {
	m := newMachine(t)
	r := rand.New(rand.NewPCG(1, 2))
	var shapes [][4]int
	for n := 1; n <= 41; n += 1 {
		shapes = append(shapes, [4]int{n % 8, n, (n*5)%19 + 1, n % 3}, [4]int{n, 42 - n, n, 1})
	}
	shapes = append(shapes, [4]int{50, 131, 9, 2}, [4]int{97, 120, 33, 0}, [4]int{100, 150, 8, 5}, [4]int{40, 40, 32, 64})
	for _, s := range shapes {
		M, N, K, pad := s[0], s[1], s[2], s[3]
		if M == 0 {
			continue
		}
		for flags := range 8 {
			t.Run(fmt.Sprint(s, flags), func(t *testing.T) {
				m.next = 1024
				matrix := func(rows, cols int) (uint32, []float32, int) {
					x := noise(r, rows*(cols+pad))
					for i := range x {
						if i%(cols+pad) >= cols {
							x[i] = float32(math.NaN())
						}
					}
					m.put(nans(8))
					at := m.put(x)
					return at, x, cols + pad
				}
				ca, c, ldc := matrix(M, N)
				am, ak, bk, bn := 0, 1, 0, 1
				aRows, aCols, bRows, bCols := M, K, K, N
				if flags&1 != 0 {
					aRows, aCols = K, M
				}
				if flags&2 != 0 {
					bRows, bCols = N, K
				}
				aa, a, lda := matrix(aRows, aCols)
				ba, b, ldb := matrix(bRows, bCols)
				am, bk = lda, ldb
				if flags&1 != 0 {
					am, ak = 1, lda
				}
				if flags&2 != 0 {
					bk, bn = 1, ldb
				}
				m.put(nans(8))
				size := blockRows*(12+K) + 4 + (N+12)*K
				scratch := m.put(nans(size))
				after := m.put(nans(8))
				m.call("gemm", ca, uint32(4*ldc), aa, uint32(4*lda), ba, uint32(4*ldb), uint32(M), uint32(N), uint32(K), uint32(flags), scratch)
				for i := range M {
					for j := range N {
						var s float32
						if flags&4 != 0 {
							s = c[i*ldc+j]
						}
						for k := range K {
							s += float32(a[i*am+k*ak] * b[k*bk+j*bn])
						}
						c[i*ldc+j] = s
					}
				}
				for i, v := range m.get(ca, len(c)) {
					if math.Float32bits(v) != math.Float32bits(c[i]) && (v == v || c[i] == c[i]) {
						t.Fatalf("element %d is %v, want %v", i, v, c[i])
					}
				}
				for _, v := range m.get(after, 8) {
					if v == v {
						t.Fatal("scratch overrun")
					}
				}
			})
		}
	}
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
