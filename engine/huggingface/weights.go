package huggingface

import (
	"io/fs"
	"maps"
	"math"
	"path"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/checkpoint"
	"confusio/engine/phrase"
	"confusio/engine/tensor"
)

const (
	maxShards = 64
	maxBuffer = 64 << 20 // numbers of a buffer that is passed over
)

// Names of the two ends of a model.
const (
	embeddingName = "model.embed_tokens.weight"
	finalNormName = "model.norm.weight"
	headName      = "lm_head.weight"
)

// buffers end the names of tensors that follow from the configuration: older
// programs wrote them beside the weights.
var buffers = []string{"rotary_emb.inv_freq", "rotary_emb.cos_cached", "rotary_emb.sin_cached", ".attn.bias", ".attn.masked_bias", ".attention_mask",
	".causal_mask"}

// Shapes is every tensor that a model may have, by its name.
type Shapes map[string][]int

// opened is a file of weights whose header has been read.
type opened struct {
	name   string
	file   fs.File
	reader *checkpoint.Reader
}

// weights reads the weights of a folder, which must be of these shapes. Nothing of
// them takes memory before the headers of all files have been found to fit.
func weights(folder fs.FS, shapes Shapes) (*tensor.Set, *checkpoint.File, error) {
	names, index, err := weightFiles(folder)
	if err != nil {
		return nil, nil, err
	}
	var files []opened
	defer func() {
		for _, f := range files {
			f.file.Close()
		}
	}()
	where := map[string]string{} // file of each tensor
	for _, name := range names {
		f, err := open(folder, name)
		if err != nil {
			return nil, nil, err
		}
		files = append(files, f)
		if err := f.place(where, shapes); err != nil {
			return nil, nil, err
		}
	}
	for _, name := range slices.Sorted(maps.Keys(index)) {
		if where[name] != index[name] && !isBuffer(name) {
			return nil, nil, fault(ErrFolder, "huggingface.index_stale", phrase.Text("index", indexName), phrase.Excerpt("tensor", name), phrase.Excerpt("file", index[name]))
		}
	}
	for _, name := range slices.Sorted(maps.Keys(shapes)) {
		if where[name] == "" && name != headName && name != embeddingName { // see settleHead
			return nil, nil, fault(ErrFolder, "huggingface.lacks", phrase.Text("tensor", name))
		}
	}
	out := new(tensor.Set)
	for _, f := range files {
		if err := f.into(out); err != nil {
			return nil, nil, err
		}
	}
	var meta *checkpoint.File
	if len(files) == 1 {
		meta = files[0].reader.Metadata()
	}
	return out, meta, nil
}

// open reads the header of a file of weights.
func open(folder fs.FS, name string) (opened, error) {
	size, err := stat(folder, name)
	if err != nil {
		return opened{}, err
	}
	file, err := folder.Open(name)
	if err != nil {
		return opened{}, unread(name, err)
	}
	reader, err := checkpoint.Open(file, size)
	if err != nil {
		file.Close()
		return opened{}, inFile(name, err)
	}
	return opened{name, file, reader}, nil
}

// inFile says what an error is about.
func inFile(name string, err error) error {
	return phrase.Error(phrase.Of("file.wrong", phrase.Excerpt("file", name), phrase.Because(err)), ErrFolder, err)
}

// place notes where tensors stand, and refuses those that the model does not have.
func (f opened) place(where map[string]string, shapes Shapes) error {
	for _, t := range f.reader.Tensors() {
		tensor := phrase.Excerpt("tensor", t.Name)
		shape, ok := shapes[t.Name]
		switch {
		case where[t.Name] != "":
			return fault(ErrFolder, "huggingface.twice", tensor, phrase.Excerpt("first", where[t.Name]), phrase.Excerpt("second", f.name))
		case !ok && isBuffer(t.Name) && t.Count() <= maxBuffer:
		case !ok:
			return unknownTensor(t.Name)
		case !slices.Equal(t.Shape, shape):
			return fault(ErrFolder, "huggingface.shape", tensor, phrase.Text("is", sizes(t.Shape)), phrase.Text("want", sizes(shape)))
		}
		where[t.Name] = f.name
	}
	return nil
}

// sizes writes a shape.
func sizes(shape []int) string {
	parts := make([]string, len(shape))
	for i, n := range shape {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, "×")
}

func isBuffer(name string) bool {
	return slices.ContainsFunc(buffers, func(end string) bool { return strings.HasSuffix(name, end) })
}

