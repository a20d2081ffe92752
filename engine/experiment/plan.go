package experiment

import (
	"fmt"
	"strings"

	"confusio/engine/corpus"
	"confusio/engine/method"
	"confusio/engine/recipe"
)

// Role says what a model is in an experiment.
type Role string

// The roles of models and references.
const (
	Expert        Role = "expert"         // trained on its own languages
	MergeRole     Role = "merge"          // the merge of the experts
	LockstepRole  Role = "lockstep"       // what comes out of experts trained in lockstep
	StageRole     Role = "stage"          // a merge that the merge starts from, or what only a stage needs
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
	Role    Role
	Name    string        // for the reader, such as "en, init 1, data 1"
	Recipe  recipe.Recipe // of this model; its hash names it
	Aside   bool          // it is not measured: others start from it
	Moments bool          // the state at its end is needed, too
}

// parts lists the recipes of what the job's model is made of.
func (j Job) parts() []recipe.Recipe {
	r := j.Recipe
	var all []recipe.Recipe
	if r.Merge == nil {
		if origin, ok := r.Origin(); ok {
			all = append(all, origin)
		}
		return all
	}
	for i := range r.Merge.Parents {
		all = append(all, r.Parent(i))
	}
	if base, ok := r.Base(); ok {
		all = append(all, base)
	}
	return all
}

// Plan is what a recipe asks for: models in the order in which they are made,
// the measured one last, and what is measured then.
type Plan struct {
	Recipe    recipe.Recipe
	Corpus    corpus.Corpus // that the recipe names
	Jobs      []Job
	Languages []string // of the table, in the order in which models name them
	Measures  []string

	made  map[string]int // jobs by the hash of what they make
	aside bool           // what is added is not measured
}

// NewPlan returns the plan of a recipe on its corpus, or an error that says which
// setting is wrong.
//
// Errors: recipe.ErrInvalid, ErrImported, ErrRecipe, corpus.ErrCorpus,
// corpus.ErrTokenizer, corpus.ErrLanguage, merge.ErrMethod.
func NewPlan(r recipe.Recipe, at corpus.Registry) (*Plan, error) {
	p, err := newPlan(r, at)
	if err != nil {
		return nil, err
	}
	if err := p.addStart(p.Recipe, r.Merge == nil || r.Merge.Base == recipe.BaseNone); err != nil {
		return nil, err
	}
	if r.Merge == nil {
		if r.Lockstep != nil {
			for _, alone := range learners(p.Recipe) {
				p.add(Expert, alone)
			}
		}
		p.addTraining()
	} else if err := p.addMerge(p.Recipe, MergeRole, Expert); err != nil {
		return nil, err
	}
	return p, corpus.CheckLanguages(p.Corpus, p.Languages...)
}

// NewTraining returns the plan of a training without its recipe's merge, in which its
// model is measured and nothing beside it but the untrained network.
//
// Errors: those of NewPlan.
func NewTraining(r recipe.Recipe, at corpus.Registry) (*Plan, error) {
	r.Merge = nil
	p, err := newPlan(r, at)
	if err != nil {
		return nil, err
	}
	if err := p.addStart(p.Recipe, false); err != nil {
		return nil, err
	}
	p.addTraining()
	return p, corpus.CheckLanguages(p.Corpus, p.Languages...)
}

// addTraining adds the training that the recipe asks for.
func (p *Plan) addTraining() {
	role := Expert
	if p.Recipe.Lockstep != nil {
		role = LockstepRole
	}
	p.add(role, p.Recipe.Training())
	p.addLanguages(p.Recipe.Mixture.Languages)
}

// newPlan returns a plan with nothing but the untrained network.
func newPlan(r recipe.Recipe, at corpus.Registry) (*Plan, error) {
	r = r.Canonical()
	c, err := runnable(r, at)
	if err != nil {
		return nil, err
	}
	p := &Plan{Recipe: r, Corpus: c, Measures: r.Measures}
	p.add(UntrainedRole, Fresh(r, c))
	return p, nil
}

