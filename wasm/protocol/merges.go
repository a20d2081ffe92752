package protocol

import "confusio/engine/phrase"

// Merge makes a model of others. Answer: Merged or Failed.
type Merge struct {
	Order
	Model   ModelID // of the result
	Merge   string  // the JSON of a recipe.Merge; its parents say their weights, and their languages where their files do not
	Parents []ModelID
	Base    ModelID // from which differences are counted; None where the method has none, and for the mean of the parents
}

func (m *Merge) fields(c *coder) {
	c.model(&m.Model)
	c.text(&m.Merge)
	list(c, &m.Parents, 4, func(p *ModelID) { c.model(p) })
	c.model(&m.Base)
}

// Merged says that a merge is ready as Model, and how long it took.
type Merged struct {
	Report
	Model   ModelID
	Recipe  string // canonical JSON of how it was made; empty where no recipe can say it
	Seconds float64
	Note    phrase.Phrase // which base was used and what form the models were given; empty where all goes without saying
}

func (m *Merged) fields(c *coder) {
	c.model(&m.Model)
	c.text(&m.Recipe)
	c.f64(&m.Seconds)
	c.phrase(&m.Note)
}

// ReadConfig reads a merge from mergekit's YAML. Answer: ConfigRead or Failed.
type ReadConfig struct {
	Order
	YAML string
}

func (m *ReadConfig) fields(c *coder) { c.text(&m.YAML) }

// ConfigRead brings the merge that a file of mergekit says, and the merges that
// are made before it: each may take those in front of it by name.
type ConfigRead struct {
	Report
	Config Config
	Stages []Stage
	Note   phrase.Phrase // which fields of the file decided nothing; empty where all did
}

func (m *ConfigRead) fields(c *coder) {
	m.Config.fields(c)
	list(c, &m.Stages, 16, func(s *Stage) { s.fields(c) })
	c.phrase(&m.Note)
}

// WriteConfig writes a merge as mergekit's YAML. Answer: ConfigWritten or
// Failed. With models it answers by Packed: a zip of the YAML, under the name
// ConfigName, and of the folder of each model beside it, as mergekit runs them.
type WriteConfig struct {
	Order
	Config Config
	Stages []Stage // made before it, each taking those in front of it by name
	Models []Stored
}

func (m *WriteConfig) fields(c *coder) {
	m.Config.fields(c)
	list(c, &m.Stages, 16, func(s *Stage) { s.fields(c) })
	list(c, &m.Models, 8, func(s *Stored) { s.fields(c) })
}

// ConfigWritten brings a merge as mergekit's YAML.
type ConfigWritten struct {
	Report
	YAML string
}

func (m *ConfigWritten) fields(c *coder) { c.text(&m.YAML) }

// Config is a merge as a file of mergekit says it: its models by name.
type Config struct {
	Merge string   // the JSON of a recipe.Merge, whose parents say no more than their weights
	Names []string // of the models, in the order of the merge
	Base  string   // name of a model, "" for none
}

func (x *Config) fields(c *coder) {
	c.text(&x.Merge)
	list(c, &x.Names, 4, func(name *string) { c.label(name) })
	c.label(&x.Base)
}

// Stage is a merge whose result others take by its name.
type Stage struct {
	Name   string
	Config Config
}

func (s *Stage) fields(c *coder) { c.label(&s.Name); s.Config.fields(c) }

// Stored is a model at hand and the name of its folder.
type Stored struct {
	Model ModelID
	Name  string
}

func (s *Stored) fields(c *coder) { c.model(&s.Model); c.label(&s.Name) }

// ConfigName is what the file of a merge is called.
const ConfigName = "merge.yml"
