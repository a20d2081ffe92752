package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"

	"confusio/engine/phrase"
)

// Errors of a Store, each the Err of an *Error.
var (
	ErrKey      = errors.New("no key of a store")
	ErrNotFound = errors.New("not there")
	ErrDamaged  = errors.New("damaged")
	ErrConflict = errors.New("other bytes are there under this key")
	ErrFull     = errors.New("no room is left")
	ErrDenied   = errors.New("access is denied")
)

// Kind says what a value is: a name of a-z.
type Kind string

// The kinds that the engine keeps.
const (
	Model  Kind = "model"  // a published model as safetensors
	State  Kind = "state"  // what a training goes on from
	Result Kind = "result" // what was measured, as JSON
)

// Key names a value.
type Key struct {
	Kind Kind
	Hash string // SHA-256 in hexadecimal, lower case
	Step int    // of a State: the steps done; 0 for all else
}

// longestKind bounds the names of kinds.
const longestKind = 20

// Check returns nil, or an error wrapping ErrKey.
func (k Key) Check() error {
	raw, err := hex.DecodeString(k.Hash)
	switch {
	case !k.Kind.valid():
		return fmt.Errorf("%w: a kind is a name of a-z, not %.40q", ErrKey, string(k.Kind))
	case err != nil || len(raw) != sha256.Size || k.Hash != strings.ToLower(k.Hash):
		return fmt.Errorf("%w: %.80q is no SHA-256 in lower-case hexadecimal", ErrKey, k.Hash)
	case k.Step < 0 || k.Step > 0 && k.Kind != State:
		return fmt.Errorf("%w: step %d of a %s", ErrKey, k.Step, k.Kind)
	}
	return nil
}

func (k Kind) valid() bool {
	other := func(r rune) bool { return r < 'a' || r > 'z' }
	return k != "" && len(k) <= longestKind && strings.IndexFunc(string(k), other) < 0
}

// Compare orders keys by kind, hash and step.
func (k Key) Compare(other Key) int {
	return cmp.Or(cmp.Compare(k.Kind, other.Kind), cmp.Compare(k.Hash, other.Hash), cmp.Compare(k.Step, other.Step))
}

// String is the key for logs: its kind, the beginning of its hash, and its step.
func (k Key) String() string {
	if k.Kind == State {
		return fmt.Sprintf("%s/%.12s/%d", k.Kind, k.Hash, k.Step)
	}
	return fmt.Sprintf("%s/%.12s", k.Kind, k.Hash)
}

// Entry is a value that a Store holds.
type Entry struct {
	Key
	Size int64  // bytes
	Sum  string // SHA-256 of the bytes that it ought to have, in hexadecimal; empty if that is lost
}

// Store keeps values by key. Any number of goroutines may use it at once, and, if it
// outlives the program, any number of programs.
//
// Errors are *Error, or those of the context, which bounds how long a method may
// wait.
type Store interface {
	// Get returns a value that has the checksum it was put with. The caller may
	// write to it.
	//
	// Errors: ErrKey, ErrNotFound, ErrDamaged, ErrDenied.
	Get(ctx context.Context, key Key) ([]byte, error)
	// Put keeps a value, as a whole or not at all: no reader and no interruption
	// finds half of it. If the same bytes are there already that is all; a damaged
	// value is replaced. Of several that put different bytes at once at most one
	// succeeds.
	//
	// Errors: ErrKey, ErrConflict, ErrFull, ErrDenied. What was there stays.
	Put(ctx context.Context, key Key, value []byte) error
	// Delete takes a value out, damaged or not. That none is there is no error.
	//
	// Errors: ErrKey, ErrDenied.
	Delete(ctx context.Context, key Key) error
	// List returns what is there of a kind, in the order of the keys: all of it, or
	// that of one hash. Values are not read, so that a damaged one is listed too.
	//
	// Errors: ErrKey, ErrDenied.
	List(ctx context.Context, kind Kind, hash string) ([]Entry, error)
}

// CheckList returns nil if List can be asked for these, or an error wrapping ErrKey.
func CheckList(kind Kind, hash string) error {
	if hash == "" {
		hash = strings.Repeat("0", 2*sha256.Size)
	}
	return Key{Kind: kind, Hash: hash}.Check()
}

// Sum returns the checksum of a value.
func Sum(value []byte) string {
	sum := sha256.Sum256(value)
	return hex.EncodeToString(sum[:])
}

// Error says what could not be done with which value.
type Error struct {
	Op    string // "get", "put", "delete" or "list"
	Key   Key
	Err   error // one of the errors above; nil for a cause that is none of them
	Cause error // what the place said, or what is wrong in words; nil if there is nothing to add
}

// Phrase says the error to a reader.
func (e *Error) Phrase() phrase.Phrase {
	value := phrase.Said("value", e.Key.Phrase())
	switch e.Err {
	case ErrKey:
		return phrase.Of("store.key", phrase.Excerpt("kind", string(e.Key.Kind)), phrase.Excerpt("hash", e.Key.Hash))
	case ErrNotFound:
		return phrase.Of("store.not_found", value)
	case ErrDamaged:
		return phrase.Of("store.damaged", value)
	case ErrConflict:
		return phrase.Of("store.conflict", value)
	case ErrFull:
		return phrase.Of("store.full", value)
	case ErrDenied:
		return phrase.Of("store.denied", value, phrase.Because(e.Cause))
	}
	return phrase.Of("store.failed", value, phrase.Because(e.Cause))
}

// Phrase names the value of a key to a reader, at the beginning of a sentence.
func (k Key) Phrase() phrase.Phrase {
	hash := phrase.Text("hash", k.Hash[:min(12, len(k.Hash))])
	switch k.Kind {
	case Model:
		return phrase.Of("store.model", hash)
	case State:
		return phrase.Of("store.state", hash, phrase.Number("step", k.Step))
	case Result:
		return phrase.Of("store.result", hash)
	case "":
		return phrase.Of("store.whole")
	}
	return phrase.Of("store.value", phrase.Text("kind", string(k.Kind)), hash)
}

// Error is for logs.
func (e *Error) Error() string {
	text := e.Op + " " + e.Key.String()
	for _, err := range []error{e.Err, e.Cause} {
		if err != nil {
			text += ": " + err.Error()
		}
	}
	return text
}

// Unwrap returns both errors.
func (e *Error) Unwrap() []error {
	return slices.DeleteFunc([]error{e.Err, e.Cause}, func(err error) bool { return err == nil })
}
