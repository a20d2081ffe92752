package huggingface

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"

	"confusio/engine/checkpoint"
	"confusio/engine/phrase"
)

// Names of the files of a folder.
const (
	configName    = "config.json"
	tokenizerName = "tokenizer.json"
	weightsName   = "model.safetensors"
	indexName     = "model.safetensors.index.json" // which weights stand in which shard
	cardName      = "README.md"
	adapterName   = "adapter_config.json"
)

// Limits on what is read, by what it is for. Weights have the limit of the model
// that config.json describes.
const (
	maxConfig    = 1 << 20  // bytes
	maxTokenizer = 64 << 20 // the largest in use have a fifth of it
	maxIndex     = 8 << 20
	maxCard      = 64 << 10 // what is behind it is not read
	maxFiles     = 1000     // of a zip
	maxNamed     = 5        // files or folders that a sentence names
)

// stat tells whether there is a file of that name, and its size.
func stat(folder fs.FS, name string) (size int64, err error) {
	info, err := fs.Stat(folder, name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return 0, fault(ErrFolder, "huggingface.no_file", phrase.Text("file", name))
	case err != nil:
		return 0, unread(name, err)
	case !info.Mode().IsRegular():
		return 0, fault(ErrFolder, "huggingface.irregular", phrase.Text("file", name))
	}
	return info.Size(), nil
}

// has tells whether there is something of that name.
func has(folder fs.FS, name string) bool {
	_, err := fs.Stat(folder, name)
	return err == nil
}

// read returns a text of at most so many bytes, whose size is known before it is
// opened.
func read(folder fs.FS, name string, most int64) ([]byte, error) {
	size, err := stat(folder, name)
	if err != nil {
		return nil, err
	}
	if size > most {
		return nil, fault(ErrLimit, "huggingface.large", phrase.Text("file", name), phrase.Number("most", most))
	}
	f, err := folder.Open(name)
	if err != nil {
		return nil, unread(name, err)
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, most+1)) // whatever its size was said to be
	if err != nil {
		return nil, unread(name, err)
	}
	if int64(len(data)) > most {
		return nil, fault(ErrLimit, "huggingface.large", phrase.Text("file", name), phrase.Number("most", most))
	}
	return data, nil
}

// unread says why a file could not be read.
func unread(name string, err error) error {
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		return phrase.Error(phrase.Of("huggingface.zip_method", phrase.Text("file", name)), ErrFolder, err)
	case errors.Is(err, zip.ErrChecksum), errors.Is(err, zip.ErrFormat):
		return phrase.Error(phrase.Of("huggingface.zip_damaged", phrase.Text("file", name)), ErrFolder, err)
	}
	return phrase.Error(phrase.Of("huggingface.unread", phrase.Text("file", name), phrase.Because(err)), ErrFolder, err)
}

// readJSON reads a JSON text into a value. What is no JSON at all is said to be
// what it is.
func readJSON(folder fs.FS, name string, most int64, into any) error {
	data, err := read(folder, name, most)
	if err != nil {
		return err
	}
	return parseJSON(name, data, into)
}

var byteOrderMark = []byte("\ufeff")

func parseJSON(name string, data []byte, into any) error {
	data = bytes.TrimPrefix(data, byteOrderMark)
	err := json.Unmarshal(data, into)
	if err == nil {
		return nil
	}
	file := phrase.Text("file", name)
	if text := bytes.TrimSpace(data); !bytes.HasPrefix(text, []byte("{")) {
		if foreign := checkpoint.Foreign(data[:min(len(data), 512)]); foreign != nil {
			return phrase.Error(phrase.Of("file.wrong", file, phrase.Because(foreign)), ErrFolder, foreign)
		}
	}
	if broken := (*json.SyntaxError)(nil); errors.As(err, &broken) {
		return phrase.Error(phrase.Of("huggingface.json", file, phrase.Number("at", broken.Offset)), ErrFolder, err)
	}
	if shape := (*json.UnmarshalTypeError)(nil); errors.As(err, &shape) {
		return phrase.Error(phrase.Of("huggingface.json_shape", file, phrase.Excerpt("field", shape.Field), phrase.Excerpt("found", shape.Value)), ErrFolder, err)
	}
	return phrase.Error(phrase.Of("huggingface.unread", file, phrase.Excerpt("why", err.Error())), ErrFolder, err)
}

