package folder

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"confusio/engine/store"
	"confusio/engine/store/storetest"
)

var (
	ctx  = context.Background()
	some = store.Key{Kind: store.Model, Hash: storetest.Hash(1)}
)

func open(t *testing.T, path string) *Folder {
	t.Helper()
	f, err := Open(path)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func spoil(t *testing.T, s store.Store, key store.Key, change func([]byte) []byte) {
	t.Helper()
	name := s.(*Folder).Path(key)
	old, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, change(old), 0o644); err != nil {
		t.Fatal(err)
	}
}

// form is the folder, with the system's links or without.
func form(link func(string, string) error) storetest.Form {
	return storetest.Form{
		New: func(t *testing.T) store.Store {
			f := open(t, filepath.Join(t.TempDir(), "models"))
			f.link = link
			return f
		},
		Spoil: spoil,
		Full: func(t *testing.T, fill func(store.Store)) store.Store {
			f := open(t, t.TempDir())
			fill(f)
			f.write = func(file *os.File, value []byte) error { // as a full disk does
				file.Write(value[:min(len(value), 100)])
				return &os.PathError{Op: "write", Path: file.Name(), Err: syscall.ENOSPC}
			}
			return f
		},
		Reopen: func(t *testing.T, s store.Store) store.Store { return open(t, s.(*Folder).path) },
	}
}

func TestFolderKeepsTheLaws(t *testing.T) { storetest.Laws(t, form(os.Link)) }

