package chart

// Shares draws the bar of a mixture: one segment for each language, as wide as
// its share in per cent.
func Shares(codes []string, percents []int, name string) Mark {
	root := el("svg", "class", "share-bar", "role", "img", "aria-label", name)
	at := 0
	for i, code := range codes {
		segment := el("rect", "class", "segment", "x", pct(float64(at)), "y", "0", "width", pct(float64(percents[i])), "height", "100%")
		group := el("g", "class", "l-"+code).with(segment)
		if percents[i] >= 6 {
			middle := pct(float64(at) + float64(percents[i])/2)
			group = group.with(point(middle, "50%", "plate", el("circle", "r", "10", "class", "plate-disc"), symbol("s-"+code, 0, 0, 11)))
		}
		root = root.with(group)
		at += percents[i]
	}
	return root
}
