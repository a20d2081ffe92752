package scene

// whenMissing holds the steps that make sense next when a thing is missing.
var whenMissing = map[stage]rows{
	lost: all(
		does(46, hero, thing, "look for").spot(100, allAround).then(sought),
		newRow(10, Ask, hero, thing, nobody).in(past).then(asking),
		newRow(8, Be, hero, nobody, nobody).felt("sad").then(lost),
		does(14, other, thing, "find").new(folk).spot(100, findable).then(found),
		does(5, other, thing, "find").new([]share{{Pet, 70}, {Wild, 25}}).where(nature, town).thing(^setOf(Tool, Book)).spot(100, findable).then(found),
	),
	sought: all(
		does(36, hero, thing, "find").spot(92, findable).linked(AtLast).then(refound),
		does(12, hero, thing, "find").linked(But).not().then(unfound),
		does(8, hero, thing, "find").asked().then(refound),
		does(5, hero, thing, "find").asked().not().then(unfound),
		newRow(20, Say, other, thing, nobody).new(folk).spot(100, findable).in(past).then(answered),
		does(14, other, hero, "help").new(folk).then(aided),
		does(10, other, thing, "find").new(folk).spot(92, findable).then(found),
	),
	asking: all(
		newRow(24, Say, other, thing, nobody).new(folk).spot(100, findable).in(past).then(answered),
		does(16, other, hero, "help").new(folk).then(aided),
		does(20, other, thing, "find").new(folk).spot(92, findable).linked(Then).then(found),
		does(14, hero, thing, "look for").spot(100, allAround).then(sought),
	),
	aided: all(
		does(30, hero, thing, "find").spot(92, findable).linked(AtLast).then(rejoined),
		does(30, other, thing, "find").spot(92, findable).linked(AtLast).then(found),
		does(12, hero, thing, "find").linked(But).not().then(unfound),
	),
	answered: all(
		does(24, hero, thing, "find").linked(AtLast).then(rejoined),
		does(8, hero, thing, "find").asked().then(rejoined),
		thanks(hero, other),
	),
	rejoined: all(thanks(hero, other), does(6, hero, other, "hug").other(humans).then(friends), gives(8, hero, other, "give").a(treats...).then(given)),
	unfound: all(
		feels(3, hero, "sad").then(sad),
		acts(8, hero, "cry").hero(young).then(wept),
		acts(10, hero, "go home").where(nature, town, public).hero(humans).then(sad),
		does(20, other, thing, "find").new(folk).spot(92, findable).linked(Then).then(found),
		does(14, other, hero, "comfort").new(folk).then(consoled),
	),
	refound: all(feels(4, hero, "happy").then(glad), uses(hero, 24), keeps(24)),
	found: all(
		gives(30, other, hero, "bring back").then(returned),
		gives(14, other, hero, "give").other(humans).then(returned),
	),
	returned: all(
		thanks(hero, other),
		feels(3, hero, "happy").then(friends),
		uses(hero, 8),
		gives(14, hero, other, "give").a(treats...).other(humans).then(given),
		gives(14, hero, other, "give").a(share{Fruit, 1}).other(animals).then(given),
		does(6, hero, other, "hug").other(humans).then(friends),
		does(10, hero, other, "stroke").other(setOf(Pet)).then(friends),
	),
	stolen: all(
		does(24, hero, other, "chase").then(chasing),
		feels(2, hero, "angry", "sad").hero(humans).then(stolen),
		acts(14, other, "run away").then(stolenAway),
		does(14, other, thing, "eat").thing(food).then(sad),
		does(14, other, thing, "hide").thing(^food).spot(100, hideable).then(stolenAway),
	),
	chasing: all(
		acts(16, other, "run away").then(stolenAway),
		acts(14, other, "hide (oneself)").spot(100, hideaways).then(caught),
		does(14, hero, other, "catch (being)").then(caught),
	),
	caught: all(
		gives(20, other, hero, "give").other(humans).linked(AtLast).then(returned),
		does(20, hero, thing, "find").thing(^food).spot(92, findable).linked(AtLast).then(refound),
		feels(3, other, "afraid").then(friends),
	),
	stolenAway: all(
		feels(3, hero, "sad", "angry").hero(humans).then(sad),
		acts(8, hero, "cry").hero(young).then(wept),
		does(24, hero, thing, "find").spot(92, findable).thing(^food).linked(AtLast).then(refound),
		does(14, hero, thing, "look for").spot(100, allAround).thing(^food).then(stolenAway),
	),
}
