package state

import (
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strconv"
	"strings"

	"confusio/engine/language"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// undoDepth is the number of changes that Undo can take back.
const undoDepth = 50

// Defaults are the settings of a page opened without an address: each scene
// makes its point with them before anything is touched.
func Defaults() Settings {
	r := recipe.Small()
	r.Mixture.Languages = recipe.Shares{{Language: "ar", Weight: "20"}, {Language: "de", Weight: "30"}, {Language: "en", Weight: "50"}}
	r.Merge = &recipe.Merge{Method: "linear", Knobs: recipe.Knobs{}, Seed: 1}
	for _, code := range []string{"en", "de", "ru", "ar", "zh"} {
		r.Merge.Parents = append(r.Merge.Parents, recipe.Parent{
			Languages: recipe.Shares{{Language: code, Weight: "1"}}, Weight: "1"})
	}
	return Settings{Pair: [2]string{"en", "de"}, Percent: 50, Study: defaultStudy(), Recipe: r.Canonical()}
}

// Fragment returns the settings as the fragment of an address: the opening
// figure's, then the recipe's.
func (s Settings) Fragment() string {
	study := ""
	if text := studyText(s.Study); text != studyText(defaultStudy()) {
		study = "study=" + text + "&"
	}
	said := ""
	if len(s.Said) > 0 {
		said = "said=" + saidText(s.Said) + "&"
	}
	return fmt.Sprintf("pair=%s.%s&w=%d&%s%s%s", s.Pair[0], s.Pair[1], s.Percent, study, said, s.Recipe.Query())
}

// ParseFragment reads settings from an address. Whatever cannot be taken keeps
// its default; the second value says so in a sentence, "" if all was taken.
func ParseFragment(fragment string) (Settings, string) {
	s := Defaults()
	if fragment == "" || !strings.Contains(fragment, "=") {
		return s, "" // the name of a scene to scroll to
	}
	r, notices := recipe.ParseQuery(fragment)
	if r.Merge == nil {
		r.Merge = s.Recipe.Merge
	}
	var wrong []string
	if r.Merge.Staged() { // the page merges models at hand, in one stage
		wrong = append(wrong, "a merge of merges")
		r.Merge = s.Recipe.Merge
	}
	s.Recipe = r.Canonical()
	for _, n := range notices {
		wrong = append(wrong, strings.TrimSpace(n.Key+" "+n.Asked))
	}
	values, _ := url.ParseQuery(fragment) // malformed parts are noted by the recipe
	if pair := values.Get("pair"); pair != "" {
		left, right, _ := strings.Cut(pair, ".")
		_, okLeft := language.Lookup(left)
		_, okRight := language.Lookup(right)
		if okLeft && okRight && left != right {
			s.Pair = [2]string{left, right}
		} else {
			wrong = append(wrong, "pair "+cut(pair))
		}
	}
	if w := values.Get("w"); w != "" {
		percent, err := strconv.Atoi(w)
		s.Percent = min(max(percent, 0), 100)
		if err != nil || percent != s.Percent {
			wrong = append(wrong, "w "+cut(w))
		}
		if err != nil {
			s.Percent = 50
		}
	}
	if text := values.Get("study"); text != "" {
		study, ok := parseStudy(text)
		if ok {
			s.Study = study
		} else {
			wrong = append(wrong, "study "+cut(text))
		}
	}
	if text := values.Get("said"); text != "" {
		said, ok := parseSaid(text)
		if ok {
			s.Said = said
		} else {
			wrong = append(wrong, "said "+cut(text))
		}
	}
	if len(wrong) == 0 {
		return s, ""
	}
	return s, "The address asks for settings this page cannot take (" + strings.Join(wrong, ", ") + "); the nearest ones are used instead."
}

func cut(text string) string {
	if len(text) > 24 {
		return strings.ToValidUTF8(text[:24], "") + "…"
	}
	return text
}

// Mixture returns the languages of the second scene in the order of Languages.
func (s State) Mixture() []string {
	var codes []string
	for _, l := range language.All() {
		if s.share(l.Code) > 0 {
			codes = append(codes, l.Code)
		}
	}
	return codes
}

// Percents returns the shares of Mixture, which sum to 100.
func (s State) Percents() []int {
	codes := s.Mixture()
	total := 0.0
	for _, code := range codes {
		total += s.share(code)
	}
	percents := make([]int, len(codes))
	rest := 100
	for i, code := range codes {
		percents[i] = int(s.share(code)/total*100 + 0.5)
		rest -= percents[i]
	}
	if len(percents) > 0 {
		percents[slices.Index(percents, slices.Max(percents))] += rest
	}
	return percents
}

func (s State) share(code string) float64 {
	for _, share := range s.Settings.Recipe.Mixture.Languages {
		if share.Language == code {
			return share.Weight.Float64()
		}
	}
	return 0
}

// withShares returns the settings with these shares, percents of codes; zeros leave.
func (s Settings) withShares(codes []string, percents []int) Settings {
	var shares recipe.Shares
	for i, code := range codes {
		if percents[i] > 0 {
			shares = append(shares, recipe.Share{Language: code, Weight: recipe.Decimal(strconv.Itoa(percents[i]))})
		}
	}
	s.Recipe.Mixture.Languages = shares
	s.Recipe = s.Recipe.Canonical()
	return s
}

// fresh is the recipe of the untrained reference: the shipped experts' shape.
func (s State) fresh() recipe.Recipe {
	r := recipe.Small()
	r.Schedule.Steps, r.Schedule.Warmup = 0, 0
	return r.Canonical()
}

// training is the recipe of a run with the present settings.
func (s State) training() recipe.Recipe {
	r := s.Settings.Recipe
	r.Merge = nil
	return r.Canonical()
}

// Size returns the name of the preset whose model the settings have.
func (s Settings) Size() string {
	for _, p := range recipe.Presets() {
		if p.Recipe.Model == s.Recipe.Model {
			return p.Name
		}
	}
	return ""
}

// mergeKey names the merge of the third scene by all that decides its result.
func (s State) mergeKey() string {
	m := s.Settings.Recipe.Merge
	if m == nil {
		return ""
	}
	names := slices.Sorted(maps.Keys(m.Knobs))
	var b strings.Builder
	fmt.Fprint(&b, m.Method, " ", s.Parents(), s.Weights(), " ", m.Base, " ", m.Seed)
	if m.Base == recipe.BaseMixed {
		mixed, _ := s.Mixed()
		fmt.Fprint(&b, " on ", mixed.ID)
	}
	for _, name := range names {
		fmt.Fprint(&b, " ", name, "=", m.Knobs[name])
	}
	fmt.Fprint(&b, " ", s.rules())
	for _, id := range s.Parents() {
		if m, _ := s.Model(id); m.Unsaid {
			fmt.Fprint(&b, " ", id, " of ", m.Shares)
		}
	}
	return b.String()
}

// mergeOrder asks for the merge of these models by the present settings, rules
// apart.
func (s State) mergeOrder(ids []protocol.ModelID, weights []float64) *protocol.Merge {
	m := s.Settings.Recipe.Merge
	order := &protocol.Merge{Method: m.Method, Seed: m.Seed}
	for i, id := range ids {
		model, _ := s.Model(id)
		order.Parents = append(order.Parents, protocol.Parent{Model: id, Weight: weights[i], Languages: saidOf(model)})
	}
	switch m.Base {
	case recipe.BaseInit:
		order.Base, order.BaseOf = protocol.ModelBase, Untrained
	case recipe.BaseMixed:
		mixed, _ := s.Mixed()
		order.Base, order.BaseOf = protocol.ModelBase, mixed.ID
	case recipe.BaseMean:
		order.Base = protocol.MeanBase
	}
	for _, name := range slices.Sorted(maps.Keys(m.Knobs)) {
		order.Knobs = append(order.Knobs, protocol.Knob{Name: name, Value: m.Knobs[name].Float64()})
	}
	return order
}
