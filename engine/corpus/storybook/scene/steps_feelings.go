package scene

// whenFelt holds the steps that make sense next when the hero feels something.
var whenFelt = map[stage]rows{
	hungry: all(
		does(20, hero, thing, "eat").a(meals...).hero(humans).then(ate),
		does(14, hero, thing, "eat").a(share{Fruit, 1}).hero(gentle).then(ate),
		does(24, hero, thing, "find").a(share{Fruit, 70}, share{Baked, 20}).hero(gentle).spot(92, findable).then(meal),
		does(20, hero, thing, "steal").a(share{Cooked, 60}, share{Baked, 40}).hero(setOf(Beast, Rogue)).then(stole),
		does(14, hero, thing, "bake", "buy").a(share{Baked, 1}).hero(humans).then(meal),
		does(14, hero, thing, "cook (verb)", "buy").a(share{Cooked, 1}).hero(humans).then(meal),
		gives(24, other, hero, "give").a(meals...).new(folk).then(fedByOther),
		goes(12, onlyGoing, []string{"kitchen"}, home).where(unset).hero(humans).then(kitchen),
	),
	thirsty: all(
		does(30, hero, nobody, "drink").drink().hero(humans).then(rested),
		goes(24, going, []string{"river", "lake"}, nature).hero(animals).then(watering),
		goes(14, onlyGoing, []string{"kitchen"}, home).where(unset).hero(humans).then(kitchenThirsty),
	),
	kitchenThirsty: does(30, hero, nobody, "drink").drink().then(rested),
	watering:       does(30, hero, nobody, "drink").drink("water").then(rested),
	tired: all(
		acts(20, hero, "go to bed").hero(humans).then(slept),
		acts(20, hero, "fall asleep", "sleep").spot(92, sleepable).hero(animals).then(slept),
		acts(14, hero, "rest").where(unset, home).hero(humans).spot(92, sofa).then(rested),
		acts(10, hero, "go home").where(nature, town, public).hero(humans).then(atHome),
		does(10, hero, nobody, "drink").drink("tea", "coffee", "cocoa").hero(humans).then(rested),
	),
	sad: all(
		acts(6, hero, "cry").hero(humans).then(wept),
		does(24, other, hero, "comfort", "hug").new(folk).hero(humans).then(consoled),
		does(14, other, hero, "visit").new(folk).hero(humans).where(unset, home).then(visited),
		gives(24, other, hero, "give").gift().new(folk).hero(humans).then(received),
		does(14, hero, other, "meet").new(smallAnimals).hero(animals).then(paired),
	),
	wept: all(
		does(24, other, hero, "comfort", "hug").new(folk).hero(humans).then(consoled),
		gives(24, other, hero, "give").a(treats...).new(folk).hero(humans).then(received),
	),
	consoled: all(
		acts(5, hero, "smile", "laugh").then(friends),
		thanks(hero, other),
		gives(34, other, hero, "give").a(treats...).then(received),
		gives(12, other, hero, "tell").a(share{Tale, 1}).onlyOne().then(heardTale),
	),
	ill: all(
		acts(12, hero, "stay in bed").then(bedded),
		does(30, other, hero, "visit").new([]share{{Medic, 1}}).then(visited),
		does(24, other, hero, "visit").new(folk).then(visited),
	),
	bedded: all(
		does(34, other, hero, "visit").new([]share{{Medic, 40}, {Adult, 30}, {NameF, 10}, {NameM, 10}}).then(visited),
		does(14, hero, nobody, "drink").drink("tea", "milk").then(rested),
		does(20, hero, thing, "read").a(share{Book, 1}).onlyOne().then(absorbed),
	),
	bored: all(
		does(20, hero, thing, "read").a(share{Book, 60}, share{Writing, 20}).onlyOne().then(absorbed),
		does(16, hero, thing, "draw").a(share{Picture, 1}).then(has),
		goes(20, going, parkPlaces, town).then(park),
		does(24, hero, other, "visit").new(folk).then(visiting),
		does(20, hero, thing, "play with").a(share{Toy, 1}).onlyOne().then(played),
	),
	cold: all(
		does(30, hero, thing, "put on").a(share{Wear, 1}).onlyOne().alone().then(worn),
		acts(10, hero, "go home").where(nature, town, public).then(atHome),
		does(16, hero, nobody, "drink").drink("tea", "cocoa").where(unset, home).then(rested),
		gives(24, other, hero, "give", "lend").a(share{Wear, 1}).onlyOne().new(folk).alone().then(received),
	),
	glad: all(
		acts(8, hero, "dance", "sing").hero(humans).in(told).then(merry),
		acts(6, hero, "play").hero(gentle).then(merry),
		acts(6, hero, "go home").hero(humans).where(nature, town, public).linked(Then).then(atHome),
		onward(hero, 1),
	),
	merry: all(
		acts(8, hero, "go home").hero(humans).where(nature, town, public).linked(Then).then(atHome),
		onward(hero, 1),
		acts(6, hero, "fall asleep").hero(animals).linked(AtLast).then(slept),
	),
}
