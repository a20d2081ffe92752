package chart

import "sort"

// LabelGap is the least distance in pixels between labels one below another.
const LabelGap = 15

// Spread moves places apart until neighbours are at least gap apart, as little
// as possible and within low and high where there is room. Their order stays;
// the result stands in the order of the argument.
func Spread(places []float64, gap, low, high float64) []float64 {
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	sort.SliceStable(order, func(a, b int) bool { return places[order[a]] < places[order[b]] })
	type block struct{ centre, size float64 } // labels that touch, as one
	var blocks []block
	for _, i := range order {
		b := block{places[i], gap}
		b.centre = clamp(b.centre, low+gap/2, high-gap/2)
		for len(blocks) > 0 {
			last := blocks[len(blocks)-1]
			if last.centre+last.size/2 <= b.centre-b.size/2 {
				break
			}
			size := last.size + b.size
			b = block{(last.centre*last.size + b.centre*b.size) / size, size}
			b.centre = clamp(b.centre, low+size/2, max(high-size/2, low+size/2))
			blocks = blocks[:len(blocks)-1]
		}
		blocks = append(blocks, b)
	}
	out := make([]float64, len(places))
	k := 0
	for _, b := range blocks {
		for at := b.centre - b.size/2 + gap/2; at < b.centre+b.size/2; at += gap {
			out[order[k]] = at
			k++
		}
	}
	return out
}
