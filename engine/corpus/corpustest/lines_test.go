package corpustest

import "testing"

func TestLinesKeepTheLaws(t *testing.T) { Laws(t, New()) }
