package app

import . "confusio/ui/node"

// symbol is one of the symbols by its name.
func symbol(name string, ps ...Part) Node {
	return SVG("symbol", ID(name), Attr("viewBox", "0 0 12 12"), Parts(ps))
}

// symbols holds every symbol, pattern and ramp of the page. They never change, so
// that they are drawn once.
func (v view) symbols() Node {
	if v.Last.State != nil {
		return SVG("svg", Class("definitions"), Hidden(), Attr("focusable", "false")) // without children, which stay
	}
	outline := func(name, d string) Node { return symbol("s-"+name, SVG("path", Attr("d", d))) }
	return SVG("svg", Class("definitions"), Hidden(), Attr("focusable", "false"), SVG("defs",
		symbol("s-en", SVG("circle", Attr("cx", "6"), Attr("cy", "6"), Attr("r", "5.1"))),
		outline("de", "M1.3 1.3h9.4v9.4H1.3z"),
		outline("fr", "M6 .7 11.7 10.9H.3z"),
		outline("it", "M.5 3.3h11a5.5 5.5 0 0 1-11 0z"),
		outline("nl", "M6 11.3.3 1.1h11.4z"),
		outline("ru", "M4.05.7h3.9v3.35h3.35v3.9H7.95v3.35h-3.9V7.95H.7v-3.9h3.35z"),
		outline("es", "M6 .4 11.6 4.5 9.5 11.2h-7L.4 4.5z"),
		outline("tr", "M6 .3 7.5 4.2l4.2.2-3.3 2.7 1.1 4.1L6 8.9l-3.5 2.3 1.1-4.1L.3 4.4l4.2-.2z"),
		outline("ar", "M1 .9h10L7.3 6 11 11.1H1L4.7 6z"),
		outline("zh", "M2.9.6 6 3.7 9.1.6l2.3 2.3L8.3 6l3.1 3.1-2.3 2.3L6 8.3l-3.1 3.1L.6 9.1 3.7 6 .6 2.9z"),
		symbol("m-merge", Path("m-fill m-halo", "M6 .5 11.5 6 6 11.5.5 6z")),
		symbol("m-ensemble", SVG("circle", Class("m-ring"), Attr("cx", "6"), Attr("cy", "6"), Attr("r", "4.3"))),
		symbol("m-mixed", SVG("circle", Class("m-ring m-thin"), Attr("cx", "6"), Attr("cy", "6"), Attr("r", "4.5")), Path("m-fill2", "M6 1.5a4.5 4.5 0 0 0 0 9z")),
		symbol("m-untrained", Path("m-stroke", "M2.6 2.6l6.8 6.8m0-6.8-6.8 6.8")),
		symbol("m-self", Path("m-hollow", "M6 1.1 10.9 6 6 10.9 1.1 6z")),
		symbol("v-0", Path("m-current", "M1 2.2h3.8L6 5l1.2-2.8H11v1.5L8.7 9.8H3.3L1 3.7z")),
		symbol("v-1", Path("m-current", "M1 3.9h10v1.7H1zM1 7h10v1.7H1z")),
		symbol("v-2", Path("m-current", "M6 .9 11 9.5H1zM1 10.3h10v1.3H1z")),
		SVG("pattern", ID("hatch"), Attr("width", "6"), Attr("height", "6"), Attr("patternUnits", "userSpaceOnUse"), Attr("patternTransform", "rotate(45)"),
			Path("hatch-line", "M0 0V6")),
		SVG("linearGradient", ID("ink-ramp"),
			SVG("stop", Class("ramp-low"), Attr("offset", "0.18")), SVG("stop", Class("ramp-high"), Attr("offset", "1"))),
	))
}
