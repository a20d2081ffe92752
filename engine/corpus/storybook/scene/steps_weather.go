//go:build !js

package scene

// whenChanged holds the steps that make sense next when the weather has changed.
var whenChanged = map[stage]rows{
	raining: all(
		acts(50, hero, "run home", "go home").then(atHome),
		acts(50, hero, "wait", "hide (oneself)").spot(100, shelters).then(ending),
		gives(60, other, hero, "lend").a(share{Shelter, 1}).onlyOne().new(folk).alone().then(coworked),
	),
	snowing: all(
		acts(40, hero, "play", "dance").hero(young).then(merry),
		acts(50, hero, "run home", "go home").then(atHome),
		does(20, hero, thing, "put on").a(share{Wear, 1}).of(warming...).onlyOne().alone().then(worn),
	),
}