// On a system without links only one law has a gap: two writers of different bytes
// within the same moment may both believe that they were first.
func TestFolderWithoutLinks(t *testing.T) {
	f := form(func(old, new string) error { return &os.LinkError{Op: "link", Old: old, New: new, Err: syscall.EPERM} })
	s := f.New(t)
	for range 2 {
		if err := s.Put(ctx, some, []byte("value")); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Put(ctx, some, []byte("other")); !errors.Is(err, store.ErrConflict) {
		t.Errorf("other bytes: %v", err)
	}
	if got, err := s.Get(ctx, some); string(got) != "value" || err != nil {
		t.Errorf("%q comes back: %v", got, err)
	}
}

// files lists what lies in a folder.
func files(t *testing.T, f *Folder) string {
	t.Helper()
	entries, err := os.ReadDir(f.path)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return strings.Join(names, " ")
}

// Values are plain files whose checksums sha256sum reads, and nothing else is left.
func TestFilesAreThoseOfOtherPrograms(t *testing.T) {
	f := open(t, t.TempDir())
	keys := map[store.Key]string{
		some: some.Hash + ".safetensors",
		{Kind: store.State, Hash: some.Hash, Step: 20}: some.Hash + ".20.state",
		{Kind: store.Result, Hash: some.Hash}:          some.Hash + ".json",
		{Kind: "notes", Hash: some.Hash}:               some.Hash + ".notes",
	}
	for key, name := range keys {
		if err := f.Put(ctx, key, []byte("abc")); err != nil {
			t.Fatal(err)
		}
		if value, err := os.ReadFile(filepath.Join(f.path, name)); err != nil || string(value) != "abc" {
			t.Errorf("%s holds %q: %v", name, value, err)
		}
		sum, err := os.ReadFile(filepath.Join(f.path, name+".sha256"))
		if want := "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  " + name + "\n"; err != nil || string(sum) != want {
			t.Errorf("beside it stands %q: %v", sum, err)
		}
	}
	for key := range keys {
		if err := f.Delete(ctx, key); err != nil {
			t.Error(err)
		}
	}
	if left := files(t, f); left != "" {
		t.Errorf("left are %s", left)
	}
}

// Whatever an interrupted writer leaves, the old value stays, or there is none, and
// the next writer of the same bytes succeeds.
func TestWhatAnInterruptionLeaves(t *testing.T) {
	value := []byte("the value")
	half := func(t *testing.T, f *Folder) { // of a temporary file
		if err := os.WriteFile(filepath.Join(f.path, hidden+"123"), value[:4], 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for name, interrupt := range map[string]func(*testing.T, *Folder){
		"while writing": half,
		"after the claim": func(t *testing.T, f *Folder) {
			half(t, f)
			if err := f.claim(some, store.Sum(value)); err != nil {
				t.Fatal(err)
			}
		},
		"after deleting the bytes": func(t *testing.T, f *Folder) {
			if err := errors.Join(f.Put(ctx, some, value), os.Remove(f.Path(some))); err != nil {
				t.Fatal(err)
			}
		},
	} {
		f := open(t, t.TempDir())
		interrupt(t, f)
		if _, err := f.Get(ctx, some); !errors.Is(err, store.ErrNotFound) {
			t.Errorf("%s: %v", name, err)
		}
		if all, err := f.List(ctx, store.Model, ""); len(all) > 0 || err != nil {
			t.Errorf("%s: %v is listed: %v", name, all, err)
		}
		if err := f.Put(ctx, some, value); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		half(t, f)
		if got, err := f.Get(ctx, some); err != nil || !bytes.Equal(got, value) {
			t.Errorf("%s: %q comes back: %v", name, got, err)
		}
	}
	f := open(t, t.TempDir())
	if err := f.claim(some, store.Sum(value)); err != nil {
		t.Fatal(err)
	}
	err := f.Put(ctx, some, []byte("other"))
	if !errors.Is(err, store.ErrConflict) || !strings.Contains(err.Error(), ".sha256") {
		t.Errorf("other bytes than those that are to come: %v", err)
	}
}

// A checksum file that is none, or that of another file, is damage as well, and is
// mended with the value.
func TestDamagedChecksums(t *testing.T) {
	for name, text := range map[string]string{
		"empty": "", "noise": "\x00\xff", "short": "abcd  " + nameOf(some) + "\n", "another's": store.Sum(nil) + "  other\n",
		"another sum": store.Sum([]byte("x")) + "  " + nameOf(some) + "\n",
	} {
		for _, value := range []string{"value", "other"} {
			f := open(t, t.TempDir())
			if err := f.Put(ctx, some, []byte("value")); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(f.Path(some)+sumSuffix, []byte(text), 0o644); err != nil {
				t.Fatal(err)
			}
			if _, err := f.Get(ctx, some); !errors.Is(err, store.ErrDamaged) {
				t.Errorf("%s: %v", name, err)
			}
			if all, err := f.List(ctx, store.Model, ""); err != nil || len(all) != 1 {
				t.Errorf("%s: %v is listed: %v", name, all, err)
			}
			if err := f.Put(ctx, some, []byte(value)); err != nil {
				t.Errorf("%s: %v", name, err)
			}
			if got, err := f.Get(ctx, some); err != nil || string(got) != value {
				t.Errorf("%s: %q comes back: %v", name, got, err)
			}
		}
	}
}

// A file under a key's name that nobody has put there is no value.
func TestFilesOfOthers(t *testing.T) {
	f := open(t, t.TempDir())
	if err := os.WriteFile(f.Path(some), []byte("mine"), 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Get(ctx, some); !errors.Is(err, store.ErrDamaged) || !strings.Contains(err.Error(), f.Path(some)) {
		t.Errorf("got %v", err)
	}
	if err := f.Put(ctx, some, []byte("mine")); err != nil {
		t.Errorf("the same bytes: %v", err)
	}
	folder := store.Key{Kind: store.Model, Hash: storetest.Hash(2)}
	if err := os.Mkdir(f.Path(folder), 0o755); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Get(ctx, folder); !errors.Is(err, store.ErrDamaged) {
		t.Errorf("a folder in its place: %v", err)
	}
	for _, name := range []string{"readme.txt.sha256", "x.safetensors.sha256", some.Hash + ".07.state.sha256", some.Hash + ".safetensors.bak.sha256"} {
		if err := os.WriteFile(filepath.Join(f.path, name), nil, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	for kind, want := range map[store.Kind]int{store.Model: 1, store.State: 0} {
		if all, err := f.List(ctx, kind, ""); err != nil || len(all) != want {
			t.Errorf("%v is listed: %v", all, err)
		}
	}
}

func TestErrorsOfTheSystem(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for _, path := range []string{file, filepath.Join(file, "below")} {
		if _, err := Open(path); !errors.Is(err, store.ErrDenied) {
			t.Errorf("%s opens: %v", path, err)
		}
	}
	for system, want := range map[error]error{
		syscall.EACCES: store.ErrDenied, syscall.EPERM: store.ErrDenied, syscall.EROFS: store.ErrDenied,
		syscall.ENOSPC: store.ErrFull, syscall.EDQUOT: store.ErrFull,
	} {
		f := open(t, t.TempDir())
		f.write = func(*os.File, []byte) error { return &os.PathError{Op: "write", Err: system} }
		err := f.Put(ctx, some, []byte("value"))
		if said := (*store.Error)(nil); !errors.Is(err, want) || !errors.Is(err, system) || !errors.As(err, &said) || said.Key != some {
			t.Errorf("%v is said as %v", system, err)
		}
		if left := files(t, f); left != "" {
			t.Errorf("%v leaves %s", system, left)
		}
	}
}
