package model

import (
	"fmt"
	"math"

	"confusio/engine/elementary"
	"confusio/engine/kernel"
)

// Rope is how positions turn queries and keys: coordinates i and i+D/2 of a
// head by position·f[i] radians, with f[i] = θ^(−2i/D) before scaling.
type Rope struct {
	Theta   float64 // θ, the base of the wavelengths; 0: RopeTheta
	Scaling Scaling
	Factor  float64 // what wavelengths are stretched by; 0 where Scaling is Unscaled

	// Of Llama3 alone; 0 elsewhere.
	Low, High float64
	Original  int // tokens
}

// Scaling is how the wavelengths of a model are stretched so that it reads
// further than it did at first.
type Scaling string

// The kinds of scaling.
const (
	Unscaled Scaling = ""        // f as it is
	Linear   Scaling = "linear"  // f/Factor
	Llama3   Scaling = "llama3"  // long wavelengths only; see frequencies
	Dynamic  Scaling = "dynamic" // f as it is within Context; what is beyond is not read here
)

// validate returns nil or an error wrapping ErrConfig.
func (r Rope) validate() error {
	plain := r.Low == 0 && r.High == 0 && r.Original == 0
	bad := func(what string) error { return fmt.Errorf("%w: rotary positions: %s in %+v", ErrConfig, what, r) }
	switch {
	case r.Theta != 0 && !(r.Theta > 1 && r.Theta < math.MaxFloat32):
		return bad("Theta is not above 1")
	case r.Scaling != Unscaled && !(r.Factor > 0 && r.Factor < math.MaxFloat32):
		return bad("Factor is not above 0")
	}
	switch r.Scaling {
	case Unscaled:
		if !plain || r.Factor != 0 {
			return bad("something is set that scaling needs")
		}
	case Linear, Dynamic:
		if !plain {
			return bad("something is set that llama3 needs")
		}
	case Llama3:
		if !(r.Low > 0 && r.Low < r.High && r.High < math.MaxFloat32) || r.Original < 1 || r.Original > maxContext {
			return bad("Low, High or Original is out of order")
		}
	default:
		return bad("no such Scaling")
	}
	return nil
}

// scaling is the scaling with its numbers, behind colons; "-" for none.
func (r Rope) scaling() string {
	switch r.Scaling {
	case Unscaled:
		return "-"
	case Llama3:
		return fmt.Sprintf("%s:%g:%g:%g:%d", r.Scaling, r.Factor, r.Low, r.High, r.Original)
	}
	return fmt.Sprintf("%s:%g", r.Scaling, r.Factor)
}

// explicit returns r with its base where it says none.
func (r Rope) explicit() Rope {
	if r.Theta == 0 {
		r.Theta = RopeTheta
	}
	return r
}

// frequencies returns f, the angle of each of D/2 planes for one position, in
// radians. Llama3's scaling leaves wavelengths λ = 2π/f below Original/High as they
// are, stretches those above Original/Low by Factor, and goes from the one to
// the other in between:
//
//	s = (Original/λ − Low)/(High − Low)
//	f ← (1−s)·f/Factor + s·f
//
// Sources: Su et al. 2021, arXiv:2104.09864, equation 15; Chen et al. 2023,
// arXiv:2306.15595 (linear); Dubey et al. 2024, arXiv:2407.21783, and the code
// released with it (llama3).
func (c Config) frequencies() []float64 {
	r := c.Rope.explicit()
	all := make([]float64, c.HeadSize()/2)
	for i := range all {
		f := elementary.Pow(r.Theta, -float64(i)/float64(len(all)))
		all[i] = f
		switch r.Scaling {
		case Linear:
			all[i] = f / r.Factor
		case Llama3:
			turns := float64(r.Original) * f / (2 * math.Pi) // Original/λ
			switch {
			case turns < r.Low:
				all[i] = f / r.Factor
			case turns <= r.High:
				s := (turns - r.Low) / (r.High - r.Low)
				all[i] = float64((1-s)*f/r.Factor) + float64(s*f)
			}
		}
	}
	return all
}

// rotary holds the cosine and sine of every plane's angle at the first positions,
// as many as have been needed.
type rotary struct {
	frequencies []float64
	cos, sin    kernel.Mat // (positions, D/2)
}

// reach makes sure of so many positions, at most most. It keeps room for more, so
// that texts that grow by a token do not fill the table anew each time.
func (r *rotary) reach(positions, most int) {
	if positions <= r.cos.Rows {
		return
	}
	rows := min(max(positions, 2*r.cos.Rows), most)
	r.cos, r.sin = kernel.NewMat(rows, len(r.frequencies)), kernel.NewMat(rows, len(r.frequencies))
	for i, frequency := range r.frequencies {
		kernel.RoPEPlane(r.cos, r.sin, i, frequency)
	}
}
