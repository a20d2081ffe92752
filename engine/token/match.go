package token

import "unicode/utf8"

// matcher runs an expression on a text. It tries the ways to match in their order;
// after patience steps it notes which places of the program it has been at at which
// place of the text, and goes to none twice, so that the work is bounded.
type matcher struct {
	program []instruction
	text    []byte
	left    []place // what is to be tried if the way under way fails, the first last
	steps   int
	seen    map[place]struct{} // nil until patience is over
}

// place is one of the program and of the text.
type place struct{ pc, at int32 }

const patience = 2000

// next returns the first match from a place on that is not empty, and the end of the
// text twice where there is none.
func (e *Expression) next(m *matcher, text []byte, from int) (start, end int) {
	m.program, m.text = e.program, text
	for at := from; at < len(text); {
		if end := m.run(0, at); end > at {
			return at, end
		}
		_, n := utf8.DecodeRune(text[at:])
		at += n
	}
	return len(text), len(text)
}

// run goes on in the program at pc and in the text at at. It returns where the match
// ends, below 0 if there is none.
func (m *matcher) run(pc, at int) int {
	m.left, m.steps, m.seen = append(m.left[:0], place{int32(pc), int32(at)}), 0, nil
	for len(m.left) > 0 {
		from := m.left[len(m.left)-1]
		m.left = m.left[:len(m.left)-1]
		if end := m.follow(int(from.pc), int(from.at)); end >= 0 {
			return end
		}
	}
	return -1
}

// follow goes one way to its end, and leaves the others for later.
func (m *matcher) follow(pc, at int) int {
	for {
		if m.steps++; m.steps > patience && !m.first(pc, at) {
			return -1
		}
		i := &m.program[pc]
		switch i.do {
		case take:
			if at >= len(m.text) {
				return -1
			}
			r, n := rune(m.text[at]), 1
			if r >= utf8.RuneSelf {
				r, n = utf8.DecodeRune(m.text[at:])
			}
			if !i.class.has(r) {
				return -1
			}
			pc, at = pc+1, at+n
		case jump:
			pc = i.to
		case fork:
			m.left = append(m.left, place{int32(i.to), int32(at)})
			pc++
		case ahead, not:
			look := matcher{program: m.program, text: m.text}
			if (look.run(pc+1, at) >= 0) != (i.do == ahead) {
				return -1
			}
			pc = i.to
		case done:
			return at
		}
	}
}

// first notes a place, and returns false if it was noted before: what failed from
// there fails again.
func (m *matcher) first(pc, at int) bool {
	if m.seen == nil {
		m.seen = map[place]struct{}{}
	}
	p := place{int32(pc), int32(at)}
	if _, twice := m.seen[p]; twice {
		return false
	}
	m.seen[p] = struct{}{}
	return true
}
