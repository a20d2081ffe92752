package scene

import "slices"

// Variants returns sentences that say the same of someone or something else:
// each differs from the given ones in one noun, one number, one verb of the last
// sentence or the time. They are counterparts for minimal pairs.
func Variants(sentences []Sentence) [][]Sentence {
	last := &sentences[len(sentences)-1]
	var all [][]Sentence
	add := func(change func(s *Sentence)) {
		variant := slices.Clone(sentences)
		for i := range variant {
			change(&variant[i])
		}
		all = append(all, variant)
	}
	for _, np := range []NP{last.Subject, last.Object, last.Recipient} {
		if np.Noun == None {
			continue
		}
		if !np.Noun.Class().IsName() {
			add(func(s *Sentence) { s.eachNP(func(p *NP) { p.toggleNumber(np.Noun) }) })
		}
		for _, other := range Concepts(np.Noun.Class()) {
			add(func(s *Sentence) { s.eachNP(func(p *NP) { p.rename(np.Noun, other) }) })
		}
	}
	for _, time := range Concepts(TimeClass) {
		add(func(s *Sentence) { s.retime(time) })
	}
	if last.Verb != None {
		for _, verb := range Concepts(last.Verb.Class()) {
			variant := slices.Clone(sentences)
			variant[len(variant)-1].Verb = verb
			all = append(all, variant)
		}
	}
	return all
}

func (s *Sentence) eachNP(change func(np *NP)) {
	change(&s.Subject)
	change(&s.Object)
	change(&s.Recipient)
}

// toggleNumber makes one into two, and more than one into one.
func (np *NP) toggleNumber(noun Concept) {
	if np.Noun != noun {
		return
	}
	if np.Quant == None {
		np.Quant = Two
	} else {
		np.Quant = None
	}
}

func (np *NP) rename(noun, other Concept) {
	if np.Noun == noun {
		np.Noun = other
	}
}

func (s *Sentence) retime(time Concept) {
	if s.Time != None {
		s.Time = time
	}
	s.Tense = TenseOf(time)
}
