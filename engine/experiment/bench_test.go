package experiment

import (
	"fmt"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/method"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/standard"
	"confusio/engine/yardstick"
)

// BenchmarkStep is a training step of each preset, by one goroutine and more:
// Step/PRESET/GOROUTINES.
func BenchmarkStep(b *testing.B) {
	c := books[0]
	length := meanLength(b, c)
	for _, preset := range recipe.Presets() {
		flop := 3 * Shape(preset.Recipe.Model).FLOP(length)
		for _, workers := range yardstick.Team() {
			b.Run(fmt.Sprintf("%s/%d", preset.Name, workers), func(b *testing.B) {
				run, err := NewRun(preset.Recipe, books, workers)
				if err != nil {
					b.Fatal(err)
				}
				yardstick.Measure(b, yardstick.Work{Unit: "tokens", FLOP: flop, Goroutines: workers, Do: func() float64 {
					metrics, err := run.Step(nil)
					if err != nil {
						b.Fatal(err)
					}
					return float64(metrics.StepTokens)
				}})
			})
		}
	}
}

// BenchmarkQuietStep is a step of each preset by one goroutine, put together of
// its fastest pieces, over stories of one length, drawn before.
func BenchmarkQuietStep(b *testing.B) {
	const length = 48
	c := even{Corpus: books[0]}
	source, err := c.Corpus.Source([]string{"en"}, 1)
	for i := uint64(0); err == nil && len(c.stories) < 100; i++ {
		var story []int32
		if story, err = source.Story(nil, 0, mixture.Train, i); len(story) == length {
			c.stories = append(c.stories, story)
		}
	}
	if err != nil {
		b.Fatal(err)
	}
	for _, preset := range recipe.Presets() {
		b.Run(preset.Name, func(b *testing.B) {
			run, err := NewRun(preset.Recipe, corpus.Registry{c}, 1)
			if err != nil {
				b.Fatal(err)
			}
			flop := 3 * Shape(preset.Recipe.Model).FLOP(length)
			yardstick.Measure(b, yardstick.Work{Unit: "tokens", FLOP: flop, Pieces: func(yield func() bool) float64 {
				metrics, err := run.Step(yield)
				if err != nil {
					b.Fatal(err)
				}
				return float64(metrics.StepTokens)
			}})
		})
	}
}

// even is a corpus whose stories are as long as each other, so that every step
// does the same.
type even struct {
	corpus.Corpus
	stories [][]int32
}

func (e even) Source([]string, uint64) (mixture.Source, error) { return e, nil }

func (e even) Story(dst []int32, _ int, _ mixture.Split, index uint64) ([]int32, error) {
	return append(dst, e.stories[index%uint64(len(e.stories))]...), nil
}

// meanLength is the length of a story in which a token stands, on average.
func meanLength(b *testing.B, c corpus.Corpus) float64 {
	b.Helper()
	source, err := c.Source([]string{"en"}, 1)
	if err != nil {
		b.Fatal(err)
	}
	tokens, squares := 0, 0
	for i := range uint64(200) {
		story, err := source.Story(nil, 0, mixture.Train, i)
		if err != nil {
			b.Fatal(err)
		}
		tokens, squares = tokens+len(story), squares+len(story)*len(story)
	}
	return float64(squares) / float64(tokens)
}

// BenchmarkMergeTen merges ten networks of the default preset by each method
// that takes as many and reads no text, as the page does.
func BenchmarkMergeTen(b *testing.B) {
	var ten []Parent
	var tenths recipe.Parents
	for seed := range uint64(10) {
		ten = append(ten, Parent{Params: started(b, recipe.Small(), seed)})
		tenths = append(tenths, recipe.Parent{Weight: "0.1"})
	}
	for row := range method.All() {
		if row.Max != 0 || row.Needs != method.NoStatistic || testing.Short() && row.Name != "linear" {
			continue
		}
		m := Merging{Merge: recipe.Merge{Method: row.Name, Parents: tenths, Seed: 1}, Parents: ten}
		if row.Base == method.NeedsBase {
			m.Base = started(b, recipe.Small(), 10)
		}
		b.Run(row.Name, func(b *testing.B) {
			yardstick.Measure(b, yardstick.Work{Do: func() float64 {
				if _, err := Merge(m, nil); err != nil {
					b.Fatal(err)
				}
				return 1
			}})
		})
	}
}

// BenchmarkInterpolate is the merge behind the page's slider.
func BenchmarkInterpolate(b *testing.B) {
	p, q := started(b, recipe.Small(), 1), started(b, recipe.Small(), 2)
	yardstick.Measure(b, yardstick.Work{Do: func() float64 {
		if _, err := Interpolate(p, q, 0.4, nil); err != nil {
			b.Fatal(err)
		}
		return 1
	}})
}

// BenchmarkEvaluate reads the held-out stories behind a loss of the page.
func BenchmarkEvaluate(b *testing.B) {
	const stories = 12
	c := books[0]
	bench, p := NewBench(c, mixture.Test), started(b, recipe.Small(), 1)
	yardstick.Measure(b, yardstick.Work{Unit: "tokens", FLOP: p.Config.FLOP(meanLength(b, c)), Pieces: func(yield func() bool) float64 {
		loss, err := bench.Loss(eval.One(p), "en", stories, yield)
		if err != nil {
			b.Fatal(err)
		}
		return float64(loss.Tokens)
	}})
}

// BenchmarkWrite lets an untrained network write sixteen texts of forty tokens side
// by side, and judges them.
func BenchmarkWrite(b *testing.B) {
	bench, p := NewBench(books[0], mixture.Test), started(b, recipe.Small(), 1)
	w := Writing{Languages: []string{"en"}, Samples: 16, MaxTokens: 40, Sampler: model.Sampler{Temperature: standard.FluencyTemperature, Seed: 1}}
	yardstick.Measure(b, yardstick.Work{Unit: "texts", Do: func() float64 {
		if _, _, err := bench.Write(eval.One(p), w, nil); err != nil {
			b.Fatal(err)
		}
		return float64(w.Samples)
	}})
}

// BenchmarkStory makes stories of each language and encodes them.
func BenchmarkStory(b *testing.B) {
	c := books[0]
	for _, code := range c.Languages() {
		b.Run(code, func(b *testing.B) {
			source, err := c.Source([]string{code}, 1)
			if err != nil {
				b.Fatal(err)
			}
			var story []int32
			index := uint64(0)
			yardstick.Measure(b, yardstick.Work{Unit: "stories", Do: func() float64 {
				index++
				if story, err = source.Story(story[:0], 0, mixture.Train, index); err != nil {
					b.Fatal(err)
				}
				return 1
			}})
		})
	}
}

// started is the untrained network of a recipe with another seed.
func started(b *testing.B, r recipe.Recipe, seed uint64) *model.Params {
	b.Helper()
	r.Seeds.Init = seed
	p, err := Untrained(r)
	if err != nil {
		b.Fatal(err)
	}
	return p
}
