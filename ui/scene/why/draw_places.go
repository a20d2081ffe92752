package why

import (
	"fmt"
	"math"
	"slices"

	"confusio/engine/language"
	"confusio/ui/chart"
	. "confusio/ui/node"
	"confusio/ui/scene"
)

// placesFigure shows what the exchange of each place does, modules down and
// blocks across.
func (v view) places() Node {
	return El("figure",
		P(Class("label"), Text("K after one part is exchanged, mean of the two languages")),
		v.placesMatrix(),
		El("figcaption", P(Class("said"), Bold("One part at a time. "), Text(v.placesSaying())),
			v.Unfold(placesFigure, "Table behind this figure", v.placesTable)))
}

// moduleNames are what a reader calls the parts.
var moduleNames = map[string]string{
	"embedding": "embedding and head", "head": "head", "layer": "the whole block", "embedding, used rows": "embedding, used rows", "attention": "attention", "feed-forward": "feed-forward",
	"q": "queries", "k": "keys", "v": "values", "o": "attention output", "gate": "gate", "up": "up", "down": "down", "norms": "norm gains",
}

func moduleName(module string) string {
	if name, ok := moduleNames[module]; ok {
		return name
	}
	return module
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
		return P(Class("cap pending-box"), Text("Nothing is exchanged yet."))
	}
	head := func() Part {
		ps := Parts{}
		for l := range layers {
			ps = append(ps, El("th", Attr("scope", "col"), When(l == 0, Class("gap")), Text(fmt.Sprintf("block %d", l+1))))
		}
		return ps
	}
	row := func(_ int, module string) Part {
		cells := Parts{El("th", Attr("scope", "row"), Text(moduleName(module)))}
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
	return Div(Class("scroll"), Attr("tabindex", "0"), Attr("role", "region"), Aria("label", "Modules by blocks, scrolls sideways"),
		El("table", Class("matrix places"),
			El("caption", Class("unseen"), Text("K of the expert with the merge’s part, and of the merge with the expert’s part, for each module and block")),
			El("thead",
				El("tr", El("td"), El("th", Attr("scope", "colgroup"), span2, Class("gap"), Text("expert, with the merge’s part")),
					El("th", Attr("scope", "colgroup"), span2, Class("gap"), Text("merge, with the expert’s part"))),
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
func (v view) placesSaying() string {
	var known []Place
	for _, p := range v.Places {
		if !p.Known {
			return "Left: an expert takes over one part of the merge’s weights. Right: the merge takes one part back. More ink is more damage; 1 is the expert, 0 a unigram model."
		}
		if p.Module != "layer" && p.Module != "attention" && p.Module != "feed-forward" {
			known = append(known, p)
		}
	}
	if len(known) == 0 {
		return "More ink is more damage; 1 is the expert, 0 a unigram model."
	}
	worst := slices.MinFunc(known, func(a, b Place) int { return compare(harmedK(a), harmedK(b)) })
	best := slices.MaxFunc(known, func(a, b Place) int { return compare(healedK(a), healedK(b)) })
	return fmt.Sprintf("Of the single parts, the merge’s %s harms an expert most: K falls to %s. Giving the merge back its expert’s %s helps most: K = %s. "+
		"More ink is more damage; 1 is the expert, 0 a unigram model.", v.placeName(worst), v.Number(harmedK(worst)), v.placeName(best), v.Number(healedK(best))) + v.HeldStories()
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

func (v view) placeName(p Place) string {
	if p.Layer < 0 {
		return moduleName(p.Module)
	}
	return fmt.Sprintf("%s in block %d", moduleName(p.Module), p.Layer+1)
}

func (v view) placesTable() Node {
	var rows [][]string
	for _, p := range v.Places {
		for i := range p.Harmed {
			if i < len(p.Healed) {
				rows = append(rows, []string{v.placeName(p), language.Name(p.Harmed[i].Language), v.Number(p.Harmed[i].Token), v.Number(p.Harmed[i].K), v.Number(p.Healed[i].Token), v.Number(p.Healed[i].K)})
			}
		}
	}
	return v.Table([]string{"part", "language", "expert with the merge’s part, nats per token", "K", "merge with the expert’s part, nats per token", "K"}, rows)
}
