package romance

import "confusio/engine/corpus/storybook/scene"

// Write writes a sentence by write. An error that would call for another elision, and
// with it for more or fewer words, is not made.
func Write(l *scene.Line, s *scene.Sentence, write func(l *scene.Line, s *scene.Sentence)) {
	if s.Violation == scene.Correct {
		write(l, s)
		return
	}
	start, right := l.Mark(), *s
	right.Violation = scene.Correct
	write(l, &right)
	words := spaces(l.Since(start))
	l.Cut(start)
	write(l, s)
	if spaces(l.Since(start)) != words {
		l.Cut(start)
		write(l, &right)
	}
}

func spaces(text []byte) (n int) {
	for _, b := range text {
		if b == ' ' {
			n++
		}
	}
	return n
}

// IsPronoun reports whether a phrase is there and is a pronoun.
func IsPronoun(np *scene.NP) bool { return np.Noun != scene.None && np.Mention == scene.Pronoun }
