//go:build !js

package scene

// plot lists, for each stage, the sentences that make sense next.
var plot = func() (all [stages][]row) {
	all[begin] = openings.list
	for _, steps := range []map[stage]rows{whenMissing, whenThere, whenTogether, whenFelt, whenArrived, whenDone, whenChanged} {
		for s, rows := range steps {
			all[s] = rows.list
		}
	}
	fit(&all)
	return all
}()

// uses lets somebody use a thing that is there, as one uses things of its class.
func uses(who entity, weight int) rows {
	after := func(s, o stage) stage {
		if who == other {
			return o
		}
		return s
	}
	of := func(rs rows, users classSet) rows {
		if who == other {
			return rs.other(users)
		}
		return rs.hero(users)
	}
	use := func(verb string, things, users classSet, s stage) rows {
		return of(does(weight, who, thing, verb).thing(things), users).then(after(s, enjoyed))
	}
	in := func(rs rows, places ...string) rows {
		return all(
			rs.clone().where(unset).at(60, town, places...),
			rs.where(nature, town, home, public),
		)
	}
	return all(
		in(use("eat", food, humans|animals, ate), "garden", "park", "farm"),
		in(use("play with", setOf(Toy), young|gentle, played), "garden", "park", "playground"),
		use("play (instrument)", setOf(Instrument), humans, music),
		use("put on", setOf(Wear), humans, worn).each(func(r *row) { r.single = who == hero }),
		in(use("read", setOf(Book), humans, absorbed), "garden", "park"),
		in(use("read", setOf(Writing), humans, absorbed), "garden", "park").each(func(r *row) { r.otherIs &^= setOf(NoClass); r.weight *= int(who) }),
		use("smell", setOf(Flower), humans, glad),
		use("clean (verb)", setOf(Treasure), humans, worked),
		use("wash (vehicle)", setOf(Vehicle), humans, worked),
		use("paint", setOf(Furniture), humans, worked),
	)
}

// keeps lets the hero put the thing away or take it home.
func keeps(weight int) rows {
	return all(
		does(weight, hero, thing, "take home").where(nature, town, public).hero(humans).thing(^setOf(Instrument)).then(homeHas),
		does(weight, hero, thing, "put").where(unset, home).hero(humans).thing(portable).spot(100, storable).then(kept),
		does(weight, hero, thing, "put").where(unset, home).hero(humans).thing(setOf(Baked, Cooked, Fruit)).spot(100, pantry).then(kept),
		does(weight, hero, thing, "hide").hero(humans).thing(setOf(Treasure, Toy, Writing)).where(unset, home).spot(100, hideable).then(kept),
	)
}

// company is what people do when they are together.
func company(weight int) rows {
	return all(
		gives(12*weight, hero, other, "give").gift().then(given),
		gives(12*weight, other, hero, "give").gift().then(received),
		gives(10*weight, other, hero, "show").a(marvels...).in(past|1<<future).then(seenShown),
		gives(8*weight, hero, other, "tell").a(share{Tale, 1}).onlyOne().then(tale),
		gives(8*weight, other, hero, "tell").a(share{Tale, 1}).onlyOne().then(heardTale),
		does(30*weight, hero, other, "help").then(helped),
		newRow(20*weight, Be, other, nobody, nobody).felt("hungry").in(told).then(needy),
		newRow(16*weight, Be, other, nobody, nobody).felt("sad").in(told).then(needySad),
	).hero(humans).other(humans | setOf(NoClass))
}

