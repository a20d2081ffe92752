// Package folder keeps values as files: the Store of the command line, and of any
// number of its processes at once, also on a file system that several machines share.
//
//	HASH.safetensors         a model
//	HASH.STEP.state          the state of a training
//	HASH.json                results
//	HASH.KIND                what other kinds there are
//	FILE.sha256              beside each: its checksum, as sha256sum writes and checks it
//
// A value is a plain file under its key's name, for other programs to read. Putting
// one takes three steps, and no lock, which a killed process would leave behind: the
// bytes go to a file of another name; the checksum file is linked into place, which
// the system does for exactly one of those who try; the bytes are renamed into place.
// Whoever agrees with the checksum that was first may rename, since all of them hold
// the same bytes. So an interruption leaves the old value or none: bytes without a
// checksum, or with another one, are damaged, and a checksum without bytes is a
// value that is not there yet.
//
// It is the one package of the engine that touches files. Nothing in the engine
// imports it but the command line.
package folder

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/store"
)

// Folder is a Store.
type Folder struct {
	path  string
	link  func(oldname, newname string) error // os.Link; some systems have none
	write func(*os.File, []byte) error        // and syncs
}

var _ store.Store = (*Folder)(nil)

// Open returns the store in a folder, which is made if it is not there. That it can
// be written to is tried at once: it is better known before hours of work than after.
//
// Errors: store.ErrDenied, store.ErrFull.
func Open(path string) (*Folder, error) {
	f := &Folder{path: path, link: os.Link, write: writeAndSync}
	name, err := f.temporary([]byte("tried"))
	if err == nil {
		err = os.Remove(name)
	}
	if err != nil {
		return nil, failed("open", store.Key{}, err)
	}
	return f, nil
}

const (
	sumSuffix = ".sha256"
	hidden    = ".put-" // begins the names of files that are being written
)

// suffixes of kinds whose files other programs know; the others are named by the
// kind.
var suffixes = map[store.Kind]string{store.Model: "safetensors", store.Result: "json"}

// nameOf returns the name of a value's file.
func nameOf(k store.Key) string {
	suffix := suffixes[k.Kind]
	if suffix == "" {
		suffix = string(k.Kind)
	}
	if k.Kind == store.State {
		return k.Hash + "." + strconv.Itoa(k.Step) + "." + suffix
	}
	return k.Hash + "." + suffix
}

// keyOf is nameOf backwards, for one kind. A name that nameOf does not give is no
// key's.
func keyOf(name string, kind store.Kind) (store.Key, bool) {
	hash, rest, _ := strings.Cut(name, ".")
	k := store.Key{Kind: kind, Hash: hash}
	if step, _, ok := strings.Cut(rest, "."); ok {
		k.Step, _ = strconv.Atoi(step)
	}
	return k, k.Check() == nil && nameOf(k) == name
}

func (f *Folder) file(k store.Key) string { return filepath.Join(f.path, nameOf(k)) }

// Path returns the file of a value, whether it is there or not, to be named to a
// reader.
func (f *Folder) Path(k store.Key) string { return f.file(k) }

// Get implements store.Store.
func (f *Folder) Get(ctx context.Context, k store.Key) ([]byte, error) {
	if err := begin(ctx, "get", k, k.Check()); err != nil {
		return nil, err
	}
	value, err := read(f.file(k))
	if err != nil {
		return nil, failed("get", k, err)
	}
	sum, err := f.sum(k)
	switch got := store.Sum(value); {
	case err != nil:
		return nil, damaged(k, err)
	case got != sum:
		return nil, damaged(k, fmt.Errorf("the SHA-256 of %s is %s, beside it stands %s", f.file(k), got, sum))
	}
	return value, nil
}

func damaged(k store.Key, cause error) error {
	return &store.Error{Op: "get", Key: k, Err: store.ErrDamaged, Cause: cause}
}

var errIrregular = errors.New("no regular file")

// read returns the bytes of a regular file: a pipe would never end.
func read(path string) ([]byte, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("%w: %s", errIrregular, path)
	}
	return os.ReadFile(path)
}

// sum returns the checksum that stands beside a value.
func (f *Folder) sum(k store.Key) (string, error) {
	text, err := read(f.file(k) + sumSuffix)
	if errors.Is(err, fs.ErrNotExist) {
		return "", fmt.Errorf("no checksum stands beside %s", f.file(k))
	}
	if err != nil {
		return "", err
	}
	sum, rest, _ := strings.Cut(string(text), " ")
	if (store.Key{Kind: k.Kind, Hash: sum}).Check() != nil || rest != " "+nameOf(k)+"\n" {
		return "", fmt.Errorf("%s is no checksum file", f.file(k)+sumSuffix)
	}
	return sum, nil
}

