package checkpoint

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/tensor"
)

// Errors of reading and writing.
var (
	ErrTruncated = errors.New("the file is cut short")
	ErrLimit     = errors.New("the file is beyond the limits")
	ErrHeader    = errors.New("the header is malformed")
	ErrLayout    = errors.New("the tensors do not cover the file exactly")
	ErrType      = errors.New("the type of numbers is not supported")
	ErrRange     = errors.New("a weight does not fit the type of numbers")
	ErrFinite    = errors.New("a weight is infinite or not a number")
	ErrForeign   = errors.New("the file is of another kind")
	ErrRecipe    = errors.New("the file has no valid recipe")
)

// fault is an error of reading or writing that can be said.
func fault(kind error, key phrase.Key, args ...phrase.Arg) error {
	return phrase.Error(phrase.Of(key, args...), kind)
}

// Type is a type of numbers, as the format names it.
type Type string

// The types whose numbers are read. Only Float32 and Float16 are written.
const (
	Float64  Type = "F64"
	Float32  Type = "F32"
	Float16  Type = "F16"
	BFloat16 Type = "BF16"
)

// size returns the bytes of one number, and 0 for a type that the format does
// not have. Types whose numbers are not read have a size all the same: a tensor
// that nobody asks for is passed over.
func (t Type) size() int {
	switch t {
	case Float64, "I64", "U64", "C64":
		return 8
	case Float32, "I32", "U32":
		return 4
	case Float16, BFloat16, "I16", "U16":
		return 2
	case "I8", "U8", "BOOL", "F8_E4M3", "F8_E5M2", "F8_E8M0", "F8_E4M3FNUZ", "F8_E5M2FNUZ":
		return 1
	}
	return 0
}

// Read tells whether numbers of the type are read.
func (t Type) Read() bool { return t == Float64 || t == Float32 || t == Float16 || t == BFloat16 }

// File is the content of a checkpoint. Weights are float32 in memory whatever
// the type in the file.
type File struct {
	Weights  *tensor.Set
	Metadata map[string]string
	Half     bool // read from a file that holds nothing but float16
}

// Keys of the metadata. The first is what readers of Llama weights expect.
const (
	formatKey = "format"
	recipeKey = "confusio.recipe"
	hashKey   = "confusio.recipe_sha256"
	engineKey = "confusio.engine"
	noteKey   = "confusio.note"
	tokensKey = "confusio.tokenizer" // of a model with tokens of its own: tokenizer.json
	endsKey   = "confusio.ends"      // and the tokens before and behind a text
)

// New returns the file of a model, described by the recipe that made it, the
// version of the engine and a note for people; the latter two may be empty.
func New(weights *tensor.Set, r recipe.Recipe, engine, note string) *File {
	return &File{Weights: weights, Metadata: map[string]string{
		formatKey: "pt",
		recipeKey: string(r.JSON()),
		hashKey:   r.Hash(),
		engineKey: engine,
		noteKey:   note,
	}}
}

// Made tells whether the metadata holds a recipe, valid or not.
func (f *File) Made() bool {
	_, ok := f.Metadata[recipeKey]
	return ok
}

// Recipe returns the recipe in the metadata. It returns ErrRecipe if there is
// none, if it is not valid, or if its hash is not the one beside it.
func (f *File) Recipe() (recipe.Recipe, error) {
	text, ok := f.Metadata[recipeKey]
	if !ok {
		return recipe.Recipe{}, fault(ErrRecipe, "checkpoint.no_recipe")
	}
	r, err := recipe.Parse([]byte(text))
	if err != nil {
		return recipe.Recipe{}, phrase.Error(phrase.Of("checkpoint.recipe", phrase.Because(err)), ErrRecipe, err)
	}
	if got, want := r.Hash(), f.Metadata[hashKey]; got != want {
		return recipe.Recipe{}, fault(ErrRecipe, "checkpoint.hash", phrase.Text("recipe", got), phrase.Excerpt("metadata", want))
	}
	return r, nil
}

// Engine returns the version of the engine that wrote the file, if known.
func (f *File) Engine() string { return f.Metadata[engineKey] }

// Note returns the note for people, if any.
func (f *File) Note() string { return f.Metadata[noteKey] }

// SetTokenizer puts the tokenizer of a model that has tokens of its own into the
// metadata, as a tokenizer.json, with the tokens before and behind a text.
func (f *File) SetTokenizer(source []byte, begin, end int32) {
	f.Metadata[tokensKey], f.Metadata[endsKey] = string(source), fmt.Sprintf("%d %d", begin, end)
}

// Tokenizer returns what SetTokenizer has put there, and false if there is nothing.
func (f *File) Tokenizer() (source []byte, begin, end int32, ok bool) {
	first, last, both := strings.Cut(f.Metadata[endsKey], " ")
	b, errB := strconv.ParseInt(first, 10, 32)
	e, errE := strconv.ParseInt(last, 10, 32)
	text, ok := f.Metadata[tokensKey]
	return []byte(text), int32(b), int32(e), ok && both && errB == nil && errE == nil && b >= 0 && e >= 0
}
