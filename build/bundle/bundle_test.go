package bundle

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"

	"confusio/build/report"
	"confusio/build/serve"
)

const moduleRoot = "../.."

// made are the files that the build puts beside the static ones.
var made = []string{"wasm_exec.js", "vugu.js", "page.wasm", "worker.wasm", "kernel.wasm"}

func TestIndexNamesOnlyFilesThatExist(t *testing.T) {
	dir := filepath.Join(moduleRoot, static)
	index, err := os.ReadFile(filepath.Join(dir, "index.html"))
	if err != nil {
		t.Fatal(err)
	}
	for _, match := range regexp.MustCompile(`(?:href|src)="([^"#:]+)"`).FindAllStringSubmatch(string(index), -1) {
		_, err := os.Stat(filepath.Join(dir, match[1]))
		if err != nil && !strings.Contains(strings.Join(made, " "), match[1]) {
			t.Errorf("index.html names %s: %v", match[1], err)
		}
	}
	if !strings.Contains(string(index), serve.Policy) {
		t.Error(ErrPolicy)
	}
	if regexp.MustCompile(`<script[^>]*>[^<]|\sstyle=|\son[a-z]+=|https?://`).Match(index) {
		t.Error("index.html has an inline script, style or handler, or an address of another host: the policy forbids them")
	}
}

func TestStaticKeepsTheToolsOwnFoldersAlone(t *testing.T) {
	b := &builder{root: t.TempDir(), log: report.New(io.Discard), codings: quick}
	b.out = filepath.Join(b.root, Dist)
	for name, text := range map[string]string{
		"public/index.html":   `<meta content="` + serve.Policy + `">` + strings.Repeat("text ", 500),
		"public/models/a.bin": "weights",
		"dist/old.html":       "left over",
		"dist/.store/kept.br": "kept",
	} {
		full := filepath.Join(b.root, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(full), 0o755), os.WriteFile(full, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	if err := b.static(context.Background()); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"index.html": true, "models/a.bin": true, "_headers": true, ".store/kept.br": true, "old.html": false} {
		if _, err := os.Stat(filepath.Join(b.out, name)); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", name, err == nil, want)
		}
	}
	if err := b.compress(context.Background()); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]bool{"index.html.gz": true, "index.html.br": true, "models/a.bin.gz": false, "_headers.br": false, ".store/kept.br": false} {
		if _, err := os.Stat(filepath.Join(b.out, name)); (err == nil) != want {
			t.Errorf("%s is there: %v, want %v", name, err == nil, want)
		}
	}
}

func TestPolicyMustAgree(t *testing.T) {
	b := &builder{root: t.TempDir()}
	b.out = filepath.Join(b.root, Dist)
	index := filepath.Join(b.root, static, "index.html")
	if err := errors.Join(os.MkdirAll(filepath.Dir(index), 0o755), os.WriteFile(index, []byte("<p>no policy"), 0o644)); err != nil {
		t.Fatal(err)
	}
	if err := b.static(context.Background()); !errors.Is(err, ErrPolicy) {
		t.Errorf("got %v, want ErrPolicy", err)
	}
}

func TestCompressedBytesComeBack(t *testing.T) {
	data := bytes.Repeat([]byte("average the weights "), 400)
	for _, c := range append(append([]coding(nil), quick...), best...) {
		small, err := compress(c, data)
		if err != nil || len(small) >= len(data)/4 {
			t.Fatalf("%s: %d bytes, %v", c.key, len(small), err)
		}
		var r io.Reader = brotli.NewReader(bytes.NewReader(small))
		if c.extension == ".gz" {
			if r, err = gzip.NewReader(bytes.NewReader(small)); err != nil {
				t.Fatal(err)
			}
		}
		if back, err := io.ReadAll(r); err != nil || !bytes.Equal(back, data) {
			t.Errorf("%s: other bytes come back (%v)", c.key, err)
		}
	}
}

func TestHashFollowsTheSources(t *testing.T) {
	root := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		full := filepath.Join(root, name)
		if err := errors.Join(os.MkdirAll(filepath.Dir(full), 0o755), os.WriteFile(full, []byte(text), 0o644)); err != nil {
			t.Fatal(err)
		}
	}
	hash := func() string {
		t.Helper()
		h, err := Hash(root)
		if err != nil || len(h) != 2*hashBytes {
			t.Fatalf("%q: %v", h, err)
		}
		return h
	}
	for _, name := range []string{"go.mod", "go.sum", "build/kernelmodule/k.go", "build/wasmasm/w.go", "engine/a.go", "ui/b.go", "wasm/c.go"} {
		write(name, name)
	}
	before := hash()
	write("engine/a_test.go", "a test")
	if hash() != before {
		t.Error("a test changed the hash")
	}
	write("engine/a.go", "other")
	if hash() == before {
		t.Error("a source did not change the hash")
	}
}

func TestConstantIsFound(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x.go")
	if err := os.WriteFile(file, []byte("package x\n\nconst script = \"a\\\"b\"\n\nvar other = 3\n"), 0o644); err != nil {
		t.Fatal(err)
	}
	if got, err := constant(file, "script"); err != nil || got != `a"b` {
		t.Errorf("got %q, %v", got, err)
	}
	for _, name := range []string{"other", "none"} {
		if _, err := constant(file, name); !errors.Is(err, errHelper) {
			t.Errorf("%s: %v, want errHelper", name, err)
		}
	}
}
