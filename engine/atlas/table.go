package atlas

import (
	"fmt"
	"strconv"
	"strings"

	"confusio/engine/experiment"
	"confusio/engine/standard"
)

// shape is that of every model of the atlas: the preset for a first try, in which a training
// costs a third of the default one's.
const shape = "p=quick"

// measured is what each table holds: losses and the references that a scale needs.
const measured = "&measures=loss,references"

// Experiments lists the experiments whose arms recipes can say, in the order in which they are
// told. Criteria stand here before anything runs; a change of one after its run is a new experiment
// with a new name.
//
// Source: the paper's claims (C) and what it leaves open (B).
func Experiments() []Experiment {
	return []Experiment{merging(), pairs(), earlier(), branching(), trajectory(), initialisation(), branchPoint(), rescue(), ensemble(), lockstep(), learned()}
}

// Lookup returns the experiment of an ID.
func Lookup(id string) (Experiment, error) {
	var known []string
	for _, e := range Experiments() {
		if e.ID == id {
			return e, nil
		}
		known = append(known, e.ID)
	}
	return Experiment{}, fmt.Errorf("%w: %q; there are %s", ErrExperiment, id, strings.Join(known, ", "))
}

var (
	collapses = Limit{Below: true, At: standard.CollapsesBelow}
	survives  = Limit{Below: false, At: standard.SurvivesAbove}
)

// merging is C1: experts of two languages are strong, a mixed model of the same tokens in total
// or of each works, and the mean of the experts collapses, whether or not they began alike.
func merging() Experiment {
	return Experiment{
		ID: "C1", Question: "atlas.c1", Seeds: 10,
		Arms: []Arm{
			{"different-inits", shape + "&mix=de,en&merge=linear&parents=en@{1}.{1}/de@{2}.{2}" + measured},
			{"equal-inits", shape + "&mix=de,en&merge=linear&parents=en@{1}.{1}/de@{1}.{2}" + measured},
			{"mixed-1x", shape + "&mix=de,en&init={3}&data={3}" + measured},
			{"mixed-2x", shape + "&mix=de,en&steps=4480&init={3}&data={3}" + measured},
		},
		Figures: []Figure{
			{Name: "merge-of-different-inits", Arm: "different-inits", Role: experiment.MergeRole},
			{Name: "merge-of-equal-inits", Arm: "equal-inits", Role: experiment.MergeRole},
			{Name: "mixed-on-the-tokens-of-one", Arm: "mixed-1x", Role: experiment.Expert, Own: "different-inits"},
			{Name: "mixed-on-the-tokens-of-both", Arm: "mixed-2x", Role: experiment.Expert, Own: "different-inits"},
		},
		Criteria: []Criterion{
			{Figure: "merge-of-different-inits", Holds: collapses, Refuted: survives},
			{Figure: "merge-of-equal-inits", Holds: collapses, Refuted: survives},
			{Figure: "mixed-on-the-tokens-of-one", Holds: survives, Refuted: collapses},
			{Figure: "mixed-on-the-tokens-of-both", Holds: survives, Refuted: collapses},
		},
	}
}

// pairs is C2: the merge of any two of ten languages collapses.
func pairs() Experiment {
	codes := []string{"en", "de", "fr", "it", "nl", "ru", "es", "tr", "ar", "zh"}
	e := Experiment{ID: "C2", Question: "atlas.c2", Seeds: 10}
	every := Criterion{Figure: "any-pair", Holds: collapses, Refuted: survives}
	for i, a := range codes {
		for j := range codes[:i] {
			name := codes[j] + "-and-" + a
			e.Arms = append(e.Arms, Arm{name, fmt.Sprintf("%s&mix=%s,%s&merge=linear&parents=%[3]s@{%[4]d}.{%[4]d}/%[2]s@{%[5]d}.{%[5]d}%[6]s",
				shape, a, codes[j], j+1, i+1, measured)})
			e.Figures = append(e.Figures, Figure{Name: name, Arm: name, Role: experiment.MergeRole})
			every.All = append(every.All, name)
		}
	}
	e.Criteria = []Criterion{every}
	return e
}

