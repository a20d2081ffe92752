//go:build !js

package scene

import "slices"

// objects are the things that a verb goes with, where not all do.
var objects = map[string]classSet{
	"eat": food, "bake": setOf(Baked), "cook (verb)": setOf(Cooked), "play with": setOf(Toy), "play (instrument)": setOf(Instrument),
	"put on": setOf(Wear), "read": setOf(Book, Writing), "smell": setOf(Flower), "clean (verb)": setOf(Treasure), "wash (vehicle)": setOf(Vehicle),
	"wash (clothes)": setOf(Wear, Pair), "wash (dish)": setOf(Dish), "tell": setOf(Tale),
}

// peopleOnly are the verbs whose subject is human.
var peopleOnly = lookupAll([]string{
	"go home", "run home", "go to bed", "stay in bed", "work", "sing", "dance", "laugh", "cry", "smile", "travel", "lose", "take home", "buy", "sell",
	"put", "bake", "cook (verb)", "catch", "write", "draw", "read", "play (instrument)", "put on", "wash (clothes)", "wash (dish)",
	"wash (vehicle)", "clean (verb)", "repair", "paint", "break", "pick", "plant", "water (verb)", "smell", "dream of", "have (wish)",
	"visit", "help", "hug", "comfort", "thank", "feed", "stroke", "draw (being)", "show", "sell to", "tell", "send", "lend",
})

// fit makes much of what is new, which a story lives on. It lets who acts be able
// to, and what is done fit the thing, also where a lenient reader knows nothing of
// how it came in.
func fit(plot *[stages][]row) {
	for s := range plot {
		for i := range plot[s] {
			r := &plot[s][i]
			if stage(s) == begin {
				r.weight += 4
			}
			if r.newcomer != nil || r.item != nil || r.kind == Weather {
				r.weight *= 7
			}
			if r.kind == Say || r.kind == Ask || r.verbs != nil && slices.Contains(peopleOnly, r.verbs.members[0]) {
				switch {
				case r.who == hero:
					r.heroIs &= humans
				case r.newcomer == nil:
					r.otherIs &= humans
				}
			}
			if r.what == thing && r.item == nil && r.verbs != nil {
				if fit, some := objects[r.verbs.members[0].Gloss()]; some {
					r.thingIs &= fit
				} else {
					r.thingIs &^= setOf(Tale)
				}
			}
		}
	}
}
