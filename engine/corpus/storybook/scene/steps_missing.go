//go:build !js

package scene

// whenMissing holds the steps that make sense next when a thing is missing.
var whenMissing = map[stage]rows{
	lost: all(
		does(80, hero, thing, "look for").spot(100, allAround).then(sought),
		newRow(24, Ask, hero, thing, nobody).in(past).then(asking),
		does(18, other, thing, "find").new(folk).spot(100, findable).then(found),
		does(6, other, thing, "find").new([]share{{Pet, 70}, {Wild, 25}}).where(nature, town).thing(^setOf(Tool, Book)).spot(100, findable).then(found),
	),
	sought: all(
		does(70, hero, thing, "find").spot(92, findable).linked(AtLast).then(refound),
		does(24, hero, thing, "find").linked(But).not().then(unfound),
		does(16, hero, thing, "find").asked().then(refound),
		newRow(14, Say, other, thing, nobody).new(folk).spot(100, findable).in(past).then(answered),
		does(12, other, hero, "help").new(folk).then(aided),
		does(10, other, thing, "find").new(folk).spot(92, findable).then(found),
	),
	asking: all(
		newRow(16, Say, other, thing, nobody).new(folk).spot(100, findable).in(past).then(answered),
		does(12, other, hero, "help").new(folk).then(aided),
		does(14, other, thing, "find").new(folk).spot(92, findable).linked(Then).then(found),
	),
	aided: all(
		does(40, hero, thing, "find").spot(92, findable).linked(AtLast).then(rejoined),
		does(40, other, thing, "find").spot(92, findable).linked(AtLast).then(found),
	),
	answered: all(
		does(60, hero, thing, "find").linked(AtLast).then(rejoined),
		thanks(hero, other),
	),
	rejoined: all(thanks(hero, other), gives(12, hero, other, "give").a(treats...).then(given)),
	unfound: all(
		acts(20, hero, "cry").hero(young).then(sad),
		newRow(20, Be, hero, nobody, nobody).felt("sad").then(sad),
		does(14, other, thing, "find").new(folk).spot(92, findable).linked(Then).then(found),
		does(10, other, hero, "comfort").new(folk).then(consoled),
	),
	refound: all(feels(24, hero, "happy").then(glad), uses(hero, 40), keeps(30)),
	found: all(
		gives(60, other, hero, "bring back").then(returned),
		gives(30, other, hero, "give").other(humans).then(returned),
	),
	returned: all(
		thanks(hero, other),
		feels(24, hero, "happy").then(friends),
		gives(12, hero, other, "give").a(treats...).other(humans).then(given),
		gives(12, hero, other, "give").a(share{Fruit, 1}).other(animals).then(given),
		does(24, hero, other, "stroke").other(setOf(Pet)).then(friends),
	),
	stolen: all(
		does(60, hero, other, "chase").then(chasing),
		acts(40, other, "run away").then(stolenAway),
		does(50, other, thing, "eat").thing(food).then(sad),
	),
	chasing: all(
		acts(40, other, "run away").then(stolenAway),
		does(40, hero, other, "catch (being)").then(caught),
	),
	caught: all(
		gives(40, other, hero, "give").other(humans).linked(AtLast).then(returned),
		does(40, hero, thing, "take home").thing(^food).then(ending),
		feels(30, other, "afraid").then(friends),
	),
	stolenAway: all(
		feels(30, hero, "sad", "angry").hero(humans).then(sad),
		acts(20, hero, "cry").hero(young).then(sad),
		does(30, hero, thing, "look for").spot(100, allAround).thing(^food).then(sought),
	),
}
