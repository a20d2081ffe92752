package huggingface

import (
	"fmt"
	"io"
	"io/fs"
	"strings"

	"confusio/engine/recipe"
)

// card returns README.md: what the model is and how it was made.
func card(r recipe.Recipe) string {
	var b strings.Builder
	b.WriteString("---\nlibrary_name: transformers\npipeline_tag: text-generation\nlanguage:\n")
	for _, code := range languagesOf(r) {
		fmt.Fprintf(&b, "- %s\n", code)
	}
	b.WriteString("tags:\n- confusio\n- model-merging\n---\n\n")
	fmt.Fprintf(&b, "# A tiny %s\n\n%s\n\n%s", what(r), sentence(r), text(r))
	b.WriteString("Confusio, the companion of \"On the Limits of Model Merging for Multilinguality in Pre-Training\" (Aycock et al.,\n" +
		"MeLLM 2026, arXiv:2605.25846), to study what happens to language models when their weights are merged.\n\n" +
		"A story begins after the token `<begin>` and ends with a newline.\n\n```python\n" +
		"from transformers import AutoModelForCausalLM, AutoTokenizer\n\n" +
		"tokenizer = AutoTokenizer.from_pretrained(\".\")\nmodel = AutoModelForCausalLM.from_pretrained(\".\")\n" +
		"ids = tokenizer(\"\", return_tensors=\"pt\").input_ids\n" +
		"print(tokenizer.decode(model.generate(ids, do_sample=True, temperature=0.5)[0]))\n```\n\n" +
		"## Recipe\n\n")
	if r.Imported() {
		b.WriteString("It names a model that Confusio did not train, and cannot be run.\n\n")
	} else {
		b.WriteString("The same recipe gives the same bits on any machine.\n\n")
	}
	fmt.Fprintf(&b, "SHA-256 `%s`\n\n```json\n%s\n```\n", r.Hash(), r.JSON())
	return b.String()
}

// what is the heading: what is known of the model.
func what(r recipe.Recipe) string {
	if r.Corpus == recipe.Small().Corpus {
		return "Storybook model"
	}
	return "language model"
}

// text says what it was trained on, up to the word that brought it here.
func text(r recipe.Recipe) string {
	switch {
	case r.Imported():
		return "How it was trained, or a model that it is merged of, is not known. It comes by way of\n"
	case r.Corpus != recipe.Small().Corpus:
		return fmt.Sprintf("It was trained on the corpus `%s` and knows nothing else. It was made by\n", r.Corpus)
	}
	return "It writes children's stories of a generated corpus with a known entropy, and nothing else. It was made by\n"
}

func sentence(r recipe.Recipe) string {
	if r.Merge != nil {
		return sentenceOf(r.Merge)
	}
	if r.Imported() {
		return "A model of others."
	}
	if r.Schedule.Steps == 0 {
		return "An untrained model."
	}
	return fmt.Sprintf("A model trained for %d steps.", r.Schedule.Steps)
}

// cardOf returns the languages that the model's card names, as far as it is read.
func cardOf(folder fs.FS) []string {
	if _, err := stat(folder, cardName); err != nil {
		return nil
	}
	f, err := folder.Open(cardName)
	if err != nil {
		return nil
	}
	defer f.Close()
	text, err := io.ReadAll(io.LimitReader(f, maxCard))
	if err != nil {
		return nil
	}
	return cardLanguages(string(text))
}

// cardLanguages reads the languages in the head of a model card: a line, a list
// in brackets, or a list of lines. It returns nil where the card names none.
func cardLanguages(text string) []string {
	rest, ok := strings.CutPrefix(strings.ReplaceAll(text, "\r\n", "\n"), "---\n")
	head, _, ended := strings.Cut(rest, "\n---")
	if !ok || !ended {
		return nil
	}
	var codes []string
	listed := false
	for line := range strings.Lines(head) {
		word := strings.TrimSpace(line)
		value, here := strings.CutPrefix(line, "language:")
		item, isItem := strings.CutPrefix(word, "- ")
		switch {
		case here:
			listed = true
			for code := range strings.FieldsFuncSeq(value, func(r rune) bool { return strings.ContainsRune("[], \n", r) }) {
				codes = append(codes, strings.Trim(code, `"'`))
			}
		case listed && isItem:
			codes = append(codes, strings.Trim(strings.TrimSpace(item), `"'`))
		case word != "":
			listed = false
		}
	}
	return codes
}

// sentenceOf tells all stages of a merge.
func sentenceOf(m *recipe.Merge) string {
	text := fmt.Sprintf("A merge of %d models by %s", len(m.Parents), m.Method)
	if m.Align != nil {
		text += ", the second one in the basis of the first"
	}
	if !m.Staged() {
		return text + "."
	}
	stages := []*recipe.Merge{m.BaseMerge}
	names := []string{"the base"}
	for i, p := range m.Parents {
		stages, names = append(stages, p.Merge), append(names, fmt.Sprintf("model %d", i+1))
	}
	for i, stage := range stages {
		if stage != nil {
			inner := strings.TrimSuffix(sentenceOf(stage), ".")
			text += fmt.Sprintf("; %s is itself %s", names[i], strings.ToLower(inner[:1])+inner[1:])
		}
	}
	return text + "."
}

// languagesOf lists the languages a model was trained on, itself or its parents.
func languagesOf(r recipe.Recipe) []string {
	var codes []string
	for _, s := range r.Spoken() {
		codes = append(codes, s.Language)
	}
	return codes
}
