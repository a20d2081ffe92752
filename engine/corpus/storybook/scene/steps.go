package scene

// plot lists, for each stage, the sentences that make sense next.
var plot = func() (all [stages]rows) {
	all[begin] = openings
	for _, steps := range []map[stage]rows{whenMissing, whenThere, whenTogether, whenFelt, whenArrived, whenDone, whenChanged} {
		for s, rows := range steps {
			all[s] = rows
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
	return all(
		use("eat", food, humans|animals, ate),
		use("play with", setOf(Toy), young|gentle, played),
		use("play (instrument)", setOf(Instrument), humans, music),
		use("put on", setOf(Wear), humans, worn).each(func(r *row) { r.single = who == hero }),
		use("read", setOf(Book), humans, absorbed),
		use("read", setOf(Writing), humans, absorbed).each(func(r *row) { r.otherIs &^= setOf(NoClass); r.weight *= int(who) }),
		use("smell", setOf(Flower), humans, glad),
		use("clean (verb)", setOf(Treasure), humans, worked),
		use("wash (vehicle)", setOf(Vehicle), humans, worked),
		use("paint", setOf(Furniture), humans, worked),
	)
}

// keeps lets the hero put the thing away or take it home.
func keeps(weight int) rows {
	return all(
		does(weight, hero, thing, "take home").where(nature, town, public).hero(humans).then(homeHas),
		does(weight, hero, thing, "put").where(unset, home).hero(humans).thing(portable).spot(100, storable).then(kept),
		does(weight, hero, thing, "put").where(unset, home).hero(humans).thing(setOf(Baked, Cooked, Fruit)).spot(100, pantry).then(kept),
		does(weight, hero, thing, "hide").hero(humans).thing(setOf(Treasure, Toy, Writing)).where(unset, home).spot(100, hideable).then(kept),
	)
}

// company is what people do when they are together.
func company(weight int) rows {
	return all(
		gives(20*weight, hero, other, "give").gift().then(given),
		gives(20*weight, other, hero, "give").gift().then(received),
		gives(10*weight, other, hero, "show").a(share{Treasure, 40}, share{Book, 20}, share{Picture, 20}).in(past|1<<future).then(seenShown),
		gives(8*weight, hero, other, "tell").a(share{Tale, 1}).onlyOne().then(tale),
		gives(8*weight, other, hero, "tell").a(share{Tale, 1}).onlyOne().then(heardTale),
		does(8*weight, hero, other, "help").then(helped),
		newRow(3*weight, Be, other, nobody, nobody).felt("hungry").in(told).then(needy),
		newRow(2*weight, Be, other, nobody, nobody).felt("sad").in(told).then(needySad),
		newRow(2*weight, Be, other, nobody, nobody).felt("tired").in(told).then(needyTired),
	).hero(humans).other(humans | setOf(NoClass))
}

// thanks lets one of two thank the other.
func thanks(who, whom entity) rows {
	return all(
		does(6, who, whom, "thank").then(friends),
		says(4, who, "Thank you").then(friends),
	).each(func(r *row) {
		if who == hero {
			r.heroIs &= humans
		} else {
			r.otherIs &= humans
		}
	})
}

// onward lets the hero go on to something new.
func onward(_ entity, weight int) rows {
	w := weight
	return all(
		does(12*w, hero, other, "meet").new(folk).hero(humans).where(nature, town, public).linked(Then).then(met),
		does(8*w, hero, other, "see (being)").new([]share{{Wild, 60}, {Pet, 30}}).hero(humans).where(nature, town).linked(Then).then(spotted),
		does(10*w, hero, other, "visit").new(elders).hero(good).where(unset, home).linked(Then).then(visiting),
		does(4*w, hero, thing, "find").a(valuables...).spot(92, findable).hero(humans).where(nature, town).in(past).linked(Then).then(has),
		does(8*w, hero, thing, "eat").a(meals...).thing(^food).hero(humans).where(unset, home).linked(Then).then(ate),
		does(6*w, hero, thing, "read").a(share{Book, 60}, share{Writing, 40}).onlyOne().thing(^setOf(Book, Writing)).hero(good).where(unset, home).linked(Then).then(absorbed),
		does(4*w, hero, thing, "write").a(share{Writing, 1}).thing(^setOf(Book)).hero(good).where(unset, home).linked(Then).then(has),
		does(6*w, hero, thing, "bake").a(share{Baked, 1}).thing(^food).hero(good).where(unset, home).linked(Then).then(has),
		goes(5*w, going, woodPlaces, nature).where(unset, home).hero(humans).linked(Then).then(woods),
		goes(5*w, going, waterPlaces, nature).where(unset, home).hero(humans).linked(Then).then(waters),
		goes(5*w, onlyGoing, []string{"market", "shop"}, public).where(unset, home).hero(good).linked(Then).then(market),
		goes(5*w, going, parkPlaces, town).where(unset, home).hero(young).linked(Then).then(park),
		goes(10*w, going, woodPlaces, nature).where(unset, home).hero(animals).linked(Then).then(woods),
		goes(6*w, going, waterPlaces, nature).where(unset, home).hero(animals).linked(Then).then(waters),
		does(12*w, hero, other, "meet").new(smallAnimals).hero(gentle|setOf(Beast)).where(nature, town).linked(Then).then(paired),
		does(10*w, hero, thing, "find").a(share{Fruit, 70}, share{Baked, 20}).spot(92, findable).thing(^food).hero(gentle).where(nature, town).in(past).linked(Then).then(foundFood),
		does(8*w, hero, thing, "eat").a(share{Fruit, 1}).thing(^food).hero(gentle).where(nature, town).in(1<<habit|1<<future).linked(Then).then(ate),
	)
}
