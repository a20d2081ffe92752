package scene

import (
	"slices"
	"strings"
)

// search runs through the choices whose words stand in a text, one path a run.
type search struct {
	lower   string
	forms   [][]string
	present []int8 // by concept: 1 in the text, -1 not, 0 not looked up yet
	path    []step
	depth   int
	dead    bool
	begun   bool
	guide   []int // choices to try first from depth guided on
	guided  int
	bold    bool // whether compare may skip options
	order   int  // one of the orders in which options are tried; 0: the most frequent first
	limit   int  // most paths to try; 0: all
	paths   int
	skip    int // depth whose current option is known to fail, or -1
}

// step is one choice on the current path: the options still open, the current one
// first, with their weights.
type step struct {
	options, weights []int
	total            int
	free             bool // nothing that follows depends on the choice, by the contract of pick and maybe

	// What was learned at this depth; see compare.
	best    string // of what the options tried so far wrote, the one that agreed longest with the text
	route   []int  // the choices below this one that led to best
	reach   int    // how many bytes of best agreed
	pending bool   // whether an option after the first has yet to write something
}

func (s *search) more() bool {
	if s.begun && !s.advance() || s.limit > 0 && s.paths == s.limit {
		return false
	}
	s.paths++
	s.begun, s.depth, s.dead = true, 0, false
	return true
}

func (s *search) advance() bool {
	if s.skip >= 0 {
		s.path, s.skip = s.path[:s.skip+1], -1
	}
	for n := len(s.path) - 1; n >= 0; n-- {
		st := &s.path[n]
		if len(st.options) > 1 {
			st.options, st.weights = st.options[1:], st.weights[1:]
			st.pending = st.best != ""
			s.guide, s.guided = st.route, n+1
			s.path = s.path[:n+1]
			return true
		}
	}
	return false
}

// compare reports whether text begins with what the current path wrote, and learns
// from it where it does not. Let the options tried so far at one depth all fail,
// the best of them after reach bytes. The next option is first tried with the
// choices that led to that best. If it writes the same bytes up to there, and
// nothing that follows depends on the choice, then the choice shows further on,
// and what failed will fail again: the option is skipped. The cost of a mistake
// early in a text is then the sum of the later choices and not their product. It is a
// rule of thumb (a choice may show in two places), so whoever needs to know that a
// text has no reading searches again without it.
func (s *search) compare(written, text string) bool {
	reach := agreement(written, text)
	for n := range s.path {
		st := &s.path[n]
		if s.bold && st.free && st.pending && s.skip < 0 && reach < len(written) && sameStart(written, st.best, wordEnd(st.best, st.reach)) {
			s.skip = n
		}
		st.pending = false
		if st.best == "" || reach > st.reach {
			st.best, st.reach, st.route = written, reach, s.below(n)
		}
	}
	return reach == len(written)
}

// below returns the choices of the current path after depth n.
func (s *search) below(n int) []int {
	route := make([]int, 0, len(s.path)-n-1)
	for _, st := range s.path[n+1:] {
		route = append(route, st.options[0])
	}
	return route
}

// reorder turns the options round, by another number of places at each depth, and every
// second order goes backwards.
func (s *search) reorder(options, weights []int) {
	if s.order == 0 || len(options) < 2 {
		return
	}
	if s.order%2 == 1 {
		slices.Reverse(options)
		slices.Reverse(weights)
	}
	at := s.order / 2 * (s.depth + 1) % len(options)
	copy(options, slices.Concat(options[at:], options[:at]))
	copy(weights, slices.Concat(weights[at:], weights[:at]))
}

// follow moves the option that the guide names for the next depth to the front.
func (s *search) follow(options, weights []int) {
	i := s.depth - s.guided
	if i < 0 || i >= len(s.guide) {
		return
	}
	if at := slices.Index(options, s.guide[i]); at > 0 {
		options[0], options[at] = options[at], options[0]
		weights[0], weights[at] = weights[at], weights[0]
	}
}

