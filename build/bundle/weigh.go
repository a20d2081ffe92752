package bundle

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// What a visitor loads before anything moves, at most, in bytes of brotli as
// published. Whoever needs more has to shed something first, or to decide it here.
const (
	mostPage     = 1_300_000
	mostPrograms = 3_200_000 // page and worker together
)

// ErrWeight is the error of programs that weigh more than they may.
var ErrWeight = errors.New("the programs weigh more than they may")

// weigh compares what the programs weigh with what they may.
func (b *builder) weigh(context.Context) error {
	page, err := compressed(b.out, "page.wasm")
	if err != nil {
		return err
	}
	worker, err := compressed(b.out, "worker.wasm")
	if err != nil {
		return err
	}
	b.log.Note("page: %d KB of at most %d; page and worker: %d KB of at most %d", page/1000, mostPage/1000, (page+worker)/1000, mostPrograms/1000)
	return withinWeight(page, worker)
}

func withinWeight(page, worker int64) error {
	if page > mostPage || page+worker > mostPrograms {
		return fmt.Errorf("%w: the page %d bytes of at most %d, page and worker %d of at most %d", ErrWeight, page, mostPage, page+worker, mostPrograms)
	}
	return nil
}

// compressed is the size of a file's brotli twin.
func compressed(dir, name string) (int64, error) {
	info, err := os.Stat(filepath.Join(dir, name+".br"))
	if err != nil {
		return 0, err
	}
	return info.Size(), nil
}
