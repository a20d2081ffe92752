package experiment

import (
	"bytes"
	"errors"
	"io"
	"io/fs"
	"slices"

	"confusio/engine/checkpoint"
	"confusio/engine/corpus"
	"confusio/engine/huggingface"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/token"
)

// ErrUnwritten is the error of a model whose tokenizer other programs cannot be
// given.
var ErrUnwritten = errors.New("experiment: the corpus has no tokenizer that other programs read")

// Folder returns a model as the files that the transformers library reads,
// rounded to float16 as every published model is.
//
// Errors: those of CorpusOf, ErrUnwritten, and those of package huggingface.
func Folder(p *model.Params, r recipe.Recipe, at corpus.Registry, engine string) ([]huggingface.File, error) {
	return folder(p, r, at, engine, checkpoint.Float16)
}

// FolderExact is Folder in float32, unrounded, for comparison with other
// programs.
func FolderExact(p *model.Params, r recipe.Recipe, at corpus.Registry, engine string) ([]huggingface.File, error) {
	return folder(p, r, at, engine, checkpoint.Float32)
}

func folder(p *model.Params, r recipe.Recipe, at corpus.Registry, engine string, as checkpoint.Type) ([]huggingface.File, error) {
	c, err := CorpusOf(at, r)
	if err != nil {
		return nil, err
	}
	t, ok := c.(corpus.Tokenized)
	if !ok {
		return nil, phrase.Error(phrase.Of("experiment.unwritten", phrase.Text("corpus", c.Name())), ErrUnwritten)
	}
	return huggingface.Export(huggingface.Model{
		Shape: r.Made(), Weights: p.Views(), Recipe: r, Tokenizer: t.Tokenizer(), Begin: c.Begin(), End: c.End(), Engine: engine, Type: as,
	})
}

// ErrUnsaid is the error of a model whose languages nobody says.
var ErrUnsaid = errors.New("experiment: neither a recipe nor a model card says in which languages the model was trained")

// FromFolder reads a model that transformers or mergekit wrote. Where the folder
// does not say how it was made, its recipe is of no steps on a corpus named by
// the hash of the weights: it names the model and cannot be run. Its languages
// are those of the model's card or, where that names none, those given. Its
// tokenizer must be one of those at hand.
//
// Errors: those of package huggingface and of CorpusOf, and ErrUnsaid for a model
// without languages.
func FromFolder(folder fs.FS, at corpus.Registry, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	m, err := importFolder(folder, at)
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	if c := ofTokens(at, m.Tokenizer); c != nil {
		return imported(m, c, at, languages)
	}
	return nil, recipe.Recipe{}, strange(m.Tokenizer, at[0])
}

// OpenFolder is FromFolder for models that may have tokens of their own. It returns the
// corpora at hand and, if none of them has the model's tokens, the first that can be
// written in them: with these the recipe names its corpus.
func OpenFolder(folder fs.FS, at corpus.Registry, languages recipe.Shares) (*model.Params, recipe.Recipe, corpus.Registry, error) {
	m, err := importFolder(folder, at)
	if err != nil {
		return nil, recipe.Recipe{}, at, err
	}
	c, at, err := written(at, m.Tokenizer, m.Begin, m.End)
	if err != nil {
		return nil, recipe.Recipe{}, at, err
	}
	p, r, err := imported(m, c, at, languages)
	return p, r, at, err
}

// written returns the corpus with these tokens, and all at hand with it: the first,
// written in them, if there was none.
func written(at corpus.Registry, t *token.Tokenizer, begin, end int32) (corpus.Corpus, corpus.Registry, error) {
	if c := ofTokens(at, t); c != nil {
		return c, at, nil
	}
	first, ok := at[0].(corpus.Encodable)
	if !ok {
		return nil, at, strange(t, at[0])
	}
	c, err := first.With(t, begin, end)
	if err != nil {
		return nil, at, err
	}
	return c, append(slices.Clone(at), c), nil
}

func importFolder(folder fs.FS, at corpus.Registry) (*huggingface.Imported, error) {
	if len(at) == 0 {
		_, err := at.OfAll() // there is none
		return nil, err
	}
	return huggingface.Import(folder, shapesOf)
}

