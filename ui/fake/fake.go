// Package fake is a worker that invents its answers, for tests and for looking
// at the page without an engine. No program links it.
package fake

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/ui/core"
	"confusio/ui/page"
	"confusio/ui/scene/mix"
	"confusio/wasm/protocol"
)

// stories are two lines in each language, not the corpus's.
var stories = map[string]string{
	"en": "The small mouse hides a book under the old tree. In the morning the boy looks for it.",
	"de": "Die kleine Maus versteckt ein Buch unter dem alten Baum. Am Morgen sucht es der Junge.",
	"fr": "La petite souris cache un livre sous le vieil arbre.",
	"it": "Il piccolo topo nasconde un libro sotto il vecchio albero.",
	"nl": "De kleine muis verstopt een boek onder de oude boom.",
	"ru": "Маленькая мышь прячет книгу под старым деревом. Утром мальчик её ищет.",
	"es": "El ratón pequeño esconde un libro bajo el árbol viejo.",
	"tr": "Küçük fare yaşlı ağacın altına bir kitap saklıyor.",
	"ar": "تخفي الفأرة الصغيرة كتابا تحت الشجرة القديمة. في الصباح يبحث الولد عنه.",
	"zh": "小老鼠把一本书藏在老树下面。早上男孩找它。",
}

const noise = "Thhe  mmaus  iin  dderr  oold   ss  ggart  tll  wirr   nnh  boo  .  Unn  derr  thhn  lllk  iss  ."

// Worker answers like an engine, from formulas.
type Worker struct {
	Own    map[protocol.ModelID][]string // languages a model knows
	Config protocol.Config               // what every file of mergekit says: the merge last saved
}

// Index is a list of shipped experts, all ten.
func Index() []byte {
	var entries []core.Entry
	for i, l := range language.All() {
		entries = append(entries, core.Entry{Language: l.Code, File: l.Code + ".safetensors", Init: uint64(101 + i), Data: uint64(201 + i), Steps: 700})
	}
	b, _ := json.Marshal(map[string]any{"version": 1, "models": entries}) // plain data
	return b
}

// New returns a worker that holds nothing.
func New() *Worker { return &Worker{Own: map[protocol.ModelID][]string{}} }

// Drive performs requests with fake workers until none is left, and returns
// the state then. Training runs are started but make no progress.
func (w *Worker) Drive(s page.State, out []core.Request) page.State {
	for rounds := 0; len(out) > 0 && rounds < 5000; rounds++ {
		var more []core.Request
		s, more = w.Step(s, out[0])
		out = append(out[1:], more...)
	}
	return s
}

// Step performs one request and returns the state then and what it asks for.
func (w *Worker) Step(s page.State, r core.Request) (page.State, []core.Request) {
	var out []core.Request
	for _, m := range w.perform(r) {
		var more []core.Request
		s, more = page.Update(s, m)
		out = append(out, more...)
	}
	return s, out
}

func (w *Worker) perform(r core.Request) []core.Msg {
	switch r := r.(type) {
	case core.Fetch:
		data := []byte(r.Path)
		if r.Path == core.IndexPath {
			data = Index()
		}
		return []core.Msg{core.Fetched{Path: r.Path, Data: data}}
	case core.Post:
		var msgs []core.Msg
		for _, e := range w.Answer(r.Message) {
			msgs = append(msgs, core.Heard{From: r.To, Event: e})
		}
		return msgs
	}
	return nil
}

