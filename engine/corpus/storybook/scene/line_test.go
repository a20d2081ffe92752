package scene

import "testing"

func TestLine(t *testing.T) {
	for _, test := range []struct {
		want  string
		write func(l *Line)
	}{
		{"a b c", func(l *Line) { l.Words("", "a", "", "b c", "") }},
		{"a, b.", func(l *Line) { l.Words("a"); l.End(","); l.Words("b"); l.End(".") }},
		{"a: “b” c", func(l *Line) { l.Words("a"); l.Bind(": “"); l.Words("b"); l.End("”"); l.Words("c") }},
		{"a “b", func(l *Line) { l.Words("a"); l.Open("“"); l.Words("b") }},
		{"a d’été", func(l *Line) { l.Words("a"); m := l.Mark(); l.Words("été"); l.Insert(m, "d", "’") }},
		{"de été", func(l *Line) { m := l.Mark(); l.Words("été"); l.Insert(m, "de ") }},
		{"va du roi", func(l *Line) { l.Words("va"); m := l.Mark(); l.Words("le roi"); l.Replace(m, "le ", "du ") }},
		{"la", func(l *Line) { m := l.Mark(); l.Words("la"); l.Replace(m, "le", "du") }},
		{"a b d c", func(l *Line) {
			l.Words("a", "b")
			first := l.Mark()
			l.Words("c")
			second := l.Mark()
			l.Words("d")
			l.Swap(first, second)
		}},
		{"a é", func(l *Line) { l.Words("a"); m := l.Mark(); l.Words("é"); l.Swap(m, l.Mark()) }},
		{"a c", func(l *Line) {
			l.Words("a")
			m := l.Mark()
			l.Words("b")
			l.End("!")
			l.Cut(m)
			l.Words("c")
		}},
		{"“c", func(l *Line) { l.Open("“"); m := l.Mark(); l.Words("b"); l.Cut(m); l.Words("c") }},
	} {
		var l Line
		test.write(&l)
		if got := l.String(); got != test.want {
			t.Errorf("%q, want %q", got, test.want)
		}
		l.Reset()
		if test.write(&l); l.String() != test.want {
			t.Errorf("%q in used memory, want %q", l.Bytes(), test.want)
		}
	}
}

func TestCapitalTakesAnyAlphabet(t *testing.T) {
	for word, want := range map[string]string{"": "x", "élan": "x Élan", "ёж": "x Ёж", "ball": "x Ball", "狗": "x 狗", "ısı": "x Isı"} {
		var l Line
		l.Words("x")
		m := l.Mark()
		l.Words(word)
		l.Capital(m)
		if l.String() != want {
			t.Errorf("%q became %q, want %q", word, l.String(), want)
		}
	}
}
