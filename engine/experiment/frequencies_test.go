package experiment

import "testing"

func TestShippedFrequenciesAreThoseOfTheStories(t *testing.T) {
	c, err := Storybook()
	if err != nil {
		t.Fatal(err)
	}
	again, err := CountFrequencies(c)
	if err != nil {
		t.Fatal(err)
	}
	if again != frequencies {
		t.Error("frequencies.txt is not what the corpus gives; write it again with `go run ./build confusio storybook frequencies`")
	}
	if _, err := c.Frequencies("xx"); err == nil {
		t.Error("a language that is not there has frequencies")
	}
}
