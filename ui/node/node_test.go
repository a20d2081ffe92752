package node

import (
	"strings"
	"testing"
	"unicode/utf8"
)

// What is drawn fits into Vugu's buffer, whatever it is, and stays text.
func TestEverythingDrawnIsLimited(t *testing.T) {
	for _, unit := range []string{"a", "ы", "中", "<", "\x00", "\xff"} {
		long := strings.Repeat(unit, 17<<10)
		n := El("p", Attr("title", long), Prop("value", long), Text(long))
		for name, size := range map[string]int{"text": len(n.FirstChild.Data), "attribute": len(n.Attr[0].Val), "property": len(n.Prop[0].JSONVal)} {
			if size > 15<<10 || size < 1<<10 {
				t.Errorf("%q: a %s of %d bytes", unit, name, size)
			}
		}
		if cut := n.FirstChild.Data; !strings.HasSuffix(cut, "…") || unit != "\xff" && !utf8.ValidString(cut) {
			t.Errorf("%q: cut within a letter, or without a word of it", unit)
		}
	}
	if short := El("p", Text("short")); short.FirstChild.Data != "short" {
		t.Errorf("a short text is %q", short.FirstChild.Data)
	}
}

// An element that loses its children must not keep the old ones, unless it is left
// bare on purpose.
func TestContainersAreNeverEmpty(t *testing.T) {
	if El("div").FirstChild == nil || El("div", When(false, Text("x"))).FirstChild == nil {
		t.Error("an empty container keeps what was in it before")
	}
	if Bare("div").FirstChild != nil || El("input").FirstChild != nil {
		t.Error("a child where none can be")
	}
	if n := Div(P(Text("a")), Nothing, Node{}, Span()).Count(); n != 5 {
		t.Errorf("%d nodes", n)
	}
}
