package protocol

// Load gives the worker a model: a safetensors file with its recipe in the
// metadata. Answer: Loaded or Failed.
type Load struct {
	Order
	Model   ModelID
	Weights []byte // bulk: transferred, lost to the sender
}

func (m *Load) fields(c *coder) { c.model(&m.Model) }
func (m *Load) bulk() *[]byte   { return &m.Weights }

// Init makes an untrained model from a recipe's model and init seed. Answer: Loaded.
type Init struct {
	Order
	Model  ModelID
	Recipe string // canonical JSON
}

func (m *Init) fields(c *coder) { c.model(&m.Model); c.text(&m.Recipe) }

// Loaded says that a model is ready for use.
type Loaded struct {
	Report
	Model      ModelID
	Parameters uint64
	Recipe     string // canonical JSON from the file's metadata
	Weights    string // SHA-256 of the weights, hexadecimal, by which the page knows the model
}

func (m *Loaded) fields(c *coder) {
	c.model(&m.Model)
	c.u64(&m.Parameters)
	c.text(&m.Recipe)
	c.text(&m.Weights)
}

// Drop frees a model. No answer.
type Drop struct {
	Order
	Model ModelID
}

func (m *Drop) fields(c *coder) { c.model(&m.Model) }

// Pack asks for a model as a zip of the folder that transformers reads. Name is
// what the file is to be called, handed back. Answer: Packed.
type Pack struct {
	Order
	Model ModelID
	Name  string
}

func (m *Pack) fields(c *coder) {
	c.model(&m.Model)
	c.label(&m.Name)
}

// Packed brings a model as a zip.
type Packed struct {
	Report
	Name string
	Zip  []byte // bulk
}

func (m *Packed) fields(c *coder) { c.label(&m.Name) }
func (m *Packed) bulk() *[]byte   { return &m.Zip }
