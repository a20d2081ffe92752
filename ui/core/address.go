package core

import (
	"net/url"
	"slices"
	"strings"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// An Address gathers what stands behind '#': the keys of the scenes, then the
// core's own, the recipe last.
type Address struct{ parts []string }

// Put adds a key with its value, which must hold none of "&=#%+" and no space.
func (a *Address) Put(key, value string) { a.parts = append(a.parts, key+"="+value) }

// String is the address without '#'.
func (a *Address) String() string { return strings.Join(a.parts, "&") }

// A Query is an address under reading. Whatever cannot be taken is refused and
// keeps its default.
type Query struct {
	text    string
	values  url.Values
	refused []phrase.Phrase
}

// ParseQuery begins to read an address, without '#'. One that sets nothing, such
// as the name of a scene to scroll to, has no keys.
func ParseQuery(fragment string) *Query {
	if !Sets(fragment) {
		fragment = ""
	}
	values, _ := url.ParseQuery(fragment) // malformed parts are noted by the recipe
	return &Query{text: fragment, values: values}
}

// Sets tells whether an address sets anything, or only names a scene.
func Sets(fragment string) bool { return strings.Contains(fragment, "=") }

// Get returns the value of a key, "" if it is not there.
func (q *Query) Get(key string) string { return q.values.Get(key) }

// Refuse notes that the value of a key cannot be taken.
func (q *Query) Refuse(key string) { q.refuse(key, cut(q.Get(key))) }

func (q *Query) refuse(key, value string) {
	q.refused = append(q.refused, phrase.Of("address.setting", phrase.Text("setting", strings.TrimSpace(key+" "+value))))
}

// Notice says what could not be taken; it is empty if all was.
func (q *Query) Notice() phrase.Phrase {
	if len(q.refused) == 0 {
		return phrase.Phrase{}
	}
	return phrase.Of("address.refused", phrase.Said("settings", q.refused...))
}

func cut(text string) string {
	if len(text) > 24 {
		return strings.ToValidUTF8(text[:24], "") + "…"
	}
	return text
}

// Names of the core's own keys; the recipe has keys of its own.
const (
	studyKey = "study"
	saidKey  = "said"
	atKey    = "at"
	madeKey  = "made"
)

// Write puts the settings that scenes share into an address.
func (s Settings) Write(a *Address) {
	if s.At != "" {
		a.Put(atKey, string(s.At))
	}
	usual := Defaults().Study
	if text := recipe.Parents(s.Study[:]).String(); text != recipe.Parents(usual[:]).String() {
		a.Put(studyKey, text)
	}
	if len(s.Said) > 0 {
		a.Put(saidKey, recipe.Parents(s.Said).String())
	}
	if len(s.Made) > 0 {
		a.Put(madeKey, madeText(s.Made))
	}
	a.parts = append(a.parts, s.Recipe.Query())
}

// ReadSettings reads the settings that scenes share from an address; rooms are the
// places that it can lead to.
func ReadSettings(q *Query, rooms []Room) Settings {
	s := Defaults()
	if q.text == "" {
		return s
	}
	if at := Room(q.Get(atKey)); slices.Contains(rooms, at) {
		s.At = at
	} else if at != "" {
		q.Refuse(atKey)
	}
	r, notices := recipe.ParseQuery(q.text)
	if r.Merge == nil {
		r.Merge = s.Recipe.Merge
	}
	if r.Merge.Staged() { // the page merges models at hand, in one stage
		q.refused = append(q.refused, phrase.Of("address.stages"))
		r.Merge = s.Recipe.Merge
	}
	s.Recipe = r.Canonical()
	for _, n := range notices {
		if n.Key == "" {
			q.refused = append(q.refused, phrase.Of("address.why", phrase.Said("why", n.Why)))
			continue
		}
		q.refuse(n.Key, n.Asked)
	}
	if !spoken(s.Recipe.Mixture.Languages) {
		q.Refuse("mix")
		s.Recipe.Mixture.Languages = Defaults().Recipe.Mixture.Languages
	}
	if text := q.Get(studyKey); text != "" {
		if study, ok := parseStudy(text); ok {
			s.Study = study
		} else {
			q.Refuse(studyKey)
		}
	}
	if text := q.Get(madeKey); text != "" {
		if made, ok := parseMade(text); ok {
			s.Made = made
		} else {
			q.Refuse(madeKey)
		}
	}
	if text := q.Get(saidKey); text != "" {
		if said, ok := parseSaid(text); ok {
			s.Said = said
		} else {
			q.Refuse(saidKey)
		}
	}
	return s
}

// spoken says whether the page knows all of these languages.
func spoken(shares recipe.Shares) bool {
	return !slices.ContainsFunc(shares, func(share recipe.Share) bool {
		_, known := language.Lookup(share.Language)
		return !known
	})
}

// Defaults are the settings of a page opened without an address: each scene
// makes its point with them before anything is touched.
func Defaults() Settings {
	r := recipe.Small()
	r.Mixture.Languages = recipe.Shares{{Language: "ar", Weight: "20"}, {Language: "de", Weight: "30"}, {Language: "en", Weight: "50"}}
	r.Merge = &recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Seed: 1}
	for _, code := range []string{"en", "de", "ru", "ar", "zh"} {
		r.Merge.Parents = append(r.Merge.Parents, expertOf(code))
	}
	return Settings{Study: [2]recipe.Parent{expertOf("en"), expertOf("de")}, Recipe: r.Canonical()}
}

// expertOf is the shipped expert of a language, as a recipe names it.
func expertOf(code string) recipe.Parent {
	return recipe.Parent{Languages: recipe.Shares{{Language: code, Weight: "1"}}, Weight: "1"}
}

// parseStudy reads the pair under study: two experts of one language each.
func parseStudy(text string) (pair [2]recipe.Parent, ok bool) {
	var parents recipe.Parents
	if err := parents.Set(text); err != nil || len(parents) != 2 {
		return pair, false
	}
	copy(pair[:], parents)
	for _, p := range pair {
		if len(p.Languages) != 1 || p.Weight != "1" {
			return pair, false
		}
		if _, known := language.Lookup(p.Languages[0].Language); !known {
			return pair, false
		}
	}
	return pair, true
}

// SetRecipe takes a recipe over, which may share nothing with the one before that
// was written to.
func (t *Turn) SetRecipe(r recipe.Recipe) { t.Settings.Recipe = r.Canonical() }

// SetMerge takes a merge over.
func (t *Turn) SetMerge(m recipe.Merge) {
	t.Settings.Recipe.Merge = &m
	t.Settings.Recipe = t.Settings.Recipe.Canonical()
}

// fresh is the recipe of the untrained reference: the shipped experts' shape.
func fresh() recipe.Recipe {
	r := recipe.Small()
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	return r.Canonical()
}
