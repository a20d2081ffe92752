package recipe

import (
	"slices"
	"strings"
)

const (
	// Version is the layout of Recipe. A field added later is left out of the
	// JSON while it is empty, so that old hashes stay; only a change of meaning
	// raises the version.
	Version = 1
	// Bits is the epoch of everything that decides the bits of a result:
	// kernels, random streams, grammar and tokenizer. A golden hash that
	// changes means that this number must rise. The second epoch began when Muon's
	// iteration moved to products of half the work and similarity was mended; the
	// third with new stories, other tokens, another default preset, and della at density 0.
	Bits = 3
)

// Recipe says how one model comes to be. Without a Merge, it is trained on the
// mixture, from fresh weights or from what Start makes, or as several experts in
// Lockstep; with one, it is merged from parents that are trained as Parent says.
type Recipe struct {
	Version   int       `json:"version"`
	Bits      int       `json:"bits"`
	Corpus    string    `json:"corpus"`
	Tokenizer string    `json:"tokenizer"` // SHA-256 in hexadecimal; empty: the corpus's own, which Bits covers
	Mixture   Mixture   `json:"mixture"`
	Model     Model     `json:"model"`
	Schedule  Schedule  `json:"schedule"`
	Optimiser Optimiser `json:"optimiser"`
	Seeds     Seeds     `json:"seeds"`
	Merge     *Merge    `json:"merge,omitempty"`
	Lockstep  *Lockstep `json:"lockstep,omitempty"` // of several trainings; nil for one
	Start     *Start    `json:"start,omitempty"`    // that training branches from; nil: fresh weights
	Measures  Names     `json:"measures"`           // what is measured at the end, sorted
}

// Mixture is the distribution over languages from which stories are drawn:
//
//	p[i] = weight[i]^(1/temperature) / Σ weight[j]^(1/temperature)
//
// so that 1 keeps the weights and a large temperature makes them equal. In a
// merge it is the mixture on which a mixed base is trained.
type Mixture struct {
	Languages   Shares  `json:"languages"` // sorted by code
	Temperature Decimal `json:"temperature"`
}

// Share is one language and its weight in a mixture.
type Share struct {
	Language string  `json:"language"` // its code, such as "en"
	Weight   Decimal `json:"weight"`   // relative to the other shares
}

// Model is the form of a decoder like Llama, and the scale of its fresh weights.
// What only models made elsewhere have stands last and is left out of the JSON while
// it is empty; form.go says what it means.
type Model struct {
	Vocab     int     `json:"vocab"`     // tokens
	Width     int     `json:"width"`     // of the residual stream
	Heads     int     `json:"heads"`     // query heads; Width/Heads is a head's width where Head says none
	KVHeads   int     `json:"kv_heads"`  // key and value heads, a divisor of Heads
	Layers    int     `json:"layers"`    // blocks
	FF        int     `json:"ff"`        // hidden units of each feed-forward block
	Context   int     `json:"context"`   // tokens
	Tied      bool    `json:"tied"`      // the output head is the embedding
	Deviation Decimal `json:"deviation"` // standard deviation of fresh weights

	Head    int     `json:"head,omitempty"`    // width of a head; 0: Width/Heads
	Gain    bool    `json:"gain,omitempty"`    // the final norm has gains of its own; else they are fixed at one
	Biases  string  `json:"biases,omitempty"`  // one of BiasKinds
	Epsilon Later   `json:"epsilon,omitempty"` // added to the mean square in every norm; 0: PlainEpsilon
	Theta   Later   `json:"theta,omitempty"`   // base of the rotary wavelengths; 0: PlainTheta
	Scaling Scaling `json:"scaling,omitempty"` // of the rotary wavelengths
}

// The kinds of schedule.
const (
	Cosine = "cosine" // falls from peak to final along half a cosine
	WSD    = "wsd"    // stays at peak, then falls straight to final
)

// Schedule is the course of the learning rate over the optimiser steps.
type Schedule struct {
	Kind   string  `json:"kind"`   // Cosine or WSD
	Peak   Decimal `json:"peak"`   // highest learning rate
	Warmup int     `json:"warmup"` // steps of linear rise from zero
	Steps  int     `json:"steps"`  // in all; 0 leaves the model untrained
	Decay  Decimal `json:"decay"`  // share of Steps that falls at the end; wsd only
	Final  Decimal `json:"final"`  // last learning rate, as a share of Peak

	// Stop ends training after so many steps; the rate follows the whole schedule all
	// the same. 0 stands for the end: what comes out before it is a checkpoint.
	Stop int `json:"stop,omitempty"`
}

// End returns the number of steps that are made.
func (s Schedule) End() int {
	if s.Stop > 0 {
		return s.Stop
	}
	return s.Steps
}

// Optimiser holds the batch and the settings of AdamW and Muon.
type Optimiser struct {
	Tokens      int     `json:"tokens"` // per step, at most
	Micro       int     `json:"micro"`  // micro-batches per step, summed by a fixed tree
	Clip        Decimal `json:"clip"`   // largest norm of the gradient; 0 is no limit
	WeightDecay Decimal `json:"weight_decay"`
	Beta1       Decimal `json:"beta1"`
	Beta2       Decimal `json:"beta2"`
	Epsilon     Decimal `json:"epsilon"`
	Muon        Later   `json:"muon,omitempty"` // learning rate of Muon on the hidden matrices, times that of AdamW; 0: AdamW moves them too
}

