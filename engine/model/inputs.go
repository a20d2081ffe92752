package model

// MapInput is what a linear map has read in the last pass.
type MapInput struct {
	Tensor string
	Data   []float32 // (N,in), the engine's own memory
}

// MapInputs returns the inputs of every linear map of the blocks in the last
// Forward or Read. They hold until the next pass.
func (a *Acts) MapInputs() []MapInput {
	var all []MapInput
	n := a.n
	for l := range a.layers {
		s := &a.layers[l]
		for _, part := range []string{queryProj, keyProj, valueProj} {
			all = append(all, MapInput{BlockName(l, part), s.norm1[:n*a.config.Width]})
		}
		all = append(all, MapInput{BlockName(l, outProj), s.mixed[:n*a.config.QueryWidth()]})
		for _, part := range []string{gateProj, upProj} {
			all = append(all, MapInput{BlockName(l, part), s.norm2[:n*a.config.Width]})
		}
		all = append(all, MapInput{BlockName(l, downProj), s.hidden[:n*a.config.FF]})
	}
	return all
}
