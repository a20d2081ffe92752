package experiment

import (
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/corpus/corpustest"
	"confusio/engine/eval"
	"confusio/engine/mixture"
	"confusio/engine/model"
	"confusio/engine/recipe"
)

// outcome is what a run leaves and what a bench says of it.
type outcome struct {
	read          [sha256.Size]byte // what three hundred steps read: reading is a small part of a step
	weights       []float32
	loss, unigram float64
	text          string
}

// reading returns the hash of what the steps of a recipe read.
func reading(r recipe.Recipe, steps uint32) (sum [sha256.Size]byte, err error) {
	reads, err := sampler(r, books[0])
	if err != nil {
		return sum, err
	}
	digest, b := sha256.New(), mixture.Batch{}
	for step := range steps {
		if err := reads.Fill(&b, step); err != nil {
			return sum, err
		}
		for m := range b.Micros {
			fmt.Fprint(digest, b.Micros[m].Tokens)
		}
	}
	digest.Sum(sum[:0])
	return sum, nil
}

// follow trains by a recipe in real stories and measures what comes out.
func follow(r recipe.Recipe, language string) (o outcome, err error) {
	run, err := NewRun(r, books, 1)
	if err != nil {
		return o, err
	}
	bench := NewBench(books[0], Validation)
	for !run.Finished() {
		if _, err := run.Step(nil); err != nil {
			return o, err
		}
		loss, err := bench.Loss(eval.One(run.Params()), language, 5, nil)
		if err != nil {
			return o, err
		}
		o.loss += loss.Nats
	}
	reference, err := bench.Reference(language, 5)
	if err != nil {
		return o, err
	}
	texts, _, err := bench.Write(eval.One(run.Params()), Writing{Languages: []string{language}, Samples: 1, Keep: 1, MaxTokens: 20, Sampler: model.Sampler{Temperature: 1, Seed: 1}}, nil)
	if err != nil {
		return o, err
	}
	o.weights, o.unigram, o.text = run.Params().Data, reference.Unigram.Nats, texts[0].Text
	o.read, err = reading(r, 300)
	return o, err
}

// Law: runs on one corpus go on side by side with the bits of each alone. While
// they shared a tokenizer they read each other's tokens and said nothing. Run it with
// -race too.
func TestRunsSideBySideHaveTheBitsOfEachAlone(t *testing.T) {
	languages := []string{"en", "ru", "ar"}
	recipes := make([]recipe.Recipe, len(languages))
	alone, together := make([]outcome, len(languages)), make([]outcome, len(languages))
	var err error
	for i, language := range languages {
		r := recipe.Small()
		r.Model.Width, r.Model.Heads, r.Model.KVHeads, r.Model.Layers, r.Model.FF = 8, 1, 1, 1, 8
		r.Schedule.Warmup, r.Schedule.Steps, r.Optimiser.Tokens = 1, 12, 512
		recipes[i] = r.Trained(recipe.Shares{{Language: language, Weight: "1"}}, recipe.Seeds{Init: 1, Data: uint64(i)})
		if alone[i], err = follow(recipes[i], language); err != nil {
			t.Fatal(err)
		}
	}
	failed := make([]error, len(languages))
	var all sync.WaitGroup
	for i, language := range languages {
		all.Go(func() { together[i], failed[i] = follow(recipes[i], language) })
	}
	all.Wait()
	for i, language := range languages {
		a, b := alone[i], together[i]
		if failed[i] != nil || a.read != b.read || !slices.Equal(a.weights, b.weights) || a.loss != b.loss || a.unigram != b.unigram || a.text != b.text {
			t.Errorf("%s: alone %g, %g, %q; beside others %g, %g, %q (%v)", language, a.loss, a.unigram, a.text, b.loss, b.unigram, b.text, failed[i])
		}
	}
}

