package romance

import (
	"testing"

	"confusio/engine/corpus/storybook/scene"
	"confusio/engine/corpus/storybook/scene/scenetest"
)

var eggs = NounsOf(map[string]string{"egg": "uovo/m+/uova/f", "apple": "mela/f+", "cake": "torta/f", "Leo": "Léo"},
	func(word string, _ bool) string { return word + "s" })

func TestNouns(t *testing.T) {
	egg := &eggs[scenetest.Word("egg")]
	if egg.Of(false).Feminine || !egg.Of(true).Feminine || !egg.Stout || egg.Form != [2]string{"uovo", "uova"} {
		t.Errorf("%+v", egg)
	}
	if cake := &eggs[scenetest.Word("cake")]; cake.Stout || cake.Form[1] != "tortas" {
		t.Errorf("%+v", cake)
	}
	if leo, anna := &eggs[scenetest.Word("Leo")], &eggs[scenetest.Word("Anna")]; leo.Form[0] != "Léo" || leo.Feminine[0] || anna.Form[0] != "Anna" || !anna.Feminine[0] {
		t.Errorf("%+v, %+v", leo, anna)
	}
}

// What is joined is plural, and feminine if all of it is.
func TestWhatIsJoined(t *testing.T) {
	and := func(np scene.NP, noun string, number ...string) scene.NP {
		other := scenetest.A(noun, number...)
		np.And = scene.And{Noun: other.Noun, Quant: other.Quant}
		return np
	}
	for _, test := range []struct {
		np   scene.NP
		want Agreement
	}{
		{scenetest.A("egg"), Agreement{false, false}},
		{scenetest.A("egg", "two"), Agreement{true, true}},
		{and(scenetest.A("apple"), "cake"), Agreement{true, true}},
		{and(scenetest.A("apple"), "egg"), Agreement{false, true}},
		{and(scenetest.A("apple"), "egg", "two"), Agreement{true, true}},
		{and(scenetest.A("Anna"), "Leo"), Agreement{false, true}},
	} {
		if got := eggs.Agreement(&test.np); got != test.want {
			t.Errorf("%+v: %v, want %v", test.np, got, test.want)
		}
	}
}

func TestFrames(t *testing.T) {
	word := func(word string) Verb { return Verb{Infinitive: word} }
	for entry, want := range map[string]Verb{
		"":                                     {},
		"manger":                               {Infinitive: "manger"},
		"se cacher":                            {Infinitive: "cacher", Reflexive: true, Moves: true},
		"être rentrer~à la maison":             {Infinitive: "rentrer", Moves: true, Last: [2]string{"à la maison", "à la maison"}},
		"serrer~dans ses bras|dans leurs bras": {Infinitive: "serrer", Last: [2]string{"dans ses bras", "dans leurs bras"}},
		"dar+de comer>a":                       {Infinitive: "dar", Tail: "de comer", Case: Dative},
		"jouer>avec":                           {Infinitive: "jouer", Case: With},
	} {
		if got := Framed(entry, word); got != want {
			t.Errorf("%q: %+v", entry, got)
		}
	}
}
