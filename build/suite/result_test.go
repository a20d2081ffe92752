package suite

import (
	"bytes"
	"strings"
	"testing"
)

func TestTallyCountsAndShowsFailures(t *testing.T) {
	const events = `{"Action":"start","Package":"m/a"}
{"Action":"output","Package":"m/a","Test":"TestGood","Output":"quiet\n"}
{"Action":"pass","Package":"m/a","Test":"TestGood"}
{"Action":"output","Package":"m/a","Test":"TestBad","Output":"a_test.go:3: wrong\n"}
{"Action":"fail","Package":"m/a","Test":"TestBad"}
{"Action":"output","Package":"m/a","Output":"FAIL\n"}
{"Action":"output","Package":"m/a","Output":"FAIL\tm/a\t0.1s\n"}
{"Action":"fail","Package":"m/a"}
{"Action":"output","Package":"m/none","Output":"?   \tm/none\t[no test files]\n"}
{"Action":"skip","Package":"m/none"}
{"ImportPath":"m/b","Action":"build-output","Output":"b.go:1: syntax error\n"}
{"Action":"output","Package":"m/b","Output":"FAIL\tm/b [build failed]\n"}
{"Action":"fail","Package":"m/b","FailedBuild":"m/b"}
{"Action":"output","Package":"m/c","Output":"ok  \tm/c\t0.2s\n"}
{"Action":"pass","Package":"m/c"}
not json
`
	var out bytes.Buffer
	tally := newTally(&out)
	if err := tally.read("plain", strings.NewReader(events)); err != nil {
		t.Fatal(err)
	}
	tally.close()
	if tally.passed != 1 || tally.failed != 2 {
		t.Errorf("%d passed, %d failed, want 1 and 2", tally.passed, tally.failed)
	}
	text := out.String()
	for _, want := range []string{"a_test.go:3: wrong", "b.go:1: syntax error", "FAIL\tm/b [build failed]\t(plain)", "ok  \tm/c\t0.2s\t(plain)", "not json"} {
		if !strings.Contains(text, want) {
			t.Errorf("output lacks %q:\n%s", want, text)
		}
	}
	for _, unwanted := range []string{"quiet", "no test files"} {
		if strings.Contains(text, unwanted) {
			t.Errorf("output has %q", unwanted)
		}
	}
	if !strings.HasSuffix(text, "\n1 passed, 2 failed\n") {
		t.Errorf("closing line is missing:\n%s", text)
	}
}

func TestQuotedKeepsWordsWhole(t *testing.T) {
	if got := quoted([]string{"env", "A=b c", "/x/y"}); got != `env "A=b c" /x/y` {
		t.Error(got)
	}
}
