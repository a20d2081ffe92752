//go:build bits2

package russian

import "strings"

// verb is a conjugated verb with what it governs.
type verb struct {
	past     [agrs]string
	present  [2]string // third person, singular and plural
	future   [2]string // of a perfective verb
	activity string    // infinitive of an imperfective verb: будет спать
	wanted   [2]string // infinitives: perfective after хотеть, imperfective after не хотеть
	prep     string
	object   kase
}

// newVerb conjugates an entry (lexicon_verbs.go).
func newVerb(entry string) verb {
	fields := strings.Fields(entry)
	if len(fields) == 0 {
		return verb{}
	}
	v := verb{past: pasts(fields[0]), present: pair(fields[1]), object: acc}
	if infinitive, ok := strings.CutPrefix(fields[2], "="); ok {
		v.activity = infinitive
	} else {
		v.future = pair(fields[2])
	}
	for _, field := range fields[3:] {
		name, prep, _ := strings.Cut(field, ":")
		if c, ok := map[string]kase{"dat": dat, "ins": ins, "pre": pre}[name]; ok {
			v.object, v.prep = c, prep
		} else {
			v.wanted[0], v.wanted[1], _ = strings.Cut(field, "/")
		}
	}
	return v
}

// pair returns singular and plural of the third person.
func pair(field string) [2]string {
	one, many, ok := strings.Cut(field, "/")
	if !ok {
		many = strings.TrimSuffix(one, "ет") + "ют"
	}
	return [2]string{one, many}
}

// pasts returns the past by its masculine: пошёл, пошла; нёс, несла; вернулся,
// вернулась.
func pasts(masculine string) [agrs]string {
	stem, reflexive := strings.CutSuffix(masculine, "ся")
	stem, goes := strings.CutSuffix(stem, "шёл")
	stem, plain := strings.CutSuffix(stem, "л")
	switch {
	case goes:
		stem += "ш"
	case !plain:
		stem = strings.ReplaceAll(stem, "ё", "е")
	}
	s := ""
	if reflexive {
		s = "сь"
	}
	return [agrs]string{masculine, stem + "ла" + s, stem + "ло" + s, stem + "ли" + s}
}

var (
	was    = [agrs]string{"был", "была", "было", "были"}
	willBe = [2]string{"будет", "будут"}
)
