package protocol

import (
	"bytes"
	"errors"
	"math"
	"reflect"
	"testing"
)

var score = Score{"de", 1.5, 0.4, 0.41, 60, 1.2, 5.9, 7.62, math.NaN(), 0.1}

var config = Config{"ties", []Named{{"en", "1"}, {"de", "0.25"}}, "untrained", "density:0.5", "weight.1~mlp:0:1", 7}

var requests = []Request{
	&Hello{Version, "abc"},
	&Load{1, 2, []byte{1, 2, 3}},
	&Init{1, 2, `{"v":1}`},
	&Drop{7},
	&Train{ID: 3, Recipe: "{}", Watch: []string{"en", "zh"}, Stories: 8, EvalEvery: 10, WriteEvery: 50, Paused: true, SaveEvery: 10, From: []byte{4}},
	&Pause{1}, &Resume{2}, &Step{3}, &Stop{4}, &Snapshot{5}, &Cancel{6},
	&Mix{1, []Share{{"en", 0.25}, {"ar", 3}}},
	&Merge{ID: 1, Model: 9, Method: "ties", Parents: []Parent{{1, 0.5, nil}, {2, 0.5, []Share{{"tr", 1}}}}, Base: ModelBase, BaseOf: 4, Knobs: []Knob{{"density", 0.75}}, Seed: 1 << 60,
		Rules: []Rule{{"weight", 1, "mlp", []float64{0, 1}}, {"density", -1, "", []float64{0.5}}}},
	&Evaluate{ID: 1, Subject: Subject{BayesEnsemble, []ModelID{1, 2}}, Languages: []string{"en"}, Stories: 16, Own: []ModelID{1}, Untrained: 8},
	&Generate{ID: 1, Subject: Subject{Single, []ModelID{1}}, Languages: []string{"en"}, Opening: "en", OpenTokens: 3, Samples: 8, Keep: 2, MaxTokens: 120, Temperature: 0.8, TopK: 40, Seed: 5},
	&Line{1, 2, 3, 25, []uint32{0, 24}, []string{"en", "de"}, 8},
	&Slide{1, 2, 3, 0.5, []string{"en", "de"}, 8, 4, 1},
	&Dissect{1, 2, 3, []string{"en", "de"}, []uint32{0, 7}, 8},
	&Compare{1, 2, 3, []string{"en", "en"}, 32},
	&Pack{1, 2, "{}", "en-de.zip"},
	&Check{1, 2}, &Lend{1, 2}, &Release{1, 2}, &Assist{},
	&ReadConfig{1, "merge_method: linear"},
	&WriteConfig{1, config, nil, nil}, &WriteConfig{1, config, []Stage{{"first", config}}, []Stored{{3, "en", "{}"}}},
	&Probe{1},
	&Align{1, 2, 3, RotateMap, RepairNorm, []string{"en", "de"}, 8, 4, 50, 9},
}

var events = []Event{
	&Hello{Version, "abc"},
	&Loaded{1, 2, 418272, "{}"},
	&Started{1, 500, 418272, []Score{score}},
	&Progress{1, 10, 500, 20480, 6000, 2, 80.5, math.Inf(1), []float32{1.5, float32(math.NaN())}},
	&Generated{1, []Text{{"The", " cat sat.", "en", 1, 1}}, 0.9, 8},
	&Paused{1, 2}, &Stopped{1, 2}, &Done{1, 2}, &Diverged{1, 2},
	&Weights{1, 2, []byte{9}},
	&Merged{1, 2, 0.01, "linear"},
	&Evaluated{1, []Score{score, score}},
	&LinePoint{1, 2, 0.25, []Score{score}},
	&Slid{1, 0.5, []Score{score}, Text{Text: "Thhe"}, 0, 8, 0.05},
	&Failed{1, FailModel, "what", "do"},
	&Dissected{1, 2, 21, -1, "embedding", []Score{score}, []Score{score, score}, 0.5},
	&Compared{1, []Measure{{"cka", []string{"embedding", "block 1"}, []float64{0.5, math.NaN()}, []float64{0.1, 0.1}}}, 1.5},
	&ConfigRead{1, config, nil}, &ConfigRead{1, config, []Stage{{"first", config}}},
	&ConfigWritten{1, "merge_method: linear"},
	&Packed{1, "en-de.zip", []byte{7}},
	&Saved{1, 20, []byte{7}},
	&Missed{1, 2},
	&Checked{1, []Bits{{"weights", "ab", "ab"}, {"merge", "", "cd"}}, 2.5},
	&Probed{1, []Rate{{"small", 38.5}, {"large", 41}}, 0.6},
	&Aligned{1, []Score{score}, 0.1, 0.6, Text{Text: "Thhe"}, 0.25, 8, 2},
}

