//go:build !js

package scene

import "slices"

// rows are variants of one step of the plot; what is said of it holds for each. They go
// from call to call as a pointer: the code that fills the tables is large enough.
type (
	rows   = *rowSet
	rowSet struct{ list []row }
)

func (rs rows) each(change func(r *row)) rows {
	for i := range rs.list {
		change(&rs.list[i])
	}
	return rs
}

func newRow(weight int, kind Kind, who, what, whom entity) rows {
	return &rowSet{[]row{{
		weight: weight, kind: kind, who: who, what: what, whom: whom, modes: always, settings: 1<<settings - 1,
		heroIs: anyClass, otherIs: anyClass, thingIs: anyClass, to: same,
	}}}
}

// acts is a sentence with an intransitive verb.
func acts(weight int, who entity, verbs ...string) rows {
	return newRow(weight, Act, who, nobody, nobody).verb(verbs)
}

// goes is a sentence of motion to one of places, which are in a setting.
func goes(weight int, verbs []string, places []string, to setting) rows {
	return newRow(weight, Go, hero, nobody, nobody).verb(verbs).at(100, to, places...)
}

// does is a sentence with a transitive verb.
func does(weight int, who, what entity, verbs ...string) rows {
	return newRow(weight, Do, who, what, nobody).verb(verbs)
}

// gives is a sentence with a ditransitive verb.
func gives(weight int, who, whom entity, verbs ...string) rows {
	return newRow(weight, Give, who, thing, whom).verb(verbs)
}

// wants says that who wants to do something with a known object.
func wants(weight int, who, what entity, verbs ...string) rows {
	return newRow(weight, Want, who, what, nobody).verb(verbs)
}

// is says how the thing is.
func is(weight int) rows { return newRow(weight, Be, thing, nobody, nobody).in(told) }

// feels says how a being feels: in a statement, or now and then by its own words.
func feels(weight int, who entity, states ...string) rows {
	statement := newRow(weight, Be, who, nobody, nobody)
	said := newRow(weight/2, Say, who, nobody, nobody).in(told)
	if who == hero {
		said.hero(humans)
	} else {
		said.other(humans)
	}
	return all(statement, said).each(func(r *row) { r.states, r.feels, r.mood = listOf(states...), true, true })
}

// delighted says how a being takes a present. Who gets one every week is not surprised,
// nor is it foreseen.
func delighted(weight int, who entity) rows {
	return all(feels(weight, who, "happy", "surprised").in(past), feels(weight, who, "happy").in(1<<habit|1<<future))
}

// says is a sentence with a fixed utterance.
func says(weight int, who entity, phrase string) rows {
	rs := newRow(weight, Say, who, nobody, nobody).in(past)
	rs.list[0].phrase = mustLookup(phrase)
	return rs
}

// changes is a sentence about the weather.
func changes(weight int, weather string) rows {
	rs := newRow(weight, Weather, nobody, nobody, nobody).in(1 << near)
	rs.list[0].states = newList([]Concept{mustLookup(weather)})
	return rs
}

// all joins rows.
func all(parts ...rows) rows {
	joined := new(rowSet)
	for _, p := range parts {
		joined.list = append(joined.list, p.list...)
	}
	return joined
}

func (rs rows) clone() rows { return &rowSet{slices.Clone(rs.list)} }

func (rs rows) verb(glosses []string) rows {
	return rs.each(func(r *row) {
		r.verbs = newList(lookupAll(glosses))
		r.home = slices.Contains(homeward, glosses[0])
		r.material = slices.Contains(material, glosses[0]) || r.kind == Give
		r.alike = glosses[0] == "bake" || glosses[0] == "cook (verb)"
		r.qualities = qualitiesBy(glosses[0])
		r.busy = slices.Contains(busy, glosses[0])
		r.trade = glosses[0] == "sell" || glosses[0] == "sell to"
		r.personal = slices.Contains(personal, glosses[0])
		if r.who == hero {
			r.once = deedOf[glosses[0]]
		}
	})
}

// qualitiesBy returns the qualities of things that a verb is new with.
func qualitiesBy(gloss string) *[classes]*list {
	switch gloss {
	case "bake", "cook (verb)", "draw":
		return &madeLists
	case "wash (clothes)":
		return &washedLists
	default:
		return &qualityLists
	}
}

// busy are the verbs that nobody does with a bag in hand or a horse at hand.
var busy = []string{
	"swim", "bake", "cook (verb)", "eat", "write", "draw", "read", "wash (vehicle)", "wash (clothes)", "wash (dish)", "paint", "repair", "plant", "break",
	"sing", "dance", "play",
}

