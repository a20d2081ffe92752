//go:build !js

package storybook

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"unicode"

	"confusio/engine/corpus/storybook/scene"
)

// nonsense is a word that no dictionary may know: a check that accepts it checks
// nothing.
var nonsense = map[string]string{
	"en": "blorfgny", "de": "blorfgny", "fr": "blorfgny", "it": "blorfgny", "nl": "blorfgny", "es": "blorfgny",
	"tr": "blorfgny", "ru": "бжлорфгны", "ar": "ظغذخثقط", "zh": "蛋椅飞酸",
}

// mostExceptions is the share of forms that may be unknown and on the list.
const mostExceptions = 0.02

// Every form that the stories use is known to others' dictionaries, names
// excepted, but for a short committed list with reasons.
func TestFormsAreInTheDictionary(t *testing.T) {
	stories := uint64(6_000)
	if long() {
		stories = 40_000
	}
	each(t, func(t *testing.T, l *Language) {
		unknown := unknownHunspell
		words := formsOf(l, stories)
		if l.Code == "zh" {
			unknown, words = unknownJieba, chineseWords(l)
		}
		missing, err := unknown(l, append(words, nonsense[l.Code]))
		if err != nil {
			if os.Getenv("CI") == "true" {
				t.Fatalf("no dictionary for %s: %v", l.Code, err)
			}
			t.Logf("NOT CHECKED, no dictionary for %s: %v (Debian: hunspell-%s, or python3-jieba)", l.Code, err, l.Code)
			return
		}
		if !slices.Contains(missing, nonsense[l.Code]) {
			t.Fatalf("the dictionary knows %q, so it knows everything", nonsense[l.Code])
		}
		judge(t, l, words, missing)
	})
}

// judge compares the unknown words with the list of exceptions.
func judge(t *testing.T, l *Language, words, missing []string) {
	excused := exceptions(t, l.Code)
	listed := 0
	for _, word := range missing {
		switch {
		case word == nonsense[l.Code]:
		case excused[word]:
			listed++
		default:
			t.Errorf("%s: the dictionary does not know %q", l.Code, word)
		}
	}
	if share := float64(listed) / float64(len(words)); share > mostExceptions {
		t.Errorf("%s: %d of %d forms are exceptions", l.Code, listed, len(words))
	}
}

// exceptions reads the committed list of a language.
func exceptions(t *testing.T, code string) map[string]bool {
	excused := map[string]bool{}
	data, err := os.ReadFile("testdata/exceptions/" + code + ".txt")
	if errors.Is(err, os.ErrNotExist) {
		return excused
	}
	if err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(bytes.NewReader(data)); lines.Scan(); {
		if word, reason, ok := strings.Cut(lines.Text(), "\t"); ok && reason != "" {
			excused[word] = true
		} else if line := lines.Text(); line != "" && line[0] != '#' {
			t.Errorf("%s: %q has no reason", code, line)
		}
	}
	return excused
}

// formsOf returns the different words of stories without names, sorted.
func formsOf(l *Language, stories uint64) []string {
	seen := map[string]bool{}
	for i := range stories {
		story := scene.Tell(13, scene.Train, i)
		if named(&story) {
			continue
		}
		for _, word := range strings.FieldsFunc(l.Text(&story), func(r rune) bool { return !unicode.In(r, unicode.L, unicode.M) }) {
			seen[word] = true
		}
	}
	words := make([]string, 0, len(seen))
	for word := range seen {
		words = append(words, word)
	}
	slices.Sort(words)
	return words
}

func named(story *scene.Story) bool {
	for _, s := range story.Sentences {
		for _, np := range []scene.NP{s.Subject, s.Object, s.Recipient} {
			if np.Noun.Class().IsName() {
				return true
			}
		}
	}
	return false
}

// unknownHunspell returns the words that hunspell does not know.
func unknownHunspell(l *Language, words []string) ([]string, error) {
	return run(words, "hunspell", "-d", l.Dictionary, "-i", "UTF-8", "-l")
}

// chineseWords returns the words of the lexicon: texts have no spaces to cut them
// at.
func chineseWords(l *Language) []string {
	var words []string
	for c := 1; c < scene.Count(); c++ {
		if class := scene.Concept(c).Class(); class.IsBeing() && !class.IsName() || class.IsThing() || class.IsVerb() ||
			class == scene.StateClass {
			for _, form := range l.Forms(scene.Concept(c)) {
				// Aspect inside a verb (睡了一觉 for 睡觉) is grammar, not vocabulary.
				if form = strings.TrimSuffix(strings.TrimSuffix(form, "了"), "的"); !strings.Contains(form, "了") {
					words = append(words, form)
				}
			}
		}
	}
	slices.Sort(words)
	return slices.Compact(words)
}

// unknownJieba returns the words that are neither entries of jieba's dictionary nor
// made of two or more of them.
func unknownJieba(_ *Language, words []string) ([]string, error) {
	const script = `
import logging, sys
import jieba
jieba.setLogLevel(logging.ERROR)
jieba.initialize()
known = lambda w: jieba.dt.FREQ.get(w, 0) > 0
for w in sys.stdin.read().split():
    parts = jieba.lcut(w, HMM=False)
    if not known(w) and not (len(parts) == 2 and all(known(p) for p in parts)):
        print(w)
`
	python := "/usr/bin/python3" // where Debian's packages are; another one may stand first on the path
	if _, err := os.Stat(python); err != nil {
		python = "python3"
	}
	return run(words, python, "-c", script)
}

// run gives the words to a program, one a line, and returns the lines it prints.
func run(words []string, program string, args ...string) ([]string, error) {
	cmd := exec.Command(program, args...)
	cmd.Stdin = strings.NewReader(strings.Join(words, "\n") + "\n")
	var complaints bytes.Buffer
	cmd.Stderr = &complaints
	out, err := cmd.Output()
	if err != nil {
		return nil, fmt.Errorf("%s: %w: %s", program, err, strings.TrimSpace(complaints.String()))
	}
	return strings.Fields(string(out)), nil
}
