//go:build journey

package journey

import (
	"encoding/base64"
	"fmt"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"confusio/build/browser"
	"confusio/engine/checkpoint"
	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/experiment"
	"confusio/engine/huggingface"
)

// withGradient is the address of a merge whose second model grows from layer to
// layer in the feed-forward parts.
const withGradient = "/#pair=en.de&w=50&bits=3&merge=linear&parents=en@0.0/de@0.0*0.5&rules=weight.1~mlp:0:1"

// mergeReadings waits until the merge of this caption is measured, and reads
// its losses and its K in every language.
func (r *reader) mergeReadings(caption string) []string {
	r.t.Helper()
	until(r.t, r.Browser, 2*time.Minute, fmt.Sprintf(`
		document.querySelector("#merge figcaption .said b")?.innerText.startsWith(%q) &&
		[...document.querySelectorAll("#merge .merge-cell, #merge .k-cell")].every((n) => /\d/.test(n.innerText)) &&
		document.querySelectorAll("#merge .merge-cell").length === 2`, caption))
	return value[[]string](r.t, r.Browser, `[...document.querySelectorAll("#merge .merge-cell, #merge .k-cell")].map((n) => n.innerText)`)
}

func TestMergeWithAGradientLeavesAsYAMLAndComesBack(t *testing.T) {
	b := visit(t, withGradient, browser.Options{Script: shelf})
	r := &reader{b, t}
	before := r.mergeReadings("2 models merged with Linear, by layer")
	if text := value[string](t, b, `document.querySelector("#merge .rules li p").textContent`); text != "Weight of DE: 0 → 1 over the layers (mlp)" {
		t.Errorf("the rule reads %q", text)
	}
	press := func(selector string) { // without the mouse, since figures push the buttons around
		value[bool](t, b, fmt.Sprintf(`(document.querySelector(%q).click(), true)`, selector))
	}
	press("#save-config")
	until(t, b, 20*time.Second, `window.shelf !== undefined`)
	value[bool](t, b, `(window.shelf.text().then((text) => { window.yaml = text; }), true)`)
	until(t, b, 20*time.Second, `window.yaml !== undefined`)
	yaml := value[string](t, b, `window.yaml`)
	for _, want := range []string{"merge_method: linear", "model: en", "model: de", "filter: mlp", "value: [0, 1]", "value: 0.5"} {
		if !strings.Contains(yaml, want) {
			t.Errorf("the file lacks %q:\n%s", want, yaml)
		}
	}

	press("#save-models")
	until(t, b, 20*time.Second, `window.shelf.type === "application/zip"`)
	if size := value[int](t, b, `window.shelf.size`); size < 1_500_000 {
		t.Errorf("the YAML with two models has %d bytes", size)
	}
	value[bool](t, b, `(window.shelf = new Blob([window.yaml]), true)`)

	press("#merge .rules li button")
	plain := r.mergeReadings("2 models merged with Linear:")
	if reflect.DeepEqual(plain, before) {
		t.Errorf("the gradient changes nothing: %v", plain)
	}
	value[bool](t, b, `(window.shelfName = "merge.yml", true)`)
	press("#load")
	until(t, b, 20*time.Second, `document.querySelector(".notice")?.innerText.includes("Took the merge over from merge.yml") ?? false`)
	if after := r.mergeReadings("2 models merged with Linear, by layer"); !reflect.DeepEqual(after, before) {
		t.Errorf("%v came back as %v", before, after)
	}
	t.Logf("with the gradient %v, without %v", before, plain)
}

// drag makes a drag of files over the page, and let drops them; both as a
// browser would tell it.
const drag = `
	window.drag = (...files) => {
		const transfer = new DataTransfer();
		for (const [name, text] of files) transfer.items.add(new File([text], name));
		const tell = (type) => document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }));
		tell("dragenter");
		window.leave = () => tell("dragleave");
		return () => tell("drop");
	};`

