package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"confusio/engine/recipe"
)

// printed is what a test program prints, of which only results count.
const printed = `goos: js
goarch: wasm
pkg: confusio/engine/kernel
BenchmarkPeak/1           	       1	         0 ns/op	        40.00 GFLOP/s	        40.00 peak-GFLOP/s
BenchmarkPeak/2-2         	       1	         0 ns/op	        76.00 GFLOP/s	        76.00 peak-GFLOP/s
BenchmarkGemm/NT/150x384x128-2        	     120	    500000 ns/op	        30.00 GFLOP/s	        40.00 peak-GFLOP/s	       0 B/op	       0 allocs/op
BenchmarkOp/Add-16 	       3	      2000 ns/op	1000000000 elements/s	       7 B/op	       1 allocs/op
BenchmarkStep/small/1-2 	       3	 100000000 ns/op	        20.00 GFLOP/s	        40.00 peak-GFLOP/s	      9000 tokens/s	   84448 B/op	    2100 allocs/op
BenchmarkStep/small/2-2 	       3	  60000000 ns/op	        36.00 GFLOP/s	        80.00 peak-GFLOP/s	     16200 tokens/s	   84448 B/op	    2100 allocs/op
BenchmarkStep/large/2-2 	       3	 100000000 ns/op	        20.00 GFLOP/s	         8.00 peak-GFLOP/s	      9000 tokens/s
--- BENCH: BenchmarkNothing
BenchmarkBroken
PASS
ok  	confusio/engine/kernel	1.2s
`

func count(n int) *int { return &n }

func TestParseAndRelate(t *testing.T) {
	got := parse(printed)
	relate(got)
	want := []Measurement{
		{Name: "Peak/1", GFLOPS: 40, Peak: 40, Workers: 1},
		{Name: "Peak/2", GFLOPS: 76, Peak: 76, Workers: 2, Speedup: 1.9},
		{Name: "Gemm/NT/150x384x128", Seconds: 500e-6, GFLOPS: 30, Peak: 40, Share: 0.75, Allocs: count(0)},
		{Name: "Op/Add", Seconds: 2e-6, Rate: 1e9, Unit: "elements/s", Allocs: count(1)},
		{Name: "Step/small/1", Seconds: 0.1, Rate: 9000, Unit: "tokens/s", GFLOPS: 20, Peak: 40, Share: 0.5, Workers: 1, Allocs: count(2100)},
		{Name: "Step/small/2", Seconds: 0.06, Rate: 16200, Unit: "tokens/s", GFLOPS: 36, Peak: 80, Share: 0.45, Workers: 2, Speedup: 1.8, Allocs: count(2100)},
		{Name: "Step/large/2", Seconds: 0.1, Rate: 9000, Unit: "tokens/s", GFLOPS: 20, Peak: 8, Workers: 2},
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got\n%+v\nwant\n%+v", got, want)
	}
	if got := parse("PASS\n"); len(got) != 0 {
		t.Errorf("nothing ran, and yet %+v", got)
	}
}

func TestTableShowsBothPlaces(t *testing.T) {
	native, chromium := parse(printed), parse(printed)[:3]
	chromium = append(chromium, Measurement{Name: trainName + "/small/1", Rate: 6543, Unit: "tokens/s", Workers: 1})
	relate(native)
	relate(chromium)
	var out bytes.Buffer
	Report{Native: native, Chromium: chromium, Transfer: []File{{"page.wasm", 7_000_000, 1_900_000, 1_500_000}}}.print(&out)
	table := out.String()
	for _, want := range []string{"75%", "×1.80", "2100", "6543 tokens/s", "1 ns/element", "page.wasm", "1500.0"} {
		if !strings.Contains(table, want) {
			t.Errorf("the table lacks %q:\n%s", want, table)
		}
	}
	if n := strings.Count(table, "NT/150x384x128"); n != 1 {
		t.Errorf("a product has %d rows:\n%s", n, table)
	}
}

