package bundle

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/andybalholm/brotli"
	"github.com/klauspost/compress/gzip"
)

// store keeps compressed bytes by the hash of what they hold, so that a build
// compresses only what changed. It lies in dist/ and is never served.
const store = ".store"

// A coding is one form of compression.
type coding struct {
	extension string
	key       string // of what it makes, in the store
	writer    func(w io.Writer) (io.WriteCloser, error)
}

// quick is for a build that is only served here. The best brotli takes fifteen
// times as long as this one for a ninth fewer bytes.
var quick = []coding{gzipped, brotlied(9, 22)}

// best is for publishing. The window holds a whole program: what stands ten
// megabytes apart is found again, for a hundredth fewer bytes.
var best = []coding{gzipped, brotlied(brotli.BestCompression, 24)}

var gzipped = coding{".gz", ".9.gz", func(w io.Writer) (io.WriteCloser, error) { return gzip.NewWriterLevel(w, gzip.BestCompression) }}

// brotlied looks back 2^window bytes.
func brotlied(level, window int) coding {
	return coding{".br", fmt.Sprintf(".%d.%d.br", level, window), func(w io.Writer) (io.WriteCloser, error) {
		return brotli.NewWriterOptions(w, brotli.WriterOptions{Quality: level, LGWin: window}), nil
	}}
}

// worthwhile is the share of its size that a file must fall below to be worth
// a twin; float16 weights, for one, hardly shrink.
const worthwhile = 0.95

// compressible lists the files of the page, sorted.
func compressible(dir string) ([]string, error) {
	var files []string
	err := filepath.WalkDir(dir, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if entry.IsDir() {
			if path != dir && strings.HasPrefix(entry.Name(), ".") {
				return fs.SkipDir
			}
			return nil
		}
		if !strings.HasPrefix(entry.Name(), "_") { // read by the host, not sent
			files = append(files, path)
		}
		return nil
	})
	slices.Sort(files)
	return files, err
}

// twins writes the compressed forms of one file and returns a line for the log
// where the file is large.
func (b *builder) twins(file string) (string, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return "", err
	}
	sizes := []int{len(data)}
	for _, c := range b.codings {
		small, err := b.stored(c, data)
		if err != nil {
			return "", fmt.Errorf("%s: %w", file, err)
		}
		if float64(len(small)) > worthwhile*float64(len(data)) {
			return "", nil
		}
		sizes = append(sizes, len(small))
		if err := os.WriteFile(file+c.extension, small, 0o644); err != nil {
			return "", err
		}
	}
	if filepath.Ext(file) != ".wasm" {
		return "", nil
	}
	return fmt.Sprintf("%s: %d KB, gzip %d KB, brotli %d KB", filepath.Base(file), sizes[0]/1000, sizes[1]/1000, sizes[2]/1000), nil
}

// stored compresses data, or takes the result of an earlier build.
func (b *builder) stored(c coding, data []byte) ([]byte, error) {
	sum := sha256.Sum256(data)
	name := filepath.Join(b.out, store, fmt.Sprintf("%x%s", sum, c.key))
	b.used.Store(filepath.Base(name), true)
	if small, err := os.ReadFile(name); err == nil {
		return small, nil
	}
	small, err := compress(c, data)
	if err != nil {
		return nil, err
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return nil, err
	}
	// Written aside and renamed, so that a build cut short leaves no half file.
	temp, err := os.CreateTemp(filepath.Dir(name), "part-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(temp.Name())
	if _, err := temp.Write(small); err != nil {
		return nil, err
	}
	if err := temp.Close(); err != nil {
		return nil, err
	}
	return small, os.Rename(temp.Name(), name)
}

func compress(c coding, data []byte) ([]byte, error) {
	var small bytes.Buffer
	w, err := c.writer(&small)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return small.Bytes(), nil
}

// prune drops from the store what this build did not use.
func (b *builder) prune() error {
	entries, err := os.ReadDir(filepath.Join(b.out, store))
	if err != nil {
		return err
	}
	for _, entry := range entries {
		if _, used := b.used.Load(entry.Name()); used {
			continue
		}
		if err := os.Remove(filepath.Join(b.out, store, entry.Name())); err != nil {
			return err
		}
	}
	return nil
}
