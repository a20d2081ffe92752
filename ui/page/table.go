package page

import (
	"confusio/engine/phrase"
	"confusio/ui/scene"
	"confusio/ui/scene/check"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/ui/scene/rescue"
	"confusio/ui/scene/why"
)

// A row is one scene of the page.
type row struct {
	make func() scene.Scene
	nav  phrase.Key // its name in the navigation, "" for none
	foot bool       // it stands in the foot of the page
}

// table is all scenes, in their order on the page, which is also the order in which
// they ask the desk: the first one first, then those the reader asked something of,
// then the rest.
var table = [...]row{
	{make: hook.New, nav: "nav.hook"},
	{make: mix.New, nav: "nav.mix"},
	{make: merge.New, nav: "nav.merge"},
	{make: why.New, nav: "nav.why"},
	{make: rescue.New, nav: "nav.rescue"},
	{make: check.New, foot: true},
}
