//go:build !js

package scene

// warming is what is put on against the cold.
var warming = []string{"hat", "coat", "scarf", "cap", "jacket", "pullover"}

// whenFelt holds the steps that make sense next when the hero feels something.
var whenFelt = map[stage]rows{
	hungry: all(
		does(20, hero, thing, "eat").a(meals...).hero(humans).then(ate),
		does(14, hero, thing, "eat").a(share{Fruit, 1}).hero(gentle).then(ate),
		does(24, hero, thing, "find").a(share{Fruit, 70}, share{Baked, 20}).hero(gentle).spot(92, findable).then(foundFood),
		does(20, hero, thing, "steal").a(share{Cooked, 60}, share{Baked, 40}).hero(setOf(Beast, Rogue)).then(stole),
		does(14, hero, thing, "bake", "buy").a(share{Baked, 1}).hero(humans).then(foundFood),
		does(14, hero, thing, "cook (verb)", "buy").a(share{Cooked, 1}).hero(humans).then(foundFood),
		gives(30, other, hero, "give", "bring to").a(meals...).new(folk).then(received),
	),
	thirsty: all(
		does(60, hero, nobody, "drink").drink().hero(humans).then(rested),
		goes(60, going, []string{"river", "lake"}, nature).hero(animals).then(watering),
	),
	watering: does(30, hero, nobody, "drink").drink("water").then(rested),
	tired: all(
		acts(40, hero, "go to bed").hero(humans).then(slept),
		acts(40, hero, "fall asleep", "sleep").spot(92, sleepable).hero(animals).then(slept),
		acts(40, hero, "rest").where(unset, home).hero(humans).spot(92, sofa).then(rested),
		does(40, hero, nobody, "drink").drink("tea", "coffee", "cocoa").hero(humans).then(rested),
	),
	sad: all(
		does(24, other, hero, "comfort", "hug").new(folk).hero(humans).then(consoled),
		does(14, other, hero, "visit").new(folk).hero(humans).where(unset, home).then(visited),
		gives(24, other, hero, "give").gift().new(folk).hero(humans).then(received),
		does(14, hero, other, "meet").new(smallAnimals).hero(animals).then(paired),
	),
	consoled: all(
		acts(30, hero, "smile", "laugh").then(friends),
		thanks(hero, other),
		gives(24, other, hero, "give").a(treats...).then(received),
		gives(10, other, hero, "tell").a(share{Tale, 1}).onlyOne().then(heardTale),
	),
	ill: all(
		acts(40, hero, "stay in bed").then(bedded),
		does(24, other, hero, "visit").new([]share{{Medic, 1}}).then(visited),
		does(20, other, hero, "visit").new(folk).then(visited),
	),
	bedded: all(
		does(24, other, hero, "visit").new([]share{{Medic, 40}, {Adult, 30}, {NameF, 10}, {NameM, 10}}).then(visited),
		does(20, hero, thing, "read").a(share{Book, 1}).onlyOne().then(absorbed),
	),
	bored: all(
		does(20, hero, thing, "read").a(share{Book, 60}, share{Writing, 20}).onlyOne().then(absorbed),
		does(16, hero, thing, "draw").a(share{Picture, 1}).then(has),
		does(24, hero, other, "visit").new(folk).then(visiting),
		does(20, hero, thing, "play with").a(share{Toy, 1}).onlyOne().then(played),
		goes(40, going, parkPlaces, town).then(park),
	),
	cold: all(
		does(30, hero, thing, "put on").a(share{Wear, 1}).of(warming...).onlyOne().alone().then(worn),
		does(40, hero, nobody, "drink").drink("tea", "cocoa").where(unset, home).then(rested),
		gives(24, other, hero, "give", "lend").a(share{Wear, 1}).of(warming...).onlyOne().new(folk).alone().then(received),
	),
	glad: all(
		acts(30, hero, "dance", "sing").hero(humans).in(told).then(merry),
		acts(30, hero, "go home").hero(humans).where(nature, town, public).linked(Then).then(atHome),
		onward(1),
	),
	merry: all(
		acts(40, hero, "go home").hero(humans).where(nature, town, public).linked(Then).then(atHome),
		onward(1),
	),
}