// absent says what a folder is that lacks config.json, or has no weights in
// safetensors: people bring what other programs write.
func absent(folder fs.FS, name string) error {
	files := names(folder)
	ends := func(suffix string) bool {
		return slices.ContainsFunc(files, func(n string) bool { return strings.HasSuffix(n, suffix) })
	}
	begins := func(prefix string) bool {
		return slices.ContainsFunc(files, func(n string) bool { return strings.HasPrefix(n, prefix) })
	}
	switch {
	case has(folder, adapterName), begins("adapter_model."):
		return fault(ErrFolder, "huggingface.adapter")
	case name == weightsName && begins("model-") && ends(".safetensors"):
		return fault(ErrFolder, "huggingface.no_index", phrase.Text("index", indexName))
	case ends(".gguf"):
		return fault(ErrFolder, "checkpoint.foreign.gguf")
	case ends(".bin"), ends(".pt"), ends(".pth"), ends(".ckpt"):
		return fault(ErrFolder, "checkpoint.foreign.pickle")
	case ends(".h5"), ends(".msgpack"):
		return fault(ErrFolder, "checkpoint.foreign.hdf")
	case len(files) == 0:
		return fault(ErrFolder, "huggingface.no_file", phrase.Text("file", name))
	}
	return fault(ErrFolder, "huggingface.no_file_but", phrase.Text("file", name), list("there", files))
}

// list fills a placeholder with the first of several names.
func list(name string, names []string) phrase.Arg {
	var said []phrase.Phrase
	for _, n := range names[:min(len(names), maxNamed)] {
		said = append(said, phrase.Of("file.name", phrase.Excerpt("file", n)))
	}
	return phrase.Said(name, said...)
}

// names lists what stands in a folder, as much as a sentence needs to know.
func names(folder fs.FS) []string {
	entries, err := fs.ReadDir(folder, ".")
	if err != nil {
		return nil
	}
	all := make([]string, 0, min(len(entries), maxFiles))
	for _, e := range entries[:min(len(entries), maxFiles)] {
		all = append(all, e.Name())
	}
	return all
}

// Unzip opens a zip as a folder; see Unpack.
func Unzip(data []byte) (fs.FS, error) { return Unpack(bytes.NewReader(data), int64(len(data))) }

// Unpack opens a zip of so many bytes as a folder, and takes nothing out of it before
// that is read. A model that stands in a folder of the zip, as people pack them, is
// taken as if it stood at its root; of models in models, such as the checkpoints of
// a run, the outer one counts. Several side by side are ErrSeveral.
func Unpack(in io.ReaderAt, size int64) (fs.FS, error) {
	r, err := zip.NewReader(in, size)
	if err != nil {
		return nil, phrase.Error(phrase.Of("huggingface.no_zip"), ErrFolder, err)
	}
	if len(r.File) > maxFiles {
		return nil, fault(ErrLimit, "huggingface.files", phrase.Number("most", maxFiles))
	}
	const encrypted = 1
	if slices.ContainsFunc(r.File, func(f *zip.File) bool { return f.Flags&encrypted != 0 }) {
		return nil, fault(ErrFolder, "huggingface.encrypted")
	}
	models := modelsIn(r)
	switch len(models) {
	case 0:
		return r, nil
	case 1:
		return fs.Sub(r, models[0])
	}
	return nil, fault(ErrSeveral, "huggingface.several", phrase.Number("n", len(models)), list("models", models))
}

// ErrSeveral is the error of a zip with more than one model.
var ErrSeveral = errors.New("huggingface: the zip holds several models")

// modelsIn lists the folders of a zip with a model of their own, in order, without
// those inside another one.
func modelsIn(r *zip.Reader) []string {
	var all []string
	for _, f := range r.File {
		name := strings.ReplaceAll(f.Name, `\`, "/") // as Windows writes it, and as the zip is read
		if base := path.Base(name); fs.ValidPath(name) && (base == configName || base == adapterName) {
			all = append(all, path.Dir(name))
		}
	}
	inside := func(dir string) bool {
		return slices.ContainsFunc(all, func(o string) bool { return o != dir && (o == "." || strings.HasPrefix(dir, o+"/")) })
	}
	outer := slices.DeleteFunc(slices.Clone(all), inside)
	slices.Sort(outer)
	return slices.Compact(outer)
}
