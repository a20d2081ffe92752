package component

import (
	"github.com/vugu/vugu"

	"confusio/ui/chart"
)

// mark turns a tree of marks into nodes.
func mark(m chart.Mark) child {
	if m.Tag == "" {
		return child{&vugu.VGNode{Type: vugu.TextNode, Data: m.Text}}
	}
	n := &vugu.VGNode{Type: vugu.ElementNode, Namespace: "svg", Data: m.Tag}
	for _, a := range m.Attrs {
		attr{a.Key, a.Value}.into(n)
	}
	for _, k := range m.Kids {
		mark(k).into(n)
	}
	if n.FirstChild == nil && (m.Tag == "svg" || m.Tag == "g") {
		words("").into(n) // as in el
	}
	return child{n}
}

// svg makes an SVG element.
func svg(tag string, ps ...part) child {
	n := &vugu.VGNode{Type: vugu.ElementNode, Namespace: "svg", Data: tag}
	parts(ps).into(n)
	return child{n}
}

// icon shows one of the page's symbols beside words that say the same.
func icon(class_, symbol string) child {
	return svg("svg", class(class_), attr{"viewBox", "0 0 12 12"}, hidden(), svg("use", attr{"href", "#" + symbol}))
}

func path(class_, d string) child { return svg("path", class(class_), attr{"d", d}) }

func shape(name string, ps ...part) child {
	return svg("symbol", id(name), attr{"viewBox", "0 0 12 12"}, parts(ps))
}

// definitions holds every symbol, pattern and ramp of the page.
func definitions() child {
	outline := func(name, d string) child { return shape("s-"+name, svg("path", attr{"d", d})) }
	return svg("svg", class("definitions"), hidden(), attr{"focusable", "false"}, svg("defs",
		shape("s-en", svg("circle", attr{"cx", "6"}, attr{"cy", "6"}, attr{"r", "5.1"})),
		outline("de", "M1.3 1.3h9.4v9.4H1.3z"),
		outline("fr", "M6 .7 11.7 10.9H.3z"),
		outline("it", "M.5 3.3h11a5.5 5.5 0 0 1-11 0z"),
		outline("nl", "M6 11.3.3 1.1h11.4z"),
		outline("ru", "M4.05.7h3.9v3.35h3.35v3.9H7.95v3.35h-3.9V7.95H.7v-3.9h3.35z"),
		outline("es", "M6 .4 11.6 4.5 9.5 11.2h-7L.4 4.5z"),
		outline("tr", "M6 .3 7.5 4.2l4.2.2-3.3 2.7 1.1 4.1L6 8.9l-3.5 2.3 1.1-4.1L.3 4.4l4.2-.2z"),
		outline("ar", "M1 .9h10L7.3 6 11 11.1H1L4.7 6z"),
		outline("zh", "M2.9.6 6 3.7 9.1.6l2.3 2.3L8.3 6l3.1 3.1-2.3 2.3L6 8.3l-3.1 3.1L.6 9.1 3.7 6 .6 2.9z"),
		shape("m-merge", path("m-fill m-halo", "M6 .5 11.5 6 6 11.5.5 6z")),
		shape("m-ensemble", svg("circle", class("m-ring"), attr{"cx", "6"}, attr{"cy", "6"}, attr{"r", "4.3"})),
		shape("m-mixed", svg("circle", class("m-ring m-thin"), attr{"cx", "6"}, attr{"cy", "6"}, attr{"r", "4.5"}), path("m-fill2", "M6 1.5a4.5 4.5 0 0 0 0 9z")),
		shape("m-untrained", path("m-stroke", "M2.6 2.6l6.8 6.8m0-6.8-6.8 6.8")),
		shape("m-self", path("m-hollow", "M6 1.1 10.9 6 6 10.9 1.1 6z")),
		shape("v-0", path("m-current", "M1 2.2h3.8L6 5l1.2-2.8H11v1.5L8.7 9.8H3.3L1 3.7z")),
		shape("v-1", path("m-current", "M1 3.9h10v1.7H1zM1 7h10v1.7H1z")),
		shape("v-2", path("m-current", "M6 .9 11 9.5H1zM1 10.3h10v1.3H1z")),
		svg("pattern", id("hatch"), attr{"width", "6"}, attr{"height", "6"}, attr{"patternUnits", "userSpaceOnUse"}, attr{"patternTransform", "rotate(45)"},
			path("hatch-line", "M0 0V6")),
		svg("linearGradient", id("ink-ramp"),
			svg("stop", class("ramp-low"), attr{"offset", "0.18"}), svg("stop", class("ramp-high"), attr{"offset", "1"})),
	))
}
