package checkpoint

import (
	"bytes"
	"encoding/binary"

	"confusio/engine/phrase"
)

// sniffed is how much of a file tells its kind, in bytes.
const sniffed = 512

// Foreign returns nil for what may be a safetensors file, and otherwise ErrForeign with
// what the file is and what to do, if its first bytes tell: people bring the pointers
// of Git LFS, pages that a site sent in place of a file, and weights of other
// programs. Any 512 bytes are enough; fewer are the whole file.
func Foreign(first []byte) error {
	if len(first) > 8 && first[8] == '{' && binary.LittleEndian.Uint64(first) <= maxHeader {
		return nil // whatever the bytes of the length spell
	}
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(first, []byte("\ufeff")), " \t\r\n"))
	for _, kind := range []struct {
		begins string
		text   bool // after spaces, in any case
		key    phrase.Key
	}{
		{"version https://git-lfs", true, "checkpoint.foreign.lfs"},
		{"<", true, "checkpoint.foreign.page"},
		{"{", true, "checkpoint.foreign.json"},
		{"GGUF", false, "checkpoint.foreign.gguf"}, {"GGML", false, "checkpoint.foreign.gguf"}, {"ggjt", false, "checkpoint.foreign.gguf"},
		{"\x80\x02", false, "checkpoint.foreign.pickle"}, {"\x80\x03", false, "checkpoint.foreign.pickle"},
		{"\x80\x04", false, "checkpoint.foreign.pickle"}, {"\x80\x05", false, "checkpoint.foreign.pickle"},
		{"\x89HDF", false, "checkpoint.foreign.hdf"},
		{"\x1f\x8b", false, "checkpoint.foreign.packed"}, {"7z\xbc\xaf", false, "checkpoint.foreign.packed"},
		{"Rar!", false, "checkpoint.foreign.packed"}, {"BZh", false, "checkpoint.foreign.packed"}, {"\xfd7zXZ", false, "checkpoint.foreign.packed"},
		{"\x28\xb5\x2f\xfd", false, "checkpoint.foreign.packed"},
	} {
		at := first
		if kind.text {
			at = text
		}
		if bytes.HasPrefix(at, []byte(kind.begins)) {
			return fault(ErrForeign, kind.key)
		}
	}
	if bytes.HasPrefix(first, []byte("PK\x03\x04")) {
		if bytes.Contains(first, []byte("data.pkl")) {
			return fault(ErrForeign, "checkpoint.foreign.pickle")
		}
		return fault(ErrForeign, "checkpoint.foreign.zip")
	}
	return nil
}
