package chart

import "math"

// HeatSteps is the number of the densest step of ink; step 0 is an empty cell.
const HeatSteps = 20

// Heat returns the density of ink for a loss: 0 at its floor, HeatSteps at
// uniform, and over where the loss is worse than uniform. An unknown loss is -1.
func Heat(loss, floor, uniform float64) (step int, over bool) {
	if math.IsNaN(loss) || math.IsNaN(floor) || math.IsNaN(uniform) || uniform <= floor {
		return -1, false
	}
	share := (loss - floor) / (uniform - floor)
	return int(math.Round(clamp(share, 0, 1) * HeatSteps)), share > 1
}
