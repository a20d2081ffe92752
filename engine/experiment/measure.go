package experiment

import (
	"slices"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/standard"
)

// Sizes of what is measured when an Environment does not say.
const (
	DefaultStories = 200 // held-out stories of each language
	DefaultSamples = 64  // stories written for fluency
	pairQuartets   = 250 // of each phenomenon
	keptSamples    = 3   // texts that results show
	linePoints     = 11
)

// Model is a model at hand and its role in a table.
type Model struct {
	Role   Role
	Name   string
	Recipe recipe.Recipe
	Params *model.Params
}

// RoleOf returns the role of a model that stands for itself: what its recipe
// made it.
func RoleOf(r recipe.Recipe) Role {
	switch {
	case r.Merge != nil:
		return MergeRole
	case r.Lockstep != nil:
		return LockstepRole
	case r.Schedule.Steps == 0 && !r.Imported():
		return UntrainedRole
	}
	return Expert
}

// table is the measuring of models.
type table struct {
	Environment
	models    []Model
	languages []string
	measures  []string
	merge     *recipe.Merge // that made the model of MergeRole; nil outside a plan
	bench     *Bench
	results   *Results

	own       map[string]*eval.Loss // by language: its best expert's
	untrained map[string]*eval.Loss
	base      map[string]*eval.Loss
	jobs      int // made before, for the progress
	done      int
}

// Measure fills a table of languages × models with what is asked for. K of a
// language compares with the best Expert that was trained on it, b with the
// model of UntrainedRole.
//
// Errors: those of CorpusOf, corpus.ErrLanguage, model.ErrStopped.
func (e Environment) Measure(models []Model, languages, measures []string) (*Results, error) {
	recipes := make([]recipe.Recipe, len(models))
	for i, m := range models {
		recipes[i] = m.Recipe
	}
	c, err := CorpusOf(e.Corpora, recipes...)
	if err != nil {
		return nil, err
	}
	if err := corpus.CheckLanguages(c, languages...); err != nil {
		return nil, err
	}
	return newTable(e, c, models, languages, measures).fill()
}

func newTable(e Environment, c corpus.Corpus, models []Model, languages, measures []string) *table {
	t := &table{
		Environment: e, models: models, languages: languages, measures: measures, bench: NewBench(c, e.Split),
		own: map[string]*eval.Loss{}, untrained: map[string]*eval.Loss{}, base: map[string]*eval.Loss{},
	}
	t.Stories, t.Samples = e.stories(), e.samples()
	t.results = &Results{Version: ResultsVersion, Split: splitName(e.Split), Stories: t.Stories, Languages: languages}
	return t
}

func (e Environment) stories() int {
	if e.Stories <= 0 {
		return DefaultStories
	}
	return e.Stories
}

func (e Environment) samples() int {
	if e.Samples <= 0 {
		return DefaultSamples
	}
	return e.Samples
}

// fill measures everything and seals the results.
func (t *table) fill() (*Results, error) {
	for _, step := range []func() error{t.scales, t.modelRows, t.referenceRows, t.ensembleRows, t.selfMerge, t.line} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	return t.results, t.results.seal()
}

func splitName(s mixture.Split) string {
	return [...]string{mixture.Train: "train", mixture.Validation: "validation", mixture.Test: "test"}[s]
}

func (t *table) asked(measure string) bool { return slices.Contains(t.measures, measure) }

// report counts one cell.
func (t *table) report(name string) {
	t.done++
	t.Environment.report(Progress{Job: t.jobs + 1, Jobs: t.jobs + 1, Name: name, Done: t.done, Total: len(t.models) * len(t.languages)})
}

// scales measures what K, b and G compare with: for each language its best
// expert, the untrained network and the base.
func (t *table) scales() error {
	for _, language := range t.languages {
		for _, m := range t.models {
			keep := map[Role]map[string]*eval.Loss{Expert: t.own, UntrainedRole: t.untrained, BaseRole: t.base}[m.Role]
			if keep == nil || m.Role == Expert && !trainedOn(m.Recipe, language) {
				continue
			}
			loss, err := t.bench.Loss(eval.One(m.Params), language, t.Stories, t.Yield)
			if err != nil {
				return err
			}
			if old := keep[language]; old == nil || loss.Nats < old.Nats {
				keep[language] = &loss
			}
		}
	}
	return nil
}