// Seeds are the two sources of chance in a training run.
type Seeds struct {
	Init uint64 `json:"init"` // of the fresh weights; 0 where there are none, beside a Start
	Data uint64 `json:"data"` // of the stories and their order
}

// Merge says which models are merged and how.
type Merge struct {
	Method    string  `json:"method"` // a name in the table of merge methods
	Parents   Parents `json:"parents"`
	Base      string  `json:"base"`                 // one of Bases; empty for methods without one
	BaseMerge *Merge  `json:"base_merge,omitempty"` // the base where it is itself a merge; nil for the other kinds
	Knobs     Knobs   `json:"knobs"`                // settings of the method; absent: its default
	Seed      uint64  `json:"seed"`                 // of random masks
	Slices    Slices  `json:"slices,omitempty"`     // of which the result is made; none: its models are merged whole
	Rules     Rules   `json:"rules,omitempty"`      // exceptions for some tensors; the first that applies counts
	Align     *Align  `json:"align,omitempty"`      // of the second model to the first; nil: merged as they are
}

// Parent is one model of a merge. It is trained by the settings of the Recipe,
// with its own languages and seeds, to the end or up to a step of the schedule, or it
// is itself a merge, a stage: then it has none of these.
type Parent struct {
	Languages Shares  `json:"languages"` // sorted by code
	Seeds     Seeds   `json:"seeds"`
	Step      int     `json:"step,omitempty"`  // of its training, at which it is a checkpoint; 0: its end
	Weight    Decimal `json:"weight"`          // in the merge; may be negative
	Merge     *Merge  `json:"merge,omitempty"` // nil for a trained model
}

// Rule is a knob or a weight for some of the tensors of a merge.
type Rule struct {
	Setting string    `json:"setting"`         // a knob, or "weight"
	Model   int       `json:"model"`           // number of the parent it is for, from 0; -1: all of them
	Slice   int       `json:"slice,omitempty"` // number of the slice it is for, from 1; 0: all of them
	Filter  string    `json:"filter"`          // part of the names of the tensors; empty: all of them
	Values  []Decimal `json:"values"`          // one, or several spread over the depth of the model or slice
}

// The kinds of base of a merge. Independently trained experts have no common
// base, so the one that stood in is part of the recipe.
const (
	BaseNone  = ""
	BaseInit  = "init"  // fresh weights of the recipe's own init seed
	BaseMixed = "mixed" // the model trained on the recipe's own mixture
	BaseStart = "start" // the model that all of the recipe branch from
	BaseMean  = "mean"  // the mean of the parents
	BaseMerge = "merge" // a merge of its own
)

// Bases lists the kinds of base.
func Bases() []string { return []string{BaseNone, BaseInit, BaseMixed, BaseStart, BaseMean, BaseMerge} }

// Measures lists what a Recipe can ask to be measured.
func Measures() []string {
	return []string{"fluency", "line", "loss", "pairs", "references", "samples"}
}

// Trained returns the recipe of the model trained with the settings of r on
// these languages with these seeds, by itself: r without its merge and measures, neither
// of which changes the weights, and without others in lockstep.
func (r Recipe) Trained(languages Shares, seeds Seeds) Recipe {
	r.Mixture.Languages = languages
	r.Seeds = seeds
	r.Lockstep = nil
	return r.Training()
}

// Training returns r without its merge and measures.
func (r Recipe) Training() Recipe {
	r.Merge, r.Measures = nil, nil
	return r.Canonical()
}

// Canonical returns a copy of r that shares no memory with it, with everything
// in its one order: languages by code, measures by name, empty lists and maps
// present. Parents keep their order, which has a meaning. What decides nothing, or goes
// without saying, has its one form: a stop at the end of the schedule is 0, as are
// the init seeds of models that have no fresh weights.
func (r Recipe) Canonical() Recipe {
	r = r.sorted()
	r.settle()
	return r
}

// sorted returns a copy of r in order, with every value as it is.
func (r Recipe) sorted() Recipe {
	r.Mixture.Languages = sortedShares(r.Mixture.Languages)
	r.Measures = append(Names{}, r.Measures...)
	slices.Sort(r.Measures)
	r.Lockstep = r.Lockstep.sorted()
	r.Start = r.Start.sorted()
	r.Merge = r.Merge.canonical()
	return r
}

// settle gives what can be said in several ways its one form, in place; r shares no
// memory with others.
func (r *Recipe) settle() {
	if r.Schedule.Stop == r.Schedule.Steps {
		r.Schedule.Stop = 0
	}
	if r.Start != nil {
		r.Start.settle()
	}
	if r.Lockstep != nil {
		r.Lockstep.settle(r)
	}
	if r.Merge != nil {
		r.Merge.visit(func(m *Merge) {
			for i := range m.Parents {
				m.Parents[i].settle(*r)
			}
			if m.Align != nil {
				m.Align.settle()
			}
			m.settleSlices(r.Model)
		})
	} else if r.Start != nil {
		r.Seeds.Init = 0
	}
}

func (p *Parent) settle(r Recipe) {
	if p.Step == r.Schedule.Steps {
		p.Step = 0
	}
	if r.Start != nil {
		p.Seeds.Init = 0
	}
}

func sortedShares(shares Shares) Shares {
	sorted := append(Shares{}, shares...)
	slices.SortStableFunc(sorted, func(a, b Share) int { return strings.Compare(a.Language, b.Language) })
	return sorted
}