var words = []Word{
	&Reads{1, "{}"}, &Ready{1}, &Ask{2, 10, 4, 4}, &Cannot{3}, &Turn{4, 7, 7}, &Turned{4},
	&Answer{2, [][]float32{{1.5, float32(math.Inf(1))}, nil, {float32(math.NaN())}}},
}

// same compares through the encoding, which tells NaN from NaN by its bits.
func same(a, b Message) bool {
	fa, ba := Append(nil, a)
	fb, bb := Append(nil, b)
	return bytes.Equal(fa, fb) && bytes.Equal(ba, bb) && reflect.TypeOf(a) == reflect.TypeOf(b)
}

func TestEveryMessageComesBack(t *testing.T) {
	for _, m := range requests {
		frame, bulk := Append(nil, m)
		back, err := DecodeRequest(frame, bulk)
		if err != nil || !same(m, back) {
			t.Errorf("%T: %+v, %v", m, back, err)
		}
	}
	for _, m := range events {
		frame, bulk := Append(nil, m)
		back, err := DecodeEvent(frame, bulk)
		if err != nil || !same(m, back) {
			t.Errorf("%T: %+v, %v", m, back, err)
		}
	}
	for _, m := range words {
		frame, _ := Append(nil, m)
		back, err := DecodeWord(frame)
		if err != nil || !same(m, back) {
			t.Errorf("%T: %+v, %v", m, back, err)
		}
	}
}

// Every prefix and every lengthened frame is refused with the right error.
func TestCutFramesAreRefused(t *testing.T) {
	for _, m := range events {
		frame, bulk := Append(nil, m)
		for n := range frame {
			if _, err := DecodeEvent(frame[:n], bulk); !errors.Is(err, ErrFrame) {
				t.Fatalf("%T cut to %d bytes: %v", m, n, err)
			}
		}
		if _, err := DecodeEvent(append(frame, 0), bulk); !errors.Is(err, ErrFrame) {
			t.Fatalf("%T with one byte more: %v", m, err)
		}
	}
	for _, m := range words {
		frame, _ := Append(nil, m)
		for n := range frame {
			if _, err := DecodeWord(frame[:n]); !errors.Is(err, ErrFrame) {
				t.Fatalf("%T cut to %d bytes: %v", m, n, err)
			}
		}
	}
}

func TestUnknownKindsAreRefused(t *testing.T) {
	known := map[Kind]bool{}
	for _, m := range requests {
		known[m.Kind()] = true
	}
	for k := range 256 {
		_, err := DecodeRequest([]byte{byte(k)}, nil)
		if !known[Kind(k)] && !errors.Is(err, ErrKind) {
			t.Errorf("request kind %d: %v", k, err)
		}
	}
	if _, err := DecodeEvent([]byte{byte(KindTrain)}, nil); !errors.Is(err, ErrKind) {
		t.Errorf("a request is no event: %v", err)
	}
}

func TestBulkOnlyWhereItBelongs(t *testing.T) {
	frame, _ := Append(nil, &Pause{1})
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
	p := &Progress{ID: 1, Held: []float32{1, 2, 3}}
	buf, _ := Append(nil, p)
	if n := testing.AllocsPerRun(50, func() { buf, _ = Append(buf[:0], p) }); n > 3 {
		t.Errorf("%v allocations for a progress message", n)
	}
}

func FuzzDecode(f *testing.F) {
	for _, m := range requests {
		frame, _ := Append(nil, m)
		f.Add(frame)
	}
	for _, m := range events {
		frame, _ := Append(nil, m)
		f.Add(frame)
	}
	for _, m := range words {
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
