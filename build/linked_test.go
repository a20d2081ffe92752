package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"confusio/build/toolchain"
)

// pageEngine are the packages of the engine that the page may carry: settings,
// names and words. All others compute, and belong to the workers.
var pageEngine = []string{"engine/cost", "engine/language", "engine/method", "engine/near", "engine/phrase", "engine/recipe", "engine/standard"}

// pageModules are the modules of others that the page may carry.
var pageModules = []string{"github.com/vugu/"}

// weighty are packages of which any costs a visitor tens or hundreds of
// kilobytes, and for whose work there is something lighter: fetch, our own
// protocol, strings, our own logarithms. A name that ends in a slash stands for
// all below it.
var weighty = []string{"compress/bzip2", "crypto/tls", "crypto/x509", "database/sql", "encoding/gob", "encoding/json/v2", "encoding/xml", "go/", "html/template",
	"math/big", "mime/multipart", "net", "net/http", "net/textproto", "regexp", "testing", "text/template"}

func TestThePageCarriesNoEngine(t *testing.T) {
	for _, name := range linked(t, "./wasm/page") {
		own, ours := strings.CutPrefix(name, moduleName)
		switch {
		case strings.HasPrefix(own, "engine/") && !slices.Contains(pageEngine, own):
			t.Errorf("the page carries %s: name what it needs of it in a package without arithmetic", own)
		case !ours && strings.Contains(name, ".") && !slices.ContainsFunc(pageModules, func(m string) bool { return strings.HasPrefix(name, m) }):
			t.Errorf("the page carries %s", name)
		}
	}
}

func TestNoProgramForTheBrowserCarriesWeightyPackages(t *testing.T) {
	for _, program := range []string{"./wasm/page", "./wasm/worker"} {
		for _, name := range linked(t, program) {
			if slices.ContainsFunc(weighty, func(w string) bool { return name == w || strings.HasSuffix(w, "/") && strings.HasPrefix(name, w) }) {
				t.Errorf("%s carries %s", program, name)
			}
		}
	}
}

// A channel of time.Time is handed to the runtime as any value, and with it all that
// a time can do: to be read, written and encoded weighs 35 KB of brotli. A function
// that is called after a while does without.
func TestThePageWaitsWithoutChannelsOfTime(t *testing.T) {
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	channels := regexp.MustCompile(`\btime\.(After|NewTimer|NewTicker|Tick)\(`)
	carried := linked(t, "./wasm/page")
	for _, s := range sources(t) {
		if !slices.Contains(carried, moduleName+s.dir) {
			continue
		}
		text, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(s.name)))
		if err != nil {
			t.Fatal(err)
		}
		if call := channels.Find(text); call != nil {
			t.Errorf("%s: %s…) makes a channel of times; call time.AfterFunc", s.name, call)
		}
	}
}

// linked lists what a program for the browser is made of.
func linked(t *testing.T, program string) []string {
	t.Helper()
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	browser := toolchain.Wasm(root) // as they are published
	out, err := browser.Output(t.Context(), "list", "-deps", "-tags", toolchain.NoAsm+","+toolchain.KernelModule, program)
	if err != nil {
		t.Fatal(err)
	}
	all := strings.Fields(out)
	if !slices.Contains(all, moduleName+"wasm/port") {
		t.Fatalf("%s does not speak to the browser: %v", program, all)
	}
	return all
}
