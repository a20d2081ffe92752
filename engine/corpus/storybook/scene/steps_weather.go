package scene

// whenChanged holds the steps that make sense next when the weather has changed.
var whenChanged = map[stage]rows{
	raining: all(
		acts(14, hero, "run home", "go home").then(atHome),
		acts(20, hero, "wait", "hide (oneself)").spot(100, shelters).then(sheltered),
		does(20, hero, thing, "put on").a(share{Wear, 1}).onlyOne().alone().then(worn),
		gives(20, other, hero, "lend").a(share{Shelter, 1}).onlyOne().new(folk).alone().then(coworked),
	),
	sheltered: all(acts(10, hero, "go home").linked(AtLast).then(atHome), newRow(4, Be, hero, nobody, nobody).felt("cold").alone().then(cold), acts(20, other, "come").new([]share{{Adult, 40}, {Pet, 30}}).linked(Then).then(joined)),
	snowing: all(
		acts(10, hero, "play", "dance").hero(young).then(merry),
		acts(10, hero, "run home", "go home").then(atHome),
		does(20, hero, thing, "put on").a(share{Wear, 1}).onlyOne().alone().then(worn),
	),
	dark: all(
		feels(1, hero, "afraid").then(merry),
		acts(14, hero, "run home", "go home").why(30, "afraid").then(atHome),
		does(20, hero, other, "hear").new([]share{{Beast, 1}}).then(alarm),
		does(20, other, hero, "find (being)").new(elders).then(rescued),
	),
	rescued: all(thanks(hero, other), acts(12, hero, "go home").linked(AtLast).then(atHome)),
	freezing: all(
		does(24, hero, thing, "put on").a(share{Wear, 1}).onlyOne().alone().then(worn),
		acts(10, hero, "run home", "go home").why(30, "cold").then(atHome),
		gives(20, other, hero, "lend").a(share{Wear, 1}).onlyOne().new(folk).alone().then(received),
	),
}
