package germanic

import (
	"maps"
	"slices"
	"testing"

	"confusio/engine/corpus/storybook/scene"
	. "confusio/engine/corpus/storybook/scene/scenetest"
)

func TestTheTablesHaveGlosses(t *testing.T) {
	Glosses(t, slices.Concat(slices.Collect(maps.Keys(garmentEntries)), slices.Collect(maps.Keys(gaitEntries)), uprightThings)...)
}

// What is joined decides too: a hat and a shoe are not set on the head, and a coin
// beside a clock lies.
func TestJoinedThings(t *testing.T) {
	hat, clock := A("hat"), A("clock")
	if Garment(&hat) != Headwear || !Stands(&clock) {
		t.Errorf("a hat is put on as %d, a clock stands: %v", Garment(&hat), Stands(&clock))
	}
	hat.And.Noun, clock.And.Noun = Word("shoe"), Word("coin")
	if Garment(&hat) != Mixed || Stands(&clock) {
		t.Errorf("with a shoe, a hat is put on as %d; with a coin, a clock stands: %v", Garment(&hat), Stands(&clock))
	}
	clock.And.Noun = Word("mirror")
	if !Stands(&clock) {
		t.Error("a clock and a mirror do not stand")
	}
}

func TestThePronounToSpoil(t *testing.T) {
	for _, test := range []struct {
		s    scene.Sentence
		want Slot
	}{
		{scene.Sentence{Subject: It("girl"), Object: It("ball")}, Subject},
		{scene.Sentence{Subject: The("girl"), Object: It("ball")}, Object},
		{scene.Sentence{Subject: The("girl"), Reason: Word("tired")}, Reason},
		{scene.Sentence{Subject: The("girl"), Reason: Word("rain")}, NoSlot},
		{scene.Sentence{Subject: The("girl"), Object: The("ball")}, NoSlot},
	} {
		if got := PronounToSpoil(&test.s); got != test.want {
			t.Errorf("%+v: slot %d, want %d", test.s, got, test.want)
		}
	}
}
