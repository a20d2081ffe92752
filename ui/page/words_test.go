package page_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/vugu/vugu"

	"confusio/engine/language"
	"confusio/ui/app"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/check"
	"confusio/ui/words"
)

// said is a text of the page, or an attribute that is seen or heard, with the
// element it stands in.
type said struct{ text, at string }

// saying gathers what a page says in the catalogue's own language: not what is marked
// as of another one.
func saying(s page.State, c *words.Catalogue) []said {
	env, err := vugu.NewBuildEnv()
	if err != nil {
		panic(err)
	}
	root := app.New(func(core.Msg) {})
	root.Speak(c)
	root.Show(s)
	built := env.RunBuild(root)
	var all []said
	var walk func(n *vugu.VGNode, at string)
	walk = func(n *vugu.VGNode, at string) {
		if n.Component != nil {
			walk(built.ResultFor(n.Component).Out[0], at)
			return
		}
		if n.Type == vugu.TextNode {
			all = append(all, said{n.Data, at})
		} else {
			at += "/" + n.Data
		}
		for _, a := range n.Attr {
			switch a.Key {
			case "lang":
				return
			case "class":
				at += "." + a.Val
			case "title", "alt", "aria-label", "aria-valuetext":
				all = append(all, said{a.Val, at})
			}
		}
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			walk(k, at)
		}
	}
	walk(built.Out.Out[0], "")
	return all
}

// properNames stand on the page as they are, in every language.
var properNames = []string{"Confusio", "Anthology", "arXiv", "BibTeX", "SHA"}

// plain is a word without the accents that every word of the catalogue has in the
// language made for this.
var plain = regexp.MustCompile(`(?:^|[^\p{L}])([A-Za-z]{2,})(?:[^\p{L}]|$)`)

// Every word on the page comes from the catalogue: drawn in the language made of
// English, none is as in English.
func TestEveryWordComesFromTheCatalogue(t *testing.T) {
	pseudo := words.Pseudo()
	waking, _ := page.Update(page.New(), core.Booted{Cores: 2})
	rules, _ := fake.Booted("merge=ties&base=init&parents=en@0.0/de@0.0&rules=weight.0:0:1,weight:0.5,density.1:-0.5:1")
	open := numbers()
	for _, f := range []core.Figure{"hook", "mix", "merge", "weights", "methods", "way", "ladder"} {
		open, _ = page.Update(open, core.Unfold{Figure: f, Open: true})
	}
	checked, w := fake.Booted("pair=ar.en&w=0")
	checked = w.Send(checked, check.Verify{})
	for name, s := range map[string]page.State{"waking": waking, "rules": rules, "open": open, "trained": fake.Trained(""), "checked": checked} {
		all := saying(s, pseudo)
		if len(all) < 200 {
			t.Fatalf("%s: the page says %d things", name, len(all))
		}
		for _, one := range all {
			for _, found := range plain.FindAllStringSubmatch(one.text, -1) {
				tag := func(l language.Language) bool { return l.Tag() == found[1] || l.Code == found[1] }
				if !slices.Contains(properNames, found[1]) && !slices.ContainsFunc(language.All(), tag) && !strings.Contains(one.at, "/pre") {
					t.Errorf("%s: %q in %q, at %s", name, found[1], one.text, one.at)
				}
			}
		}
	}
}