// ofTokens returns the corpus with these tokens, nil if none has them.
func ofTokens(at corpus.Registry, tokens *token.Tokenizer) corpus.Corpus {
	hash := tokens.Hash()
	for _, c := range at {
		if _, ok := c.(corpus.Tokenized); ok && c.TokenizerHash() == hash {
			return c
		}
	}
	return nil
}

// strange says how the tokens of a model differ from those of a corpus.
func strange(t *token.Tokenizer, c corpus.Corpus) error {
	own, ok := c.(corpus.Tokenized)
	if !ok {
		return phrase.Error(phrase.Of("experiment.unwritten", phrase.Text("corpus", c.Name())), huggingface.ErrTokenizer)
	}
	known := own.Tokenizer()
	return phrase.Error(phrase.Of("experiment.strange", phrase.Number("have", t.Vocab()), phrase.Number("want", known.Vocab()),
		phrase.Number("shared", t.Shared(known)), phrase.Text("corpus", c.Name())), huggingface.ErrTokenizer)
}

// Read is ReadFrom for a file in memory.
func Read(file []byte, at corpus.Registry, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	return ReadFrom(bytes.NewReader(file), int64(len(file)), at, languages)
}

// maxWeights bounds weights that come without a word of what model they are.
const maxWeights = 1 << 27

// ReadFrom reads a file of safetensors, of so many bytes, as it is published: by Load
// where the metadata holds a recipe, whose corpus must be at hand. Weights alone are
// taken as FromFolder takes a folder, if their shapes are those of a model with the heads
// of the presets and the tokens of the first corpus. Weights take no memory before they
// are known to fit.
func ReadFrom(in io.Reader, size int64, at corpus.Registry, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	file, err := checkpoint.Open(in, size)
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	return read(file, at, languages)
}

// OpenFile is ReadFrom for models that may have tokens of their own, which the file
// then holds; see OpenFolder.
func OpenFile(in io.Reader, size int64, at corpus.Registry, languages recipe.Shares) (*model.Params, recipe.Recipe, corpus.Registry, error) {
	file, err := checkpoint.Open(in, size)
	if err != nil {
		return nil, recipe.Recipe{}, at, err
	}
	if at, err = withTokens(file.Metadata(), at); err != nil {
		return nil, recipe.Recipe{}, at, err
	}
	p, r, err := read(file, at, languages)
	return p, r, at, err
}

// withTokens returns the corpora at hand, one of them in the tokens that a file holds.
func withTokens(f *checkpoint.File, at corpus.Registry) (corpus.Registry, error) {
	source, begin, end, ok := f.Tokenizer()
	if !ok || len(at) == 0 {
		return at, nil
	}
	r, err := f.Recipe()
	if err != nil {
		return at, err
	}
	t, err := huggingface.ParseTokenizer(source, r.Model.Vocab)
	if err != nil {
		return at, err
	}
	if vocab := int32(r.Model.Vocab); begin >= vocab || end >= vocab {
		return at, strange(t, at[0])
	}
	_, at, err = written(at, t, begin, end)
	return at, err
}

// EncodeWith is Encode, or EncodeExact, with the tokenizer of a model that has tokens of
// its own.
func EncodeWith(at corpus.Registry, p *model.Params, r recipe.Recipe, engine string, exact bool) ([]byte, error) {
	f, as := checkpoint.New(p.Views(), r, engine, ""), checkpoint.Float16
	if exact {
		as = checkpoint.Float32
	}
	if c, err := CorpusOf(at, r); err == nil && foreignHash(c) != "" {
		f.SetTokenizer(c.(corpus.Tokenized).Tokenizer().Source(), c.Begin(), c.End())
	}
	return checkpoint.Encode(f, as)
}

func read(file *checkpoint.Reader, at corpus.Registry, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	if f := file.Metadata(); f.Made() {
		return readMade(file, f, at)
	}
	if len(at) == 0 {
		_, err := at.OfAll()
		return nil, recipe.Recipe{}, err
	}
	weights := 0
	for _, t := range file.Tensors() {
		weights += t.Count()
	}
	if weights > maxWeights {
		return nil, recipe.Recipe{}, phrase.Error(phrase.Of("experiment.large", phrase.Number("n", weights), phrase.Number("most", maxWeights)), huggingface.ErrLimit)
	}
	set, err := file.Read(func(checkpoint.Tensor) bool { return true })
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	like := recipe.Small().Model
	like.Vocab = at[0].Vocab()
	m, err := huggingface.Bare(set, like)
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	return imported(m, at[0], at, languages)
}