func trainedOn(r recipe.Recipe, language string) bool {
	return slices.ContainsFunc(r.Mixture.Languages, func(s recipe.Share) bool { return s.Language == language })
}

// cell judges a loss on a language.
func (t *table) cell(language string, loss eval.Loss) (Cell, error) {
	r, err := t.bench.Reference(language, t.Stories)
	if err != nil {
		return Cell{}, err
	}
	c := newCell(NewScore(r, loss, t.own[language], t.untrained[language]))
	if own, base := t.own[language], t.base[language]; own != nil && base != nil {
		c.G = Figure(eval.G(base.PerByte(), loss.PerByte(), own.PerByte()))
	}
	return c, nil
}

// row makes a row of one cell for each language.
func (t *table) row(row Row, loss func(language string) (eval.Loss, error)) (Row, error) {
	var k, b, g []float64
	for _, language := range t.languages {
		l, err := loss(language)
		if err != nil {
			return row, err
		}
		c, err := t.cell(language, l)
		if err != nil {
			return row, err
		}
		row.Cells = append(row.Cells, c)
		if t.own[language] != nil {
			k, b, g = append(k, float64(c.K)), append(b, float64(c.B)), append(g, float64(c.G))
		}
	}
	row.MeanK, row.MeanB, row.MeanG = Figure(eval.Mean(k)), Figure(eval.Mean(b)), Figure(eval.Mean(g))
	return row, nil
}

// modelRows measures every model of the plan.
func (t *table) modelRows() error {
	for _, m := range t.models {
		row, err := t.modelRow(m)
		if err != nil {
			return err
		}
		t.results.Rows = append(t.results.Rows, row)
		if m.Role == MergeRole || m.Role == LockstepRole {
			t.results.Verdict = verdict(float64(row.MeanK))
		}
	}
	return nil
}

func (t *table) modelRow(m Model) (Row, error) {
	row := Row{Role: m.Role, Name: m.Name, Recipe: m.Recipe.Hash(), Weights: m.Params.Views().Hash()}
	row, err := t.row(row, func(language string) (eval.Loss, error) {
		t.report(m.Name)
		return t.bench.Loss(eval.One(m.Params), language, t.Stories, t.Yield)
	})
	if err != nil {
		return row, err
	}
	for i := range row.Cells {
		if err := t.addPairs(&row.Cells[i], m.Params); err != nil {
			return row, err
		}
	}
	return row, t.addFluency(&row, eval.One(m.Params))
}

func (t *table) addPairs(c *Cell, p *model.Params) error {
	if !t.asked("pairs") {
		return nil
	}
	scores, err := t.bench.Pairs(p, c.Language, pairQuartets, t.Yield)
	for _, s := range scores {
		c.Pairs = append(c.Pairs, PairsCell{s.Phenomenon, s.Pairs, Figure(s.Accuracy), Figure(s.PerToken)})
	}
	return err
}

// addFluency lets a subject write once and counts, for each language, the
// sentences that parse in it.
func (t *table) addFluency(row *Row, s eval.Subject) error {
	if !t.asked("fluency") && !t.asked("samples") {
		return nil
	}
	for i := range row.Cells {
		c := &row.Cells[i]
		texts, fluency, err := t.bench.Write(s, Writing{
			Languages: []string{c.Language}, Samples: t.Samples, Keep: keptSamples,
			Sampler: model.Sampler{Temperature: standard.FluencyTemperature, Seed: 1},
		}, t.Yield)
		if err != nil {
			return err
		}
		if t.asked("fluency") {
			c.Fluency = Figure(fluency.Share())
		}
		if t.asked("samples") {
			c.Samples = texts
		}
	}
	return nil
}
