package scene

// whenDone holds the steps that make sense next when something is done.
var whenDone = map[stage]rows{
	ate: all(
		feels(2, hero, "happy").in(always).then(glad),
		acts(10, hero, "fall asleep", "sleep").spot(92, sleepable).hero(animals).linked(Then).then(slept),
		newRow(5, Be, hero, nobody, nobody).felt("thirsty").hero(humans).then(thirsty),
		does(14, hero, nobody, "drink").drink().hero(humans).linked(Then).then(rested),
		onward(hero, 1),
	),
	rested: all(
		acts(8, hero, "go to bed").hero(humans).where(unset, home).linked(Then).then(slept),
		acts(8, hero, "fall asleep").hero(animals).linked(Then).spot(92, sleepable).then(slept),
		onward(hero, 1),
	),
	played: all(
		feels(2, hero, "happy").in(always).then(glad),
		newRow(4, Be, hero, nobody, nobody).felt("tired").then(tired),
		newRow(4, Be, hero, nobody, nobody).felt("hungry").then(hungry),
		does(14, hero, thing, "lose").thing(setOf(Toy)).linked(But).in(past).then(lost),
		does(10, other, thing, "take away").thing(setOf(Toy)).new([]share{{Pet, 1}}).linked(But).in(past).hero(humans).then(stolen),
		acts(24, other, "come").new([]share{{Pet, 40}, {Adult, 10}, {NameF, 10}, {NameM, 10}}).linked(Then).in(past).then(joined),
		onward(hero, 1),
	),
	music: all(
		feels(2, hero, "happy").in(always).then(glad),
		does(20, other, hero, "hear").new(folk).in(past).then(audience),
		acts(14, other, "come").new(smallAnimals).where(nature, town).linked(Then).in(past).then(joined),
		onward(hero, 1),
	),
	absorbed: all(
		is(2).then(absorbed),
		acts(4, hero, "laugh", "smile").hero(humans).in(told).then(merry),
		acts(8, hero, "fall asleep").where(unset, home, nature, town).linked(Then).then(slept),
		gives(20, hero, other, "give").new(folk).thing(setOf(Book)).in(past|1<<future).linked(Then).then(given),
		onward(hero, 1),
	),
	worked: all(
		feels(2, hero, "tired", "proud").in(always).then(wearied),
		newRow(4, Be, hero, nobody, nobody).felt("hungry").then(hungry),
		newRow(4, Be, hero, nobody, nobody).felt("thirsty").then(thirsty),
		acts(5, hero, "go home").hero(humans).where(nature, town, public).linked(AtLast).then(atHome),
		does(20, other, hero, "help").new(folk).in(past|1<<future).then(coworked),
		gives(16, hero, other, "sell to").new(folk).thing(setOf(Vehicle, Furniture)).linked(Then).in(past|1<<future).then(enjoyed),
		onward(hero, 1),
	),
	wearied: all(
		acts(8, hero, "go home").hero(humans).where(nature, town, public).then(atHome),
		acts(14, hero, "rest").spot(92, sleepable).then(rested),
		does(14, hero, nobody, "drink").drink().then(rested),
		does(20, hero, thing, "eat").a(meals...).then(ate),
	),
	swum: all(
		newRow(4, Be, hero, nobody, nobody).felt("tired", "cold").then(wearied),
		acts(12, hero, "rest").spot(92, sleepable).linked(Then).then(rested),
		onward(hero, 1),
	),
	slept: all(
		does(24, other, hero, "wake").new(folk).hero(humans).linked(Then).in(past).then(woken),
		does(24, other, hero, "wake").new(smallAnimals).hero(animals).linked(Then).in(past).then(woken),
		does(14, hero, thing, "dream of").a(share{Baked, 30}, share{Vehicle, 30}, share{Toy, 30}).hero(humans).in(past|1<<future).then(dreaming),
		does(14, other, hero, "see (being)").new(folk).hero(setOf(Pet, Beast)).in(past).then(woken),
		acts(12, hero, "wake up").linked(AtLast).then(awake),
	),
	awake: all(
		newRow(4, Be, hero, nobody, nobody).felt("hungry").then(hungry),
		newRow(4, Be, hero, nobody, nobody).felt("thirsty").then(thirsty),
		onward(hero, 1),
	),
	dreaming: all(acts(7, hero, "smile", "laugh").then(slept), acts(10, hero, "wake up").linked(AtLast).then(awake)),
	woken: all(
		feels(2, hero, "angry", "surprised", "afraid").then(ending),
		acts(12, hero, "run away").hero(animals).then(ending),
		does(12, hero, other, "greet").hero(humans).then(met),
		gives(24, other, hero, "give").a(treats...).other(humans).then(received),
	),
}
