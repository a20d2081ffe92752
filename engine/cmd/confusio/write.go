package main

import (
	"cmp"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"syscall"

	"confusio/engine/phrase"
)

// writing is held while a file stands under another name than its own.
var writing sync.Mutex

// place is where a file stands, or is to stand.
type place struct {
	path string      // with no link at its end
	mode fs.FileMode // permissions of what is there; 0 if nothing is
}

// mostLinks are followed one after the other.
const mostLinks = 40

// placeOf follows links to the file that a name stands for. What is there must be a plain
// file that can be written: a device, a pipe or a folder is never replaced by a file.
func placeOf(path string) (place, error) {
	p := place{path: path}
	for range mostLinks {
		info, err := os.Lstat(p.path)
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return p, nil
		case err != nil:
			return p, err
		case info.Mode().IsRegular():
			p.mode = info.Mode().Perm()
			return p, writable(p.path)
		case info.IsDir():
			return p, usage("cli.out.folder", phrase.Text("file", path))
		case info.Mode()&fs.ModeSymlink == 0:
			return p, usage("cli.out.irregular", phrase.Text("file", path))
		}
		to, err := os.Readlink(p.path)
		if err != nil {
			return p, err
		}
		if !filepath.IsAbs(to) {
			folder, _ := filepath.Split(p.path)
			to = folder + to // not Join: .. after a link is not the folder of the link
		}
		p.path = to
	}
	return p, &fs.PathError{Op: "open", Path: path, Err: syscall.ELOOP}
}

// writable returns nil if a file may be written to. Its folder may well allow to replace
// what is protected itself.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

// tryToWrite returns nil if a file can be written there.
func tryToWrite(path string) error {
	return beside(path, nil, func(name, _ string) error { return os.Remove(name) })
}

// replace writes a file as a whole: under another name first, so that no reader and no
// interruption ever sees half of it. Links stay links, and a file keeps its permissions.
func replace(path string, data []byte) error {
	return beside(path, data, func(name, to string) error {
		if err := os.Rename(name, to); err != nil {
			return errors.Join(err, os.Remove(name))
		}
		return nil
	})
}

// beside writes a file next to the place that a path leads to, and lets then do away with
// it, while no signal ends the program.
func beside(path string, data []byte, then func(name, to string) error) error {
	p, err := placeOf(path)
	if err != nil {
		return err
	}
	writing.Lock()
	defer writing.Unlock()
	name, err := p.newFile(data)
	if err != nil {
		return err
	}
	return then(name, p.path)
}

// mostWriters can write one file at once, or have been killed while they did.
const mostWriters = 100

// newFile writes a file beside the place, under a name of its own.
func (p place) newFile(data []byte) (name string, err error) {
	var file *os.File
	for i := range mostWriters {
		name = fmt.Sprintf("%s.%d.%d", p.path, os.Getpid(), i)
		file, err = os.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, cmp.Or(p.mode, 0o666))
		if !errors.Is(err, fs.ErrExist) {
			break
		}
	}
	if err != nil {
		return "", err
	}
	_, err = file.Write(data)
	if p.mode != 0 {
		err = errors.Join(err, os.Chmod(name, p.mode)) // the mask of the process may have taken some
	}
	if err = errors.Join(err, file.Close()); err != nil {
		return "", errors.Join(err, os.Remove(name))
	}
	return name, nil
}