// Answer returns the events a request leads to.
func (w *Worker) Answer(r protocol.Request) []protocol.Event {
	switch r := r.(type) {
	case *protocol.Hello:
		return []protocol.Event{&protocol.Hello{Protocol: protocol.Version}}
	case *protocol.Load:
		code := strings.TrimSuffix(strings.TrimPrefix(string(r.Weights), "models/"), ".safetensors")
		w.Own[r.Model] = []string{code}
		return []protocol.Event{&protocol.Loaded{Report: protocol.On(r.ID), Model: r.Model, Parameters: 418_272, Weights: fmt.Sprintf("%x", sha256.Sum256(r.Weights))}}
	case *protocol.Init:
		return []protocol.Event{&protocol.Loaded{Report: protocol.On(r.ID), Model: r.Model, Parameters: 418_272, Recipe: r.Recipe}}
	case *protocol.Merge:
		if len(r.Parents) == 2 && r.Parents[0] == r.Parents[1] {
			w.Own[r.Model] = w.Own[r.Parents[0]]
		}
		return []protocol.Event{&protocol.Merged{Report: protocol.On(r.ID), Model: r.Model, Recipe: madeOf(r), Seconds: 0.02}}
	case *protocol.Evaluate:
		return []protocol.Event{&protocol.Evaluated{Report: protocol.On(r.ID), Scores: w.evaluate(r)}}
	case *protocol.Check:
		event := &protocol.Checked{Report: protocol.On(r.ID), Seconds: 2.5}
		for _, name := range []string{"weights", "optimiser", "losses", "merge", "alignment", "similarity", "generation"} {
			event.Parts = append(event.Parts, protocol.Bits{Name: name, Hash: "a431599c", Published: "a431599c"})
		}
		return []protocol.Event{event}
	case *protocol.WriteConfig:
		w.Config = r.Config
		if len(r.Models) > 0 {
			return []protocol.Event{&protocol.Packed{Report: protocol.On(r.ID), Name: "merge.zip", Zip: []byte("zip")}}
		}
		return []protocol.Event{&protocol.ConfigWritten{Report: protocol.On(r.ID), YAML: r.Config.Merge}}
	case *protocol.ReadConfig:
		return []protocol.Event{&protocol.ConfigRead{Report: protocol.On(r.ID), Config: w.Config}}
	case *protocol.Probe:
		return []protocol.Event{&protocol.Probed{Report: protocol.On(r.ID), Seconds: 0.6,
			Rates: []protocol.Rate{{Preset: "small", GFLOPS: 38}, {Preset: "quick", GFLOPS: 36}, {Preset: "benchmark", GFLOPS: 40}, {Preset: "large", GFLOPS: 41}}}}
	case *protocol.Generate:
		return []protocol.Event{w.generate(r)}
	case *protocol.Line:
		return w.line(r)
	case *protocol.Slide:
		return []protocol.Event{w.slide(r)}
	case *protocol.Dissect:
		return w.dissect(r)
	case *protocol.Compare:
		return []protocol.Event{compare(r)}
	case *protocol.Align:
		return []protocol.Event{align(r)}
	case *protocol.Train:
		return w.train(r)
	}
	return nil
}

func (w *Worker) knows(m protocol.ModelID, code string) bool {
	for _, own := range w.Own[m] {
		if own == code {
			return true
		}
	}
	return false
}

// score makes a score from a loss in nats per token.
func score(code string, loss float64) protocol.Score {
	floor, unigram, uniform := 1.52, 5.74, math.Log(8192)
	tokens := 40.0
	for i, l := range language.All() {
		if l.Code == code {
			floor += 0.03 * float64(i)
			unigram -= 0.02 * float64(i)
			tokens = 56.3 / floor
		}
	}
	if loss < 0 {
		loss = floor * 1.06
	}
	return protocol.Score{Language: code, Token: loss, Byte: loss / 3.2, Character: loss / 3.1, Story: loss * tokens,
		Floor: floor, Unigram: unigram, Uniform: uniform,
		K: (unigram - loss) / (unigram - floor*1.06), B: (loss - floor*1.06) / (7.65 - floor*1.06)}
}

func (w *Worker) evaluate(r *protocol.Evaluate) []protocol.Score {
	var scores []protocol.Score
	for i, code := range r.Languages {
		loss := 9.1 + 0.13*float64(i)
		switch m := r.Subject.Models[0]; {
		case r.Subject.Kind != protocol.Single:
			loss = score(code, -1).Token + 0.04
		case w.knows(m, code):
			loss = -1
		case m == core.Untrained:
			loss = 7.65
		case len(w.Own[m]) == 0: // a merge
			loss = 6.6 + 0.17*float64(i)
		}
		known := score(code, loss)
		if i < len(r.Own) && r.Own[i] == protocol.None {
			known.K = math.NaN() // no expert to compare with
		}
		scores = append(scores, known)
	}
	return scores
}

