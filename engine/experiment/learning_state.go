package experiment

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"math"

	"confusio/engine/train"
)

// The state of a Learning is, little endian:
//
//	8 bytes   the magic
//	32 bytes  the name of what is made
//	uint64    steps done
//	float64   all numbers of the learner; see align.Learner.Save
//	32 bytes  SHA-256 of all before it
const (
	learningMagic = "CONFUMAP"
	learningHead  = len(learningMagic) + sha256.Size + 8
)

// Save returns everything needed to go on with this learning.
func (l *Learning) Save() []byte {
	numbers := l.learner.Save()
	blob := make([]byte, 0, learningHead+8*len(numbers)+sha256.Size)
	blob = append(blob, learningMagic...)
	blob = append(blob, l.name[:]...)
	blob = binary.LittleEndian.AppendUint64(blob, uint64(l.Done()))
	for _, x := range numbers {
		blob = binary.LittleEndian.AppendUint64(blob, math.Float64bits(x))
	}
	sum := sha256.Sum256(blob)
	return append(blob, sum[:]...)
}

// Resume puts the Learning where Save left another one of the same merge. Its error
// wraps train.ErrState if the blob is damaged or of another size, and train.ErrRecipe if it
// belongs to another merge; the Learning is then unchanged.
func (l *Learning) Resume(blob []byte) error {
	name, step, err := stampOf(blob)
	if err != nil {
		return err
	}
	if name != l.name {
		return fmt.Errorf("%w: %x against %x", train.ErrRecipe, name[:6], l.name[:6])
	}
	if step > l.Steps() || !isLearning(blob) {
		return fmt.Errorf("%w: %d steps of %d", train.ErrState, step, l.Steps())
	}
	values := blob[learningHead : len(blob)-sha256.Size]
	numbers := make([]float64, len(values)/8)
	for i := range numbers {
		numbers[i] = math.Float64frombits(binary.LittleEndian.Uint64(values[8*i:]))
	}
	if err := l.learner.Resume(step, numbers); err != nil {
		return fmt.Errorf("%w: %w", train.ErrState, err)
	}
	l.fresh = false
	return nil
}

func isLearning(blob []byte) bool { return bytes.HasPrefix(blob, []byte(learningMagic)) }

// stampOf returns of a state, of a training or of a Learning, whose it is and the number of
// steps done. Its error wraps train.ErrState.
func stampOf(blob []byte) (name [sha256.Size]byte, step int, err error) {
	if !isLearning(blob) {
		return train.Stamp(blob)
	}
	if len(blob) < learningHead+sha256.Size || (len(blob)-learningHead-sha256.Size)%8 != 0 {
		return name, 0, fmt.Errorf("%w: %d bytes", train.ErrState, len(blob))
	}
	body, sum := blob[:len(blob)-sha256.Size], blob[len(blob)-sha256.Size:]
	if want := sha256.Sum256(body); !bytes.Equal(sum, want[:]) {
		return name, 0, fmt.Errorf("%w: the checksum is wrong; the file is damaged", train.ErrState)
	}
	done := binary.LittleEndian.Uint64(blob[learningHead-8:])
	if done > math.MaxInt32 {
		return name, 0, fmt.Errorf("%w: %d steps", train.ErrState, done)
	}
	return [sha256.Size]byte(blob[len(learningMagic):]), int(done), nil
}
