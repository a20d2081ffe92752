package atlas

import (
	"fmt"

	"confusio/engine/experiment"
)

// fullSteps is the length of a training of the atlas's shape.
const fullSteps = 2240

// better and worse are sides of a difference.
var (
	better = Limit{Below: false, At: 0}
	worse  = Limit{Below: true, At: 0}
)

// earlier is C4: it does not help to merge earlier. No merge of checkpoints, of experts of
// different inits, is better than a model trained on the mixture for as many steps, or for as many
// as both experts together.
func earlier() Experiment {
	e := Experiment{ID: "C4", Question: "atlas.c4", Seeds: 5, Arms: []Arm{
		{"experts", shape + "&mix=de,en&merge=linear&parents=en@{1}.{1}/de@{2}.{2}" + measured},
	}}
	for _, step := range []int{64, 280, 560, 1120} {
		merged, once, twice := fmt.Sprintf("merge-at-%d", step), fmt.Sprintf("mixed-for-%d", step), fmt.Sprintf("mixed-for-2x%d", step)
		gain, gainTwice := merged+"-against-"+once, merged+"-against-"+twice
		e.Arms = append(e.Arms,
			Arm{merged, fmt.Sprintf("%s&mix=de,en&merge=linear&parents=en@{1}.{1}:%d/de@{2}.{2}:%[2]d%s", shape, step, measured)},
			Arm{once, fmt.Sprintf("%s&mix=de,en&init={3}&data={3}&stop=%d%s", shape, step, measured)},
			Arm{twice, fmt.Sprintf("%s&mix=de,en&init={3}&data={3}&stop=%d%s", shape, 2*step, measured)})
		e.Figures = append(e.Figures,
			Figure{Name: once, Arm: once, Role: experiment.Expert, Own: "experts"},
			Figure{Name: twice, Arm: twice, Role: experiment.Expert, Own: "experts"},
			Figure{Name: merged, Arm: merged, Role: experiment.MergeRole, Own: "experts"},
			Figure{Name: gain, Arm: merged, Role: experiment.MergeRole, Own: "experts", Less: once},
			Figure{Name: gainTwice, Arm: merged, Role: experiment.MergeRole, Own: "experts", Less: twice})
		if len(e.Criteria) == 0 {
			e.Criteria = []Criterion{{Figure: "any-merge-against-the-mixture", Holds: worse, Refuted: better}}
		}
		e.Criteria[0].All = append(e.Criteria[0].All, gain, gainTwice)
	}
	return e
}

// branching is C5: merging after fine-tuning works. Experts branch from a mixed model and
// train on for an eighth of its steps, at a tenth of its rate.
func branching() Experiment {
	return Experiment{
		ID: "C5", Question: "atlas.c5", Seeds: 5,
		Arms: []Arm{{"fine-tuned", shape + "&mix=de,en&steps=280&warmup=28&peak=0.0016&merge=linear&parents=en@0.{1}/de@0.{2}" +
			"&start=(mix=de,en!steps=2240!warmup=60!peak=0.016!init={3}!data={3})" + measured}},
		Figures: []Figure{
			{Name: "merge-of-fine-tuned-models", Arm: "fine-tuned", Role: experiment.MergeRole},
			{Name: "gain-over-the-base", Arm: "fine-tuned", Role: experiment.MergeRole, Scale: G},
		},
		Criteria: []Criterion{
			{Figure: "merge-of-fine-tuned-models", Holds: survives, Refuted: collapses},
			{Figure: "gain-over-the-base", Holds: better, Refuted: worse},
		},
	}
}

// trajectory is C7, a positive control: checkpoints of one training merge.
func trajectory() Experiment {
	e := Experiment{ID: "C7", Question: "atlas.c7", Seeds: 5}
	for _, k := range []int{2, 5, 10} {
		name, parents := fmt.Sprintf("the-last-%d-checkpoints", k), ""
		for i := range k {
			if i > 0 {
				parents += "/"
			}
			if parents += "en@{1}.{1}"; i > 0 {
				parents += fmt.Sprintf(":%d", fullSteps-32*i)
			}
		}
		e.Arms = append(e.Arms, Arm{name, shape + "&mix=en&merge=linear&parents=" + parents + measured})
		e.Figures = append(e.Figures, Figure{Name: name, Arm: name, Role: experiment.MergeRole})
		e.Criteria = append(e.Criteria, Criterion{Figure: name, Holds: Limit{Below: false, At: 0.9}, Refuted: Limit{Below: true, At: 0.5}})
	}
	return e
}

// branchPoint is B2: experts share so many steps on the mixture, and then train apart for half
// of a training each.
func branchPoint() Experiment {
	const apart = fullSteps / 2
	e := Experiment{ID: "B2", Question: "atlas.b2", Seeds: 10}
	for _, shared := range []int{0, 64, 256, 1120, 1680} {
		name := fmt.Sprintf("%d-steps-shared", shared)
		address := fmt.Sprintf("%s&mix=de,en&steps=%d&merge=linear&parents=en@0.{1}/de@0.{2}&start=(mix=de,en!steps=%d!stop=%d!init={3}!data={3}!moments=true)%s",
			shape, apart, fullSteps, shared, measured)
		if shared == 0 {
			address = fmt.Sprintf("%s&mix=de,en&steps=%d&merge=linear&parents=en@{3}.{1}/de@{3}.{2}%s", shape, apart, measured)
		} else {
			e.Figures = append(e.Figures, Figure{Name: name + "-gain-over-the-base", Arm: name, Role: experiment.MergeRole, Scale: G})
		}
		mixed := fmt.Sprintf("mixed-for-%d", shared+apart)
		e.Arms = append(e.Arms, Arm{name, address}, Arm{mixed, fmt.Sprintf("%s&mix=de,en&steps=%d&init={3}&data={3}%s", shape, shared+apart, measured)})
		e.Figures = append(e.Figures,
			Figure{Name: name, Arm: name, Role: experiment.MergeRole},
			Figure{Name: mixed, Arm: mixed, Role: experiment.Expert, Own: name})
	}
	e.Criteria = []Criterion{
		{Figure: "0-steps-shared", Holds: collapses, Refuted: survives},
		{Figure: "1680-steps-shared-gain-over-the-base", Holds: better, Refuted: worse},
	}
	return e
}