// unknownTensor says what a tensor is that no model of this form has.
func unknownTensor(name string) error {
	tensor := phrase.Excerpt("tensor", name)
	switch {
	case strings.Contains(name, ".lora_"):
		return fault(ErrFolder, "huggingface.adapter")
	case strings.Contains(name, ".experts.") || strings.Contains(name, "block_sparse_moe"):
		return fault(ErrConfig, "huggingface.experts")
	case strings.HasSuffix(name, ".qweight") || strings.HasSuffix(name, ".weight_scale") || strings.HasSuffix(name, ".absmax"):
		return fault(ErrConfig, "huggingface.quantised")
	case strings.HasSuffix(name, ".bias"):
		return fault(ErrFolder, "huggingface.bias", tensor)
	}
	return fault(ErrFolder, "huggingface.no_part", tensor)
}

// into reads the weights of a file.
func (f opened) into(out *tensor.Set) error {
	set, err := f.reader.Read(func(t checkpoint.Tensor) bool { return !isBuffer(t.Name) })
	if err != nil {
		return inFile(f.name, err)
	}
	for name, t := range set.All() {
		if err := out.Add(name, t); err != nil {
			return inFile(f.name, err)
		}
	}
	return nil
}

// weightFiles lists the files of weights: one, as the library prefers it even where
// the index of older shards was left beside it, or the shards of the index, with the
// file of each tensor.
func weightFiles(folder fs.FS) (names []string, index map[string]string, err error) {
	if has(folder, weightsName) {
		return []string{weightsName}, nil, nil
	}
	if !has(folder, indexName) {
		return nil, nil, absent(folder, weightsName)
	}
	data, err := read(folder, indexName, maxIndex)
	if err != nil {
		return nil, nil, err
	}
	if index, err = parseIndex(data); err != nil {
		return nil, nil, err
	}
	names = slices.Compact(slices.Sorted(maps.Values(index)))
	if len(names) > maxShards {
		return nil, nil, fault(ErrLimit, "huggingface.shards", phrase.Number("most", maxShards))
	}
	return names, index, nil
}

// parseIndex returns the file of each tensor that an index names.
func parseIndex(data []byte) (map[string]string, error) {
	var index struct {
		Weights map[string]string `json:"weight_map"`
	}
	if err := parseJSON(indexName, data, &index); err != nil {
		return nil, err
	}
	if len(index.Weights) == 0 {
		return nil, fault(ErrFolder, "huggingface.index_empty")
	}
	for _, tensor := range slices.Sorted(maps.Keys(index.Weights)) {
		if name := index.Weights[tensor]; path.Base(name) != name || !strings.HasSuffix(name, ".safetensors") {
			return nil, fault(ErrFolder, "huggingface.index_name", phrase.Excerpt("name", name))
		}
	}
	return index.Weights, nil
}

// settleHead makes weights and configuration agree on the two ends of a model, as
// the library does: a tied head is left out if it is equal to the embedding, is the
// embedding where only it was written, and makes the model untied if it differs, as it
// may after a merge.
func (m *Imported) settleHead() error {
	head, hasHead := m.Weights.Get(headName)
	embedding, hasEmbedding := m.Weights.Get(embeddingName)
	switch {
	case !hasEmbedding && hasHead && m.Shape.Tied:
		m.Weights = renamed(m.Weights, headName, embeddingName)
	case !hasEmbedding:
		return fault(ErrFolder, "huggingface.lacks", phrase.Text("tensor", embeddingName))
	case !hasHead && !m.Shape.Tied:
		return fault(ErrFolder, "huggingface.no_head", phrase.Text("tensor", headName))
	case hasHead && m.Shape.Tied && slices.Equal(head.Data, embedding.Data):
		m.Weights = renamed(m.Weights, headName, "")
	case hasHead:
		m.Shape.Tied = false
	}
	return nil
}

// renamed returns a set with another name for one tensor, or without it.
func renamed(set *tensor.Set, name, to string) *tensor.Set {
	out := new(tensor.Set)
	for n, t := range set.All() {
		if n == name {
			n = to
		}
		if n == "" {
			continue
		}
		if err := out.Add(n, t); err != nil {
			panic(err) // the tensors of a set, under names that differ
		}
	}
	return out
}

// roundedOne is how far from one a gain of ones may be that went through a merge:
// a weighted mean of ones in single precision is within a few units of 2⁻²⁴.
const roundedOne = 1e-6

// settleGain says whether the final norm has gains of its own. Models trained here have
// ones there.
func (m *Imported) settleGain() error {
	gain, ok := m.Weights.Get(finalNormName)
	if !ok {
		return fault(ErrFolder, "huggingface.lacks", phrase.Text("tensor", finalNormName))
	}
	m.Shape.Gain = slices.ContainsFunc(gain.Data, func(g float32) bool { return !(math.Abs(float64(g)-1) <= roundedOne) })
	return nil
}
