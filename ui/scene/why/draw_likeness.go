package why

import (
	"math"

	"confusio/engine/phrase"
	"confusio/ui/chart"
	. "confusio/ui/node"
	"confusio/wasm/protocol"
)

// measures are what a reader calls the measures, with one sentence each.
var measures = map[string]struct{ name, help phrase.Key }{
	"cka":          {"why.measure.cka", "why.measure.cka.help"},
	"debiased cka": {"why.measure.debiased", "why.measure.debiased.help"},
	"neurons":      {"why.measure.neurons", "why.measure.neurons.help"},
	"cosine":       {"why.measure.cosine", "why.measure.cosine.help"},
	"conflict":     {"why.measure.conflict", "why.measure.conflict.help"},
	"subspace":     {"why.measure.subspace", "why.measure.subspace.help"},
	"retrieval":    {"why.measure.retrieval", "why.measure.retrieval.help"},
}

// likenessFigure sets every measure beside the damage that the same layer does.
func (v view) likeness() Node {
	return El("figure", Class("likeness"),
		P(Class("label"), v.Sentence("why.likeness.label")),
		P(Class("say"), v.Phrase(v.likenessSaying())),
		v.likenessTable(),
		El("figcaption", P(Class("said"), v.Rich(nil, phrase.Of("why.likeness.caption"))),
			v.Unfold(likenessFigure, v.Sentence("figure.table"), v.likenessNumbers)))
}

// likenessSaying tells the means over the layers of the measure that is blind
// to the basis and of the one that is not.
func (v view) likenessSaying() phrase.Phrase {
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
		return phrase.Phrase{}
	}
	return phrase.Of("why.likeness.means", phrase.Number("n", LikenessStories), phrase.Number("cka", cka), phrase.Number("neurons", neurons))
}

func (v view) likenessTable() Node {
	if len(v.Likeness) == 0 {
		return P(Class("cap pending-box"), v.Sentence("why.likeness.waiting"))
	}
	return Div(Class("measures"), Each(v.Likeness, func(_ int, m protocol.Measure) Part {
		return Div(Class("measure"), P(Class("measure-name"), Text(v.measureName(m))), P(Class("fine"), v.Sentence(measures[m.Name].help)),
			El("ul", Each(m.Layers, func(i int, layer int32) Part { return v.strip(m, i, int(layer)) })))
	}), v.damageStrips())
}

// measureName is what a reader calls a measure; one that the page does not know
// has the engine's name.
func (v view) measureName(m protocol.Measure) string {
	if of, known := measures[m.Name]; known {
		return v.Key(of.name)
	}
	return m.Name
}

// layerName is what a reader calls a block, counted from 0, or the embedding, -1.
func layerName(layer int) phrase.Phrase {
	if layer < 0 {
		return phrase.Of("module.embedding")
	}
	return phrase.Of("module.block", phrase.Number("n", layer+1))
}

func (v view) strip(m protocol.Measure, i, layer int) Node {
	value, baseline := at(m.Values, i), at(m.Baseline, i)
	s := chart.Strip{Low: -0.1, High: 1, Lines: []float64{0}, Dots: []chart.Dot{
		{X: baseline, Symbol: "m-ensemble", Size: 11}, {X: value, Symbol: "m-merge", Size: 12}}}
	return El("li", Span(Class("layer"), v.Phrase(layerName(layer))), Mark(s.Marks()), Span(Class("value"), Text(v.Number(value))),
		Unseen(v.Key("why.by_chance", phrase.Number("value", baseline))))
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
		k := harmedK(p)
		s := chart.Strip{Low: -0.1, High: 1, Lines: []float64{0}, Dots: []chart.Dot{{X: k, Symbol: "m-merge", Size: 12}}}
		rows = append(rows, El("li", Span(Class("layer"), v.Phrase(layerName(p.Layer))), Mark(s.Marks()), Span(Class("value"), Text(v.Number(k)))))
	}
	if rows == nil {
		return Nothing
	}
	return Div(Class("measure damage"), P(Class("measure-name"), v.Sentence("why.left")), P(Class("fine"), v.Sentence("why.left.help")), El("ul", rows))
}

func (v view) likenessNumbers() Node {
	var rows [][]string
	for _, m := range v.Likeness {
		for i, layer := range m.Layers {
			rows = append(rows, []string{v.measureName(m), v.Say(layerName(int(layer))), v.Words.Number(at(m.Values, i), 3), v.Words.Number(at(m.Baseline, i), 3)})
		}
	}
	return v.Table(likenessFigure, []string{v.Key("why.head.measure"), v.Key("why.head.layer"), v.Key("why.head.pair"), v.Key("why.head.chance")}, rows)
}
