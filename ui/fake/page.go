package fake

import (
	"bytes"
	"strings"

	"github.com/vugu/vugu"
	"github.com/vugu/vugu/staticrender"

	"confusio/engine/phrase"
	"confusio/ui/app"
	"confusio/ui/core"
	"confusio/ui/page"
	"confusio/ui/scene/mix"
	"confusio/ui/scene/rescue"
	"confusio/ui/scene/why"
	"confusio/ui/words"
)

// Booted is the page at an address, on a machine of four cores, with every answer
// in, and the worker that gave them.
func Booted(fragment string) (page.State, *Worker) {
	w := New()
	return w.Drive(page.Update(page.New(), core.Booted{Cores: 4, Fragment: fragment})), w
}

// At is the page at an address before anything is answered, and what it says about
// the address.
func At(fragment string) (page.State, string) {
	s, _ := page.Update(page.New(), core.Booted{Cores: 4, Fragment: fragment})
	return s, Said(s)
}

// Send takes messages one after the other, each with every answer to it.
func (w *Worker) Send(s page.State, messages ...core.Msg) page.State {
	for _, m := range messages {
		s = w.Drive(page.Update(s, m))
	}
	return s
}

// Trained is the page with two runs, the first of them a good way on.
func Trained(fragment string) page.State {
	s, w := Booted(fragment)
	s = w.Send(s, mix.Play{}, mix.Pick{}, mix.Play{})
	run := page.Of[mix.Scene](s).Runs[0]
	for step := uint32(10); step <= 440; step += 10 {
		for _, e := range Progress(run, step) {
			s, _ = page.Update(s, core.Heard{From: run.Worker, Event: e})
		}
	}
	s, _ = page.Update(s, mix.Pick{Run: run.ID})
	return s
}

// Studied is the page with both investigations done.
func Studied() page.State {
	s, w := Booted("")
	return w.Send(s, why.Measure{On: true}, rescue.Measure{On: true})
}

// Said is what the page says to the reader in its notice, in English.
func Said(s page.State) string { return Say(s.Core.Notice...) }

// Words is a phrase that says a text as it is.
func Words(text string) phrase.Phrase { return phrase.Of("error.other", phrase.Text("text", text)) }

// Say is phrases in English.
func Say(all ...phrase.Phrase) string {
	var said []string
	for _, p := range all {
		said = append(said, words.English().Say(p))
	}
	return strings.Join(said, " ")
}

// Render is the page as HTML.
func Render(s page.State) string {
	env, err := vugu.NewBuildEnv()
	if err != nil {
		panic(err)
	}
	root := app.New(func(core.Msg) {})
	root.Show(s)
	var b bytes.Buffer
	if err := staticrender.New(&b).Render(env.RunBuild(root)); err != nil {
		panic(err)
	}
	return b.String()
}

// Text is HTML without its elements.
func Text(html string) string {
	var b strings.Builder
	inside := false
	for _, r := range html {
		switch {
		case r == '<':
			inside = true
		case r == '>':
			inside = false
		case !inside:
			b.WriteRune(r)
		}
	}
	return b.String()
}
