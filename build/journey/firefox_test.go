//go:build journey

package journey

import (
	"context"
	_ "embed"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"confusio/build/serve"
	"confusio/build/setup"
)

// Firefox is driven from within: the test's server adds one script to the page,
// under the page's own policy, which does what a reader would and posts what it
// saw. That needs no driver.
//
//go:embed testdata/reader.js
var readerScript string

// A report is what the script saw.
type report struct {
	Agent    string
	Engine   bool       // the engine answered
	K        [2]float64 // at the left end of the slider
	Language string     // of the text there
	Bits     []string   // titles of the parts of the check that are as published
	Check    string     // what the page said of the check
	Problems []string   // errors, violations of the policy
	Page     string     // what the page said at the end
}

func TestFirefoxRunsThePage(t *testing.T) {
	firefox := setup.Firefox()
	if firefox == "" {
		t.Fatal("no Firefox on this machine; on Debian: apt-get install firefox-esr")
	}
	reports := make(chan report, 1)
	server := httptest.NewServer(observed(t, reports))
	defer server.Close()

	profile := t.TempDir()
	ctx, end := context.WithTimeout(context.Background(), 8*time.Minute)
	defer end()
	cmd := exec.CommandContext(ctx, firefox, "--headless", "--no-remote", "--profile", profile, server.URL+"/")
	cmd.Env = append(os.Environ(), "HOME="+profile, "MOZ_HEADLESS=1", "MOZ_DISABLE_CONTENT_SANDBOX=1")
	cmd.WaitDelay = 5 * time.Second
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	select {
	case got := <-reports:
		judge(t, got)
	case <-ctx.Done():
		t.Error("Firefox reported nothing")
	}
	end()
	_ = cmd.Wait() // ended by the line above
}

func judge(t *testing.T, got report) {
	t.Helper()
	t.Logf("%s: K %v", got.Agent, got.K)
	if !got.Engine || !strings.Contains(got.Agent, "Firefox") {
		t.Errorf("the engine did not answer in %q; the page says:\n%s", got.Agent, got.Page)
	}
	for _, problem := range got.Problems {
		t.Error(problem)
	}
	t.Log(got.Check)
	judgeBits(t, got.Bits)
	if got.K[0] <= 0.9 || got.K[1] >= 0.1 || got.Language != "en" {
		t.Errorf("at the left end K is %v and the text's language %q", got.K, got.Language)
	}
}

// observed serves the page with the script in it.
func observed(t *testing.T, reports chan<- report) http.Handler {
	t.Helper()
	page, err := serve.New(dist)
	if err != nil {
		t.Fatal(err)
	}
	index, err := os.ReadFile(filepath.Join(dist, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	const boot = `<script src="boot.js" defer></script>`
	watched := strings.Replace(string(index), boot, `<script src="reader.js" defer></script>`+boot, 1)
	if watched == string(index) {
		t.Fatalf("index.html has no %s", boot)
	}
	text := func(mediaType, body string) http.HandlerFunc {
		return func(w http.ResponseWriter, _ *http.Request) {
			for _, header := range serve.Headers() {
				w.Header().Set(header.Name, header.Value)
			}
			w.Header().Set("Content-Type", mediaType)
			w.Write([]byte(body))
		}
	}
	mux := http.NewServeMux()
	mux.Handle("/", page)
	mux.HandleFunc("GET /{$}", text(serve.TypeOf(".html"), watched))
	mux.HandleFunc("GET /reader.js", text(serve.TypeOf(".js"), readerScript))
	mux.HandleFunc("POST /report", func(_ http.ResponseWriter, r *http.Request) {
		var got report
		if err := json.NewDecoder(r.Body).Decode(&got); err != nil {
			got.Problems = []string{err.Error()}
		}
		select {
		case reports <- got:
		default: // one is enough
		}
	})
	return mux
}