func TestFilesAreDroppedOnThePage(t *testing.T) {
	b := visit(t, "/", browser.Options{Script: drag})
	until(t, b, time.Minute, `document.documentElement.dataset.engine === "ready" && document.querySelectorAll("#merge .chips.models button").length === 10`)
	value[bool](t, b, `(window.drag(["a.zip", ""]), true)`)
	until(t, b, 20*time.Second, `document.querySelector(".drop") !== null`)
	value[bool](t, b, `(window.leave(), true)`)
	until(t, b, 20*time.Second, `document.querySelector(".drop") === null`)
	drop := func(files, answer string) {
		t.Helper()
		value[bool](t, b, fmt.Sprintf(`(window.let = window.drag(%s), true)`, files))
		until(t, b, 20*time.Second, `document.querySelector(".drop")?.innerText.includes("Let go to load") ?? false`)
		if value[bool](t, b, `window.let()`) {
			t.Error("the browser would leave the page for the file")
		}
		until(t, b, 20*time.Second, fmt.Sprintf(`document.querySelector(".drop") === null && (document.querySelector(".notice")?.innerText ?? "").includes(%q)`, answer))
	}
	drop(`["cat.png", "png"]`, "cat.png is neither a model")
	drop(`["a.yml", "merge_method: ["]`, "a.yml: Line 1")
	drop(`["b.yml", "merge_method: linear\nparameters: {weight: 1}\nmodels: [{model: en}, {model: org/llama}]"]`, "At hand are: en, de, fr")
	drop(`["c.yml", "merge_method: slerp\nbase_model: zh\nparameters: {t: 0.25}\nmodels: [{model: en}, {model: zh}]"]`, "Took the merge over from c.yml")
	until(t, b, time.Minute, `document.querySelector("#merge .methods li.on .method-name").innerText === "SLERP" && document.querySelector("#merge .methods li.on output").innerText === "0.25"`)
	drop(`["e.yml", "name: first\nmerge_method: linear\nparameters: {weight: 1}\nmodels: [{model: en}, {model: de}]\n---\nmerge_method: ties\nbase_model: untrained\nparameters: {weight: 1}\nmodels: [{model: first}, {model: ru}]"]`, "Took the merge over from e.yml")
	until(t, b, 2*time.Minute, `[...document.querySelectorAll("#merge .chips.models .on")].map((c) => c.firstChild.textContent.trim()).join() === "RU,first" && document.querySelectorAll("#merge .merge-cell").length === 3 && [...document.querySelectorAll("#merge .merge-cell")].every((n) => /\d/.test(n.innerText))`)
	drop(`["mine.zip", "no zip"], ["d.txt", ""]`, "d.txt is neither")
	until(t, b, 20*time.Second, `document.querySelector(".notice").innerText.includes("mine.zip: ")`)
}

// inStages is a merge of a merge, as the command line writes it.
const inStages = `# mergekit-multi FILE --intermediate-dir FOLDER --out-path FOLDER; without a network, add --no-write-model-card
name: first
merge_method: slerp
base_model: fr
models:
  - model: fr
  - model: it
parameters:
  t: 0.25
dtype: float32
out_dtype: float16
---
merge_method: linear
models:
  - model: first
    parameters:
      weight: 0.5
  - model: es
    parameters:
      weight: 1
dtype: float32
`

func TestStagesLeaveAsTheyCame(t *testing.T) {
	b := visit(t, "/", browser.Options{Script: shelf + drag})
	until(t, b, time.Minute, `document.documentElement.dataset.engine === "ready" && document.querySelectorAll("#merge .chips.models button").length === 10`)
	value[bool](t, b, fmt.Sprintf(`(window.drag(["in.yml", %q])(), true)`, inStages))
	until(t, b, 20*time.Second, `document.querySelector(".notice")?.innerText.includes("Took the merge over from in.yml") ?? false`)
	value[bool](t, b, `(document.querySelector("#save-config").click(), true)`)
	until(t, b, 20*time.Second, `window.shelf !== undefined`)
	value[bool](t, b, `(window.shelf.text().then((text) => { window.yaml = text; }), true)`)
	until(t, b, 20*time.Second, `window.yaml !== undefined`)
	if yaml := value[string](t, b, `window.yaml`); yaml != inStages {
		t.Errorf("the stages leave as\n%s", yaml)
	}
	until(t, b, 20*time.Second, `document.querySelector(".notice").innerText.includes("mergekit-multi")`)
}

