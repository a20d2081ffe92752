package recipe

import (
	"errors"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

func TestParseIsStrict(t *testing.T) {
	steps := `"steps":` + strconv.Itoa(fullSteps)
	good := string(Small().JSON())
	replace := func(from, to string) string {
		if !strings.Contains(good, from) {
			t.Fatalf("%s is not in %s", from, good)
		}
		return strings.Replace(good, from, to, 1)
	}
	for name, text := range map[string]string{
		"empty":           "",
		"unknown field":   replace(`{"version":1`, `{"colour":1,"version":1`),
		"nested unknown":  replace(`"tied":true`, `"tied":true,"untied":false`),
		"missing":         replace(`"tied":true,`, ``),
		"twice":           replace(`"bits":3`, `"bits":3,"bits":3`),
		"other case":      replace(`"bits"`, `"BITS"`),
		"null":            replace(`"tied":true`, `"tied":null`),
		"null merge":      replace(`"measures"`, `"merge":null,"measures"`),
		"number decimal":  replace(`"peak":"0.016"`, `"peak":0.004`),
		"NaN":             replace(`"peak":"0.016"`, `"peak":"NaN"`),
		"fraction":        replace(steps, steps+".5"),
		"whole as text":   replace(steps, `"steps":"700"`),
		"more":            good + good,
		"more of a kind":  good + " 5",
		"only a number":   "5",
		"cut":             good[:len(good)-1],
		"too long":        good + strings.Repeat(" ", maxJSON),
		"negative seed":   replace(`"init":1`, `"init":-1`),
		"huge seed":       replace(`"init":1`, `"init":99999999999999999999`),
		"array for parts": replace(`"seeds":{"init":1,"data":1}`, `"seeds":[1,1]`),
	} {
		if _, err := Parse([]byte(text)); !errors.Is(err, ErrJSON) {
			t.Errorf("%s: %v", name, err)
		}
	}
	if _, err := Parse([]byte(replace(steps, `"steps":11600000`))); !errors.Is(err, ErrInvalid) {
		t.Errorf("out of range: %v", err)
	}
	loose := strings.NewReplacer(`"0.016"`, `"1.60e-2"`, `,`, " ,\n ").Replace(good)
	if r, err := Parse([]byte(loose)); err != nil || string(r.JSON()) != good {
		t.Errorf("white space or an exponent: %v", err)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(sample().JSON())
	f.Add(onMergedBase(tree()).JSON())
	f.Add(Small().JSON())
	f.Add(branched(healed()).JSON())
	f.Add(checkpoint().JSON())
	f.Add(branched(locked()).JSON())
	f.Add(fromLockstep().JSON())
	f.Add(nested().JSON())
	f.Add(sliced(onMergedBase(sample())).JSON())
	f.Add(stacked().JSON())
	f.Add([]byte(`{"version":1,"merge":{"knobs":{"a":"1"}}}`))
	f.Add([]byte(`[[[[{}]]]] 5`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Parse(data)
		if err != nil {
			return
		}
		back, err := Parse(r.JSON())
		if err != nil || !reflect.DeepEqual(r, back) {
			t.Fatalf("%s does not read back: %v", r.JSON(), err)
		}
		checkQuery(t, r)
	})
}

func checkQuery(t *testing.T, r Recipe) {
	t.Helper()
	if back, notices := ParseQuery(r.Query()); len(notices) > 0 || !reflect.DeepEqual(r, back) {
		t.Fatalf("%s does not read back from %s: %v", r.JSON(), r.Query(), notices)
	}
}

func TestQueryIsShortAndReadable(t *testing.T) {
	r := Small()
	r.Seeds.Init = 5
	if q := r.Query(); q != "bits=3&init=5" {
		t.Error(q)
	}
	if q, want := sample().Query(), "p=benchmark&bits=3&tokenizer="+strings.Repeat("0f", 32)+
		"&mix=de,en:0.5&temperature=2.5&kv-heads=2&tied=false&schedule=wsd&muon=2.5&init=3&data=9007199254740991"+
		"&merge=dare_ties&parents=en@1.2/de,tr-mirror:0.001@4.5*-0.25&base=mixed&knobs=density:0.75,lambda:1&mask=7&rules=weight.1~mlp.down_proj:0:0.5:-1,density:0.5&measures=loss,pairs"; q != want {
		t.Errorf("%s\nwant\n%s", q, want)
	}
}

func TestQueryClampsAndSaysSo(t *testing.T) {
	cases := []struct {
		query     string
		key, used string // the first notice; no key: none
		after     string // query of the result, without the epoch
	}{
		{"", "", "", ""},
		{"utm_source=mail", "", "", ""},
		{"steps=9999999", "steps", "1000000", "&steps=1000000"},
		{"steps=-5", "steps", "0", "&warmup=0&steps=0"}, // the warm-up must follow
		{"steps=10", "warmup", "10", "&warmup=10&steps=10"},
		{"width=97", "width", "128", ""},
		{"heads=4&kv-heads=3", "kv-heads", "4", "&heads=4&kv-heads=4"},
		{"peak=fast", "peak", "0.016", ""},
		{"bits=1", "bits", "3", ""},
		{"bits=99", "bits", "3", ""},
		{"p=giant", "p", "small", ""},
		{"mix=en,%21%21", "mix", "en", ""},
		{"merge=linear", "merge", "", ""}, // no parents
		{"parents=en@1.1", "parents", "", ""},
		{"base=mean", "base", "", ""},
		{"%zz=1&steps=10&warmup=1", "", "", "&warmup=1&steps=10"},
		{"tokens=1&context=512", "tokens", "128", "&context=512&tokens=128"},
	}
	for _, c := range cases {
		r, notices := ParseQuery(c.query)
		if err := r.Validate(); err != nil {
			t.Errorf("%s: %v", c.query, err)
		}
		if c.key == "" && strings.Contains(c.query, "%zz") {
			notices = notices[1:] // of the malformed part
		}
		if c.key == "" && len(notices) > 0 || c.key != "" && (len(notices) == 0 || notices[0].Key != c.key || notices[0].Used != c.used) {
			t.Errorf("%s: %+v", c.query, notices)
		}
		if got := strings.TrimPrefix(r.Query(), "bits=3"); got != c.after {
			t.Errorf("%s becomes %s, want %s", c.query, got, c.after)
		}
	}
}

func FuzzURL(f *testing.F) {
	f.Add(sample().Query())
	f.Add(onMergedBase(tree()).Query())
	f.Add(Small().Query())
	f.Add(branched(healed()).Query())
	f.Add(branched(lockedAt()).Query())
	f.Add(fromLockstep().Query())
	f.Add(nested().Query())
	f.Add(mapped().Query() + "&rules=weight:1&base=mean")
	f.Add(checkpoint().Query() + "&start=(start=(stop=5)!stop=7)")
	f.Add(stacked().Query())
	f.Add("merge=passthrough&parents=en@1.1/de@2.2&slices=0:0-2,1:1-2&rules=scale@2:0.5")
	f.Add("width=97&heads=5&merge=x&parents=en@1.1&knobs=a:1,a:2&tied=maybe")
	f.Add("p=large&steps=-1&warmup=1e6&mix=,,,&measures=loss,loss&mask=1.5&tokens=1")
	f.Fuzz(func(t *testing.T, query string) {
		r, _ := ParseQuery(query)
		if err := r.Validate(); err != nil {
			t.Fatalf("%q: %v", query, err)
		}
		checkQuery(t, r)
	})
}
