package language

import (
	"testing"
	"unicode"
)

func TestTheTenAreNamed(t *testing.T) {
	seen := map[string]bool{}
	for _, l := range All() {
		if len(l.Code) != 2 || l.Own == "" || seen[l.Code] || seen[l.Own] {
			t.Errorf("%+v is named badly, or twice", l)
		}
		seen[l.Code], seen[l.Own] = true, true
		rtl := unicode.In([]rune(l.Own)[0], unicode.Arabic, unicode.Hebrew)
		if l.RightToLeft != rtl {
			t.Errorf("%s is said to run from right to left: %v", l.Code, l.RightToLeft)
		}
		if got, ok := Lookup(l.Code); !ok || got != l {
			t.Errorf("Lookup(%q) = %+v, %v", l.Code, got, ok)
		}
	}
	if len(All()) != 10 {
		t.Errorf("%d languages", len(All()))
	}
	if _, ok := Lookup("xx"); ok {
		t.Error("xx is a language")
	}
}
