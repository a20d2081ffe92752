package words_test

import (
	"errors"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"confusio/engine/language"
	"confusio/engine/phrase"
	"confusio/ui/words"
	"confusio/ui/words/cldr"
)

// read makes a catalogue of a file's text, in a language and over English.
func read(t *testing.T, code, file string) *words.Catalogue {
	t.Helper()
	l, ok := words.LookUp(code)
	if !ok {
		t.Fatalf("no language %s", code)
	}
	c, err := words.Read(l, cldr.Of(code), []byte(file), words.English())
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// shipped reads the file of a language as the page does.
func shipped(t *testing.T, code string) *words.Catalogue {
	t.Helper()
	if code == "en" {
		return words.English()
	}
	file, err := os.ReadFile(filepath.Join("..", "..", "public", "words", code+".json"))
	if err != nil {
		t.Fatal(err)
	}
	return read(t, code, string(file))
}

func TestPlaceholders(t *testing.T) {
	c := read(t, "en", `{"t.all": "{file}: {n} of {share:%}, {exact:%1}, {x:2}, {year:plain}, {n:short}, {size:bytes}, {time:duration} in {languages}"}`)
	got := c.Text("t.all", phrase.Text("file", "a.zip"), phrase.Number("n", 1234567), phrase.Number("share", 0.171), phrase.Number("exact", 0.1714),
		phrase.Number("x", -0.166), phrase.Number("year", 2026), phrase.Number("size", 27.4e6), phrase.Number("time", 125),
		phrase.Said("languages", phrase.Of("language.de"), phrase.Of("language.en"), phrase.Of("language.it")))
	want := "a.zip: 1,234,567 of 17%, 17.1%, −0.17, 2026, 1.2M, 27 MB, 2 min 5 s in German, English and Italian"
	if got != want {
		t.Errorf("\n%s, want\n%s", got, want)
	}
}

func TestNumbersByLanguage(t *testing.T) {
	for _, test := range []struct{ code, want string }{
		{"en", "−1,234.50 · 17% · 12k · 1.2M · a, b and c · a and b"},
		{"de", "−1.234,50 · 17\u00a0% · 12\u00a0Tsd. · 1,2\u00a0Mio. · a, b und c · a und b"},
		{"es", "−1234,50 · 17\u00a0% · 12\u00a0mil · 1,2\u00a0M · a, b y c · a y b"},
		{"zh", "−1,234.50 · 17% · 1.2万 · 123万 · a、b和c · a和b"},
		{"ar", "\u200e−1,234.50 · 17\u200e%\u200e · 12 ألف · 1.2 مليون · a، b وc · a وb"},
	} {
		c := shipped(t, test.code)
		got := strings.Join([]string{c.Number(-1234.5, 2), c.Percent(0.17, 0), c.Short(12345), c.Short(1234567), c.List("a", "b", "c"), c.List("a", "b")}, " · ")
		if got != test.want {
			t.Errorf("%s: %s, want %s", test.code, got, test.want)
		}
	}
	if got := shipped(t, "es").Number(12345, -1); got != "12.345" {
		t.Errorf("Spanish writes %s", got)
	}
}

func TestNumbersAtTheirLimits(t *testing.T) {
	c := words.English()
	for _, test := range []struct{ got, want string }{
		{c.Number(math.NaN(), 2), "–"}, {c.Percent(math.NaN(), 0), "–"}, {c.Duration(math.NaN()), "–"},
		{c.Number(math.Inf(-1), 2), "−∞"}, {c.Number(-0.001, 2), "0.00"}, {c.Number(0, 0), "0"}, {c.Number(999, 0), "999"}, {c.Number(1000, 0), "1,000"},
		{c.Number(1e-12, -1), "0.000000000001"}, {c.Number(1e15, -1), "1,000,000,000,000,000"},
		{c.Short(999), "999"}, {c.Short(1000), "1k"}, {c.Short(999_499), "999k"}, {c.Short(999_500), "1M"}, {c.Short(1e6), "1M"},
		{c.Bytes(0), "0 KB"}, {c.Bytes(999_499), "999 KB"}, {c.Bytes(999_500), "1 MB"}, {c.Bytes(1.25e9), "1.3 GB"},
		{c.Duration(0), "0 s"}, {c.Duration(89.5), "1 min 30 s"}, {c.Duration(3600), "1 h 0 min"}, {c.List(), ""}, {c.List("a"), "a"},
	} {
		if test.got != test.want {
			t.Errorf("%q, want %q", test.got, test.want)
		}
	}
}

func TestPluralFollowsTheFirstNumber(t *testing.T) {
	const file = `{"t.runs": {"one": "{name}: {n} run of {all}", "other": "{name}: {n} runs of {all}"},
		"t.nats": {"one": "{n:1} nat", "other": "{n:1} nats"}}`
	c := read(t, "en", file)
	say := func(n, all int) string {
		return c.Text("t.runs", phrase.Text("name", "a"), phrase.Number("n", n), phrase.Number("all", all))
	}
	if got := say(1, 2); got != "a: 1 run of 2" {
		t.Error(got)
	}
	if got := say(2, 1); got != "a: 2 runs of 1" {
		t.Error(got)
	}
	if got := c.Text("t.nats", phrase.Number("n", 1)); got != "1.0 nats" {
		t.Errorf("%s: the form follows what is written", got)
	}
	if got := c.Text("t.runs", phrase.Text("name", "a")); got != "a: {n} runs of {all}" {
		t.Errorf("without a number: %s", got)
	}
}

func TestEveryFormOfArabic(t *testing.T) {
	c := read(t, "ar", `{"t.n": {"zero": "z", "one": "o", "two": "t", "few": "f", "many": "m", "other": "x"}}`)
	for n, want := range map[int]string{0: "z", 1: "o", 2: "t", 3: "f", 11: "m", 100: "x"} {
		if got := c.Text("t.n", phrase.Number("n", n)); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func TestParts(t *testing.T) {
	c := read(t, "en", `{"t.k": "{term|K} of {n} is {verdict|}, {link|see {file}}{link|here}."}`)
	got := c.Parts(phrase.Of("t.k", phrase.Number("n", 2), phrase.Text("file", "x")))
	want := []words.Piece{{Text: "K", Mark: "term"}, {Text: " of 2 is "}, {Mark: "verdict"}, {Text: ", "}, {Text: "see x", Mark: "link"}, {Text: "here", Mark: "link"}, {Text: "."}}
	if !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	if got := c.Text("t.k", phrase.Number("n", 2), phrase.Text("file", "x")); got != "K of 2 is , see xhere." {
		t.Error(got)
	}
	if c.Parts(phrase.Phrase{}) != nil || c.Say(phrase.Phrase{}) != "" {
		t.Error("nothing says something")
	}
}

func TestWhatALanguageLacksIsSaidInEnglish(t *testing.T) {
	c := read(t, "de", `{"t.of": "über {language}", "number.decimal": ","}`)
	p := phrase.Of("t.of", phrase.Language("language", "en"))
	want := []words.Piece{{Text: "über "}, {Text: "English", Lang: "en"}}
	if got := c.Parts(p); !slices.Equal(got, want) {
		t.Errorf("%+v, want %+v", got, want)
	}
	c = read(t, "de", `{"t.of": "{link|über {language}}", "number.decimal": ","}`)
	want = []words.Piece{{Text: "über English", Mark: "link"}}
	if got := c.Parts(p); !slices.Equal(got, want) {
		t.Errorf("a mark in two languages is %+v, want %+v", got, want)
	}
	if !c.Lacks("language.en") || c.Lang("language.en") != "en" || c.Lacks("t.of") || !c.Has("language.en") || c.Has("t.none") {
		t.Error("it does not know what it lacks")
	}
	// A sentence in English has numbers in English.
	if got := c.Text("bytes.gb", phrase.Number("n", 1.5)); got != "1.5 GB" {
		t.Error(got)
	}
}

func TestWhatHasNoText(t *testing.T) {
	c := words.English()
	if got := c.Say(phrase.Language("l", "xx").Said[0]); got != "xx" {
		t.Errorf("an unknown language is %s", got)
	}
	if got := c.Text("t.none", phrase.Number("n", 2)); got != "t.none n=2" {
		t.Error(got)
	}
}

func TestForeignDirectionIsIsolated(t *testing.T) {
	ar := read(t, "ar", `{"t.file": "ملف {file}"}`)
	if got := ar.Text("t.file", phrase.Text("file", "a (1).zip")); got != "ملف \u2068a (1).zip\u2069" {
		t.Errorf("%q", got)
	}
	en := read(t, "en", `{"t.file": "file {file}"}`)
	if got := en.Text("t.file", phrase.Text("file", "قصة.zip")); got != "file \u2068قصة.zip\u2069" {
		t.Errorf("%q", got)
	}
	if got := en.Text("t.file", phrase.Text("file", "a.zip")); got != "file a.zip" {
		t.Errorf("%q", got)
	}
}

func TestMalformedFilesAreRefused(t *testing.T) {
	en, _ := words.LookUp("en")
	for file, key := range map[string]phrase.Key{
		``: "", `[]`: "", `{`: "", `{"a.b": 1}`: "a.b", `{"a.b": []}`: "a.b", `{"a.b": "x"} 1`: "", `{"a.b": "x",}`: "",
		`{"ab": "x"}`: "ab", `{"a..b": "x"}`: "a..b", `{"A.b": "x"}`: "A.b", `{"a.": "x"}`: "a.", `{"": "x"}`: "",
		`{"a.b": "x", "a.b": "y"}`: "a.b", `{"a.b": {"one": "x"}}`: "a.b", `{"a.b": {"other": "x", "other": "y"}}`: "a.b", `{"a.b": {"other": {}}}`: "a.b",
		`{"a.b": {"several": "x", "other": "y"}}`: "a.b", `{"a.b": "{"}`: "a.b", `{"a.b": "}"}`: "a.b", `{"a.b": "{}"}`: "a.b", `{"a.b": "{N}"}`: "a.b",
		`{"a.b": "{n:3d}"}`: "a.b", `{"a.b": "{n:}"}`: "a.b", `{"a.b": "{m|{m|x}}"}`: "a.b", `{"a.b": "{|x}"}`: "a.b", `{"a.b": "{m|{x}"}`: "a.b",
		`{"a.b": "` + strings.Repeat("x", 8001) + `"}`: "a.b", strings.Repeat(" ", 1<<20+1): "",
	} {
		_, err := words.Read(en, words.EnglishPlurals{}, []byte(file), nil)
		var e *words.FileError
		if !errors.Is(err, words.ErrFile) || !errors.As(err, &e) || e.Key != key {
			t.Errorf("%.40q: %v, want an error at %q", file, err, key)
		}
	}
}

func TestPseudoIsLongerAndComplete(t *testing.T) {
	c, en := words.Pseudo(), words.English()
	if !c.RTL || c.Direction() != "rtl" {
		t.Error("it does not run from right to left")
	}
	for _, key := range []phrase.Key{"language.de", "language.en"} {
		a, b := len([]rune(en.Text(key))), len([]rune(c.Text(key)))
		if 10*b < 14*a || c.Text(key) == en.Text(key) {
			t.Errorf("%s: %s", key, c.Text(key))
		}
	}
	if got := c.Text("error.other", phrase.Text("text", "as it is")); got != "\u2068as it is\u2069" {
		t.Errorf("%q", got)
	}
	if got := c.Number(-0.5, 1); got != "\u200e−0.5" {
		t.Errorf("%q: the sign is not held in front of its number", got)
	}
	if c.Lacks("language.de") {
		t.Error("it falls back to English")
	}
}

func TestEveryLanguageOfTheCorpusHasAName(t *testing.T) {
	for _, l := range language.All() {
		if key := phrase.Key("language." + l.Code); !words.English().Has(key) {
			t.Errorf("%s is missing", key)
		}
	}
}

// Every language says itself how it writes numbers: a draft that lacks
// sentences must not mix two ways of writing them.
func TestEveryLanguageWritesItsOwnNumbers(t *testing.T) {
	for _, l := range words.Languages() {
		c := shipped(t, l.Code)
		for _, key := range []phrase.Key{"number.decimal", "number.group", "number.minus", "number.percent", "number.ungrouped", "list.two", "list.more", "list.last",
			"duration.seconds", "duration.minutes", "duration.hours", "bytes.kb", "bytes.mb", "bytes.gb"} {
			if !c.Has(key) || c.Lacks(key) {
				t.Errorf("%s has no %s of its own", l.Code, key)
			}
		}
	}
}

func FuzzRead(f *testing.F) {
	en, _ := words.LookUp("en")
	f.Add([]byte(`{"a.b": "{m|{n:2}} of {x}", "a.c": {"one": "{n}", "other": "{n:%}"}}`))
	f.Add([]byte(`{"a.b": "{n:duration}{n:bytes}{n:short}"}`))
	f.Fuzz(func(t *testing.T, file []byte) {
		c, err := words.Read(en, words.EnglishPlurals{}, file, words.English())
		if err != nil {
			if !errors.Is(err, words.ErrFile) {
				t.Errorf("%v is no ErrFile", err)
			}
			return
		}
		for _, key := range []phrase.Key{"a.b", "a.c"} {
			for _, n := range []float64{0, 1, -2.5, 1e300, math.NaN(), math.Inf(1)} {
				p := phrase.Of(key, phrase.Number("n", n), phrase.Text("x", "y"))
				var joined strings.Builder
				for _, piece := range c.Parts(p) {
					joined.WriteString(piece.Text)
				}
				if joined.String() != c.Say(p) {
					t.Errorf("%s: the pieces are not the sentence", key)
				}
			}
		}
	})
}
