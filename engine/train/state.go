package train

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"math"
)

// Errors of Resume.
var (
	ErrState  = errors.New("train: not a valid training state")
	ErrRecipe = errors.New("train: the state belongs to another recipe")
)

// A state is, little endian:
//
//	8 bytes   the magic
//	uint32    version
//	32 bytes  hash of the recipe
//	uint64    turns done
//	uint64    targets read
//	uint64    n, elements of all arenas of parameters
//	3·n·4     float32: the parameters of all models, their first and their second moments
//	32 bytes  SHA-256 of all before it
//
// A batch follows from the step's number, so no stream position is kept.
const (
	stateMagic   = "CONFUSIO"
	stateVersion = 1
	stateHead    = 8 + 4 + 32 + 3*8
)

// Save returns everything needed to go on with this run.
func (t *Trainer) Save() []byte {
	n := t.elements()
	blob := make([]byte, 0, stateHead+12*n+sha256.Size)
	blob = append(blob, stateMagic...)
	blob = binary.LittleEndian.AppendUint32(blob, stateVersion)
	blob = append(blob, t.options.Recipe[:]...)
	blob = binary.LittleEndian.AppendUint64(blob, uint64(t.step))
	blob = binary.LittleEndian.AppendUint64(blob, uint64(t.tokens))
	blob = binary.LittleEndian.AppendUint64(blob, uint64(n))
	for _, arena := range t.arenas() {
		for _, x := range arena {
			blob = binary.LittleEndian.AppendUint32(blob, math.Float32bits(x))
		}
	}
	sum := sha256.Sum256(blob)
	return append(blob, sum[:]...)
}

// arenas lists what a state holds, in its order.
func (t *Trainer) arenas() [][]float32 {
	n := len(t.learners)
	all := make([][]float32, 3*n)
	for i, l := range t.learners {
		all[i], all[n+i], all[2*n+i] = l.Params.Data, l.first, l.second
	}
	return all
}

// elements counts the parameters of all models.
func (t *Trainer) elements() int { return len(t.learners) * len(t.options.Params.Data) }

// Resume puts the Trainer where Save left another one of the same recipe. It
// returns an error wrapping ErrState if the blob is damaged or of another
// size, or ErrRecipe if it belongs to another recipe; the Trainer is then
// unchanged.
func (t *Trainer) Resume(blob []byte) error {
	step, tokens, err := t.checkState(blob)
	if err != nil {
		return err
	}
	values := blob[stateHead : len(blob)-sha256.Size]
	for _, arena := range t.arenas() {
		read(arena, values)
		values = values[4*len(arena):]
	}
	t.step, t.tokens = int(step), int64(tokens)
	return nil
}

// Stamp returns of a state whose it is: the hash of its recipe and the number of
// turns done. Its error wraps ErrState.
func Stamp(blob []byte) (recipe [sha256.Size]byte, step int, err error) {
	if len(blob) < stateHead+sha256.Size {
		return recipe, 0, fmt.Errorf("%w: %d bytes", ErrState, len(blob))
	}
	if !bytes.HasPrefix(blob, []byte(stateMagic)) {
		return recipe, 0, fmt.Errorf("%w: it does not start with %s", ErrState, stateMagic)
	}
	if v := binary.LittleEndian.Uint32(blob[8:]); v != stateVersion {
		return recipe, 0, fmt.Errorf("%w: version %d, this program writes %d", ErrState, v, stateVersion)
	}
	body, sum := blob[:len(blob)-sha256.Size], blob[len(blob)-sha256.Size:]
	if want := sha256.Sum256(body); !bytes.Equal(sum, want[:]) {
		return recipe, 0, fmt.Errorf("%w: the checksum is wrong; the file is damaged", ErrState)
	}
	done := binary.LittleEndian.Uint64(blob[44:])
	if done > math.MaxInt32 {
		return recipe, 0, fmt.Errorf("%w: %d steps", ErrState, done)
	}
	return [sha256.Size]byte(blob[12:44]), int(done), nil
}

// Open returns the parameters and moments of a state: of one model, or one after the
// other of all that train in lockstep. Its error wraps ErrState.
func Open(blob []byte) (params []float32, m Moments, err error) {
	_, step, err := Stamp(blob)
	if err != nil {
		return nil, m, err
	}
	values := blob[stateHead : len(blob)-sha256.Size]
	n := len(values) / 12
	if size := binary.LittleEndian.Uint64(blob[60:]); size != uint64(n) || len(values) != 12*n {
		return nil, m, fmt.Errorf("%w: %d bytes of %d parameters", ErrState, len(values), size)
	}
	if err := checkValues(values, n); err != nil {
		return nil, m, err
	}
	for _, arena := range []*[]float32{&params, &m.First, &m.Second} {
		*arena = make([]float32, n)
		read(*arena, values)
		values = values[4*n:]
	}
	m.Steps = step
	return params, m, nil
}

// read reads an arena from the beginning of a state's values.
func read(arena []float32, values []byte) {
	for i := range arena {
		arena[i] = math.Float32frombits(binary.LittleEndian.Uint32(values[4*i:]))
	}
}

// checkState returns the counters of a state that fits this Trainer.
func (t *Trainer) checkState(blob []byte) (step, tokens uint64, err error) {
	n := t.elements()
	if want := stateHead + 12*n + sha256.Size; len(blob) != want {
		return 0, 0, fmt.Errorf("%w: %d bytes, want %d for %d parameters", ErrState, len(blob), want, n)
	}
	recipe, _, err := Stamp(blob)
	if err != nil {
		return 0, 0, err
	}
	if recipe != t.options.Recipe {
		return 0, 0, fmt.Errorf("%w: %x against %x", ErrRecipe, recipe[:6], t.options.Recipe[:6])
	}
	body := blob[:len(blob)-sha256.Size]
	step, tokens = binary.LittleEndian.Uint64(blob[44:]), binary.LittleEndian.Uint64(blob[52:])
	if size := binary.LittleEndian.Uint64(blob[60:]); size != uint64(n) {
		return 0, 0, fmt.Errorf("%w: it holds %d parameters, want %d", ErrState, size, n)
	}
	if step > uint64(t.turns()) || tokens > 1<<62 {
		return 0, 0, fmt.Errorf("%w: %d steps of %d", ErrState, step, t.options.Schedule.Steps)
	}
	return step, tokens, checkValues(body[stateHead:], n)
}

// checkValues refuses numbers that training never leaves behind: an infinite
// or undefined one, or a negative second moment.
func checkValues(values []byte, n int) error {
	for i := range 3 * n {
		x := float64(math.Float32frombits(binary.LittleEndian.Uint32(values[4*i:])))
		if !finite(x) || i >= 2*n && x < 0 {
			return fmt.Errorf("%w: value %d is %g", ErrState, i, x)
		}
	}
	return nil
}
