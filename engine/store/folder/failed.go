package folder

import (
	"errors"
	"io/fs"
	"syscall"

	"confusio/engine/store"
)

// kinds are what the system's errors mean to a store.
var kinds = []struct {
	system error
	kind   error
}{
	{fs.ErrNotExist, store.ErrNotFound},
	{fs.ErrPermission, store.ErrDenied},
	{syscall.EROFS, store.ErrDenied},
	{syscall.ENOTDIR, store.ErrDenied},
	{syscall.ENOSPC, store.ErrFull},
	{syscall.EDQUOT, store.ErrFull},
	{errIrregular, store.ErrDamaged},
}

// failed says what could not be done.
func failed(op string, k store.Key, cause error) error {
	if said := (*store.Error)(nil); errors.As(cause, &said) {
		return said
	}
	e := &store.Error{Op: op, Key: k, Cause: cause}
	for _, known := range kinds {
		if errors.Is(cause, known.system) {
			e.Err = known.kind
			break
		}
	}
	if e.Err == store.ErrNotFound && op != "get" {
		e.Err = nil // the folder itself is gone
	}
	return e
}
