package atlas

import (
	"strings"

	"confusio/engine/experiment"
)

// settings of the map that is learned: 64k tokens of both languages at most.
const learnedMap = "rotated,steps:200,rate:0.02,tokens:32768"

// ladder adds the merges of two experts that were aligned in some ways to an experiment, in one
// language and in two, with the gain of each over another one.
func ladder(e *Experiment, rungs []string, over string) {
	for _, languages := range []struct{ name, address string }{
		{"same-language", "&mix=en&merge=linear&parents=en@{1}.{1}/en@{2}.{2}"},
		{"two-languages", "&mix=de,en&merge=linear&parents=en@{1}.{1}/de@{2}.{2}"},
	} {
		for _, rung := range rungs {
			name, align := languages.name+"-"+strings.SplitN(rung, ",", 2)[0], "&align="+rung
			switch rung {
			case "none":
				align = ""
			case learnedMap:
				name = languages.name + "-learned"
			}
			e.Arms = append(e.Arms, Arm{name, shape + languages.address + align + measured})
			e.Figures = append(e.Figures, Figure{Name: name, Arm: name, Role: experiment.MergeRole})
			if rung != over {
				e.Figures = append(e.Figures, Figure{Name: name + "-gain", Arm: name, Role: experiment.MergeRole, Less: languages.name + "-" + over})
			}
		}
	}
}

// rescue is B3: does bringing two experts into one basis rescue their merge?
func rescue() Experiment {
	e := Experiment{ID: "B3", Question: "atlas.b3", Seeds: 5}
	ladder(&e, []string{"none", "permuted", "rotated"}, "none")
	gains, little := Limit{Below: false, At: 0.1}, Limit{Below: true, At: 0.1}
	for _, name := range []string{"same-language-rotated-gain", "two-languages-rotated-gain"} {
		e.Criteria = append(e.Criteria, Criterion{Figure: name, Holds: gains, Refuted: little})
	}
	return e
}

// learned is B8: does it if the map is learned by the loss of the merge itself?
func learned() Experiment {
	e := Experiment{ID: "B8", Question: "atlas.b8", Seeds: 5}
	ladder(&e, []string{"rotated", learnedMap}, "rotated")
	within := Limit{Below: true, At: survives.At}
	for _, name := range []string{"same-language-learned", "two-languages-learned"} {
		e.Criteria = append(e.Criteria, Criterion{Figure: name, Holds: survives, Refuted: within})
	}
	for _, name := range []string{"same-language-learned-gain", "two-languages-learned-gain"} {
		e.Criteria = append(e.Criteria, Criterion{Figure: name, Holds: better, Refuted: worse})
	}
	return e
}

// ensemble is the first half of B5: what the weights lose their outputs keep. The Bayes ensemble
// of the experts whose merge C1 measures survives.
func ensemble() Experiment {
	return Experiment{
		ID: "B5", Question: "atlas.b5", Seeds: 5,
		Arms: []Arm{{"experts", shape + "&mix=de,en&merge=linear&parents=en@{1}.{1}/de@{2}.{2}" + measured}},
		Figures: []Figure{
			{Name: "Bayes-ensemble", Arm: "experts", Role: experiment.BayesRole},
			{Name: "token-ensemble", Arm: "experts", Role: experiment.TokenRole},
			{Name: "merge", Arm: "experts", Role: experiment.MergeRole},
			{Name: "Bayes-ensemble-over-the-merge", Arm: "experts", Role: experiment.BayesRole, Less: "merge"},
		},
		Criteria: []Criterion{{Figure: "Bayes-ensemble", Holds: survives, Refuted: collapses}},
	}
}
