package checkpoint

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"math"
	"slices"
	"strconv"
	"unicode/utf8"

	"confusio/engine/phrase"
	"confusio/engine/tensor"
)

// Encode writes a file with all numbers of one type, Float32 or Float16; the
// latter rounds to the nearest value, ties to even. The same file gives the
// same bytes.
//
// Errors: ErrType; ErrRange if a finite weight would become infinite; ErrFinite, ErrLimit
// and ErrHeader if Decode would refuse the result.
func Encode(f *File, as Type) ([]byte, error) {
	if as != Float32 && as != Float16 {
		return nil, fault(ErrType, "checkpoint.unwritten", phrase.Excerpt("type", string(as)))
	}
	head, err := encodeHeader(f, as)
	if err != nil {
		return nil, err
	}
	out := make([]byte, 0, 8+len(head)+as.size()*f.Weights.Count())
	out = binary.LittleEndian.AppendUint64(out, uint64(len(head)))
	out = append(out, head...)
	for name, t := range f.Weights.All() {
		if err := (entry{name: name, kind: Float32}).finite(t.Data); err != nil {
			return nil, err
		}
		if as == Float32 {
			for _, x := range t.Data {
				out = binary.LittleEndian.AppendUint32(out, math.Float32bits(x))
			}
			continue
		}
		for _, x := range t.Data {
			h := tensor.Float16(x)
			if h&0x7fff == 0x7c00 {
				return nil, fault(ErrRange, "checkpoint.range", phrase.Excerpt("tensor", name), phrase.Number("value", x))
			}
			out = binary.LittleEndian.AppendUint16(out, h)
		}
	}
	return out, nil
}

// encodeHeader returns the JSON, padded with spaces so that the values begin
// at a multiple of eight bytes and can be mapped into memory as they are.
func encodeHeader(f *File, as Type) ([]byte, error) {
	if n := f.Weights.Len(); n > maxTensors {
		return nil, fault(ErrLimit, "checkpoint.many", phrase.Number("most", maxTensors))
	}
	for key, value := range f.Metadata {
		if !utf8.ValidString(key) || !utf8.ValidString(value) {
			return nil, fault(ErrHeader, "checkpoint.utf8")
		}
	}
	var b bytes.Buffer
	b.WriteByte('{')
	encodeMetadata(&b, f.Metadata)
	begin := 0
	for name, t := range f.Weights.All() {
		if name == metadataName || len(t.Shape) > maxAxes || !utf8.ValidString(name) {
			return nil, fault(ErrHeader, "checkpoint.no_tensor", phrase.Excerpt("tensor", name), phrase.Excerpt("shape", fmt.Sprint(t.Shape)))
		}
		end := begin + as.size()*len(t.Data)
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		encodeEntry(&b, entry{name, as, t.Shape, begin, end})
		begin = end
	}
	b.WriteByte('}')
	for b.Len()%8 != 0 {
		b.WriteByte(' ')
	}
	if b.Len() > maxHeader {
		return nil, fault(ErrLimit, "checkpoint.large_header")
	}
	return b.Bytes(), nil
}

func encodeMetadata(b *bytes.Buffer, metadata map[string]string) {
	if len(metadata) == 0 {
		return
	}
	keys := make([]string, 0, len(metadata))
	for key := range metadata {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	b.WriteString(quote(metadataName) + ":{")
	for i, key := range keys {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(quote(key) + ":" + quote(metadata[key]))
	}
	b.WriteByte('}')
}

func encodeEntry(b *bytes.Buffer, e entry) {
	fmt.Fprintf(b, `%s:{"dtype":%s,"shape":[`, quote(e.name), quote(string(e.kind)))
	for i, n := range e.shape {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strconv.Itoa(n))
	}
	fmt.Fprintf(b, `],"data_offsets":[%d,%d]}`, e.begin, e.end)
}

// quote returns text, which is valid UTF-8, as a JSON string.
func quote(text string) string {
	quoted, err := json.Marshal(text)
	if err != nil {
		panic("checkpoint: a string failed to encode: " + err.Error())
	}
	return string(quoted)
}
