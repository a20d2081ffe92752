package recipe

import (
	"errors"
	"net/url"
	"strings"

	"confusio/engine/phrase"
)

// presetKey and bitsKey are the names of the preset and of the epoch in an
// address.
const (
	presetKey = "p"
	bitsKey   = "bits"
)

// Notice tells the reader of an address what could not be taken as it was
// asked for.
type Notice struct {
	Key   string // as in the address
	Asked string // the text given, shortened
	Used  string // the value taken instead; empty if there is none
	Why   phrase.Phrase
}

// Query returns r as the query of an address, without the question mark. It
// names the preset nearest to r and then only what differs from it, in the
// order of Fields, always with the epoch of the bits. ParseQuery turns it back
// into the Canonical r, for every valid r.
func (r Recipe) Query() string {
	r = r.Canonical()
	presets := Presets()
	best := r.queryFrom(presets[0])
	for _, p := range presets[1:] {
		if q := r.queryFrom(p); len(q) < len(best) {
			best = q
		}
	}
	return strings.Join(best, "&")
}

// queryFrom lists the parameters that lead from the preset to r.
func (r Recipe) queryFrom(p Preset) []string {
	var parts []string
	if p.Name != Presets()[0].Name {
		parts = append(parts, presetKey+"="+p.Name)
	}
	for _, f := range fields {
		if v := f.Get(r); f.Key == bitsKey || v != f.Get(p.Recipe) {
			parts = append(parts, f.Key+"="+escape(v))
		}
	}
	return parts
}

// escape is url.QueryEscape, but leaves the separators of the compact texts
// readable: a query may hold them as they are.
func escape(text string) string {
	return readable.Replace(url.QueryEscape(text))
}

var readable = strings.NewReplacer("%2C", ",", "%3A", ":", "%40", "@", "%2F", "/", "%2A", "*",
	"%28", "(", "%29", ")", "%21", "!", "%3D", "=")

// ParseQuery reads the query of an address. It always returns a Recipe that
// Validate accepts: numbers out of range move to the nearest bound, whatever
// else cannot be taken keeps the value of the preset, and each such change is
// noted.
func ParseQuery(query string) (Recipe, []Notice) {
	if len(query) > maxJSON {
		return Small(), []Notice{{Why: phrase.Of("recipe.address.long")}}
	}
	values, err := url.ParseQuery(query)
	var notices []Notice
	if err != nil {
		notices = append(notices, Notice{Why: phrase.Of("recipe.address.malformed")})
	}
	preset := Presets()[0]
	if name := values.Get(presetKey); name != "" {
		preset = presetNamed(name, &notices)
	}
	r := preset.Recipe.Canonical()
	for _, f := range fields {
		if values.Has(f.Key) {
			f.take(&r, values.Get(f.Key), &notices)
		}
	}
	return repair(r, preset.Recipe, notices)
}

func presetNamed(name string, notices *[]Notice) Preset {
	presets := Presets()
	for _, p := range presets {
		if p.Name == name {
			return p
		}
	}
	*notices = append(*notices, notice(presetKey, name, presets[0].Name, phrase.Of("recipe.address.preset")))
	return presets[0]
}

// take sets the field to text, or to the nearest text that it accepts, or not
// at all.
func (f Field) take(r *Recipe, text string, notices *[]Notice) {
	err := f.Set(r, text)
	if err == nil {
		return
	}
	if problem := (*FieldError)(nil); errors.As(err, &problem) && problem.Mend != "" {
		_ = f.Set(r, problem.Mend) // accepted by definition
	}
	*notices = append(*notices, notice(f.Key, text, f.Get(*r), phrase.From(err)))
}

// repair makes r valid: it mends the fields that break a rule or puts them back
// to the preset, then the whole parts of the recipe they belong to. Presets
// have no merge, so a merge that breaks a rule goes as a whole.
func repair(r, preset Recipe, notices []Notice) (Recipe, []Notice) {
	for _, whole := range []bool{false, true} {
		for _, p := range r.Problems() {
			if section(p.Field) == "merge" {
				if r.Merge != nil {
					notices = append(notices, notice("merge", r.Merge.Method, "", p.Phrase()))
				}
				r.Merge = nil
				continue
			}
			for _, f := range fields {
				if f.Path == p.Field || whole && section(f.Path) == section(p.Field) {
					notices = f.repair(&r, preset, p, notices)
				}
			}
		}
	}
	if r.Validate() != nil {
		return preset.Canonical(), append(notices, Notice{Why: phrase.Of("recipe.address.contradiction")})
	}
	return r.Canonical(), notices
}

// repair mends the field if p is its own problem and can be mended, and
// restores it from the preset otherwise.
func (f Field) repair(r *Recipe, preset Recipe, p *FieldError, notices []Notice) []Notice {
	asked := f.Get(*r)
	if f.Path != p.Field || p.Mend == "" || f.Set(r, p.Mend) != nil {
		_ = f.Set(r, f.Get(preset)) // a preset's own values are accepted
	}
	if used := f.Get(*r); used != asked {
		notices = append(notices, notice(f.Key, asked, used, p.Phrase()))
	}
	return notices
}

func section(path string) string {
	name, _, _ := strings.Cut(path, ".")
	return name
}

func notice(key, asked, used string, why phrase.Phrase) Notice {
	if len(asked) > 60 {
		asked = asked[:60] + "…"
	}
	return Notice{Key: key, Asked: asked, Used: used, Why: why}
}