// agreement returns how many bytes a and b share from the start.
func agreement(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n] == b[n] {
		n++
	}
	return n
}

// wordEnd returns where the word of text that holds byte i ends, or a few
// characters on where no spaces part the words: two words can begin alike.
func wordEnd(text string, i int) int {
	const characters = 16 // bytes
	rest := text[min(i, len(text)):]
	if n := strings.IndexByte(rest, ' '); n >= 0 && n < characters {
		return i + n + 1
	}
	return min(i+characters, len(text))
}

// sameStart reports whether a and b are the same in their first n bytes.
func sameStart(a, b string, n int) bool {
	return len(a) >= n && len(b) >= n && a[:n] == b[:n]
}

// take follows the path, or extends it by the options that open returns.
func (s *search) take(total int, free bool, open func() (options, weights []int)) int {
	if s.dead {
		return -1
	}
	if s.depth == len(s.path) {
		options, weights := open()
		if len(options) == 0 {
			s.dead = true
			return -1
		}
		s.reorder(options, weights)
		s.follow(options, weights)
		s.path = append(s.path, step{options: options, weights: weights, total: total, free: free})
	}
	st := &s.path[s.depth]
	s.depth++
	return st.options[0]
}

// logP returns the natural logarithm of the probability of the current path.
func (s *search) logP() float64 {
	sum := 0.0
	for _, st := range s.path {
		sum += logRatio(st.weights[0], st.total)
	}
	return sum
}

func (s *search) choose(o *options) int { return s.among(o.all(), false) }

// among takes one of the weighted options.
func (s *search) among(weights []int, free bool) int {
	i := s.take(sum(weights), free, func() (options, open []int) {
		for i, w := range weights {
			if w > 0 {
				options, open = append(options, i), append(open, w)
			}
		}
		return options, open
	})
	if i < 0 {
		return max(0, nextOption(weights, 0)) // a dead path runs to its end on any option
	}
	return i
}

func (s *search) pick(l *list) Concept {
	if l == nil { // a dead path on a row that does not apply
		s.dead = true
		return None
	}
	return l.members[s.member(&l.law, l.total, func(i int) bool { return s.has(l.members[i]) })]
}

func (s *search) pickOther(l *list, but Concept) Concept {
	total := l.total
	if i := slices.Index(l.members, but); i >= 0 {
		total -= l.weights[i]
	}
	return l.members[s.member(&l.law, total, func(i int) bool { return l.members[i] != but && s.has(l.members[i]) })]
}

func (s *search) pickSpot(l *spotList) Spot {
	return l.members[s.member(&l.law, l.total, func(i int) bool {
		spot := l.members[i]
		return s.has(spot.Prep) && (spot.Noun == None || s.has(spot.Noun))
	})]
}

// member takes one of the members of a law that can stand in the text; total is the
// weight of all that could be told.
func (s *search) member(l *law, total int, stands func(i int) bool) int {
	i := s.take(total, true, func() (options, open []int) {
		for i, w := range l.weights {
			if stands(i) {
				options, open = append(options, i), append(open, w)
			}
		}
		return options, open
	})
	return max(i, 0)
}

func (s *search) maybePick(percent int, l *list) Concept {
	if s.among(chances[percent].weights, true) == 0 {
		return None
	}
	return s.pick(l)
}

func (s *search) maybeAnd(j *joint) And {
	if s.among(chances[j.percent].weights, true) == 0 {
		return And{}
	}
	return j.and(s)
}

// has reports whether a form of c stands in the text.
func (s *search) has(c Concept) bool {
	if s.present[c] == 0 {
		s.present[c] = -1
		for _, form := range s.forms[c] {
			if strings.Contains(s.lower, form) {
				s.present[c] = 1
				break
			}
		}
	}
	return s.present[c] > 0
}
