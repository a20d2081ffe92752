package protocol

// The kinds of messages about files of mergekit.
const (
	KindReadConfig    Kind = 33
	KindWriteConfig   Kind = 34
	KindConfigRead    Kind = 92
	KindConfigWritten Kind = 93
)

// Config is a merge as a file of mergekit says it: models by name, and numbers
// as the decimals they are written as.
type Config struct {
	Method string
	Models []Named // in the order of the merge
	Base   string  // name of a model, "" for none
	Knobs  string  // as recipe.Knobs writes them
	Rules  string  // as recipe.Rules writes them
	Seed   uint64
}

// Named is a model by its name, and its weight, a recipe.Decimal.
type Named struct{ Name, Weight string }

func (x *Config) fields(c *coder) {
	c.text(&x.Method)
	list(c, &x.Models, 8, func(m *Named) { c.text(&m.Name); c.text(&m.Weight) })
	c.text(&x.Base)
	c.text(&x.Knobs)
	c.text(&x.Rules)
	c.u64(&x.Seed)
}

// ReadConfig reads a merge from mergekit's YAML. Answer: ConfigRead or Failed.
type ReadConfig struct {
	ID   ID
	YAML string
}

// WriteConfig writes a merge as mergekit's YAML. Answer: ConfigWritten or
// Failed. With models it answers by Packed: a zip of the YAML, under the name
// ConfigName, and of the folder of each model beside it, as mergekit runs them.
type WriteConfig struct {
	ID     ID
	Config Config
	Stages []Stage // made before it, each taking those in front of it by name
	Models []Stored
}

// ConfigName is what the file of a merge is called.
const ConfigName = "merge.yml"

// Stored is a model at hand, the name of its folder, and the canonical JSON of
// how it was made.
type Stored struct {
	Model  ModelID
	Name   string
	Recipe string
}

func (s *Stored) fields(c *coder) { c.model(&s.Model); c.text(&s.Name); c.text(&s.Recipe) }

// ConfigRead brings the merge that a file of mergekit says, and the merges that
// are made before it: each may take those in front of it by name.
type ConfigRead struct {
	ID     ID
	Config Config
	Stages []Stage
}

// Stage is a merge whose result others take by its name.
type Stage struct {
	Name   string
	Config Config
}

func (s *Stage) fields(c *coder) { c.text(&s.Name); s.Config.fields(c) }

// ConfigWritten brings a merge as mergekit's YAML.
type ConfigWritten struct {
	ID   ID
	YAML string
}

// Kind implements Message.
func (*ReadConfig) Kind() Kind    { return KindReadConfig }
func (*WriteConfig) Kind() Kind   { return KindWriteConfig }
func (*ConfigRead) Kind() Kind    { return KindConfigRead }
func (*ConfigWritten) Kind() Kind { return KindConfigWritten }

func (*ReadConfig) request()  {}
func (*WriteConfig) request() {}

func (*ConfigRead) event()    {}
func (*ConfigWritten) event() {}

func (m *WriteConfig) fields(c *coder) {
	c.id(&m.ID)
	m.Config.fields(c)
	list(c, &m.Stages, 36, func(s *Stage) { s.fields(c) })
	list(c, &m.Models, 12, func(s *Stored) { s.fields(c) })
}

func (m *ReadConfig) fields(c *coder) { c.id(&m.ID); c.text(&m.YAML) }
func (m *ConfigRead) fields(c *coder) {
	c.id(&m.ID)
	m.Config.fields(c)
	list(c, &m.Stages, 36, func(s *Stage) { s.fields(c) })
}
func (m *ConfigWritten) fields(c *coder) { c.id(&m.ID); c.text(&m.YAML) }
