//go:build !js

package scene

// whenThere holds the steps that make sense next when a thing is there.
var whenThere = map[stage]rows{
	has: all(
		is(24).then(has),
		uses(hero, 60),
		keeps(30),
		gives(22, hero, other, "give").new(folk).hero(humans).then(given),
		gives(14, hero, other, "give").new(smallAnimals).thing(food).hero(gentle).in(past|1<<future).then(given),
		gives(14, hero, other, "show").new(folk).hero(humans).thing(^food).in(past|1<<future).then(shown),
		gives(18, hero, other, "send").new(folk).thing(setOf(Writing)).then(sent),
		gives(10, hero, other, "sell to").new(folk).thing(setOf(Vehicle, Picture, Baked, Flower)).hero(setOf(Adult)).then(enjoyed),
		does(10, other, thing, "steal").new(thieves).linked(But).in(past).hero(humans).where(unset, nature, town).thing(setOf(Treasure, Toy, Wear, Baked, Cooked)).then(stolen),
		feels(12, hero, "happy").then(glad),
		feels(12, hero, "proud").thing(setOf(Picture)).then(glad),
	),
	homeHas: all(
		does(40, hero, thing, "put").thing(portable).spot(100, storable).then(kept),
		does(40, hero, thing, "put").thing(setOf(Baked, Cooked, Fruit)).spot(100, pantry).then(kept),
		gives(16, hero, other, "show").new(folk).thing(^food).then(shown),
		gives(12, hero, other, "give").new(folk).then(given),
	),
	kept: all(
		acts(30, hero, "go to bed").where(home).then(slept),
		does(20, other, thing, "find").new(folk).linked(But).in(past).then(hidFound),
		does(14, other, hero, "visit").new(folk).where(unset, home).linked(Then).then(visited),
		onward(1),
	),
	foundFood: all(
		does(60, hero, thing, "eat").then(ate),
		gives(12, hero, other, "give").new(smallAnimals).hero(gentle).in(past|1<<future).then(given),
		gives(12, hero, other, "give").new(folk).hero(humans).then(given),
		does(10, other, thing, "steal").new([]share{{Beast, 40}, {Pet, 30}}).linked(But).in(past).then(stolen),
	),
	seen: all(
		does(60, hero, thing, "buy").then(has),
		wants(40, hero, thing, "buy", "have (wish)").then(longed),
	),
	longed: all(
		does(30, hero, thing, "buy").linked(AtLast).then(has),
		gives(14, other, hero, "give").new(elders).linked(Then).then(received),
		newRow(24, Be, thing, nobody, nobody).quality("expensive").linked(But).then(sad),
	),
	received: all(
		thanks(hero, other),
		delighted(24, hero).then(friends),
		uses(hero, 60),
		keeps(24),
		is(24).then(received),
		onward(1),
	),
	given: all(
		thanks(other, hero),
		delighted(24, other).then(friends),
		uses(other, 60),
		is(24).then(given),
		returns(16),
		onward(1),
	),
	enjoyed: all(
		thanks(other, hero),
		newRow(24, Be, other, nobody, nobody).felt("happy").asked().in(past).then(friends),
		returns(10),
		onward(1),
	),
	shown: all(
		gives(24, hero, other, "give").linked(Then).in(past|1<<future).then(given),
		wants(30, other, thing, "buy", "have (wish)").other(humans).thing(setOf(Treasure, Picture, Toy, Instrument, Dish)).in(past).then(wanted),
		acts(20, other, "laugh", "smile").in(told).then(friends),
		uses(other, 30),
	),
	wanted: all(
		gives(40, hero, other, "give").then(given),
		gives(30, hero, other, "sell to").then(enjoyed),
	),
	seenShown: all(
		is(24).then(seenShown),
		wants(30, hero, thing, "buy", "have (wish)").in(past).then(coveted),
		gives(24, other, hero, "give").linked(Then).in(past|1<<future).then(received),
		onward(1),
	),
	coveted: all(gives(40, other, hero, "give").then(received), gives(30, other, hero, "sell to").then(received)),
	sent: all(
		does(70, other, thing, "read").then(wrote),
		delighted(24, other).then(wrote),
	),
	wrote: all(
		acts(30, other, "laugh", "smile").then(ending),
		does(50, other, hero, "visit").linked(Then).then(hosting),
		gives(12, other, hero, "send").a(presents...).linked(Then).in(past|1<<future).then(received),
	),
	hosting: all(
		gives(20, other, hero, "bring to").gift().then(received),
		does(14, hero, thing, "bake").a(share{Baked, 1}).then(served),
		does(20, hero, other, "hug").then(friends),
	),
	served: all(does(40, other, thing, "eat").then(enjoyed), thanks(other, hero), onward(1)),
	tale: all(
		acts(40, other, "laugh", "smile").then(friends),
		is(24).then(tale),
		thanks(other, hero),
		onward(1),
	),
	heardTale: all(
		acts(40, hero, "laugh", "smile").then(friends),
		is(24).then(heardTale),
		thanks(hero, other),
		onward(1),
	),
	broke: all(
		acts(30, hero, "cry").hero(young).then(sad),
		newRow(24, Be, hero, nobody, nobody).felt("sad").then(sad),
		does(20, other, hero, "comfort").new(elders).then(consoled),
		does(40, hero, thing, "repair").thing(^setOf(Dish)).linked(Then).then(worked),
		does(14, other, thing, "repair").thing(^setOf(Dish)).new(elders).linked(Then).then(returned),
	),
	stole: all(
		does(60, hero, thing, "eat").thing(food).then(ate),
		acts(30, hero, "run away").then(getaway),
		does(60, hero, thing, "hide").thing(setOf(Treasure)).spot(100, hideable).then(hid),
		does(10, other, hero, "see (being)").new(folk).then(pursued),
		does(12, other, hero, "chase").new(folk).then(pursued),
	),
	getaway: all(
		does(50, hero, thing, "eat").thing(food).then(ate),
		does(50, hero, thing, "hide").thing(setOf(Treasure)).spot(100, hideable).then(hid),
		does(14, other, hero, "chase", "follow").new(folk).then(pursued),
	),
	pursued: all(
		acts(40, hero, "run away").then(escaping),
		does(40, other, hero, "catch (being)").then(arrested),
		acts(40, hero, "hide (oneself)").spot(100, hideaways).then(lurking),
	),
	escaping: all(
		does(40, other, hero, "catch (being)").linked(AtLast).then(arrested),
		does(40, other, hero, "catch (being)").linked(But).not().then(ending),
		acts(40, hero, "hide (oneself)").spot(100, hideaways).then(lurking),
	),
	arrested: all(
		does(40, other, thing, "take away").then(friends),
		gives(30, hero, other, "give").other(humans).hero(humans).linked(AtLast).then(friends),
		feels(30, hero, "afraid", "sad").then(friends),
	),
	lurking: all(
		does(40, other, hero, "find (being)").linked(AtLast).then(arrested),
		does(40, other, hero, "find (being)").linked(But).not().then(ending),
	),
	hid: all(
		does(12, other, thing, "find").new(folk).linked(But).in(past).then(hidFound),
		does(12, other, thing, "look for").new(folk).spot(100, allAround).in(past).then(hidSought),
		acts(30, hero, "go home").hero(humans).where(nature, town, public).then(atHome),
	),
	hidSought: all(
		does(40, other, thing, "find").linked(But).not().then(ending),
		does(50, other, thing, "find").linked(AtLast).then(hidFound),
		does(20, other, thing, "find").asked().not().then(ending),
	),
	hidFound: all(
		does(50, other, thing, "take home").where(nature, town, public).then(ending),
		delighted(24, other).then(ending),
		feels(24, hero, "angry", "sad").then(ending),
		uses(other, 30),
	),
	worn: all(
		goes(60, going, []string{"market", "park", "school", "theatre", "zoo"}, public).where(unset, home).linked(Then).then(strolling),
		goes(60, going, []string{"forest", "lake", "meadow", "beach"}, nature).where(unset, home).linked(Then).then(strolling),
		feels(24, hero, "proud", "happy").thing(setOf(Wear)).then(glad),
		acts(20, hero, "dance").then(merry),
	),
	strolling: all(
		does(16, hero, other, "meet").new(folk).then(met),
		does(10, hero, other, "see (being)").new([]share{{Wild, 70}, {Pet, 20}}).where(nature).then(spotted),
		encounters(1, NoLink),
	),
}
