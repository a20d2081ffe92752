package protocol

import (
	"bytes"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"math"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"confusio/engine/phrase"
)

var score = Score{"de", 1.5, 0.4, 0.41, 60, 1.2, 5.9, 7.62, math.NaN(), 0.1}

var config = Config{`{"method":"ties"}`, []string{"en", "de"}, "untrained"}

var said = phrase.Of("a.key", phrase.Text("file", "x.zip"), phrase.Number("n", math.NaN()), phrase.Said("why", phrase.Of("other"), phrase.Of("more", phrase.Number("n", 2))))

// examples are messages with something in every field; whatever has none here is
// tried with nothing in its fields.
var examples = []Message{
	&Hello{For(0), Version, "abc"},
	&Load{For(1), 2, []byte{1, 2, 3}},
	&Init{For(1), 2, `{"v":1}`},
	&Drop{For(0), 7},
	&Train{Order: For(3), Recipe: "{}", Watch: []string{"en", "zh"}, Stories: 8, EvalEvery: 10, WriteEvery: 50, Paused: true, SaveEvery: 10, From: []byte{4}},
	&Mix{For(1), []Share{{"en", 0.25}, {"ar", 3}}},
	&Merge{For(1), 9, `{"method":"ties"}`, []ModelID{1, 2}, 4},
	&Evaluate{Order: For(1), Subject: Subject{BayesEnsemble, []ModelID{1, 2}}, Languages: []string{"en"}, Stories: 16, Own: []ModelID{1}, Untrained: 8},
	&Generate{Order: For(1), Subject: Subject{Single, []ModelID{1}}, Languages: []string{"en"}, Opening: "en", OpenTokens: 3, Samples: 8, Keep: 2, MaxTokens: 120, Temperature: 0.8, TopK: 40, Seed: 5},
	&Line{For(1), 2, 3, 25, []uint32{0, 24}, []string{"en", "de"}, 8},
	&Slide{For(1), 2, 3, 0.5, []string{"en", "de"}, 8, 4, 1},
	&Dissect{For(1), 2, 3, []string{"en", "de"}, []uint32{0, 7}, 8},
	&Compare{For(1), 2, 3, []string{"en", "en"}, 32},
	&Pack{For(1), 2, "en-de.zip"},
	&ReadConfig{For(1), "merge_method: linear"},
	&WriteConfig{For(1), config, []Stage{{"first", config}}, []Stored{{3, "en"}}},
	&Align{For(1), 2, 3, RotateMap, RepairNorm, []string{"en", "de"}, 8, 4, 50, 9},

	&Loaded{On(1), 2, 1869184, "{}", "abcd"},
	&Started{On(1), 500, 1869184, []Score{score}},
	&Progress{On(1), 10, 500, 20480, 6000, 2, 80.5, math.Inf(1), []float32{1.5, float32(math.NaN())}},
	&Generated{On(1), []Text{{"The", " cat sat.", "en", 1, 1}}, 0.9, 8},
	&Weights{On(1), 2, []byte{9}},
	&Merged{On(1), 2, "{}", 0.01, said},
	&Evaluated{On(1), []Score{score, score}},
	&LinePoint{On(1), 2, 0.25, []Score{score}},
	&Slid{On(1), 0.5, []Score{score}, Text{Text: "Thhe"}, 0, 8, 0.05},
	&Failed{On(1), FailModel, said, phrase.Of("do")},
	&Dissected{On(1), 2, 21, -1, "embedding", []Score{score}, []Score{score, score}, 0.5},
	&Compared{On(1), []Measure{{"cka", []int32{-1, 0}, []float64{0.5, math.NaN()}, []float64{0.1, 0.1}}}, 1.5},
	&ConfigRead{On(1), config, []Stage{{"first", config}}, said},
	&ConfigWritten{On(1), "merge_method: linear"},
	&Packed{On(1), "en-de.zip", []byte{7}},
	&Saved{On(1), 20, []byte{7}},
	&Checked{On(1), []Bits{{"weights", "ab", "ab"}, {"merge", "", "cd"}}, 2.5},
	&Probed{On(1), []Rate{{"small", 38.5}, {"large", 41}}, 0.6},
	&Aligned{On(1), []Score{score}, 0.1, 0.6, Text{Text: "Thhe"}, 0.25, 8, 2},

	&Reads{Re(1), "{}"}, &Ask{Re(2), 10, 4, 4}, &Turn{Re(4), 7, 7},
	&Answer{Re(2), [][]float32{{1.5, float32(math.Inf(1))}, nil, {float32(math.NaN())}}},
}

