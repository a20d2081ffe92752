package experiment

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"confusio/engine/checkpoint"
	"confusio/engine/huggingface"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

var english = recipe.Shares{{Language: "en", Weight: "1"}}

// sharded puts the weights of a folder into two files, and returns which file the
// index names for each tensor.
func sharded(t *testing.T, folder fstest.MapFS, p *model.Params) map[string]string {
	t.Helper()
	delete(folder, "model.safetensors")
	index, shards := map[string]string{}, map[string]*tensor.Set{"a.safetensors": {}, "b.safetensors": {}}
	for i, name := range p.Set().Names() {
		file := [2]string{"a.safetensors", "b.safetensors"}[i%2]
		x, _ := p.Set().Get(name)
		if err := shards[file].Add(name, x); err != nil {
			t.Fatal(err)
		}
		index[name] = file
	}
	for file, set := range shards {
		folder[file] = &fstest.MapFile{Data: bare(t, set, checkpoint.Float32)}
	}
	writeIndex(folder, index)
	return index
}

func writeIndex(folder fstest.MapFS, index map[string]string) {
	data, err := json.Marshal(map[string]any{"metadata": map[string]int{"total_size": 1}, "weight_map": index})
	if err != nil {
		panic(err)
	}
	folder["model.safetensors.index.json"] = &fstest.MapFile{Data: data}
}

