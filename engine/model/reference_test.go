package model

import "math"

// reference is the model written a second time, in float64, one number at a
// time, with no kernel, no packing and no views: what the fast code is
// measured against. Parameters are read by name from a float64 copy.
type reference struct {
	c    Config
	data []float64
	at   map[string]Slot
}

func newReference(p *Params) *reference {
	r := &reference{c: p.Config, at: map[string]Slot{}}
	for _, s := range p.Config.Layout() {
		r.at[s.Name] = s
	}
	for _, x := range p.Data {
		r.data = append(r.data, float64(x))
	}
	return r
}

func (r *reference) tensor(name string) []float64 {
	s := r.at[name] // of no size if there is none
	return r.data[s.Offset : s.Offset+s.Size]
}

// linear returns W·x for W of (len(x) columns).
func linear(w, x []float64) []float64 {
	out := make([]float64, len(w)/len(x))
	for o := range out {
		for i, v := range x {
			out[o] += w[o*len(x)+i] * v
		}
	}
	return out
}

func (r *reference) norm(x, gain []float64) []float64 {
	sum := 0.0
	for _, v := range x {
		sum += v * v
	}
	scale := 1 / math.Sqrt(sum/float64(len(x))+r.c.NormEpsilon())
	out := make([]float64, len(x))
	for i, v := range x {
		out[i] = v * scale
		if gain != nil {
			out[i] *= gain[i]
		}
	}
	return out
}

// frequency is the equation of rope.go, by wavelengths.
func (r *reference) frequency(i int) float64 {
	rope := r.c.Rope
	theta := rope.Theta
	if theta == 0 {
		theta = 10000
	}
	f := math.Pow(theta, -2*float64(i)/float64(r.c.HeadSize()))
	wavelength := 2 * math.Pi / f
	switch rope.Scaling {
	case Linear:
		return f / rope.Factor
	case Llama3:
		short, long := float64(rope.Original)/rope.High, float64(rope.Original)/rope.Low
		if wavelength < short {
			return f
		}
		if wavelength > long {
			return f / rope.Factor
		}
		smooth := (float64(rope.Original)/wavelength - rope.Low) / (rope.High - rope.Low)
		return (1-smooth)*f/rope.Factor + smooth*f
	}
	return f
}

// rotate turns each head's pairs (i, i+D/2) by position·θ^(−2i/D).
func (r *reference) rotate(x []float64, position int) {
	d := r.c.HeadSize()
	for h := 0; h < len(x); h += d {
		for i := range d / 2 {
			angle := float64(position) * r.frequency(i)
			a, b := x[h+i], x[h+i+d/2]
			x[h+i] = a*math.Cos(angle) - b*math.Sin(angle)
			x[h+i+d/2] = b*math.Cos(angle) + a*math.Sin(angle)
		}
	}
}

func addTo(dst, x []float64) {
	for i, v := range x {
		dst[i] += v
	}
}

func (r *reference) attend(q [][]float64, k, v [][]float64, t, h int) []float64 {
	d := r.c.HeadSize()
	g := h / (r.c.Heads / r.c.KVHeads)
	weights := make([]float64, t+1)
	sum := 0.0
	for s := range weights {
		dot := 0.0
		for i := range d {
			dot += q[t][h*d+i] * k[s][g*d+i]
		}
		weights[s] = math.Exp(dot / math.Sqrt(float64(d)))
		sum += weights[s]
	}
	out := make([]float64, d)
	for s, w := range weights {
		for i := range d {
			out[i] += w / sum * v[s][g*d+i]
		}
	}
	return out
}

func (r *reference) block(l int, x [][]float64) {
	name := func(part string) []float64 { return r.tensor(BlockName(l, part)) }
	affine := func(weight, bias string, x []float64) []float64 {
		out := linear(name(weight), x)
		addTo(out, name(bias)) // none adds nothing
		return out
	}
	var q, k, v [][]float64
	for t, row := range x {
		a := r.norm(row, name(inputNorm))
		q = append(q, affine(queryProj, queryBias, a))
		k = append(k, affine(keyProj, keyBias, a))
		v = append(v, affine(valueProj, valueBias, a))
		r.rotate(q[t], t)
		r.rotate(k[t], t)
	}
	for t, row := range x {
		var mixed []float64
		for h := range r.c.Heads {
			mixed = append(mixed, r.attend(q, k, v, t, h)...)
		}
		addTo(row, affine(outProj, outBias, mixed))
		b := r.norm(row, name(postNorm))
		gate, up := affine(gateProj, gateBias, b), affine(upProj, upBias, b)
		for i, g := range gate {
			up[i] *= g / (1 + math.Exp(-g))
		}
		addTo(row, affine(downProj, downBias, up))
	}
}

// logits of one segment, (T,V).
func (r *reference) logits(tokens []int32) [][]float64 {
	c := r.c.Width
	x := make([][]float64, len(tokens))
	for t, token := range tokens {
		x[t] = append([]float64{}, r.tensor(EmbeddingName)[int(token)*c:(int(token)+1)*c]...)
	}
	for l := range r.c.Layers {
		r.block(l, x)
	}
	head := EmbeddingName
	if !r.c.Tied {
		head = HeadName
	}
	var gain []float64
	if r.c.Gain {
		gain = r.tensor(FinalNormName)
	}
	for t, row := range x {
		x[t] = linear(r.tensor(head), r.norm(row, gain))
	}
	return x
}

// loss is the sum over scored targets of −ln p(target), in nats.
func (r *reference) loss(b *Batch) float64 {
	total := 0.0
	for s := range b.Segments() {
		from, to := b.Starts[s], b.Starts[s+1]
		for t, row := range r.logits(b.Tokens[from:to]) {
			target := b.Targets[int(from)+t]
			if target < 0 {
				continue
			}
			sum := 0.0
			for _, v := range row {
				sum += math.Exp(v)
			}
			total += math.Log(sum) - row[target]
		}
	}
	return total
}