// encounters lets the hero and somebody new give, show, sell or send each other
// something new.
func encounters(weight int, l Link) rows {
	return all(
		gives(14*weight, hero, other, "give", "bring to").gift().new(folk).hero(humans).then(given),
		gives(14*weight, other, hero, "give", "bring to").gift().new(folk).hero(humans).then(received),
		gives(9*weight, hero, other, "show").a(marvels...).new(folk).hero(humans).in(past|1<<future).then(shown),
		gives(9*weight, other, hero, "show").a(marvels...).new(folk).hero(humans).in(past|1<<future).then(seenShown),
		gives(9*weight, other, hero, "sell to").a(presents...).new([]share{{Adult, 1}}).hero(humans).where(unset, town).then(has),
		gives(9*weight, hero, other, "send").a(presents...).new(folk).hero(humans).where(unset, home).in(past|1<<future).then(ending),
		gives(9*weight, other, hero, "send").a(presents...).new(folk).hero(humans).where(unset, home).in(past|1<<future).then(received),
		gives(10*weight, hero, other, "give").a(share{Fruit, 1}).new(smallAnimals).hero(gentle).in(past|1<<future).then(given),
		gives(14*weight, other, hero, "bring to").a(share{Fruit, 1}).new(smallAnimals).hero(gentle).in(past|1<<future).then(received),
	).linked(l)
}

// returns lets other give the hero something in return.
func returns(weight int) rows {
	return gives(weight, other, hero, "give").gift().linked(Then).other(humans).then(received)
}

// thanks lets one of two thank the other.
func thanks(who, whom entity) rows {
	return all(
		does(30, who, whom, "thank").then(friends),
		says(20, who, "Thank you").then(friends),
	).each(func(r *row) {
		if who == hero {
			r.heroIs &= humans
		} else {
			r.otherIs &= humans
		}
	})
}

// onward lets the hero go on to something new, and to somebody new.
func onward(weight int) rows {
	w := weight
	return all(
		encounters(w, Then),
		does(12*w, hero, other, "meet").new(folk).hero(humans).where(nature, town, public).linked(Then).then(met),
		does(8*w, hero, other, "meet").new(folk).at(100, town, "park", "garden", "farm", "playground").hero(humans).where(unset, home).linked(Then).then(met),
		does(8*w, hero, other, "meet").new(folk).at(100, public, "market", "village", "station", "shop", "library", "theatre").hero(humans).where(unset, home).linked(Then).then(met),
		does(6*w, hero, other, "meet").new(folk).at(100, nature, "forest", "beach", "river", "lake", "meadow", "field").hero(humans).where(unset, home).linked(Then).then(met),
		does(10*w, hero, other, "visit").new(elders).at(60, public, "village", "castle", "town").hero(humans).where(unset, home).linked(Then).then(visiting),
		does(8*w, hero, other, "see (being)").new([]share{{Wild, 60}, {Pet, 30}}).hero(humans).where(nature, town).linked(Then).then(spotted),
		does(12*w, hero, other, "meet").new(smallAnimals).hero(gentle).where(nature, town).linked(Then).then(paired),
		does(8*w, hero, thing, "buy").goods(wares).at(100, public, "market", "shop", "town").hero(humans).where(unset, home).linked(Then).then(has),
		does(8*w, hero, thing, "find").a(belongings...).at(100, town, "park", "garden", "farm").hero(humans).where(unset, home).in(past).linked(Then).then(has),
		does(6*w, hero, thing, "find").a(belongings...).spot(92, findable).hero(humans).where(nature, town).in(past).linked(Then).then(has),
		does(10*w, hero, thing, "find").a(share{Fruit, 70}, share{Baked, 20}).spot(92, findable).thing(^food).hero(gentle).where(nature, town).in(past).linked(Then).then(foundFood),
		does(8*w, hero, thing, "eat").a(meals...).thing(^food).hero(humans).where(unset, home).linked(Then).then(ate),
		does(8*w, hero, thing, "eat").a(share{Fruit, 1}).thing(^food).hero(gentle).where(nature, town).in(1<<habit|1<<future).linked(Then).then(ate),
		does(6*w, hero, thing, "read").a(share{Book, 60}, share{Writing, 40}).onlyOne().thing(^setOf(Book, Writing)).hero(humans).where(unset, home).linked(Then).then(absorbed),
		does(6*w, hero, thing, "bake").a(share{Baked, 1}).thing(^food).hero(humans).where(unset, home).linked(Then).then(has),
		goes(20*w, going, append(woodPlaces, waterPlaces[:3]...), nature).where(unset, home).hero(animals).linked(Then).then(woods),
		goes(20*w, onlyGoing, []string{"market", "shop"}, public).where(unset, home).hero(humans).linked(Then).then(market),
	)
}
