package component

import (
	"fmt"
	"math"
	"slices"

	"confusio/engine/language"
	"confusio/ui/chart"
	"confusio/ui/state"
	"confusio/wasm/protocol"
)

// placesFigure shows what the exchange of each place does, modules down and
// blocks across.
func placesFigure(s state.State, send Send, study state.Study) child {
	return el("figure",
		p(class("label"), words("K after one part is exchanged, mean of the two languages")),
		placesMatrix(study),
		el("figcaption", p(class("said"), bold("One part at a time. "), words(placesSaying(study))),
			unfold(send, s, "places", "Table behind this figure", func() child { return placesTable(study) })))
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
func grid(study state.Study) (modules []string, layers int, at map[string]map[int]state.Place) {
	at = map[string]map[int]state.Place{}
	for _, place := range study.Places {
		if !place.Known {
			continue
		}
		if at[place.Module] == nil {
			at[place.Module] = map[int]state.Place{}
			modules = append(modules, place.Module)
		}
		at[place.Module][place.Layer] = place
		layers = max(layers, place.Layer+1)
	}
	return modules, layers, at
}

func placesMatrix(study state.Study) child {
	modules, layers, at := grid(study)
	if len(modules) == 0 {
		return p(class("cap pending-box"), words("Nothing is exchanged yet."))
	}
	head := func() part {
		ps := parts{}
		for l := range layers {
			ps = append(ps, el("th", attr{"scope", "col"}, when(l == 0, class("gap")), words(fmt.Sprintf("block %d", l+1))))
		}
		return ps
	}
	row := func(_ int, module string) part {
		cells := parts{el("th", attr{"scope", "row"}, words(moduleName(module)))}
		for _, of := range []func(state.Place) float64{harmedK, healedK} {
			if place, ok := at[module][-1]; ok {
				cells = append(cells, placeCell(of(place), layers, true))
				continue
			}
			for l := range layers {
				k := math.NaN()
				if place, ok := at[module][l]; ok {
					k = of(place)
				}
				cells = append(cells, placeCell(k, 1, l == 0))
			}
		}
		return el("tr", cells)
	}
	span2 := attr{"colspan", fmt.Sprint(layers)}
	return div(class("scroll"), attr{"tabindex", "0"}, attr{"role", "region"}, aria("label", "Modules by blocks, scrolls sideways"),
		el("table", class("matrix places"),
			el("caption", class("unseen"), words("K of the expert with the merge’s part, and of the merge with the expert’s part, for each module and block")),
			el("thead",
				el("tr", el("td"), el("th", attr{"scope", "colgroup"}, span2, class("gap"), words("expert, with the merge’s part")),
					el("th", attr{"scope", "colgroup"}, span2, class("gap"), words("merge, with the expert’s part"))),
				el("tr", el("td"), head(), head())),
			el("tbody", each(modules, row))))
}

func placeCell(k float64, columns int, gap bool) child {
	classes := "cell"
	if gap {
		classes += " gap"
	}
	var wide part = nothing
	if columns > 1 {
		wide = attr{"colspan", fmt.Sprint(columns)}
	}
	step := chart.Damage(k)
	if step < 0 {
		return el("td", class(classes+" pending"), wide, words("·"))
	}
	return el("td", class(fmt.Sprintf("%s h%d", classes, step)), wide, words(two(k)))
}

func meanOf(scores []protocol.Score) float64 {
	sum := 0.0
	for _, score := range scores {
		sum += score.K
	}
	return sum / float64(max(len(scores), 1))
}

func harmedK(p state.Place) float64 { return meanOf(p.Harmed) }
func healedK(p state.Place) float64 { return meanOf(p.Healed) }

// placesSaying names the module whose exchange harms most and the one that
// heals most, from the numbers alone; whole blocks are left to the figure.
func placesSaying(study state.Study) string {
	var known []state.Place
	for _, p := range study.Places {
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
	worst := slices.MinFunc(known, func(a, b state.Place) int { return compare(harmedK(a), harmedK(b)) })
	best := slices.MaxFunc(known, func(a, b state.Place) int { return compare(healedK(a), healedK(b)) })
	return fmt.Sprintf("Of the single parts, the merge’s %s harms an expert most: K falls to %s. Giving the merge back its expert’s %s helps most: K = %s. "+
		"More ink is more damage; 1 is the expert, 0 a unigram model.", placeName(worst), two(harmedK(worst)), placeName(best), two(healedK(best))) + heldWords()
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

func placeName(p state.Place) string {
	if p.Layer < 0 {
		return moduleName(p.Module)
	}
	return fmt.Sprintf("%s in block %d", moduleName(p.Module), p.Layer+1)
}

func placesTable(study state.Study) child {
	var rows [][]string
	for _, p := range study.Places {
		for i := range p.Harmed {
			if i < len(p.Healed) {
				rows = append(rows, []string{placeName(p), language.Name(p.Harmed[i].Language), two(p.Harmed[i].Token), two(p.Harmed[i].K), two(p.Healed[i].Token), two(p.Healed[i].K)})
			}
		}
	}
	return table([]string{"part", "language", "expert with the merge’s part, nats per token", "K", "merge with the expert’s part, nats per token", "K"}, rows)
}