// material are the verbs for things alone: "read it" is clear whoever stands by.
var material = []string{
	"eat", "read", "smell", "put on", "play (instrument)", "wash (vehicle)", "wash (dish)", "wash (clothes)", "clean (verb)", "paint", "put", "buy", "have (wish)", "sell",
}

// personal are the verbs for beings alone.
var personal = []string{
	"meet", "visit", "help", "follow", "greet", "hug", "comfort", "thank", "feed", "stroke", "play with (being)", "wake", "chase",
}

var deedOf = map[string]deeds{
	"eat": 1, "find": 2, "read": 4, "write": 8, "bake": 8, "cook (verb)": 8, "draw": 8, "buy": 16, "go": 32, "run to": 32, "travel": 32,
	"drink": 64, "run away": 128, "hide (oneself)": 256,
}

// homeward are the verbs after which one is at home.
var homeward = []string{"go home", "run home", "go to bed", "stay in bed", "take home"}

// new lets other appear for the first time.
func (rs rows) new(shares []share) rows { return rs.each(func(r *row) { r.newcomer = shares }) }

// herded lets several animals appear.
func (rs rows) herded() rows { return rs.each(func(r *row) { r.herd = true }) }

// a lets the thing appear for the first time; it may be several things.
func (rs rows) a(shares ...share) rows { return rs.each(func(r *row) { r.item = shares }) }

// of lets the item be one of some of its class; no other thing has been there.
func (rs rows) of(glosses ...string) rows {
	return rs.each(func(r *row) { r.nouns = listOf(glosses...) })
}

// many lets several things appear, never one.
func (rs rows) many() rows { return rs.each(func(r *row) { r.several = true }) }

// onlyOne lets no more than one thing appear.
func (rs rows) onlyOne() rows { return rs.each(func(r *row) { r.one = true }) }

// at adds one of places, in a setting, with a probability of percent/100.
func (rs rows) at(percent int, in setting, places ...string) rows {
	return rs.each(func(r *row) { r.places, r.placed, r.moves = newList(lookupAll(places)), percent, in })
}

// spot adds a spot with a probability of percent/100.
func (rs rows) spot(percent int, spots *[settings]*spotList) rows {
	return rs.each(func(r *row) { r.spots, r.spotted = spots, percent })
}

// why adds a reason with a probability of percent/100.
func (rs rows) why(percent int, reasons ...string) rows {
	return rs.each(func(r *row) { r.reasons, r.because = newList(lookupAll(reasons)), percent })
}

func (rs rows) linked(l Link) rows { return rs.each(func(r *row) { r.link = l }) }

func (rs rows) not() rows { return rs.each(func(r *row) { r.negative = true }) }

// asked makes it the narrator's question and its answer.
func (rs rows) asked() rows { return rs.each(func(r *row) { r.question = true }) }

// in restricts the modes.
func (rs rows) in(modes uint8) rows { return rs.each(func(r *row) { r.modes &= modes }) }

// where restricts the settings.
func (rs rows) where(in ...setting) rows {
	var mask uint8
	for _, s := range in {
		mask |= 1 << s
	}
	return rs.each(func(r *row) { r.settings = mask })
}

func (rs rows) hero(s classSet) rows  { return rs.each(func(r *row) { r.heroIs &= s }) }
func (rs rows) other(s classSet) rows { return rs.each(func(r *row) { r.otherIs &= s }) }
func (rs rows) thing(s classSet) rows { return rs.each(func(r *row) { r.thingIs &= s }) }
func (rs rows) alone() rows           { return rs.each(func(r *row) { r.single = true }) }

// then names the stage that follows.
func (rs rows) then(s stage) rows { return rs.each(func(r *row) { r.to = s }) }

// Sets of modes.
const (
	always uint8 = 1<<modes - 1
	past         = 1<<near | 1<<far
	told         = past | 1<<habit
	recent       = always &^ (1 << far)
)

// quality says that the thing is so.
func (rs rows) quality(gloss string) rows {
	return rs.each(func(r *row) { r.states = listOf(gloss) })
}

// felt says how a being feels, in a plain statement.
func (rs rows) felt(states ...string) rows {
	return rs.each(func(r *row) { r.states, r.feels = listOf(states...), true })
}

// drink makes the object one of some drinks; by default all.
func (rs rows) drink(glosses ...string) rows {
	l := lists[Drink]
	if len(glosses) > 0 {
		l = listOf(glosses...)
	}
	return rs.each(func(r *row) { r.drinks = l })
}

// gift lets the thing be a present; what is given again and again is eaten or withers.
func (rs rows) gift() rows {
	return rs.goods(presents)
}

// goods lets the thing be one of some goods, or a treat where it is so again and again.
func (rs rows) goods(shares []share) rows {
	return all(
		rs.clone().a(shares...).in(past|1<<future),
		rs.a(treats...).in(1<<habit),
	)
}
