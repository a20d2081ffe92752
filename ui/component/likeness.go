package component

import (
	"fmt"
	"math"

	"confusio/ui/chart"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// measureNames are what a reader calls the measures, with one sentence each.
var measureNames = map[string][2]string{
	"cka":          {"CKA", "Alike up to a rotation: blind to the basis."},
	"debiased cka": {"debiased CKA", "The same without the bias of few stories."},
	"neurons":      {"unit by unit", "Correlation of each unit with the one in its place: what averaging needs."},
	"cosine":       {"weights", "Cosine of the weights."},
	"conflict":     {"sign conflict", "Share of weights whose signs differ."},
	"subspace":     {"subspace", "Overlap of the leading directions."},
	"retrieval":    {"retrieval", "How often a story finds its translation."},
}

// likenessFigure sets every measure beside the damage that the same layer does.
func likenessFigure(s state.State, send Send, study state.Study) child {
	return el("figure", class("likeness"),
		p(class("label"), words("How alike the two experts are, beside the damage, layer by layer")),
		likenessTable(study),
		el("figcaption", p(class("said"), bold("Likeness beside damage. "), words("The lozenge is the pair, the ring what pairing at random would give. "+likenessSaying(study))),
			unfold(send, s, "likeness", "Table behind this figure", func() child { return likenessNumbers(study) })))
}

// likenessSaying tells the means over the layers of the measure that is blind
// to the basis and of the one that is not.
func likenessSaying(study state.Study) string {
	mean := map[string]float64{}
	for _, m := range study.Likeness {
		sum := 0.0
		for _, v := range m.Values {
			sum += v
		}
		mean[m.Name] = sum / float64(max(len(m.Values), 1))
	}
	cka, known := mean["cka"]
	neurons, both := mean["neurons"]
	if !known || !both {
		return ""
	}
	return fmt.Sprintf("Up to a rotation the two agree by %s on average (CKA); unit by unit, which is what averaging needs, by %s. Both read the same %d stories, each in its language.",
		two(cka), two(neurons), state.LikenessStories)
}

func likenessTable(study state.Study) child {
	if len(study.Likeness) == 0 {
		return p(class("cap pending-box"), words("Not compared yet."))
	}
	return div(class("measures"), each(study.Likeness, func(_ int, m protocol.Measure) part {
		name, known := measureNames[m.Name]
		if !known {
			name = [2]string{m.Name, ""}
		}
		return div(class("measure"), p(class("measure-name"), words(name[0])), p(class("fine"), words(name[1])),
			el("ul", each(m.Layers, func(i int, layer string) part { return strip(m, i, layer) })))
	}), damageStrips(study))
}

func strip(m protocol.Measure, i int, layer string) child {
	value, baseline := at(m.Values, i), at(m.Baseline, i)
	s := chart.Strip{Low: -0.1, High: 1, Lines: []float64{0}, Dots: []chart.Dot{
		{X: baseline, Symbol: "m-ensemble", Size: 11}, {X: value, Symbol: "m-merge", Size: 12}}}
	return el("li", span(class("layer"), words(layer)), mark(s.Marks()), span(class("value"), words(two(value))), unseen("; by chance "+two(baseline)))
}

func at(values []float64, i int) float64 {
	if i < len(values) {
		return values[i]
	}
	return math.NaN()
}

// damageStrips is the damage of whole layers on the same scale.
func damageStrips(study state.Study) part {
	var rows parts
	for _, p := range study.Places {
		if !p.Known || p.Module != "layer" && p.Module != "embedding" {
			continue
		}
		name := "embedding"
		if p.Layer >= 0 {
			name = fmt.Sprintf("block %d", p.Layer+1)
		}
		k := harmedK(p)
		s := chart.Strip{Low: -0.1, High: 1, Lines: []float64{0}, Dots: []chart.Dot{{X: k, Symbol: "m-merge", Size: 12}}}
		rows = append(rows, el("li", span(class("layer"), words(name)), mark(s.Marks()), span(class("value"), words(two(k)))))
	}
	if rows == nil {
		return nothing
	}
	return div(class("measure damage"), p(class("measure-name"), words("K that is left")), p(class("fine"), words("Of an expert with the merge’s weights in this layer.")), el("ul", rows))
}

func likenessNumbers(study state.Study) child {
	var rows [][]string
	for _, m := range study.Likeness {
		for i, layer := range m.Layers {
			rows = append(rows, []string{m.Name, layer, chart.Number(at(m.Values, i), 3), chart.Number(at(m.Baseline, i), 3)})
		}
	}
	return table([]string{"measure", "layer", "the pair", "by chance"}, rows)
}
