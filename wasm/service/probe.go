package service

import (
	"slices"
	"time"

	"confusio/engine/cost"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// A probe takes well under a second: it must be over before anyone would wait
// for it. Browsers' clocks move by up to a millisecond, so a burst is much longer.
const (
	probeTime = 600 * time.Millisecond // for all presets together
	burstTime = 25 * time.Millisecond
)

// probe measures how fast this machine multiplies in the shapes of training, for
// each preset by its middle burst: the first ones may still be compiled, and what
// other programs take from this one they will take from a run too. The first preset
// gets one burst at least; what the time does not suffice for stays unknown.
func (s *Service) probe(r *protocol.Probe, yield model.Yield) error {
	event := &protocol.Probed{Report: protocol.On(r.ID)}
	start := s.options.Now()
	for i, preset := range recipe.Presets() {
		end := start.Add(probeTime * time.Duration(i+1) / time.Duration(len(recipe.Presets())))
		products := model.Products(experiment.Shape(preset.Recipe.Model), cost.StepTokens(preset.Recipe)/preset.Recipe.Optimiser.Micro)
		var rates []float64
		for i == 0 && len(rates) == 0 || s.options.Now().Before(end) {
			rate, err := s.burst(products, yield)
			if err != nil {
				return err
			}
			rates = append(rates, rate)
		}
		if len(rates) > 0 {
			slices.Sort(rates)
			event.Rates = append(event.Rates, protocol.Rate{Preset: preset.Name, GFLOPS: rates[len(rates)/2] / 1e9})
		}
	}
	event.Seconds = s.options.Now().Sub(start).Seconds()
	s.options.Send(event)
	return nil
}

// burst runs all products in turn for some time and returns how many operations
// were done a second.
func (s *Service) burst(products []model.Product, yield model.Yield) (float64, error) {
	done, start := 0.0, s.options.Now()
	for {
		for _, p := range products {
			if !yield() {
				return 0, model.ErrStopped
			}
			p.Run()
			done += p.FLOP
		}
		if took := s.options.Now().Sub(start); took >= burstTime {
			return done / took.Seconds(), nil
		}
	}
}
