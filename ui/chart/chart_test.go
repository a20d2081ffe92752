package chart

import (
	"flag"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"confusio/ui/words"
)

var update = flag.Bool("update", false, "write the golden files anew")

func golden(t *testing.T, name string, m Mark) {
	t.Helper()
	got := m.String()
	path := "testdata/" + name + ".svg.txt"
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs from its golden file; see with -update what changed:\n%s", name, got)
	}
	if strings.Contains(got, "NaN") || strings.Contains(got, "Inf") || strings.Contains(got, "style=") {
		t.Errorf("%s holds a number that is none, or an inline style", name)
	}
}

var nan = math.NaN()

func TestGolden(t *testing.T) {
	english := BandSide{"en", []float64{1.6, nan, 6.6, 8, 9}, 1.5, 5.9, 7.62}
	german := BandSide{"de", []float64{9, nan, 7, 3, 1.6}, 1.4, 5.8, 7.62}
	golden(t, "band", Band(english, german))
	golden(t, "band-waiting", Band(BandSide{Code: "en", Losses: []float64{nan}, Floor: nan, Unigram: nan, Uniform: nan}, german))
	needles := [2]Needle{{"en", "EN", 6.61, 1.6, 5.9, 1.68}, {"de", "DE", 9.2, 1.55, 5.8, nan}}
	golden(t, "gauge", Gauge(needles, 7.62, "loss", words.English()))
	golden(t, "gauge-waiting", Gauge([2]Needle{}, nan, "loss", words.English()))
	golden(t, "curves", Curves{
		Series: []Series{
			{"en", "EN", []CurvePoint{{0, 400}, {0.3, 200}, {0.6, nan}, {0.6, 90}}, 300, 400},
			{"zh", "ZH", []CurvePoint{{0, 350}, {0.6, 92}}, 250, 350},
		},
		Floor: 60, Now: 0.6, Ticks: []Tick{{0, "0"}, {0.5, "0.7M"}, {1, "1.4M tokens"}}, Name: "loss", Height: 300, Words: words.English(),
	}.Marks())
	golden(t, "curves-waiting", Curves{Floor: nan, Now: nan, Name: "loss", Height: 300, Words: words.English()}.Marks())
	golden(t, "shares", Shares([]string{"en", "ar"}, []int{97, 3}, "97 to 3"))
}

// Laws of Spread: order kept, labels apart, within bounds where there is room.
func TestSpread(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	for range 500 {
		places := make([]float64, 1+r.IntN(10))
		for i := range places {
			places[i] = r.Float64() * 300
		}
		got := Spread(places, LabelGap, 0, 300)
		sorted := slices.Sorted(slices.Values(got))
		for i := 1; i < len(sorted); i++ {
			if sorted[i]-sorted[i-1] < LabelGap-1e-9 {
				t.Fatalf("%v spread to %v: too near", places, got)
			}
		}
		for i := range places {
			for j := range places {
				if places[i] < places[j] && got[i] > got[j] {
					t.Fatalf("%v spread to %v: order changed", places, got)
				}
			}
			if got[i] < 0 || got[i] > 300 {
				t.Fatalf("%v spread to %v: out of bounds", places, got)
			}
		}
	}
	if got := Spread([]float64{10, 100}, LabelGap, 0, 300); got[0] != 10 || got[1] != 100 {
		t.Errorf("places with room moved: %v", got)
	}
}

func TestHeat(t *testing.T) {
	for _, c := range []struct {
		loss float64
		step int
		over bool
	}{{1.5, 0, false}, {1, 0, false}, {7.5, HeatSteps, false}, {9, HeatSteps, true}, {4.5, HeatSteps / 2, false}, {nan, -1, false}} {
		if step, over := Heat(c.loss, 1.5, 7.5); step != c.step || over != c.over {
			t.Errorf("Heat(%v) = %d, %v; want %d, %v", c.loss, step, over, c.step, c.over)
		}
	}
}

// An attribute beyond 16 KiB would end the page.
func TestPathsStayShort(t *testing.T) {
	points := make([]CurvePoint, 10_000)
	for i := range points {
		points[i] = CurvePoint{float64(i) / 1e4, 100 + float64(i%7)}
	}
	s := Series{Code: "en", Points: points}
	if n := len(s.path(func(v float64) float64 { return v / 3 })); n > 8<<10 {
		t.Errorf("a path of %d bytes", n)
	}
}

// The line is never cut off: of losses that differ, no two stand at one height,
// however far above uniform they are. Only what is infinite stands at the edge.
func TestWayShowsEveryLoss(t *testing.T) {
	side := BandSide{"de", []float64{40, 30, 20, 2}, 1.5, 5.9, 7.62}
	other := BandSide{"en", []float64{1, 1, 1, math.Inf(1)}, 1.5, 5.9, 7.62}
	svg := Way{Words: words.English(), Sides: [2]BandSide{side, other}}.Marks().String()
	if strings.Contains(svg, "NaN") || strings.Contains(svg, "Inf") {
		t.Errorf("%s", svg)
	}
	for _, want := range []string{"M0 3.85L33.33 27.88L66.67 51.92L100 95.19", "L100 0"} {
		if !strings.Contains(svg, want) {
			t.Errorf("no %s in %s", want, svg)
		}
	}
}
