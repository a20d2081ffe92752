//go:build !js

package scene

// whenDone holds the steps that make sense next when something is done.
var whenDone = map[stage]rows{
	ate: all(
		feels(24, hero, "happy").then(glad),
		acts(40, hero, "fall asleep", "sleep").spot(92, sleepable).hero(animals).linked(Then).then(slept),
		does(40, hero, nobody, "drink").drink().hero(humans).linked(Then).then(rested),
		onward(1),
	),
	rested: all(
		acts(40, hero, "go to bed").hero(humans).where(unset, home).linked(Then).then(slept),
		acts(40, hero, "fall asleep").hero(animals).linked(Then).then(slept),
		onward(1),
	),
	played: all(
		feels(24, hero, "happy", "tired").then(glad),
		does(40, hero, thing, "lose").thing(setOf(Toy)).linked(But).in(past).then(lost),
		does(14, other, thing, "take away").thing(setOf(Toy)).new([]share{{Pet, 1}}).linked(But).in(past).hero(humans).then(stolen),
		acts(20, other, "come").new([]share{{Pet, 40}, {Adult, 30}}).linked(Then).in(past).then(joined),
		onward(1),
	),
	music: all(
		feels(24, hero, "happy").then(glad),
		does(16, other, hero, "hear").new(folk).in(past).then(audience),
		acts(14, other, "come").new(smallAnimals).where(nature, town).linked(Then).in(past).then(joined),
		onward(1),
	),
	absorbed: all(
		is(24).then(absorbed),
		acts(30, hero, "laugh", "smile").hero(humans).in(told).then(merry),
		acts(30, hero, "fall asleep").where(unset, home, nature, town).linked(Then).then(slept),
		gives(14, hero, other, "give").new(folk).thing(setOf(Book)).where(unset, home, nature, town).in(past|1<<future).linked(Then).then(given),
		onward(1),
	),
	worked: all(
		feels(30, hero, "tired", "proud").then(wearied),
		acts(30, hero, "go home").hero(humans).where(nature, town, public).linked(AtLast).then(atHome),
		does(20, other, hero, "help").new(folk).in(past|1<<future).then(coworked),
		gives(14, hero, other, "sell to").new(folk).thing(setOf(Vehicle, Furniture)).linked(Then).in(past|1<<future).then(enjoyed),
		onward(1),
	),
	wearied: all(
		acts(30, hero, "go home").hero(humans).where(nature, town, public).then(atHome),
		acts(30, hero, "rest").spot(92, restable).then(rested),
		does(30, hero, nobody, "drink").drink().then(rested),
		does(16, hero, thing, "eat").a(meals...).then(ate),
	),
	swum: all(
		newRow(24, Be, hero, nobody, nobody).felt("tired", "cold").then(wearied),
		acts(30, hero, "rest").spot(92, sleepable).linked(Then).then(rested),
		onward(1),
	),
	slept: all(
		does(16, other, hero, "wake").new(folk).hero(humans).linked(Then).in(past).then(woken),
		does(16, other, hero, "wake").new(smallAnimals).hero(animals).linked(Then).in(past).then(woken),
		does(12, hero, thing, "dream of").a(share{Baked, 30}, share{Vehicle, 30}, share{Toy, 30}).hero(humans).in(past|1<<future).then(ending),
		acts(30, hero, "wake up").linked(Then).then(awake),
	),
	awake: all(newRow(24, Be, hero, nobody, nobody).felt("hungry").then(hungry), onward(1)),
	woken: all(
		feels(30, hero, "angry", "surprised").then(ending),
		acts(40, hero, "run away").hero(animals).then(ending),
		gives(20, other, hero, "give").a(treats...).other(humans).then(received),
	),
}
