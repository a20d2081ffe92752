package arabic

import "strings"

// mood is a column of the paradigm.
type mood uint8

const (
	perfect mood = iota
	indicative
	subjunctive
	jussive
	moods
)

// verb is a conjugated verb with the words that belong to it.
type verb struct {
	forms  [moods][agrs]string // all with their present prefix
	joined [moods][agrs]string // as they stand before an object suffix
	prep   string              // before the object
	noun   string              // before the object, in an idafa with it: the voice of
	to     string              // before the recipient
	end    string              // behind the object
}

// newVerb conjugates an entry of the lexicon.
func newVerb(entry string) verb {
	var v verb
	if entry == "" {
		return v
	}
	var stems, ends []string
	for _, field := range strings.Fields(entry) {
		switch field[0] {
		case '+':
			v.prep = field[1:]
		case '=':
			v.noun = field[1:]
		case '>':
			v.to = field[1:]
		case '!':
			ends = append(ends, field[1:])
		default:
			stems = append(stems, field)
		}
	}
	v.end = strings.Join(ends, " ")
	stems = append(stems, stems...)
	v.forms[perfect] = perfects(stems[0], stems[2])
	v.present(stems[1], stems[3])
	for m := range v.forms {
		for a, form := range v.forms[m] {
			v.joined[m][a] = beforeSuffix(form, mood(m))
		}
	}
	return v
}

// perfects returns the past: by the citation form and the stem before a
// consonant.
func perfects(past, short string) [agrs]string {
	if stem, ok := strings.CutSuffix(past, "ى"); ok {
		return [agrs]string{past, stem + "ت", stem + "يا", stem + "تا", stem + "وا", stem + "ين"}
	}
	if stem, ok := strings.CutSuffix(past, "ي"); ok {
		return [agrs]string{past, past + "ت", past + "ا", past + "تا", stem + "وا", past + "ن"}
	}
	if stem, ok := strings.CutSuffix(past, "أ"); ok {
		return [agrs]string{past, past + "ت", stem + "آ", past + "تا", stem + "ؤوا", short + "ن"}
	}
	if stem, ok := strings.CutSuffix(past, "ء"); ok {
		return [agrs]string{past, past + "ت", past + "ا", past + "تا", stem + "ؤوا", short + "ن"}
	}
	return [agrs]string{past, past + "ت", past + "ا", past + "تا", past + "وا", withNun(short)}
}

// withNun adds the ن of women, one with that of the stem: كن.
func withNun(stem string) string { return strings.TrimSuffix(stem, "ن") + "ن" }

// present fills the three moods of the present. Only a hollow or a defective verb
// is shorter in the jussive.
func (v *verb) present(full, short string) {
	base, plural, women, cut := full, full, short, full
	if len(short) < len(full) {
		cut = short
	}
	dualStem := base
	switch {
	case strings.HasSuffix(full, "ي"):
		cut = strings.TrimSuffix(full, "ي")
		plural = cut
	case strings.HasSuffix(full, "ى"):
		cut = strings.TrimSuffix(full, "ى")
		plural, dualStem, women = cut, cut+"ي", cut+"ي"
	case strings.HasSuffix(full, "أ"):
		stem := strings.TrimSuffix(full, "أ")
		plural = stem + "ؤ"
		v.fill(base, stem+"آ", plural, women, cut, "")
		return
	}
	v.fill(base, dualStem, plural, women, cut, "ا")
}

// fill writes the present from its stems: singular, dual, plural of men and of
// women, jussive.
func (v *verb) fill(base, dual, men, women, cut, alef string) {
	v.forms[indicative] = [agrs]string{base, she(base), dual + alef + "ن", she(dual + alef + "ن"), men + "ون", withNun(women)}
	v.forms[subjunctive] = [agrs]string{base, she(base), dual + alef, she(dual + alef), men + "وا", withNun(women)}
	v.forms[jussive] = v.forms[subjunctive]
	v.forms[jussive][ms], v.forms[jussive][fs] = cut, she(cut)
}

// she puts the feminine prefix for the masculine one.
func she(form string) string { return "ت" + strings.TrimPrefix(form, "ي") }

// beforeSuffix returns a verb form as it stands before an object suffix.
func beforeSuffix(form string, m mood) string {
	if stem, ok := strings.CutSuffix(form, "وا"); ok {
		return stem + "و"
	}
	if stem, ok := strings.CutSuffix(form, "أى"); ok {
		return stem + "آ"
	}
	if stem, ok := strings.CutSuffix(form, "ى"); ok {
		return stem + "ا"
	}
	if stem, ok := strings.CutSuffix(form, "أ"); ok && m == indicative {
		return stem + "ؤ"
	}
	return form
}
