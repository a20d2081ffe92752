package serve

import (
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"testing"
)

func site(t *testing.T) http.Handler {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{
		"index.html": "<p>page", "page.wasm": "raw", "page.wasm.gz": "zipped", "page.wasm.br": "brotli", "deep/a.css": "a{}", ".store/secret.css": "b{}",
	} {
		full := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(full), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(full, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	h, err := New(dir)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func get(h http.Handler, method, address string, headers ...string) *http.Response {
	r := httptest.NewRequest(method, address, nil)
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w.Result()
}

func TestAnswers(t *testing.T) {
	h := site(t)
	for _, c := range []struct {
		method, address, accept string
		status                  int
		mediaType, coding       string
		length                  int64
	}{
		{"GET", "/", "br, gzip", 200, "text/html; charset=utf-8", "", 7},
		{"GET", "/page.wasm", "gzip, deflate, br, zstd", 200, "application/wasm", "br", 6},
		{"GET", "/page.wasm", "gzip", 200, "application/wasm", "gzip", 6},
		{"GET", "/page.wasm", "br;q=0, gzip;q=0.1", 200, "application/wasm", "gzip", 6},
		{"HEAD", "/page.wasm", "", 200, "application/wasm", "", 3},
		{"GET", "/deep/a.css", "", 200, "text/css; charset=utf-8", "", 3},
		{"GET", "/deep/", "", 404, "text/plain; charset=utf-8", "", -1},
		{"GET", "/../serve.go", "", 404, "text/plain; charset=utf-8", "", -1},
		{"GET", "/.store/secret.css", "", 404, "text/plain; charset=utf-8", "", -1},
		{"POST", "/", "", 405, "text/plain; charset=utf-8", "", -1},
	} {
		got := get(h, c.method, c.address, "Accept-Encoding", c.accept)
		if got.StatusCode != c.status || got.Header.Get("Content-Type") != c.mediaType || got.Header.Get("Content-Encoding") != c.coding {
			t.Errorf("%s %s (%s): %d %q %q", c.method, c.address, c.accept, got.StatusCode, got.Header.Get("Content-Type"), got.Header.Get("Content-Encoding"))
		}
		if c.length >= 0 && got.ContentLength != c.length {
			t.Errorf("%s %s (%s): length %d, want %d", c.method, c.address, c.accept, got.ContentLength, c.length)
		}
		for _, header := range Headers() {
			if got.Header.Get(header.Name) != header.Value {
				t.Errorf("%s %s: %s is %q", c.method, c.address, header.Name, got.Header.Get(header.Name))
			}
		}
	}
}

func TestUnchangedFileIsNotSentAgain(t *testing.T) {
	h := site(t)
	tag := get(h, "GET", "/page.wasm", "Accept-Encoding", "br").Header.Get("ETag")
	if tag == "" {
		t.Fatal("no ETag")
	}
	if got := get(h, "GET", "/page.wasm", "Accept-Encoding", "br", "If-None-Match", tag); got.StatusCode != http.StatusNotModified {
		t.Errorf("the same encoding: status %d, want 304", got.StatusCode)
	}
	if got := get(h, "GET", "/page.wasm", "Accept-Encoding", "gzip", "If-None-Match", tag); got.StatusCode != http.StatusOK {
		t.Errorf("another encoding: status %d, want 200", got.StatusCode)
	}
}

func TestListenTakesTheNextFreePort(t *testing.T) {
	first, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer first.Close()
	taken := first.Addr().(*net.TCPAddr).Port
	second, err := Listen("127.0.0.1:" + strconv.Itoa(taken))
	if err != nil {
		t.Fatal(err)
	}
	defer second.Close()
	if got := second.Addr().(*net.TCPAddr).Port; got <= taken {
		t.Errorf("got port %d where %d was taken", got, taken)
	}
	for _, bad := range []string{"nonsense", "127.0.0.1:http-ish"} {
		if _, err := Listen(bad); err == nil {
			t.Errorf("%q was accepted", bad)
		}
	}
}
