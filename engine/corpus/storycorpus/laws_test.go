package storycorpus

import (
	"testing"

	"confusio/engine/corpus/corpustest"
)

func TestStorybookKeepsTheLaws(t *testing.T) { corpustest.Laws(t, New()) }
