package experiment

import (
	"fmt"
	"strings"

	"confusio/engine/merge"
	"confusio/engine/recipe"
)

// Role says what a model is in an experiment.
type Role string

// The roles of models and references.
const (
	Expert        Role = "expert"         // trained on its own languages
	MergeRole     Role = "merge"          // the merge of the experts
	BaseRole      Role = "base"           // what the experts' differences are taken from
	UntrainedRole Role = "untrained"      // fresh weights
	SelfMerge     Role = "self-merge"     // the first expert merged with itself: K must be 1
	TokenRole     Role = "token-ensemble" // the mean of the experts' probabilities
	BayesRole     Role = "bayes-ensemble" // weights of the experts follow the story so far
	OracleRole    Role = "oracle-router"  // the best expert for each story
	UnigramRole   Role = "unigram"        // token frequencies
	UniformRole   Role = "uniform"        // ln V
	FloorRole     Role = "floor"          // the grammar itself
)

// Job is the making of one model.
type Job struct {
	Role   Role
	Name   string        // for the reader, such as "en, init 1, data 1"
	Recipe recipe.Recipe // of this model; its hash names it
}

// Plan is what a recipe asks for: models in the order in which they are made,
// the measured one last, and what is measured then.
type Plan struct {
	Recipe    recipe.Recipe
	Jobs      []Job
	Languages []string // of the table, in the order in which models name them
	Measures  []string
}

// NewPlan returns the plan of a recipe, or an error that says which setting is
// wrong.
func NewPlan(r recipe.Recipe, c Corpus) (*Plan, error) {
	r = r.Canonical()
	if err := check(r, c); err != nil {
		return nil, err
	}
	p := &Plan{Recipe: r, Measures: r.Measures}
	if r.Merge == nil {
		p.addUntrained(r)
		p.add(Expert, r.Trained(r.Mixture.Languages, r.Seeds))
		p.addLanguages(r.Mixture.Languages)
		return p, checkLanguages(c, p.Languages)
	}
	if _, err := merge.Lookup(r.Merge.Method); err != nil {
		return nil, err
	}
	p.addUntrained(r.Parent(0))
	for i, parent := range r.Merge.Parents {
		p.add(Expert, r.Parent(i))
		p.addLanguages(parent.Languages)
	}
	if base, ok := r.Base(); ok {
		p.add(BaseRole, base)
	}
	p.Jobs = append(p.Jobs, Job{Role: MergeRole, Name: r.Merge.Method + " of " + strings.Join(p.Languages, ", "), Recipe: r})
	return p, checkLanguages(c, p.Languages)
}

// addUntrained adds the fresh weights of a recipe, which b refers to.
func (p *Plan) addUntrained(r recipe.Recipe) {
	r = r.Trained(r.Mixture.Languages, r.Seeds)
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	p.add(UntrainedRole, r)
}

// add adds the training of a model.
func (p *Plan) add(role Role, r recipe.Recipe) {
	var codes []string
	for _, s := range r.Mixture.Languages {
		codes = append(codes, s.Language)
	}
	name := fmt.Sprintf("%s, init %d, data %d", strings.Join(codes, "+"), r.Seeds.Init, r.Seeds.Data)
	if role == UntrainedRole {
		name = fmt.Sprintf("untrained, init %d", r.Seeds.Init)
	}
	p.Jobs = append(p.Jobs, Job{Role: role, Name: name, Recipe: r})
}

func (p *Plan) addLanguages(shares []recipe.Share) {
	for _, s := range shares {
		known := false
		for _, l := range p.Languages {
			known = known || l == s.Language
		}
		if !known {
			p.Languages = append(p.Languages, s.Language)
		}
	}
}