// stranger is the Turkish expert as other tools would leave it: a zip of a
// transformers folder that does not say how the model was made.
func stranger(t *testing.T) []byte {
	t.Helper()
	file, err := os.ReadFile("../../public/models/tr.safetensors")
	if err != nil {
		t.Fatal(err)
	}
	params, made, err := experiment.Load(file)
	if err != nil {
		t.Fatal(err)
	}
	files, err := experiment.Folder(params, made, corpus.Registry{storycorpus.New()}, "")
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		if f.Name == "model.safetensors" {
			if files[i].Data, err = checkpoint.Encode(&checkpoint.File{Weights: params.Set()}, checkpoint.Float16); err != nil {
				t.Fatal(err)
			}
		}
	}
	files = slices.DeleteFunc(files, func(f huggingface.File) bool { return f.Name == "README.md" }) // its card says the language
	packed, err := huggingface.Zip(files)
	if err != nil {
		t.Fatal(err)
	}
	return packed
}

func TestModelThatDoesNotSayItsLanguageAsks(t *testing.T) {
	b := visit(t, "/", browser.Options{Script: shelf + fmt.Sprintf(`
		window.shelf = new Blob([Uint8Array.from(atob(%q), (c) => c.charCodeAt(0))]);
		window.shelfName = "theirs.zip";`, base64.StdEncoding.EncodeToString(stranger(t)))})
	until(t, b, time.Minute, `document.documentElement.dataset.engine === "ready"`)
	press := func(selector string) {
		until(t, b, 20*time.Second, fmt.Sprintf(`document.querySelector(%q) !== null`, selector))
		value[bool](t, b, fmt.Sprintf(`(document.querySelector(%q).click(), true)`, selector))
	}
	press("#load")
	chip := `[...document.querySelectorAll("#merge .chips.models button")].find((b) => b.innerText.includes("theirs"))`
	until(t, b, time.Minute, chip+`?.ariaDisabled === "true"`)
	press(`.unsaid button[aria-label="TR Turkish"]`)
	until(t, b, 20*time.Second, chip+`.ariaDisabled !== "true"`)
	value[bool](t, b, `(document.getElementById("why").scrollIntoView(), true)`) // a scene out of view is not drawn
	until(t, b, 20*time.Second, `[...document.querySelectorAll("#study-first option")].some((o) => o.innerText.includes("theirs"))`)
	value[bool](t, b, `(document.getElementById("merge").scrollIntoView(), true)`)

	// In the merge it owns its row: beside its own language it is the expert that it is.
	value[bool](t, b, fmt.Sprintf(`(%s.click(), true)`, chip))
	row := `[...document.querySelectorAll("#merge .matrix tbody tr")].find((r) => r.textContent.includes("Turkish"))`
	until(t, b, 2*time.Minute, row+`?.querySelector(".own") != null && /\d/.test(`+row+`.querySelector(".own").innerText) && /\d/.test(`+row+`.querySelector(".k-cell").innerText)`)
	if loss := value[string](t, b, row+`.querySelector(".own").innerText`); !strings.HasPrefix(loss, "1.") {
		t.Errorf("the Turkish expert has a loss of %s in Turkish", loss)
	}
	press(".top-end button") // Undo: out of the merge
	press(".top-end button") // Undo: nothing is said
	until(t, b, 20*time.Second, chip+`.ariaDisabled === "true"`)
}
