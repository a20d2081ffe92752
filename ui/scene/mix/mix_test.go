package mix_test

import (
	"confusio/ui/page"
	"confusio/ui/scene/mix"
)

// mixOf is the scene's part of a state.
func mixOf(s page.State) *mix.Scene {
	part := page.Of[mix.Scene](s)
	return &part
}

// with is the state with the scene's part changed.
func with(s page.State, change func(*mix.Scene)) page.State {
	part := mixOf(s)
	change(part)
	return s.With(*part)
}

// unprobed is the state in which nothing is known of the machine.
func unprobed(s page.State) page.State {
	return with(s, func(m *mix.Scene) { m.Device = mix.Device{} })
}