// initialisation is B1: is it about languages at all? Two experts of equal or different init,
// in one language or in two, and the simple effects of both.
func initialisation() Experiment {
	return Experiment{
		ID: "B1", Question: "atlas.b1", Seeds: 10,
		Arms: []Arm{
			{"same-language-same-init", shape + "&mix=en&merge=linear&parents=en@{1}.{1}/en@{1}.{2}" + measured},
			{"same-language-other-init", shape + "&mix=en&merge=linear&parents=en@{1}.{1}/en@{2}.{2}" + measured},
			{"other-language-same-init", shape + "&mix=de,en&merge=linear&parents=en@{1}.{1}/de@{1}.{2}" + measured},
			{"other-language-other-init", shape + "&mix=de,en&merge=linear&parents=en@{1}.{1}/de@{2}.{2}" + measured},
		},
		Figures: []Figure{
			{Name: "same-language-same-init", Arm: "same-language-same-init", Role: experiment.MergeRole},
			{Name: "same-language-other-init", Arm: "same-language-other-init", Role: experiment.MergeRole},
			{Name: "other-language-same-init", Arm: "other-language-same-init", Role: experiment.MergeRole},
			{Name: "other-language-other-init", Arm: "other-language-other-init", Role: experiment.MergeRole},
			{Name: "effect-of-the-language-same-init", Arm: "same-language-same-init", Role: experiment.MergeRole, Less: "other-language-same-init"},
			{Name: "effect-of-the-language-other-init", Arm: "same-language-other-init", Role: experiment.MergeRole, Less: "other-language-other-init"},
		},
		Criteria: []Criterion{
			{Figure: "same-language-same-init", Holds: survives, Refuted: collapses},
			{Figure: "same-language-other-init", Holds: collapses, Refuted: survives},
			{Figure: "other-language-same-init", Holds: collapses, Refuted: survives},
			{Figure: "other-language-other-init", Holds: collapses, Refuted: survives},
		},
	}
}

// stretches are the numbers of steps from one averaging to the next of B6, of 2,240 in all; 0 is
// one averaging at the end, which is merging.
var stretches = []int{1, 16, 64, 128, 280, 448, 560, 747, 1120, 0}

// lockstep is B6: experts that are averaged every so many steps and go on from the mean lie
// between mixing (every step) and merging (once, at the end).
func lockstep() Experiment {
	e := Experiment{ID: "B6", Question: "atlas.b6", Seeds: 10}
	e.Arms = append(e.Arms, Arm{"experts", shape + "&mix=de,en&merge=linear&parents=en@{1}.{1}/de@{2}.{2}" + measured})
	for _, init := range []struct{ name, second string }{{"equal", "{1}"}, {"different", "{2}"}} {
		for _, every := range stretches {
			name := init.name + "-inits-every-" + strconv.Itoa(every)
			if every == 0 {
				name = init.name + "-inits-at-the-end"
			}
			e.Arms = append(e.Arms, Arm{name, fmt.Sprintf("%s&mix=de,en&data={1}&experts=en@{1}.{1}/de@%s.{2}&average-every=%d%s", shape, init.second, every, measured)})
			e.Figures = append(e.Figures, Figure{Name: name, Arm: name, Role: experiment.LockstepRole, Own: "experts"})
		}
		e.Criteria = append(e.Criteria,
			Criterion{Figure: init.name + "-inits-at-the-end", Holds: collapses, Refuted: survives},
			Criterion{Figure: init.name + "-inits-every-128", Holds: survives, Refuted: collapses})
	}
	return e
}

// Curve returns the figures of B6 by their stretch, for one kind of inits: where the whole
// training is one stretch the place is its length.
func Curve(values Values, inits string, steps int) (points map[int][]float64) {
	points = map[int][]float64{}
	for _, every := range stretches {
		name, at := inits+"-inits-every-"+strconv.Itoa(every), every
		if every == 0 {
			name, at = inits+"-inits-at-the-end", steps
		}
		if x, there := values[name]; there {
			points[at] = x
		}
	}
	return points
}