// Put implements store.Store.
func (f *Folder) Put(ctx context.Context, k store.Key, value []byte) error {
	if err := begin(ctx, "put", k, k.Check()); err != nil {
		return err
	}
	sum := store.Sum(value)
	if old, err := f.sum(k); err == nil && old == sum && f.whole(k, sum) {
		return nil
	}
	// Somebody may delete the value meanwhile; then once more from the start.
	for range attempts {
		if err := f.place(k, value, sum); err != nil {
			return failed("put", k, err)
		}
		if now, err := f.sum(k); err == nil && now == sum && f.whole(k, sum) {
			return nil
		}
	}
	return &store.Error{Op: "put", Key: k, Err: store.ErrConflict, Cause: fmt.Errorf("%s is changed by others all the time", f.file(k))}
}

const attempts = 3

// place puts a value and its checksum into their places.
func (f *Folder) place(k store.Key, value []byte, sum string) error {
	name, err := f.temporary(value)
	if err != nil {
		return err
	}
	if err = f.claim(k, sum); err == nil {
		err = os.Rename(name, f.file(k))
	}
	if err != nil {
		return errors.Join(err, os.Remove(name))
	}
	return nil
}

// whole tells whether a value has a checksum.
func (f *Folder) whole(k store.Key, sum string) bool {
	value, err := read(f.file(k))
	return err == nil && store.Sum(value) == sum
}

// claim makes a checksum that of a value, unless another one is there whose bytes
// are whole or still to come, which is store.ErrConflict.
func (f *Folder) claim(k store.Key, sum string) error {
	place := f.file(k) + sumSuffix
	name, err := f.temporary(fmt.Appendf(nil, "%s  %s\n", sum, nameOf(k)))
	if err != nil {
		return err
	}
	defer os.Remove(name)
	err = f.link(name, place)
	if err == nil {
		return nil
	}
	if !errors.Is(err, fs.ErrExist) {
		if _, there := os.Lstat(place); errors.Is(there, fs.ErrNotExist) {
			return os.Rename(name, place) // a system without links; two at once may both believe that they were first
		}
	}
	old, err := f.sum(k)
	if err == nil && old == sum {
		return nil
	}
	if err == nil {
		_, there := os.Stat(f.file(k))
		if errors.Is(there, fs.ErrNotExist) {
			return &store.Error{Op: "put", Key: k, Err: store.ErrConflict,
				Cause: fmt.Errorf("SHA-256 %s against %s; those bytes are still to come, or their writer was stopped: then delete %s", old, sum, place)}
		}
		if f.whole(k, old) {
			return &store.Error{Op: "put", Key: k, Err: store.ErrConflict, Cause: fmt.Errorf("SHA-256 %s against %s", old, sum)}
		}
	}
	return os.Rename(name, place) // what is there is damaged
}

// Delete implements store.Store. The bytes go first: what has a checksum alone is not
// there.
func (f *Folder) Delete(ctx context.Context, k store.Key) error {
	if err := begin(ctx, "delete", k, k.Check()); err != nil {
		return err
	}
	for _, name := range []string{f.file(k), f.file(k) + sumSuffix} {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return failed("delete", k, err)
		}
	}
	return nil
}

// List implements store.Store. Files that are no values, or have no checksum beside
// them, are passed over.
func (f *Folder) List(ctx context.Context, kind store.Kind, hash string) ([]store.Entry, error) {
	asked := store.Key{Kind: kind, Hash: hash}
	if err := begin(ctx, "list", asked, store.CheckList(kind, hash)); err != nil {
		return nil, err
	}
	files, err := os.ReadDir(f.path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, failed("list", asked, err)
	}
	var all []store.Entry
	for _, file := range files {
		name, beside := strings.CutSuffix(file.Name(), sumSuffix)
		k, ok := keyOf(name, kind)
		if !beside || !ok || hash != "" && k.Hash != hash {
			continue
		}
		info, err := os.Stat(f.file(k))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, failed("list", k, err)
		}
		sum, _ := f.sum(k)
		all = append(all, store.Entry{Key: k, Size: info.Size(), Sum: sum})
	}
	slices.SortFunc(all, func(a, b store.Entry) int { return a.Compare(b.Key) })
	return all, nil
}

// temporary writes a file of another name and returns it.
func (f *Folder) temporary(value []byte) (string, error) {
	if err := os.MkdirAll(f.path, 0o755); err != nil {
		return "", err
	}
	file, err := os.CreateTemp(f.path, hidden+"*")
	if err != nil {
		return "", err
	}
	err = f.write(file, value)
	err = errors.Join(err, file.Close())
	if err == nil {
		err = os.Chmod(file.Name(), 0o644)
	}
	if err != nil {
		return "", errors.Join(err, os.Remove(file.Name()))
	}
	return file.Name(), nil
}

// writeAndSync leaves no file of the right name and no bytes if the machine stops.
func writeAndSync(file *os.File, value []byte) error {
	if _, err := file.Write(value); err != nil {
		return err
	}
	return file.Sync()
}

// begin returns nil if a method can begin.
func begin(ctx context.Context, op string, k store.Key, check error) error {
	if check != nil {
		return &store.Error{Op: op, Key: k, Err: store.ErrKey, Cause: check}
	}
	return ctx.Err()
}