// withTensor puts another tensor into the one file of weights, or exchanges one.
func withTensor(t *testing.T, folder fstest.MapFS, p *model.Params, name string, x tensor.Tensor) {
	t.Helper()
	set := new(tensor.Set)
	for n, y := range p.Set().All() {
		if n != name {
			if err := set.Add(n, y); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := set.Add(name, x); err != nil {
		t.Fatal(err)
	}
	folder["model.safetensors"] = &fstest.MapFile{Data: bare(t, set, checkpoint.Float32)}
}

// What people bring, and what is to be said of it: the key, and a part of it.
func TestWhatPeopleBring(t *testing.T) {
	p, r := foreign(t, true)
	files, err := Folder(p, r, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	text := func(s string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(s)} }
	for name, c := range map[string]struct {
		change func(fstest.MapFS)
		key    phrase.Key // empty: the model opens
		part   string
	}{
		"as it is": {func(f fstest.MapFS) {}, "", ""},
		"a stale index beside a whole file": {func(f fstest.MapFS) {
			writeIndex(f, map[string]string{"model.norm.weight": "model-00001-of-00002.safetensors"})
		}, "", ""},
		"shards": {func(f fstest.MapFS) { sharded(t, f, p) }, "", ""},
		"a shard is missing": {func(f fstest.MapFS) {
			sharded(t, f, p)
			delete(f, "b.safetensors")
		}, "huggingface.no_file", "b.safetensors"},
		"an index of other shards": {func(f fstest.MapFS) {
			index := sharded(t, f, p)
			index["model.layers.7.mlp.up_proj.weight"] = "a.safetensors"
			writeIndex(f, index)
		}, "huggingface.index_stale", "layers.7"},
		"one tensor in two shards": {func(f fstest.MapFS) {
			sharded(t, f, p)
			f["b.safetensors"] = f["a.safetensors"]
		}, "huggingface.twice", "b.safetensors"},
		"no index": {func(f fstest.MapFS) {
			f["model-00001-of-00002.safetensors"] = f["model.safetensors"]
			delete(f, "model.safetensors")
		}, "huggingface.no_index", ""},
		"buffers": {func(f fstest.MapFS) {
			withTensor(t, f, p, "model.layers.0.self_attn.rotary_emb.inv_freq", tensor.New(4))
		}, "", ""},
		"a bias that config.json does not know": {func(f fstest.MapFS) {
			withTensor(t, f, p, "model.layers.0.self_attn.q_proj.bias", tensor.New(32))
		}, "huggingface.bias", "q_proj.bias"},
		"a part of another kind of model": {func(f fstest.MapFS) { withTensor(t, f, p, "model.layers.0.self_attn.q_norm.weight", tensor.New(8)) },
			"huggingface.no_part", "q_norm"},
		"an expert": {func(f fstest.MapFS) {
			withTensor(t, f, p, "model.layers.0.block_sparse_moe.experts.0.w1.weight", tensor.New(8))
		}, "huggingface.experts", ""},
		"a tensor of another shape": {func(f fstest.MapFS) { withTensor(t, f, p, "model.norm.weight", tensor.New(33)) }, "huggingface.shape", "33"},
		"an adapter":                {func(f fstest.MapFS) { withTensor(t, f, p, "x.lora_A.weight", tensor.New(8)) }, "huggingface.adapter", ""},
		"an adapter's folder": {func(f fstest.MapFS) {
			clear(f)
			f["adapter_config.json"], f["adapter_model.safetensors"] = text("{}"), text("")
		}, "huggingface.adapter", ""},
		"a pickle": {func(f fstest.MapFS) {
			delete(f, "model.safetensors")
			f["pytorch_model.bin"] = text("PK")
		}, "checkpoint.foreign.pickle", ""},
		"GGUF": {func(f fstest.MapFS) {
			clear(f)
			f["model-q4_0.gguf"] = text("GGUF")
		}, "checkpoint.foreign.gguf", ""},
		"another tool's folder": {func(f fstest.MapFS) {
			clear(f)
			f["params.json"], f["model_index.json"] = text("{}"), text("{}")
		}, "huggingface.no_file_but", "params.json"},
		"nothing": {func(f fstest.MapFS) { clear(f) }, "huggingface.no_file", "config.json"},
		"a pointer of Git LFS": {func(f fstest.MapFS) {
			f["model.safetensors"] = text("version https://git-lfs.github.com/spec/v1\noid x")
		}, "file.wrong", "foreign.lfs"},
		"a pointer as tokenizer": {func(f fstest.MapFS) { f["tokenizer.json"] = text("version https://git-lfs.github.com/spec/v1\n") }, "file.wrong", "foreign.lfs"},
		"a web page":             {func(f fstest.MapFS) { f["config.json"] = text("<!DOCTYPE html><html>") }, "file.wrong", "foreign.page"},
		"a page as weights":      {func(f fstest.MapFS) { f["model.safetensors"] = text("\n<html><head>Sign in") }, "file.wrong", "foreign.page"},
		"half a config":          {func(f fstest.MapFS) { f["config.json"] = text(`{"model_type": "lla`) }, "huggingface.json", "config.json"},
		"half the weights": {func(f fstest.MapFS) {
			data := f["model.safetensors"].Data
			f["model.safetensors"] = text(string(data[:len(data)/2]))
		}, "file.wrong", "checkpoint.cut"},
		"a long config":    {func(f fstest.MapFS) { f["config.json"] = text(strings.Repeat(" ", 2<<20)) }, "huggingface.large", "config.json"},
		"a long README":    {func(f fstest.MapFS) { f["README.md"] = text(strings.Repeat("-", 2<<20)) }, "", ""},
		"a folder as file": {func(f fstest.MapFS) { f["config.json"] = &fstest.MapFile{Mode: fs.ModeDir} }, "huggingface.irregular", "config.json"},
		"a device as file": {func(f fstest.MapFS) { f["model.safetensors"] = &fstest.MapFile{Mode: fs.ModeDevice} }, "huggingface.irregular", "model.safetensors"},
		"a weight that is not a number": {func(f fstest.MapFS) {
			f["model.safetensors"] = text(string(spoilt(t, p, float32(math.NaN()))))
		}, "file.wrong", `checkpoint.nan tensor="model.layers.0.mlp.up_proj.weight" i=5`},
		"an infinite weight": {func(f fstest.MapFS) {
			f["model.safetensors"] = text(string(spoilt(t, p, float32(math.Inf(-1)))))
		}, "file.wrong", `checkpoint.infinite tensor="model.layers.0.mlp.up_proj.weight" i=5`},
	} {
		folder := folderOf(files)
		c.change(folder)
		q, _, err := FromFolder(folder, books, english)
		said := phrase.From(err)
		switch {
		case c.key == "" && (err != nil || !slices.Equal(q.Data, p.Data)):
			t.Errorf("%s: %v", name, err)
		case c.key != "" && (said.Key != c.key || !strings.Contains(said.String(), c.part)):
			t.Errorf("%s: %v", name, err)
		}
	}
}

// spoilt is a file of weights with one that is not finite, which Encode would not
// write.
func spoilt(t *testing.T, p *model.Params, x float32) []byte {
	t.Helper()
	q := p.Clone()
	const mark = 0.123456
	q.View("model.layers.0.mlp.up_proj.weight")[5] = mark
	data := bare(t, q.Set(), checkpoint.Float32)
	old, bad := binary.LittleEndian.AppendUint32(nil, math.Float32bits(mark)), binary.LittleEndian.AppendUint32(nil, math.Float32bits(x))
	if bytes.Count(data, old) != 1 {
		t.Fatal("the mark is not unique")
	}
	return bytes.Replace(data, old, bad, 1)
}

// A file of weights alone is refused as one in a folder is.
func TestWeightsThatAreNoNumbersAreNamed(t *testing.T) {
	p, err := Untrained(recipe.Small())
	if err != nil {
		t.Fatal(err)
	}
	if _, _, err := Read(spoilt(t, p, float32(math.NaN())), books, english); !errors.Is(err, checkpoint.ErrFinite) || !strings.Contains(err.Error(), "up_proj") {
		t.Errorf("%v", err)
	}
}

// packed makes a zip of folders, with names as they are.
func packed(t *testing.T, change func(*zip.FileHeader), folders map[string][]huggingface.File) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for prefix, files := range folders {
		for _, f := range files {
			h := &zip.FileHeader{Name: prefix + f.Name, Method: zip.Deflate}
			if change != nil {
				change(h)
			}
			to, err := w.CreateHeader(h)
			if err != nil {
				t.Fatal(err)
			}
			if _, err := to.Write(f.Data); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// A zip of a run opens the model and not a checkpoint of it; of two models side by
// side none is taken in silence; backslashes are what Windows makes of slashes.
func TestZipsHoldOneModel(t *testing.T) {
	p, r := foreign(t, true)
	files, err := Folder(p, r, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	other, _ := foreign(t, true)
	other.Data[0]++
	otherFiles, err := Folder(other, r, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	encrypted := func(h *zip.FileHeader) { h.Flags |= 1 }
	for name, c := range map[string]struct {
		data []byte
		key  phrase.Key
	}{
		"at the root":     {packed(t, nil, map[string][]huggingface.File{"": files}), ""},
		"in a folder":     {packed(t, nil, map[string][]huggingface.File{"my model/": files}), ""},
		"a run":           {packed(t, nil, map[string][]huggingface.File{"": files, "checkpoint-500/": otherFiles}), ""},
		"a run, deeper":   {packed(t, nil, map[string][]huggingface.File{"out/run/": files, "out/run/checkpoint-500/": otherFiles}), ""},
		"backslashes":     {packed(t, nil, map[string][]huggingface.File{"my model\\": files}), ""},
		"two models":      {packed(t, nil, map[string][]huggingface.File{"en/": files, "de/": otherFiles}), "huggingface.several"},
		"two checkpoints": {packed(t, nil, map[string][]huggingface.File{"run/checkpoint-1/": files, "run/checkpoint-2/": otherFiles}), "huggingface.several"},
		"encrypted":       {packed(t, encrypted, map[string][]huggingface.File{"": files}), "huggingface.encrypted"},
		"no zip":          {[]byte("PK\x03\x04 but no zip"), "huggingface.no_zip"},
		"cut":             {packed(t, nil, map[string][]huggingface.File{"": files})[:1000], "huggingface.no_zip"},
	} {
		folder, err := huggingface.Unzip(c.data)
		if err == nil && c.key == "" {
			var q *model.Params
			if q, _, err = FromFolder(folder, books, english); err == nil && !slices.Equal(q.Data, p.Data) {
				err = errors.New("it is another model")
			}
		}
		if said := phrase.From(err); said.Key != c.key {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A small zip that would fill the memory is refused before anything of it is
// unpacked, whether its header lies or its tensors are too large.
func TestBombsAreNotUnpacked(t *testing.T) {
	p, r := foreign(t, true)
	files, err := Folder(p, r, books, "test")
	if err != nil {
		t.Fatal(err)
	}
	const huge = 400 << 20
	head := fmt.Sprintf(`{"model.norm.weight":{"dtype":"F32","shape":[%d],"data_offsets":[0,%d]}}`, huge/4, huge)
	large := append(binary.LittleEndian.AppendUint64(nil, uint64(len(head))), head...)
	large = append(large, make([]byte, huge)...)
	for name, c := range map[string]struct {
		file huggingface.File
		key  phrase.Key
	}{
		"zeros as weights":  {huggingface.File{Name: "model.safetensors", Data: make([]byte, huge)}, "file.wrong"},
		"a large tensor":    {huggingface.File{Name: "model.safetensors", Data: large}, "huggingface.shape"},
		"a large config":    {huggingface.File{Name: "config.json", Data: make([]byte, huge)}, "huggingface.large"},
		"a large tokenizer": {huggingface.File{Name: "tokenizer.json", Data: make([]byte, huge)}, "huggingface.large"},
	} {
		kept := slices.DeleteFunc(slices.Clone(files), func(f huggingface.File) bool { return f.Name == c.file.Name })
		data := packed(t, nil, map[string][]huggingface.File{"": append(kept, c.file)})
		if len(data) > 2<<20 {
			t.Fatalf("%s: the zip has %d bytes", name, len(data))
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		folder, err := huggingface.Unzip(data)
		if err != nil {
			t.Fatal(err)
		}
		_, _, err = FromFolder(folder, books, english)
		runtime.ReadMemStats(&after)
		if said := phrase.From(err); said.Key != c.key {
			t.Errorf("%s: %v", name, err)
		}
		if took := after.TotalAlloc - before.TotalAlloc; took > 16<<20 {
			t.Errorf("%s: %d bytes were taken", name, took)
		}
	}
	folder := folderOf(files)
	folder["README.md"] = &fstest.MapFile{Data: make([]byte, huge)}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	if _, _, err := FromFolder(folder, books, english); err != nil {
		t.Error(err)
	}
	if runtime.ReadMemStats(&after); after.TotalAlloc-before.TotalAlloc > 32<<20 {
		t.Errorf("a long README takes %d bytes", after.TotalAlloc-before.TotalAlloc)
	}
}
