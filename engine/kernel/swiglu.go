package kernel

import "confusio/engine/elementary"

// SwiGLU is the gated activation of the feed-forward layer:
//
//	out[i] = gate[i]*sigmoid(gate[i])*up[i]
//
// All slices are as long as out, which may be gate or up.
//
// Source: Shazeer 2020, arXiv:2002.05202, equation 6.
func SwiGLU(out, gate, up []float32) {
	gate, up = gate[:len(out)], up[:len(out)]
	n := swigluModule(out, gate, up)
	n += swigluVector(out[n:], gate[n:], up[n:])
	swigluScalar(out[n:], gate[n:], up[n:])
}

func swigluScalar(out, gate, up []float32) {
	for i := range out {
		g := gate[i]
		out[i] = float32(float32(g*elementary.Sigmoid32(g)) * up[i])
	}
}

// SwiGLUBackward writes the gradients of SwiGLU (it does not add to what dgate
// and dup hold), where dout is the gradient of its output and s the sigmoid:
//
//	dup[i]   = dout[i]*(gate[i]*s[i])
//	dgate[i] = dout[i]*up[i]*(s[i] + gate[i]*s[i]*(1-s[i]))
//
// dgate may be gate or dout, and dup may be up or dout, but not both dout.
func SwiGLUBackward(dgate, dup, dout, gate, up []float32) {
	n := len(dout)
	dgate, dup, gate, up = dgate[:n], dup[:n], gate[:n], up[:n]
	k := swigluBackwardModule(dgate, dup, dout, gate, up)
	k += swigluBackwardVector(dgate[k:], dup[k:], dout[k:], gate[k:], up[k:])
	swigluBackwardScalar(dgate[k:], dup[k:], dout[k:], gate[k:], up[k:])
}

func swigluBackwardScalar(dgate, dup, dout, gate, up []float32) {
	for i := range dout {
		g, u, d := gate[i], up[i], dout[i]
		s := elementary.Sigmoid32(g)
		gs := float32(g * s)
		dup[i] = float32(d * gs)
		dgate[i] = float32(float32(d*u) * (s + float32(gs*(1-s))))
	}
}
