package experiment

import (
	"testing"

	"confusio/engine/mixture"
)

func BenchmarkStory(b *testing.B) {
	c, _ := Storybook()
	for _, code := range []string{"en", "tr"} {
		b.Run(code, func(b *testing.B) {
			source, _ := c.Source([]string{code}, 1)
			var story []int32
			for i := uint64(0); b.Loop(); i++ {
				story, _ = source.Story(story[:0], 0, mixture.Train, i)
			}
		})
	}
}

func BenchmarkInterpolate(b *testing.B) {
	r := fakeRecipe()
	r.Model.Vocab, r.Model.Width, r.Model.FF, r.Model.Layers = 2048, 96, 256, 2
	p, _ := Untrained(r)
	q, _ := Untrained(r)
	for b.Loop() {
		if _, err := Interpolate(p, q, 0.4, nil); err != nil {
			b.Fatal(err)
		}
	}
}