// Every benchmark that is run exists and has its place in the table.
func TestEveryFamilyIsABenchmarkWithASection(t *testing.T) {
	for _, s := range suites {
		tests, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(s.pkg), "*_test.go"))
		var source strings.Builder
		for _, name := range tests {
			text, readErr := os.ReadFile(name)
			err = errors.Join(err, readErr)
			source.Write(text)
		}
		if err != nil {
			t.Fatal(err)
		}
		inner := strings.TrimSuffix(strings.TrimPrefix(s.pattern, "^Benchmark"), "$")
		for family := range strings.SplitSeq(strings.Trim(inner, "()"), "|") {
			if !slices.ContainsFunc(sections, func(s section) bool { return slices.Contains(s.families, family) }) {
				t.Errorf("%s has no section", family)
			}
			if !strings.Contains(source.String(), "\nfunc Benchmark"+family+"(b *testing.B)") {
				t.Errorf("%s has no benchmark %s", s.pkg, family)
			}
		}
	}
}

func TestPresetsAreTheRecipes(t *testing.T) {
	var want []string
	for _, p := range recipe.Presets() {
		want = append(want, p.Name)
	}
	if !slices.Equal(presets, want) {
		t.Errorf("%v, the recipes have %v", presets, want)
	}
}

// The fields of the JSON are what others read; a change of them is a new Version.
func TestFieldsOfTheJSON(t *testing.T) {
	r := Report{
		Version: Version, Native: []Measurement{{"Step/small/2", 1, 2, "tokens/s", 3, 4, 0.75, 2, 1.9, count(0)}, {Name: "Op/Add"}},
		Transfer: []File{{"total", 3, 2, 1}},
	}
	text, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	const want = `{"version":1,"quick":false,"machine":{"os":"","arch":"","cores":0,"load":0,"browser":""},` +
		`"native":[{"name":"Step/small/2","seconds":1,"rate":2,"unit":"tokens/s","gflops":3,"peak_gflops":4,"peak_share":0.75,"workers":2,"speedup":1.9,"allocs":0},` +
		`{"name":"Op/Add"}],"chromium":null,` +
		`"page":{"visits":0,"navigation_to_first_merge_s":0,"engine_to_first_merge_s":0},"transfer":[{"name":"total","raw":3,"gzip":2,"brotli":1}]}`
	if string(text) != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
}

func TestTransferCountsWhatCrosses(t *testing.T) {
	dist := t.TempDir()
	for name, size := range map[string]int{"a.js": 100, "a.js.gz": 40, "a.js.br": 30, "models/m.bin": 7, "_headers": 9, ".bin/x": 50} {
		path := filepath.Join(dist, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, make([]byte, size), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := transfer(dist)
	want := []File{{"a.js", 100, 40, 30}, {"models/m.bin", 7, 7, 7}, {"total", 107, 47, 37}}
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("got %+v, %v", got, err)
	}
	if _, err := transfer(filepath.Join(dist, "none")); err == nil {
		t.Error("a page that was not built has a size")
	}
}

func TestFilesOfAFolderAreOneRow(t *testing.T) {
	got := folded([]File{{"a.js", 1, 1, 1}, {"models/x", 10, 8, 6}, {"models/y", 20, 9, 7}, {"page.wasm", 2, 2, 2}, {"total", 33, 20, 16}})
	want := []File{{"a.js", 1, 1, 1}, {"models/", 30, 17, 13}, {"page.wasm", 2, 2, 2}, {"total", 33, 20, 16}}
	if !slices.Equal(got, want) {
		t.Errorf("got %+v", got)
	}
}

func TestMedian(t *testing.T) {
	for want, x := range map[float64][]float64{3: {5, 1, 3}, 2: {3, 1}, 7: {7}} {
		if got := median(x); got != want {
			t.Errorf("median of %v is %g, want %g", x, got, want)
		}
	}
}

func TestProgramsAreWeighedTogether(t *testing.T) {
	got := programs([]File{{"kernel.wasm", 1, 1, 1}, {"page.wasm", 20, 10, 5}, {"worker.wasm", 200, 100, 50}, {"total", 221, 111, 56}})
	if want := (File{"page.wasm and worker.wasm", 220, 110, 55}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}
