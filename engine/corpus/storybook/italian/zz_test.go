package italian

import (
	"confusio/engine/corpus/storybook/scene"
	"fmt"
	"os"
	"strconv"
	"testing"
)

func TestShow(t *testing.T) {
	n, _ := strconv.Atoi(os.Getenv("N"))
	for i := range uint64(n) {
		s := scene.Tell(41, scene.Train, i)
		fmt.Print(scene.Text(Language{}, &s))
	}
	m, _ := strconv.Atoi(os.Getenv("M"))
	p := scene.NewParser(Language{})
	for i := range uint64(m) {
		s := scene.Tell(42, scene.Train, i)
		x := scene.Text(Language{}, &s)
		if r, err := p.Parse(x); err != nil || r.Hash() != s.Hash() {
			t.Error(err, x)
		}
	}
}
