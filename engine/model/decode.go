package model

import (
	"fmt"

	"confusio/engine/kernel"
)

// Decoder reads texts token by token and keeps the keys and values of what it
// has read. It holds several texts, one per lane, and advances any of them
// together, because one product over many rows is faster than many products.
// The logits have the bits that Forward gives for the whole text.
type Decoder struct {
	params *Params
	acts   *Acts
	cache  [][]kernel.Mat // [layer][lane] (room, 2·G·D): keys, then values
	read   []int          // tokens read so far, per lane
	scores []float32      // (room) of one head
}

// firstRoom is how many tokens of a lane there is room for at first: a text of the
// models that are trained here. Others say contexts that no text reaches.
const firstRoom = 128

// NewDecoder makes room for a number of lanes.
func NewDecoder(p *Params, lanes int) *Decoder {
	d := &Decoder{params: p, acts: NewActs(p.Config, lanes), read: make([]int, lanes)}
	for range p.Config.Layers {
		d.cache = append(d.cache, make([]kernel.Mat, lanes))
	}
	d.reach(min(p.Config.Context, firstRoom))
	return d
}

// reach makes room for texts of so many tokens and keeps what has been read.
func (d *Decoder) reach(tokens int) {
	if tokens <= len(d.scores) {
		return
	}
	c := d.params.Config
	room := min(max(tokens, 2*len(d.scores)), c.Context)
	d.scores = make([]float32, room)
	d.acts.rotary.reach(room, c.Context)
	for _, layer := range d.cache {
		for lane, old := range layer {
			layer[lane] = kernel.NewMat(room, 2*c.KVWidth())
			copy(layer[lane].Data, old.Data)
		}
	}
}

// Lanes returns how many texts the decoder holds.
func (d *Decoder) Lanes() int { return len(d.read) }

// Read returns how many tokens a lane has read.
func (d *Decoder) Read(lane int) int { return d.read[lane] }

// Reset forgets the text of a lane.
func (d *Decoder) Reset(lane int) { d.read[lane] = 0 }

// Step reads one token in each of the given lanes, which must differ from each
// other. Afterwards Logits(i) are those after tokens[i] in lanes[i]. It returns
// an error wrapping ErrBatch if a lane's context is full or a token is outside
// the vocabulary, and ErrStopped if yield returned false; the lanes are then
// to be reset.
func (d *Decoder) Step(lanes []int, tokens []int32, yield Yield) error {
	a, c := d.acts, d.params.Config
	if len(lanes) == 0 || len(lanes) > len(d.read) || len(tokens) != len(lanes) {
		return fmt.Errorf("%w: %d tokens for %d of %d lanes", ErrBatch, len(tokens), len(lanes), len(d.read))
	}
	a.n, a.yield, a.stopped = len(lanes), yield, false
	for i, lane := range lanes {
		if d.read[lane] >= c.Context || tokens[i] < 0 || int(tokens[i]) >= c.Vocab {
			return fmt.Errorf("%w: token %d at place %d of %d", ErrBatch, tokens[i], d.read[lane], c.Context)
		}
		a.positions[i] = int32(d.read[lane])
		d.reach(d.read[lane] + 1)
	}
	kernel.Gather(kernel.View(a.x[0], a.n, c.Width), d.params.embed, tokens)
	for l := range d.cache {
		a.project(d.params, l)
		for i, lane := range lanes {
			d.attend(l, i, lane)
		}
		a.feedForward(d.params, l)
	}
	a.finalNorm(d.params)
	a.unembed(d.params)
	if a.stopped {
		return ErrStopped
	}
	for _, lane := range lanes {
		d.read[lane]++
	}
	return nil
}

// Logits returns the (V) logits of the i-th lane named in the last Step. They
// hold until the next one.
func (d *Decoder) Logits(i int) []float32 {
	v := d.params.Config.Vocab
	return d.acts.logits[i*v : (i+1)*v]
}

// attend is Acts.attend for the newest token of one lane: row i of the
// projections, against the lane's cache.
func (d *Decoder) attend(l, i, lane int) {
	a, c := d.acts, d.params.Config
	size, width := c.HeadSize(), c.KVWidth()
	row := a.layers[l].qkv[i*c.qkvWidth() : (i+1)*c.qkvWidth()]
	past := d.cache[l][lane].RowRange(0, d.read[lane]+1)
	copy(past.Row(d.read[lane]), row[c.QueryWidth():])
	scores := kernel.View(d.scores, 1, past.Rows)
	for h := range c.Heads {
		g := h / (c.Heads / c.KVHeads)
		keys, values := past.ColRange(g*size, (g+1)*size), past.ColRange(width+g*size, width+(g+1)*size)
		a.gemm.NT(scores, kernel.View(row[h*size:], 1, size), keys, false)
		kernel.Softmax(scores.Data, attentionScale(c))
		mixed := kernel.View(a.layers[l].mixed[i*c.QueryWidth()+h*size:], 1, size)
		a.gemm.NN(mixed, scores, values, false)
	}
}