func (w *Worker) generate(r *protocol.Generate) *protocol.Generated {
	code := r.Opening
	if code == "" {
		code = r.Languages[0]
	}
	good := r.Subject.Kind != protocol.Single || w.knows(r.Subject.Models[0], code)
	text, language, fluency := noise, "", 0.0
	if good {
		text, language, fluency = stories[code], code, 0.97
	}
	opening := ""
	if r.Opening != "" {
		first, rest, ok := strings.Cut(stories[code], " ")
		if !ok {
			runes := []rune(first)
			first, rest = string(runes[:2]), string(runes[2:])
		} else {
			first += " "
		}
		opening = first
		if good {
			text = rest
		}
	}
	return &protocol.Generated{Report: protocol.On(r.ID), Fluency: fluency, Samples: r.Samples,
		Texts: []protocol.Text{{Opening: opening, Text: text, Language: language, Sentences: 2, Parsed: 2}}}
}

// bump is the loss along a line: low at one end, high from a third on.
func bump(code string, distance float64) protocol.Score {
	own := score(code, -1).Token
	rise := 1 / (1 + math.Exp(-(distance-0.27)*18))
	loss := own + 5.1*rise
	if distance > 0.66 {
		loss += (distance - 0.66) * 8
	}
	return score(code, loss)
}

func (w *Worker) line(r *protocol.Line) []protocol.Event {
	var events []protocol.Event
	for _, i := range r.Only {
		x := float64(i) / float64(r.Points-1)
		events = append(events, &protocol.LinePoint{Report: protocol.On(r.ID), Index: i, W: x,
			Scores: []protocol.Score{bump(r.Languages[0], x), bump(r.Languages[1], 1-x)}})
	}
	return append(events, &protocol.Done{Report: protocol.On(r.ID)})
}

func (w *Worker) slide(r *protocol.Slide) *protocol.Slid {
	s := &protocol.Slid{Report: protocol.On(r.ID), W: r.W, Samples: r.Samples, Seconds: 0.05, Text: protocol.Text{Text: noise},
		Scores: []protocol.Score{bump(r.Languages[0], r.W), bump(r.Languages[1], 1-r.W)}}
	for i, end := range []bool{r.W < 0.12, r.W > 0.88} {
		if end {
			s.Text = protocol.Text{Text: stories[r.Languages[i]] + " " + stories[r.Languages[i]], Language: r.Languages[i]}
			s.Fluency = 0.96
		}
	}
	return s
}

func (w *Worker) train(r *protocol.Train) []protocol.Event {
	parsed, err := recipe.Parse([]byte(r.Recipe))
	if err != nil {
		return []protocol.Event{&protocol.Failed{Report: protocol.On(r.ID), Cause: protocol.FailRecipe, What: phrase.From(err), Do: phrase.Of("service.do.recipe")}}
	}
	started := &protocol.Started{Report: protocol.On(r.ID), Steps: uint32(parsed.Schedule.Steps), Parameters: uint64(parsed.Model.Parameters())}
	for _, code := range r.Watch {
		started.Scores = append(started.Scores, score(code, 7.66))
	}
	return []protocol.Event{started}
}

// Progress is what a run that started would tell at a step.
func Progress(run mix.Run, step uint32) []protocol.Event {
	p := &protocol.Progress{Report: protocol.On(run.ID), Step: step, Steps: run.Steps, Tokens: uint64(step) * 2048, TokensPerSecond: 6021,
		SecondsLeft: float64(run.Steps-step) * 0.34, TrainLoss: 2}
	g := &protocol.Generated{Report: protocol.On(run.ID), Fluency: 0.8, Samples: 8}
	for i, code := range run.Watch {
		base := score(code, -1).Token
		rate := 70 + 45*float64(i)
		wobble := 0.05 * math.Sin(float64(step)*0.7+float64(i))
		p.Held = append(p.Held, float32(base+(7.6-base)*math.Exp(-float64(step)/rate)+wobble))
		g.Texts = append(g.Texts, protocol.Text{Text: stories[code], Language: code, Sentences: 2, Parsed: 2})
	}
	return []protocol.Event{p, g}
}

// Key is a short name for what a request asks, for tests of the order.
func Key(r core.Request) string {
	if p, ok := r.(core.Post); ok {
		return fmt.Sprintf("%d %T", p.To, p.Message)
	}
	return fmt.Sprintf("%T", r)
}

// madeOf is the recipe of a merge of models that all have the settings of the page.
func madeOf(r *protocol.Merge) string {
	made := recipe.Small()
	merge, err := recipe.ParseMerge([]byte(r.Merge))
	if err != nil {
		panic(err)
	}
	made.Merge = &merge
	return string(made.JSON())
}
