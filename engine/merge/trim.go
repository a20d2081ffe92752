package merge

import "math"

// trim says which elements are among the largest: those whose magnitude is
// above a value, and of those equal to it the first few.
type trim struct {
	value float64 // magnitude of the smallest that is kept
	ties  int     // how many of that very magnitude are kept
}

// cutAt returns the trim that keeps the k elements of x of largest magnitude.
// NaN counts as larger than everything.
//
// The bits of non-negative floats sort like their values, so the k-th largest
// is found byte by byte, from the most significant: after each byte the search
// goes on among the elements that share the bytes found. The time is linear
// whatever the order of x.
func cutAt(x []float64, k int) trim {
	s := newSearch(len(x), k)
	for !s.done() {
		s.read(x)
		s.next()
	}
	return s.trim()
}

// cutAcross is cutAt for n elements in several parts, which visit hands to read
// one after the other, eight times over; a part need not outlive its reading.
func cutAcross(n, k int, visit func(read func(part []float64))) trim {
	s := newSearch(n, k)
	for !s.done() {
		visit(s.read)
		s.next()
	}
	return s.trim()
}

// search is the search for the k-th largest magnitude of n.
type search struct {
	n, k   int
	shift  int      // of the byte that is counted
	prefix uint64   // the bytes found
	count  [256]int // elements that share them, by their next byte
}

func newSearch(n, k int) search { return search{n: n, k: k, shift: 56} }

// done tells whether all bytes are found, or none is needed.
func (s *search) done() bool { return s.shift < 0 || s.k <= 0 || s.k >= s.n }

// read counts a part of the elements.
func (s *search) read(part []float64) {
	for _, v := range part {
		if b := magnitudeBits(v); b>>s.shift>>8 == s.prefix>>s.shift>>8 {
			s.count[b>>s.shift&0xff]++
		}
	}
}

// next takes the byte in which the k-th largest lies, once all are read.
func (s *search) next() {
	digit := 255
	for s.k > s.count[digit] {
		s.k -= s.count[digit]
		digit--
	}
	s.prefix |= uint64(digit) << s.shift
	s.count = [256]int{}
	s.shift -= 8
}

// trim returns what was found.
func (s *search) trim() trim {
	switch {
	case s.shift < 0:
		return trim{value: math.Float64frombits(s.prefix), ties: s.k}
	case s.k <= 0:
		return trim{value: math.Inf(1)}
	}
	return trim{value: 0, ties: s.n}
}

// apply sets to zero what is not kept. Called on consecutive parts of a vector,
// it treats them as the whole.
func (c *trim) apply(x []float64) {
	limit := magnitudeBits(c.value)
	for j, v := range x {
		switch b := magnitudeBits(v); {
		case b > limit:
		case b == limit && c.ties > 0:
			c.ties--
		default:
			x[j] = 0
		}
	}
}

func magnitudeBits(x float64) uint64 { return math.Float64bits(x) &^ (1 << 63) }
