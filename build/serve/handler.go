package serve

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// A file is one resource with its ready-made encodings.
type file struct {
	mediaType string
	encodings map[string]encoded // by the name in Content-Encoding; "" is the plain file
}

type encoded struct {
	data []byte
	tag  string // the ETag, quoted
}

// extensions of the compressed twins that the bundle writes, best first.
var extensions = []struct{ coding, extension string }{{"br", ".br"}, {"gzip", ".gz"}}

// New reads every file under dir into memory, but for folders whose name
// begins with a dot, and returns the handler that offers them.
func New(dir string) (http.Handler, error) {
	files := map[string]*file{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if strings.HasPrefix(entry.Name(), ".") && name != dir {
				return fs.SkipDir
			}
			return nil
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		relative, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		add(files, "/"+filepath.ToSlash(relative), data)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return handler(files), nil
}

// add files data under its address; a compressed twin goes under the address
// of what it holds.
func add(files map[string]*file, address string, data []byte) {
	coding := ""
	for _, c := range extensions {
		if rest, ok := strings.CutSuffix(address, c.extension); ok {
			address, coding = rest, c.coding
		}
	}
	if files[address] == nil {
		files[address] = &file{mediaType: TypeOf(path.Ext(address)), encodings: map[string]encoded{}}
	}
	sum := sha256.Sum256(data)
	files[address].encodings[coding] = encoded{data, `"` + hex.EncodeToString(sum[:12]) + `"`}
}

type handler map[string]*file

// ServeHTTP answers GET and HEAD with the best encoding the client accepts.
func (h handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	for _, header := range Headers() {
		w.Header().Set(header.Name, header.Value)
	}
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
		return
	}
	address := r.URL.Path
	if strings.HasSuffix(address, "/") {
		address += "index.html"
	}
	f := h[address]
	if f == nil {
		http.NotFound(w, r)
		return
	}
	f.serve(w, r)
}

func (f *file) serve(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", f.mediaType)
	body, ok := f.encodings[""]
	if len(f.encodings) > 1 {
		w.Header().Set("Vary", "Accept-Encoding")
	}
	for _, c := range extensions {
		twin, have := f.encodings[c.coding]
		if have && Accepts(r.Header.Get("Accept-Encoding"), c.coding) {
			w.Header().Set("Content-Encoding", c.coding)
			body, ok = twin, true
			break
		}
	}
	if !ok {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("ETag", body.tag)
	// ServeContent leaves the length out of encoded answers; a loader that
	// shows progress wants it.
	if w.Header().Get("Content-Encoding") != "" && r.Header.Get("If-None-Match") != body.tag && r.Header.Get("Range") == "" {
		w.Header().Set("Content-Length", strconv.Itoa(len(body.data)))
	}
	http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(body.data))
}

// Accepts tells whether the Accept-Encoding header names the coding with a
// weight above nought. The wildcard is read as a refusal: no client needs it
// here.
func Accepts(header, coding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, parameters, _ := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		key, value, found := strings.Cut(strings.TrimSpace(parameters), "=")
		if !found || !strings.EqualFold(strings.TrimSpace(key), "q") {
			return true
		}
		weight, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
		return err == nil && weight > 0
	}
	return false
}
