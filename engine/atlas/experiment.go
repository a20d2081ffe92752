package atlas

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"confusio/engine/experiment"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// Errors of the package.
var (
	// ErrExperiment says that an experiment contradicts itself, or is unknown.
	ErrExperiment = errors.New("atlas: no such experiment, or one that contradicts itself")
	// ErrMissing says that results are not there yet.
	ErrMissing = errors.New("atlas: not everything has run")
)

// Experiment is a question and how it is decided.
type Experiment struct {
	ID       string     // such as "B6"
	Question phrase.Key // in words
	Seeds    int        // replicates of every arm
	Arms     []Arm
	Figures  []Figure
	Criteria []Criterion
}

// Arm is one recipe for each seed.
type Arm struct {
	Name string
	// Address is a recipe as Query writes it, where {1}, {2} … stand for seeds of
	// their own in each replicate: "merge=linear&parents=en@{1}.{1}/de@{2}.{2}".
	Address string
}

// Scale is a unit of the verdict; see experiments.md and eval.
type Scale uint8

// The scales, for losses L in nats per byte, each the mean over languages.
const (
	K Scale = iota // (L_unigram − L) / (L_unigram − L_own)
	B              // (L − L_own) / (L_untrained − L_own)
	G              // (L_base − L) / (L_base − L_own), of what branched from a common base
)

// Figure reads one number off the results of a replicate.
type Figure struct {
	Name  string
	Arm   string          // whose results
	Role  experiment.Role // which row of it
	Own   string          // the arm whose experts are "own", and whose references hold; "": Arm
	Scale Scale
	Less  string // a figure to take away from it, in the same replicate; "": none
}

// Limit is one side of a number.
type Limit struct {
	Below bool
	At    float64
}

// Criterion decides by a figure's interval over the seeds, or by those of several figures
// together: then it holds where it does for all of them, and one is enough to refute it.
type Criterion struct {
	Figure  string   // which; of several, what they are called together
	Holds   Limit    // the whole interval lies on this side: what the paper says holds here
	Refuted Limit    // the whole interval lies on this side: it does not
	All     []string // the figures, where they are several; their limits hold at once
}

// figures lists what a criterion is decided by.
func (c Criterion) figures() []string {
	if len(c.All) > 0 {
		return c.All
	}
	return []string{c.Figure}
}

// Confirmatory is the fewest seeds by which a claim is tested. With fewer its interval is
// shown, and described, and takes no part in the correction for many claims.
const Confirmatory = 10

// The first numbers of seeds: of pilots, by which limits are chosen, and of the atlas. No
// other run of the project takes numbers from here on.
const (
	PilotSeeds = 500_000
	AtlasSeeds = 1_000_000
)

// perReplicate is the most seeds that an arm names.
const perReplicate = 100

// Recipe returns the recipe of a replicate, counted from 0, with seeds from first on.
// Errors: ErrExperiment where the address says what no recipe can have.
func (a Arm) Recipe(replicate int, first uint64) (recipe.Recipe, error) {
	text := a.Address
	for i := 1; i < perReplicate && strings.Contains(text, "{"); i++ {
		seed := first + uint64(replicate)*perReplicate + uint64(i)
		text = strings.ReplaceAll(text, "{"+strconv.Itoa(i)+"}", strconv.FormatUint(seed, 10))
	}
	r, notices := recipe.ParseQuery(text)
	if len(notices) > 0 {
		return r, fmt.Errorf("%w: arm %s: %s=%s becomes %s", ErrExperiment, a.Name, notices[0].Key, notices[0].Asked, notices[0].Used)
	}
	return r, nil
}

// Check reports what is wrong with an experiment: names that are there twice or not at all,
// addresses that are no recipes, criteria that nothing decides.
func (e Experiment) Check() error {
	fail := func(why error) error {
		return fmt.Errorf("%w: %s: %w", ErrExperiment, e.ID, why)
	}
	arms, figures := map[string]bool{}, map[string]bool{}
	for _, a := range e.Arms {
		if arms[a.Name] {
			return fail(fmt.Errorf("two arms are named %s", a.Name))
		}
		arms[a.Name] = true
		if _, err := a.Recipe(0, AtlasSeeds); err != nil {
			return fail(err)
		}
	}
	for _, f := range e.Figures {
		if !arms[f.Arm] || f.Own != "" && !arms[f.Own] || f.Less != "" && !figures[f.Less] || figures[f.Name] {
			return fail(fmt.Errorf("figure %s", f.Name))
		}
		figures[f.Name] = true
	}
	for _, c := range e.Criteria {
		for _, name := range c.figures() {
			if !figures[name] {
				return fail(fmt.Errorf("a criterion of %s", name))
			}
		}
		if c.Holds.Below == c.Refuted.Below || c.Holds.Below && c.Holds.At > c.Refuted.At || !c.Holds.Below && c.Holds.At < c.Refuted.At {
			return fail(fmt.Errorf("the criterion of %s can hold and be refuted at once", c.Figure))
		}
	}
	if e.Seeds < 3 || len(arms) == 0 || len(e.Criteria) == 0 {
		return fail(fmt.Errorf("%d seeds, %d arms, %d criteria", e.Seeds, len(arms), len(e.Criteria)))
	}
	return nil
}
