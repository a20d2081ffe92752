//go:build !js

package scene

// whenTogether holds the steps that make sense next when someone is there.
var whenTogether = map[stage]rows{
	met: all(
		does(24, hero, other, "greet").then(acquainted),
		does(24, other, hero, "greet").then(acquainted),
		says(20, hero, "Hello").then(acquainted),
		says(20, other, "Hello").then(acquainted),
		company(1),
	),
	acquainted: company(1),
	needy:      gives(24, hero, other, "give", "bring to").a(meals...).then(given),
	needySad: all(
		gives(14, hero, other, "give").a(share{Flower, 30}, share{Baked, 20}).in(past|1<<future).then(given),
		does(40, hero, other, "comfort", "hug").then(friends),
		gives(10, hero, other, "tell").a(share{Tale, 1}).onlyOne().then(tale),
	),
	paired: all(
		does(60, hero, other, "play with (being)").then(playmates),
		does(30, hero, other, "follow").then(ending),
		gives(24, hero, other, "give").a(share{Fruit, 1}).hero(gentle).in(past|1<<future).then(given),
		gives(20, other, hero, "bring to").a(share{Fruit, 1}).in(past|1<<future).then(received),
		does(20, other, hero, "chase").in(past).then(chased),
	),
	playmates: all(
		feels(20, hero, "happy", "tired").then(ending),
		acts(30, hero, "fall asleep").in(told).linked(AtLast).then(slept),
		does(12, hero, thing, "eat").a(share{Fruit, 1}).linked(Then).then(ate),
		does(10, hero, thing, "find").a(share{Fruit, 1}).where(nature, town).linked(Then).in(past).then(foundFood),
		acts(24, other, "run away").linked(Then).in(past).then(ending),
	),
	joined: all(
		does(30, hero, other, "play with (being)").other(gentle).then(playmates),
		does(30, hero, other, "stroke").hero(humans).other(setOf(Pet)).then(ending),
		company(1),
	),
	spotted: all(
		acts(24, other, "run away").in(past).then(ending),
		acts(24, other, "sleep").in(told).then(ending),
		does(24, hero, other, "follow").in(past|1<<future).then(ending),
		does(24, hero, other, "feed").then(fed),
		does(24, hero, other, "stroke").other(setOf(Pet)).then(ending),
		does(24, hero, other, "draw (being)").hero(young).then(ending),
		gives(20, hero, other, "give").a(share{Fruit, 1}).many().in(past|1<<future).then(given),
		does(20, other, thing, "eat").a(share{Fruit, 1}).many().other(setOf(Wild)).then(ending),
	),
	danger: all(
		newRow(30, Be, hero, nobody, nobody).felt("afraid").then(afraid),
		newRow(24, Be, hero, nobody, nobody).felt("afraid").not().then(bold),
		newRow(20, Be, hero, nobody, nobody).felt("afraid").asked().not().then(bold),
		acts(40, hero, "run away").why(40, "afraid").then(fled),
		acts(40, hero, "hide (oneself)").spot(100, hideaways).why(30, "afraid").then(hiding),
		says(24, hero, "Help").hero(humans).then(afraid),
	),
	alarm: all(
		newRow(30, Be, hero, nobody, nobody).felt("afraid").then(afraid),
		acts(40, hero, "run away").why(40, "afraid").then(fled),
		acts(40, hero, "run home").hero(humans).why(40, "afraid").then(atHome),
		acts(40, hero, "hide (oneself)").spot(100, hideaways).why(40, "afraid").then(hiding),
		says(24, hero, "Help").hero(humans).then(afraid),
	),
	bold: all(
		does(30, hero, other, "follow").then(ending),
		gives(14, hero, other, "give").a(share{Cooked, 1}).hero(humans).then(given),
		gives(14, hero, other, "give").a(share{Fruit, 1}).hero(gentle).then(given),
		acts(30, other, "run away").then(ending),
	),
	afraid: all(
		acts(30, hero, "run away").then(fled),
		acts(30, hero, "run home").hero(humans).where(nature, town, public).then(atHome),
		acts(40, hero, "hide (oneself)").spot(100, hideaways).then(hiding),
		acts(24, other, "run away").linked(But).then(ending),
	),
	hiding: all(
		does(40, other, hero, "see (being)").linked(But).not().then(relieved),
		does(24, other, hero, "find (being)").linked(But).then(chased),
		acts(24, hero, "fall asleep").linked(AtLast).then(slept),
		acts(14, other, "come").new([]share{{Adult, 40}, {Pet, 30}}).linked(Then).in(past).then(joined),
	),
	fled: all(
		does(30, other, hero, "follow").then(chased),
		does(30, other, hero, "catch (being)").linked(But).not().then(relieved),
		acts(40, hero, "hide (oneself)").spot(100, hideaways).then(hiding),
	),
	chased: all(
		says(20, hero, "Help").hero(humans).then(ending),
		does(30, other, hero, "catch (being)").linked(But).not().then(relieved),
		acts(40, hero, "hide (oneself)").spot(100, hideaways).then(ending),
	),
	relieved: all(
		feels(24, hero, "happy").then(glad),
		acts(24, hero, "go home").hero(humans).where(nature, town, public).then(atHome),
		onward(1),
	),
	fed: all(
		feels(24, other, "happy").then(ending),
		does(30, hero, other, "stroke").other(setOf(Pet)).then(ending),
		acts(24, other, "sleep", "fall asleep").linked(Then).in(told).then(ending),
		onward(1),
	),
	admired: all(
		acts(40, other, "sleep", "play").in(told).then(ending),
		does(24, other, thing, "eat").a(share{Fruit, 1}).many().then(ending),
		does(30, hero, other, "draw (being)").then(ending),
	),
	show: all(
		acts(40, other, "sing", "dance").then(ending),
		acts(24, hero, "laugh", "smile").then(ending),
		gives(24, hero, other, "give").a(share{Flower, 1}).then(given),
	),
	audience: all(
		acts(40, other, "laugh", "smile", "dance").then(ending),
		gives(20, other, hero, "give").a(share{Flower, 60}, share{Baked, 20}).then(received),
	),
	visiting: all(
		gives(30, hero, other, "bring to").gift().then(given),
		does(40, hero, other, "help").then(helped),
		newRow(24, Be, other, nobody, nobody).felt("ill", "sad").in(told).then(sickbed),
		does(16, other, thing, "bake").a(share{Baked, 1}).then(hostServed),
		gives(10, other, hero, "tell").a(share{Tale, 1}).onlyOne().then(heardTale),
		gives(16, other, hero, "show").a(marvels...).in(past|1<<future).then(seenShown),
	),
	hostServed: all(does(40, hero, thing, "eat").then(friends), thanks(hero, other), onward(1)),
	sickbed: all(
		gives(24, hero, other, "bring to").a(share{Flower, 30}, share{Fruit, 30}, share{Book, 10}).then(given),
		gives(10, hero, other, "tell").a(share{Tale, 1}).onlyOne().then(tale),
		does(30, hero, other, "comfort").then(ending),
	),
	visited: all(
		gives(30, other, hero, "bring to").gift().then(received),
		gives(10, other, hero, "tell").a(share{Tale, 1}).onlyOne().then(heardTale),
		does(30, other, hero, "help").then(coworked),
	),
	helped: all(
		thanks(other, hero),
		gives(24, other, hero, "give").a(treats...).then(received),
		does(20, other, hero, "hug").other(humans).then(friends),
		onward(1),
	),
	coworked: all(thanks(hero, other), gives(20, hero, other, "give").a(treats...).then(given), onward(1)),
	friends: all(
		acts(40, hero, "go home").hero(humans).where(nature, town, public).linked(Then).then(atHome),
		onward(1),
	),
	ending: all(
		acts(40, hero, "go home").hero(humans).where(nature, town, public).linked(Then).then(atHome),
		onward(1),
	),
}
