package suite

import (
	"runtime"
	"strings"

	"confusio/build/setup"
	"confusio/build/toolchain"
)

// Some processors have an instruction for a product and a sum that rounds once,
// and there Go's compiler uses it where the source allows. The bits of this
// project round twice. So what pins them runs once more on these: amd64 from
// its third level on, which needs AVX2 and FMA, and arm64, emulated where this
// machine is another. Plain Go runs too, since the scalar code is what a compiler
// could fuse.

// fusingPackages pin the bits of arithmetic, in seconds even under emulation.
var fusingPackages = []string{"./engine/elementary/...", "./engine/kernel/...", "./engine/optim/...", "./engine/model/..."}

// goldenTraining matches the shortest of the training runs with known bits.
const goldenTraining = "^TestGoldenBits$/^workers=1$"

// tooOld is what Go's runtime says, and then exits, on a processor below the level
// that a program was built for.
const tooOld = "microarchitecture support"

// fusing runs what pins bits on the processors that fuse.
func (r *runner) fusing(plain, fast toolchain.Toolchain) {
	if runtime.GOARCH == "amd64" {
		const level = "GOAMD64=v3"
		if r.tooOld(fast.With("amd64 v3", level)) {
			r.log.Note("missing: a processor with AVX2 and FMA; its bits are not tested")
		} else {
			r.pinned("v3 SIMD", fast.With("amd64 v3 with SIMD", level))
			r.pinned("v3", plain.With("amd64 v3", level))
		}
	}
	if runtime.GOARCH != "arm64" && setup.Emulator() != "" {
		arm := []string{"GOOS=linux", "GOARCH=arm64", "CGO_ENABLED=0"}
		exec := "-exec=" + quoted([]string{setup.Emulator()})
		r.pinned("arm64 SIMD", fast.With("arm64 with SIMD", arm...), exec)
		r.pinned("arm64", plain.With("arm64", arm...), exec)
	}
}

// tooOld tells whether this machine refuses to run what the toolchain builds.
// Any other failure is left to the tests to show.
func (r *runner) tooOld(tool toolchain.Toolchain) bool {
	var out strings.Builder
	err := tool.Run(r.ctx, &out, "test", "-vet=off", "-count=1", "-run=^$", "./engine/elementary")
	return err != nil && strings.Contains(out.String(), tooOld)
}

// pinned runs what pins the bits of arithmetic with one toolchain.
func (r *runner) pinned(label string, tool toolchain.Toolchain, flags ...string) {
	flags = append(flags, "-tags="+toolchain.NoAsm)
	r.test(label, tool, append(flags, fusingPackages...)...)
	r.test(label, tool, append(flags, "-run="+goldenTraining, "./engine/train")...)
}
