package suite

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

func TestTargetsAreFound(t *testing.T) {
	root := t.TempDir()
	for path, source := range map[string]string{
		"a/a_test.go":      "package a\nfunc FuzzOne(f *testing.F) {}\nfunc FuzzTwo(f *testing.F) {\n}\nfunc helper() {}\n",
		"a/a.go":           "package a\nfunc FuzzNot(f *testing.F) {}\n",
		"dist/b/b_test.go": "package b\nfunc FuzzBuilt(f *testing.F) {}\n",
	} {
		file := filepath.Join(root, path)
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(source), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	got, err := targets(root)
	if want := []target{{"./a", "FuzzOne"}, {"./a", "FuzzTwo"}}; err != nil || !slices.Equal(got, want) {
		t.Errorf("found %v, want %v (%v)", got, want, err)
	}
}
