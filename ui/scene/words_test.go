package scene_test

import (
	"strings"
	"testing"

	"github.com/vugu/vugu"

	"confusio/engine/phrase"
	. "confusio/ui/node"
	"confusio/ui/scene"
	"confusio/ui/words"
)

// drawn is a part as text, an element as its name and its lang in brackets.
func drawn(p Part) string {
	var b strings.Builder
	var write func(n *vugu.VGNode)
	write = func(n *vugu.VGNode) {
		for k := n.FirstChild; k != nil; k = k.NextSibling {
			if k.Type == vugu.TextNode {
				b.WriteString("|" + k.Data)
				continue
			}
			b.WriteString("<" + k.Data)
			for _, a := range k.Attr {
				b.WriteString(" " + a.Key + "=" + a.Val)
			}
			b.WriteString(">")
			write(k)
			b.WriteString("</>")
		}
	}
	write(El("p", p).VGNode)
	return b.String()
}

func TestPhrasesAreDrawn(t *testing.T) {
	german, _ := words.LookUp("de")
	c, err := words.Read(german, words.EnglishPlurals{}, []byte(`{"verdict.survives": "überlebt", "language.en": "Englisch", "rescue.pair": "{models}. {link|Andere wählen}", "merge.caption.bare": "{title|Merge}"}`), words.English())
	if err != nil {
		t.Fatal(err)
	}
	v := scene.View{Words: c}
	survives, lacking := phrase.Of("verdict.survives"), phrase.Of("verdict.collapses")
	pair := phrase.Of("rescue.pair", phrase.Said("models", survives))
	for _, one := range []struct {
		part Part
		want string
	}{
		{v.Phrase(survives, survives), "|überlebt überlebt"},
		{v.Phrase(phrase.Phrase{}, survives, phrase.Phrase{}), "|überlebt"},
		{v.Phrase(survives, lacking), "|überlebt <span lang=en dir=ltr>|collapses</>"},
		{v.Phrase(survives, phrase.Of("hook.no_expert", phrase.Language("language", "en"))), "|überlebt <span lang=en dir=ltr>|No <span lang=de dir=ltr>|Englisch</>| expert comes with this page.</>"},
		{v.Rich(nil, phrase.Of("merge.unsaid", phrase.Said("model", survives))), "<span lang=en dir=ltr><b>|überlebt</>| was trained on</>"},
		{v.Phrase(pair), "|überlebt. Andere wählen"},
		{v.Rich(nil, pair), "|überlebt. <b>|Andere wählen</>"},
		{v.Rich(scene.Marks{"link": scene.LinkTo("#why")}, pair, survives), "|überlebt. <a href=#why>|Andere wählen</>| überlebt"},
	} {
		if got := drawn(one.part); got != one.want {
			t.Errorf("drawn as %s, want %s", got, one.want)
		}
	}
	if got := v.Say(survives, phrase.Phrase{}, lacking); got != "überlebt collapses" {
		t.Errorf("said as %q", got)
	}
}
