package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// transfer measures every file of the built page, and their sum as "total".
// Names that begin with a dot are the build tool's own, and those that begin with an
// underscore are for the host.
func transfer(dist string) ([]File, error) {
	var files []File
	total := File{Name: "total"}
	err := filepath.WalkDir(dist, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir() && strings.HasPrefix(entry.Name(), ".") && path != dist:
			return fs.SkipDir
		case entry.IsDir(), strings.HasPrefix(entry.Name(), "_"), strings.HasSuffix(path, ".gz"), strings.HasSuffix(path, ".br"):
			return nil
		}
		f, err := sizes(path)
		if err != nil {
			return err
		}
		name, err := filepath.Rel(dist, path)
		f.Name = filepath.ToSlash(name)
		files = append(files, f)
		total.Raw, total.Gzip, total.Brotli = total.Raw+f.Raw, total.Gzip+f.Gzip, total.Brotli+f.Brotli
		return err
	})
	return append(files, total), err
}

// programs is what page and worker weigh together, for which bundle has a limit.
func programs(files []File) File {
	both := File{Name: "page.wasm and worker.wasm"}
	for _, f := range files {
		if f.Name == "page.wasm" || f.Name == "worker.wasm" {
			both.Raw, both.Gzip, both.Brotli = both.Raw+f.Raw, both.Gzip+f.Gzip, both.Brotli+f.Brotli
		}
	}
	return both
}

func sizes(path string) (File, error) {
	raw, err := os.Stat(path)
	if err != nil {
		return File{}, err
	}
	f := File{Raw: raw.Size(), Gzip: raw.Size(), Brotli: raw.Size()}
	for suffix, size := range map[string]*int64{".gz": &f.Gzip, ".br": &f.Brotli} {
		packed, err := os.Stat(path + suffix)
		switch {
		case err == nil:
			*size = packed.Size()
		case !errors.Is(err, fs.ErrNotExist):
			return File{}, err
		}
	}
	return f, nil
}