// messages are the examples and an empty one of each message.
func messages() []Message { return append(slices.Collect(Messages()), examples...) }

// decoded reads a frame as whoever it is for does.
func decoded(of Message, frame, bulk []byte) (Message, error) {
	switch of.(type) {
	case Request:
		return DecodeRequest(frame, bulk)
	case Event:
		return DecodeEvent(frame, bulk)
	}
	return DecodeWord(frame)
}

// same compares through the encoding, which tells NaN from NaN by its bits.
func same(a, b Message) bool {
	fa, ba := Append(nil, a)
	fb, bb := Append(nil, b)
	return bytes.Equal(fa, fb) && bytes.Equal(ba, bb) && reflect.TypeOf(a) == reflect.TypeOf(b)
}

func TestEveryMessageComesBack(t *testing.T) {
	for _, m := range messages() {
		frame, bulk := Append(nil, m)
		back, err := decoded(m, frame, bulk)
		if err != nil || !same(m, back) || back.Number() != m.Number() {
			t.Errorf("%T: %+v, %v", m, back, err)
		}
	}
}

// Every message type of this package has a row, and every type with a head is a
// message that somebody may say.
func TestEveryMessageHasARow(t *testing.T) {
	known := map[string]bool{}
	for m := range Messages() {
		_, request := m.(Request)
		_, event := m.(Event)
		_, word := m.(Word)
		if !request && !event && !word {
			t.Errorf("nobody says %T", m)
		}
		known[reflect.TypeOf(m).Elem().Name()] = true
	}
	files, err := parser.ParseDir(token.NewFileSet(), ".", func(f fs.FileInfo) bool { return !strings.HasSuffix(f.Name(), "_test.go") }, 0)
	if err != nil {
		t.Fatal(err)
	}
	heads := map[string]bool{"Order": true, "Report": true, "Remark": true}
	ast.Inspect(files["protocol"], func(n ast.Node) bool {
		spec, ok := n.(*ast.TypeSpec)
		if !ok {
			return true
		}
		if fields, ok := spec.Type.(*ast.StructType); ok && len(fields.Fields.List) > 0 {
			head, ok := fields.Fields.List[0].Type.(*ast.Ident)
			if ok && len(fields.Fields.List[0].Names) == 0 && heads[head.Name] && !known[spec.Name.Name] {
				t.Errorf("%s has no row in table.go", spec.Name.Name)
			}
		}
		return true
	})
}

// Every prefix and every lengthened frame is refused with the right error.
func TestCutFramesAreRefused(t *testing.T) {
	for _, m := range messages() {
		frame, bulk := Append(nil, m)
		for n := range frame {
			if _, err := decoded(m, frame[:n], bulk); !errors.Is(err, ErrFrame) {
				t.Fatalf("%T cut to %d bytes: %v", m, n, err)
			}
		}
		if _, err := decoded(m, append(frame, 0), bulk); !errors.Is(err, ErrFrame) {
			t.Fatalf("%T with one byte more: %v", m, err)
		}
	}
}

func TestUnknownKindsAreRefused(t *testing.T) {
	for k := range 256 {
		_, err := DecodeRequest([]byte{byte(k)}, nil)
		if _, request := fresh(byte(k)).(Request); !request && !errors.Is(err, ErrKind) {
			t.Errorf("request kind %d: %v", k, err)
		}
	}
	frame, _ := Append(nil, &Train{})
	if _, err := DecodeEvent(frame, nil); !errors.Is(err, ErrKind) {
		t.Errorf("a request is no event: %v", err)
	}
}