// Fits returns nil if a file of safetensors, of so many bytes, has the weights of the
// model whose recipe it names, as far as its header says: what is known before the weights
// take memory.
func Fits(in io.Reader, size int64) error {
	file, err := checkpoint.Open(in, size)
	if err != nil {
		return err
	}
	_, _, err = fits(file, file.Metadata())
	return err
}

// fits returns the recipe that a file names, and whether all weights are in float16.
func fits(file *checkpoint.Reader, f *checkpoint.File) (r recipe.Recipe, half bool, err error) {
	if r, err = f.Recipe(); err != nil {
		return r, false, err
	}
	shapes, err := shapesOf(r.Made())
	if err != nil {
		return r, false, err
	}
	half = true
	for _, t := range file.Tensors() {
		if !slices.Equal(shapes[t.Name], t.Shape) {
			return r, false, phrase.Error(phrase.Of("experiment.tensor", phrase.Excerpt("tensor", t.Name)), model.ErrTensor)
		}
		half = half && t.Type == checkpoint.Float16
	}
	return r, half, nil
}

// readMade reads the weights of a file that says by which recipe they were made.
func readMade(file *checkpoint.Reader, f *checkpoint.File, at corpus.Registry) (*model.Params, recipe.Recipe, error) {
	r, half, err := fits(file, f)
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	set, err := file.Read(func(checkpoint.Tensor) bool { return true })
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	p, err := model.FromSet(Shape(r.Made()), set)
	if err != nil {
		return nil, recipe.Recipe{}, err
	}
	if !half {
		Round(p)
	}
	_, err = CorpusOf(at, r)
	return p, r, err
}

// imported returns a model that was read with the tokens of a corpus, and the
// recipe that names it.
func imported(m *huggingface.Imported, c corpus.Corpus, at corpus.Registry, languages recipe.Shares) (*model.Params, recipe.Recipe, error) {
	p, err := model.FromSet(Shape(m.Shape), m.Weights)
	if err != nil {
		return nil, recipe.Recipe{}, phrase.Error(phrase.Of("experiment.folder", phrase.Because(err)), huggingface.ErrFolder, err)
	}
	if m.Recipe != nil && Shape(m.Recipe.Made()) == p.Config {
		Round(p) // what the recipe names is rounded
		said, err := CorpusOf(at, *m.Recipe)
		if err == nil && said.TokenizerHash() != c.TokenizerHash() {
			err = corpus.Strangers(said, c)
		}
		return p, *m.Recipe, err
	}
	if own := known(m.Languages, c); len(own) > 0 {
		languages = own
	}
	if len(languages) == 0 {
		return nil, recipe.Recipe{}, fault(ErrUnsaid, "experiment.unsaid")
	}
	r := recipe.Small()
	if c.TokenizerHash() != at[0].TokenizerHash() { // where none is named it is the first one's
		r.Tokenizer = c.TokenizerHash()
	}
	r.Model = m.Shape
	r = nameless(r, languages, m.Weights.Hash())
	return p, r, r.Validate()
}

// shapesOf lists the tensors that a model may have.
func shapesOf(m recipe.Model) (huggingface.Shapes, error) {
	c := Shape(m)
	c.Gain, c.Tied = true, false // what the file has of these two it tells
	if err := c.Validate(); err != nil {
		return nil, phrase.Error(phrase.Of("experiment.folder", phrase.Because(err)), huggingface.ErrConfig, err)
	}
	shapes := huggingface.Shapes{}
	for _, slot := range c.Layout() {
		shapes[slot.Name] = slot.Shape
	}
	return shapes, nil
}

// known are those of a card's languages that the corpus has, in even shares.
func known(codes []string, c corpus.Corpus) recipe.Shares {
	var shares recipe.Shares
	for _, code := range codes {
		if slices.Contains(c.Languages(), code) {
			shares = append(shares, recipe.Share{Language: code, Weight: "1"})
		}
	}
	return shares
}
