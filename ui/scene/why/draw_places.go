package why

import (
	"fmt"
	"math"
	"slices"

	"confusio/engine/phrase"
	"confusio/ui/chart"
	. "confusio/ui/node"
	"confusio/ui/scene"
)

// placesFigure shows what the exchange of each place does, modules down and
// blocks across.
func (v view) places() Node {
	return El("figure",
		P(Class("label"), v.Sentence("why.places.label")),
		v.placesMatrix(),
		El("figcaption", P(Class("said"), v.Rich(nil, append([]phrase.Phrase{phrase.Of("why.places.title")}, v.placesSaying()...)...)),
			v.Unfold(placesFigure, v.Sentence("figure.table"), v.placesTable)))
}

// modules are what a reader calls the parts.
var modules = map[string]phrase.Key{
	"embedding": "module.embedding_head", "head": "module.head", "layer": "module.whole_block", "embedding, used rows": "module.embedding_used",
	"attention": "module.attention", "feed-forward": "module.feed_forward", "q": "module.q", "k": "module.k", "v": "module.v", "o": "module.o",
	"gate": "module.gate", "up": "module.up", "down": "module.down", "norms": "module.norms",
}

func moduleName(module string) phrase.Phrase {
	if key, known := modules[module]; known {
		return phrase.Of(key)
	}
	return phrase.Of("module.other", phrase.Text("name", module))
}

// grid sorts places by module, in the order they came, and by block.
func (v view) grid() (modules []string, layers int, at map[string]map[int]Place) {
	at = map[string]map[int]Place{}
	for _, place := range v.Places {
		if !place.Known {
			continue
		}
		if at[place.Module] == nil {
			at[place.Module] = map[int]Place{}
			modules = append(modules, place.Module)
		}
		at[place.Module][place.Layer] = place
		layers = max(layers, place.Layer+1)
	}
	return modules, layers, at
}

func (v view) placesMatrix() Node {
	modules, layers, at := v.grid()
	if len(modules) == 0 {
		return P(Class("cap pending-box"), v.Sentence("why.places.nothing"))
	}
	head := func() Part {
		ps := Parts{}
		for l := range layers {
			ps = append(ps, El("th", Attr("scope", "col"), When(l == 0, Class("gap")), v.Phrase(layerName(l))))
		}
		return ps
	}
	row := func(_ int, module string) Part {
		cells := Parts{El("th", Attr("scope", "row"), v.Phrase(moduleName(module)))}
		for _, of := range []func(Place) float64{harmedK, healedK} {
			if place, ok := at[module][-1]; ok {
				cells = append(cells, v.placeCell(of(place), layers, true))
				continue
			}
			for l := range layers {
				k := math.NaN()
				if place, ok := at[module][l]; ok {
					k = of(place)
				}
				cells = append(cells, v.placeCell(k, 1, l == 0))
			}
		}
		return El("tr", cells)
	}
	span2 := Attr("colspan", fmt.Sprint(layers))
	return v.Scroll("places", v.Key("why.places.table"),
		El("table", Class("matrix places"),
			El("caption", Class("unseen"), v.Sentence("why.places.table.caption")),
			El("thead",
				El("tr", El("td"), El("th", Attr("scope", "colgroup"), span2, Class("gap"), v.Sentence("why.places.harmed")),
					El("th", Attr("scope", "colgroup"), span2, Class("gap"), v.Sentence("why.places.healed"))),
				El("tr", El("td"), head(), head())),
			El("tbody", Each(modules, row))))
}

func (v view) placeCell(k float64, columns int, gap bool) Node {
	classes := "cell"
	if gap {
		classes += " gap"
	}
	var wide Part = Nothing
	if columns > 1 {
		wide = Attr("colspan", fmt.Sprint(columns))
	}
	step := chart.Damage(k)
	if step < 0 {
		return El("td", Class(classes+" pending"), wide, Text("·"))
	}
	return El("td", Class(fmt.Sprintf("%s h%d", classes, step)), wide, Text(v.Number(k)))
}

func harmedK(p Place) float64 { return scene.MeanK(p.Harmed) }
func healedK(p Place) float64 { return scene.MeanK(p.Healed) }

// placesSaying names the module whose exchange harms most and the one that
// heals most, from the numbers alone; whole blocks are left to the figure.
func (v view) placesSaying() []phrase.Phrase {
	scale := phrase.Of("why.places.scale")
	var known []Place
	for _, p := range v.Places {
		if !p.Known {
			return []phrase.Phrase{phrase.Of("why.places.waiting"), scale}
		}
		if p.Module != "layer" && p.Module != "attention" && p.Module != "feed-forward" {
			known = append(known, p)
		}
	}
	if len(known) == 0 {
		return []phrase.Phrase{scale}
	}
	worst := slices.MinFunc(known, func(a, b Place) int { return compare(harmedK(a), harmedK(b)) })
	best := slices.MaxFunc(known, func(a, b Place) int { return compare(healedK(a), healedK(b)) })
	return []phrase.Phrase{
		phrase.Of("why.places.worst", phrase.Said("part", placeName(worst)), phrase.Number("k", harmedK(worst))),
		phrase.Of("why.places.best", phrase.Said("part", placeName(best)), phrase.Number("k", healedK(best))),
		scale, scene.HeldStories(),
	}
}

func compare(a, b float64) int {
	switch {
	case a < b:
		return -1
	case a > b:
		return 1
	}
	return 0
}

func placeName(p Place) phrase.Phrase {
	if p.Layer < 0 {
		return moduleName(p.Module)
	}
	return phrase.Of("module.in_block", phrase.Said("part", moduleName(p.Module)), phrase.Number("n", p.Layer+1))
}

func (v view) placesTable() Node {
	var rows [][]string
	for _, p := range v.Places {
		for i := range p.Harmed {
			if i < len(p.Healed) {
				rows = append(rows, []string{v.Say(placeName(p)), v.Name(p.Harmed[i].Language), v.Number(p.Harmed[i].Token), v.Number(p.Harmed[i].K), v.Number(p.Healed[i].Token), v.Number(p.Healed[i].K)})
			}
		}
	}
	return v.Table(placesFigure, []string{v.Key("why.head.part"), v.Key("head.language"), v.Key("why.head.harmed"), "K", v.Key("why.head.healed"), "K"}, rows)
}