// A recipe is followed on its own corpus, with its own tokens, or not at all,
// wherever recipes are followed. What its hash names would else be something else.
func TestRecipesOfOtherTextsAreRefused(t *testing.T) {
	lines := corpustest.New()
	tiny := tinyRecipe(lines)
	for name, c := range map[string]struct {
		at    corpus.Registry
		spoil func(*recipe.Recipe)
		want  error
	}{
		"no corpus":         {nil, func(*recipe.Recipe) {}, corpus.ErrCorpus},
		"another corpus":    {countings, func(*recipe.Recipe) {}, corpus.ErrCorpus},
		"an unknown corpus": {corpus.Registry{lines}, func(r *recipe.Recipe) { r.Corpus = "x" }, corpus.ErrCorpus},
		"another tokenizer": {corpus.Registry{lines}, func(r *recipe.Recipe) { r.Tokenizer = "x" }, corpus.ErrTokenizer},
		"fewer tokens":      {corpus.Registry{lines}, func(r *recipe.Recipe) { r.Model.Vocab = 256 }, ErrRecipe},
		"unknown making":    {corpus.Registry{lines}, func(r *recipe.Recipe) { r.Corpus = recipe.ImportedCorpus + "00ff" }, ErrImported},
	} {
		r := tiny
		c.spoil(&r)
		p, err := model.NewParams(Shape(r.Model))
		if err != nil {
			t.Fatal(err)
		}
		file, err := Encode(p, r, "", "")
		if err != nil {
			t.Fatal(err)
		}
		for way, try := range map[string]func() error{
			"plan":      func() error { _, err := NewPlan(r, c.at); return err },
			"run":       func() error { _, err := NewRun(r, c.at, 1); return err },
			"assistant": func() error { _, err := Assistant(r, c.at); return err },
		} {
			if err := try(); !errors.Is(err, c.want) {
				t.Errorf("%s, %s: got %v", name, way, err)
			}
		}
		if c.want == ErrImported {
			if _, err := Untrained(r); !errors.Is(err, ErrImported) {
				t.Errorf("fresh weights of %s: got %v", name, err)
			}
			continue // such a model can be read, merged and measured
		}
		for way, try := range map[string]func() error{
			"file":  func() error { _, _, err := Read(file, c.at, nil); return err },
			"files": func() error { _, err := Folder(p, r, c.at, ""); return err },
			"merge": func() error {
				weight := recipe.Parent{Weight: "1"}
				_, err := MergeRecipe(c.at, []recipe.Recipe{r, r}, nil, recipe.Merge{Method: "linear", Parents: recipe.Parents{weight, weight}})
				return err
			},
			"table": func() error {
				_, err := Environment{Corpora: c.at}.Measure([]Model{{Role: Expert, Recipe: r, Params: p}}, []string{"ka"}, nil)
				return err
			},
		} {
			if err := try(); !errors.Is(err, c.want) {
				t.Errorf("%s, %s: got %v", name, way, err)
			}
		}
	}
	own := tiny
	own.Tokenizer = lines.TokenizerHash()
	if _, err := NewRun(own, corpus.Registry{counting{}, lines}, 1); err != nil {
		t.Errorf("a recipe that names the tokenizer of its corpus: %v", err)
	}
}

// A model of unknown making goes with models of its own tokens, whatever corpus
// they come from, and with no others.
func TestStrangersGoWithTheirTokens(t *testing.T) {
	lines := corpustest.New()
	at := corpus.Registry{counting{}, lines}
	ours := tinyRecipe(lines)
	stranger := ours.Trained(ours.Mixture.Languages, recipe.Seeds{})
	stranger.Corpus, stranger.Tokenizer = recipe.ImportedCorpus+"0000000000001fff", lines.TokenizerHash()
	stranger.Schedule.Steps, stranger.Schedule.Warmup = 0, 0
	merge := recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Parents: recipe.Parents{{Weight: "1"}, {Weight: "1"}}}
	got, err := MergeRecipe(at, []recipe.Recipe{stranger, ours}, nil, merge)
	if err != nil {
		t.Fatal(err)
	}
	if c, err := at.Of(got); err != nil || c.Name() != "lines" || !got.Imported() {
		t.Errorf("the merge is %s: %v", got.JSON(), err)
	}
	stranger.Tokenizer = "" // the first corpus's
	if _, err := MergeRecipe(at, []recipe.Recipe{stranger, ours}, nil, merge); !errors.Is(err, corpus.ErrTokenizer) {
		t.Errorf("models of different tokens merge: %v", err)
	}
	if fresh := Fresh(stranger, lines); fresh.Imported() || fresh.Hash() == stranger.Hash() {
		t.Errorf("fresh weights are named %s", fresh.JSON())
	}
}

// tinyRecipe trains in the tiny corpus within a moment.
func tinyRecipe(c *corpustest.Lines) recipe.Recipe {
	r := fakeRecipe()
	r.Corpus, r.Model.Vocab, r.Model.Context = c.Name(), c.Vocab(), 32
	r.Mixture.Languages = recipe.Shares{{Language: "ka", Weight: "1"}}
	r.Schedule.Steps = 30
	return r.Canonical()
}
