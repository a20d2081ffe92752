package why

import (
	"fmt"
	"math"

	"confusio/ui/chart"
	. "confusio/ui/node"
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
func (v view) likeness() Node {
	return El("figure", Class("likeness"),
		P(Class("label"), Text("How alike the two experts are, beside the damage, layer by layer")),
		v.likenessTable(),
		El("figcaption", P(Class("said"), Bold("Likeness beside damage. "), Text("The lozenge is the pair, the ring what pairing at random would give. "+v.likenessSaying())),
			v.Unfold(likenessFigure, "Table behind this figure", v.likenessNumbers)))
}

// likenessSaying tells the means over the layers of the measure that is blind
// to the basis and of the one that is not.
func (v view) likenessSaying() string {
	mean := map[string]float64{}
	for _, m := range v.Likeness {
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
		v.Number(cka), v.Number(neurons), LikenessStories)
}

func (v view) likenessTable() Node {
	if len(v.Likeness) == 0 {
		return P(Class("cap pending-box"), Text("Not compared yet."))
	}
	return Div(Class("measures"), Each(v.Likeness, func(_ int, m protocol.Measure) Part {
		name, known := measureNames[m.Name]
		if !known {
			name = [2]string{m.Name, ""}
		}
		return Div(Class("measure"), P(Class("measure-name"), Text(name[0])), P(Class("fine"), Text(name[1])),
			El("ul", Each(m.Layers, func(i int, layer string) Part { return v.strip(m, i, layer) })))
	}), v.damageStrips())
}

func (v view) strip(m protocol.Measure, i int, layer string) Node {
	value, baseline := at(m.Values, i), at(m.Baseline, i)
	s := chart.Strip{Low: -0.1, High: 1, Lines: []float64{0}, Dots: []chart.Dot{
		{X: baseline, Symbol: "m-ensemble", Size: 11}, {X: value, Symbol: "m-merge", Size: 12}}}
	return El("li", Span(Class("layer"), Text(layer)), Mark(s.Marks()), Span(Class("value"), Text(v.Number(value))), Unseen("; by chance "+v.Number(baseline)))
}

func at(values []float64, i int) float64 {
	if i < len(values) {
		return values[i]
	}
	return math.NaN()
}

// damageStrips is the damage of whole layers on the same scale.
func (v view) damageStrips() Part {
	var rows Parts
	for _, p := range v.Places {
		if !p.Known || p.Module != "layer" && p.Module != "embedding" {
			continue
		}
		name := "embedding"
		if p.Layer >= 0 {
			name = fmt.Sprintf("block %d", p.Layer+1)
		}
		k := harmedK(p)
		s := chart.Strip{Low: -0.1, High: 1, Lines: []float64{0}, Dots: []chart.Dot{{X: k, Symbol: "m-merge", Size: 12}}}
		rows = append(rows, El("li", Span(Class("layer"), Text(name)), Mark(s.Marks()), Span(Class("value"), Text(v.Number(k)))))
	}
	if rows == nil {
		return Nothing
	}
	return Div(Class("measure damage"), P(Class("measure-name"), Text("K that is left")), P(Class("fine"), Text("Of an expert with the merge’s weights in this layer.")), El("ul", rows))
}

func (v view) likenessNumbers() Node {
	var rows [][]string
	for _, m := range v.Likeness {
		for i, layer := range m.Layers {
			rows = append(rows, []string{m.Name, layer, chart.Number(at(m.Values, i), 3), chart.Number(at(m.Baseline, i), 3)})
		}
	}
	return v.Table([]string{"measure", "layer", "the pair", "by chance"}, rows)
}