// addStart adds what r branches from and, before it, what that does. It is measured,
// as the base, if that is asked for; whatever else it takes stands aside.
func (p *Plan) addStart(r recipe.Recipe, base bool) error {
	origin, ok := r.Origin()
	if !ok {
		return nil
	}
	if err := p.addStart(origin, false); err != nil {
		return err
	}
	role := StageRole
	if base {
		role = BaseRole
	}
	p.aside = true
	defer func() { p.aside = false }()
	if origin.Merge == nil {
		p.add(role, origin)
	} else if err := p.addMerge(origin, role, StageRole); err != nil {
		return err
	}
	hash := origin.Hash()
	for i := range p.Jobs {
		if j := &p.Jobs[i]; j.Role != UntrainedRole && j.Recipe.Hash() == hash {
			j.Aside, j.Moments = j.Aside && !base, j.Moments || r.Start.Moments
		}
	}
	return nil
}

// addMerge adds a merge, in that role, and before it all it is made of: trained
// parents in the role of models, and stages. What several stages start from is
// made once.
//
// Errors: those of method.Of, before anything is trained.
func (p *Plan) addMerge(r recipe.Recipe, role, models Role) error {
	if _, err := method.Of(*r.Merge, r.Merge.Base != recipe.BaseNone); err != nil {
		return err
	}
	for i := range r.Merge.Parents {
		if err := p.addPart(r.Parent(i), StageRole, models); err != nil {
			return err
		}
	}
	if base, ok := r.Base(); ok {
		kind := StageRole
		if role == MergeRole {
			kind = BaseRole
		}
		if base.Merge == nil {
			p.add(kind, base)
		} else if err := p.addMerge(base, kind, StageRole); err != nil {
			return err
		}
	}
	var codes []string
	for _, s := range r.Spoken() {
		codes = append(codes, s.Language)
	}
	p.addJob(Job{Role: role, Name: r.Merge.Method + " of " + strings.Join(codes, ", "), Recipe: r})
	return nil
}

// addPart adds a parent of a merge.
func (p *Plan) addPart(r recipe.Recipe, stage, models Role) error {
	if r.Merge != nil {
		return p.addMerge(r, stage, models)
	}
	p.add(models, r)
	if models == Expert {
		p.addLanguages(r.Mixture.Languages)
	}
	return nil
}

// addJob adds a job. In a merge of several stages one job makes a model for all
// of them, and an expert is one wherever else it stands.
func (p *Plan) addJob(j Job) {
	j.Aside = p.aside
	if hash := j.Recipe.Hash(); p.Recipe.Merge.Staged() && j.Role != BaseRole && j.Role != UntrainedRole {
		if i, known := p.made[hash]; known {
			if j.Role == Expert {
				p.Jobs[i].Role = Expert
			}
			p.Jobs[i].Aside = p.Jobs[i].Aside && j.Aside
			return
		}
		if p.made == nil {
			p.made = map[string]int{}
		}
		p.made[hash] = len(p.Jobs)
	}
	p.Jobs = append(p.Jobs, j)
}

// add adds the training of a model.
func (p *Plan) add(role Role, r recipe.Recipe) {
	var codes []string
	for _, s := range r.Mixture.Languages {
		codes = append(codes, s.Language)
	}
	name := fmt.Sprintf("%s, init %d, data %d", strings.Join(codes, "+"), r.Seeds.Init, r.Seeds.Data)
	if l := r.Lockstep; l != nil {
		name = "lockstep of " + l.Experts.String()
		if l.Only > 0 {
			name += fmt.Sprintf(", expert %d", l.Only)
		}
	}
	if r.Schedule.Stop > 0 {
		name += fmt.Sprintf(", step %d", r.Schedule.Stop)
	}
	if role == UntrainedRole {
		name = fmt.Sprintf("untrained, init %d", r.Seeds.Init)
	}
	p.addJob(Job{Role: role, Name: name, Recipe: r})
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