// Names come from files of others; a long one is cut where it enters, between two
// characters.
func TestLongLabelsAreCut(t *testing.T) {
	for _, name := range []string{strings.Repeat("x", 17_000), strings.Repeat("漢", 6_000), strings.Repeat("\xffab", 1_000)} {
		m := &Failed{Report: On(1), What: phrase.Of("file", phrase.Text("name", name))}
		frame, _ := Append(nil, m)
		back, err := DecodeEvent(frame, nil)
		if err != nil {
			t.Fatal(err)
		}
		got := back.(*Failed).What.Args[0].Text
		if len(got) > mostLabel || len(got) < mostLabel-6 || !strings.HasSuffix(got, "…") || !utf8.ValidString(got) {
			t.Errorf("%d bytes became %q", len(name), got)
		}
	}
}

func TestDeepPhrasesAreRefused(t *testing.T) {
	deep := phrase.Of("end")
	for range mostDepth {
		deep = phrase.Of("why", phrase.Said("why", deep))
	}
	frame, _ := Append(nil, &Failed{What: deep})
	if _, err := DecodeEvent(frame, nil); err != nil {
		t.Errorf("as deep as may be: %v", err)
	}
	c := coder{}
	c.phraseAt(&deep, 0)
	inner := c.buf // a phrase of mostDepth below one more
	outer := coder{}
	key, n, arg, kind, text, number, one := "why", uint32(1), "why", uint8(phrase.IsPhrase), "", 0.0, uint32(1)
	outer.label(&key)
	outer.u32(&n)
	outer.label(&arg)
	outer.u8(&kind)
	outer.label(&text)
	outer.f64(&number)
	outer.u32(&one)
	read := coder{buf: append(outer.buf, inner...), reading: true}
	var p phrase.Phrase
	if read.phrase(&p); !errors.Is(read.err, ErrFrame) {
		t.Errorf("one deeper: %v", read.err)
	}
}

func TestBulkOnlyWhereItBelongs(t *testing.T) {
	frame, _ := Append(nil, &Pause{For(1)})
	if _, err := DecodeRequest(frame, []byte{1}); !errors.Is(err, ErrFrame) {
		t.Errorf("got %v", err)
	}
}

func TestTextIsMadeValid(t *testing.T) {
	frame, _ := Append(nil, &Generated{Texts: []Text{{Text: "a\xffb"}}})
	e, err := DecodeEvent(frame, nil)
	if err != nil || e.(*Generated).Texts[0].Text != "a\uFFFDb" {
		t.Errorf("got %+v, %v", e, err)
	}
}

func TestAppendReusesItsBuffer(t *testing.T) {
	p := &Progress{Report: On(1), Held: []float32{1, 2, 3}}
	buf, _ := Append(nil, p)
	if n := testing.AllocsPerRun(50, func() { buf, _ = Append(buf[:0], p) }); n > 3 {
		t.Errorf("%v allocations for a progress message", n)
	}
}

func FuzzDecode(f *testing.F) {
	for _, m := range messages() {
		frame, _ := Append(nil, m)
		f.Add(frame)
	}
	f.Fuzz(func(t *testing.T, frame []byte) {
		check := func(m Message, err error) {
			if err != nil {
				if !errors.Is(err, ErrKind) && !errors.Is(err, ErrFrame) {
					t.Fatalf("untyped error %v", err)
				}
				return
			}
			if again, _ := Append(nil, m); !bytes.Equal(again, frame) {
				t.Fatalf("%T: frame %x encodes to %x", m, frame, again)
			}
		}
		r, err := DecodeRequest(frame, nil)
		check(r, err)
		e, err := DecodeEvent(frame, nil)
		check(e, err)
		w, err := DecodeWord(frame)
		check(w, err)
	})
}
