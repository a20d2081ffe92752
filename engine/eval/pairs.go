package eval

import "confusio/engine/model"

// Pair is one minimal pair: two sentences that differ in one form, which is
// right in the first and wrong in the second.
type Pair struct {
	Right, Wrong []int32 // tokens after the begin token, up to the sentence end
}

// PairScore is the outcome of a set of minimal pairs.
type PairScore struct {
	Pairs    int
	Accuracy float64 // share of pairs whose right sentence is likelier; ties count ½
	PerToken float64 // the same by log-probability per token
}

// ScorePairs compares the summed log-probabilities of each pair's sentences,
// from the begin token on, without normalisation. Pairs come in quartets in
// which each form is right once and wrong once, so a model that looks at the
// form or the length alone scores exactly ½.
func (m *Meter) ScorePairs(p *model.Params, begin int32, pairs []Pair, yield model.Yield) (PairScore, error) {
	set := Set{Begin: begin}
	for _, pair := range pairs {
		set.Stories = append(set.Stories, Story{Tokens: pair.Right}, Story{Tokens: pair.Wrong})
	}
	losses, err := m.Losses(p, &set, yield)
	if err != nil {
		return PairScore{}, err
	}
	return scorePairs(losses), nil
}

// scorePairs judges losses in which right and wrong sentences alternate.
func scorePairs(losses Losses) PairScore {
	score := PairScore{Pairs: losses.Stories() / 2}
	for i := range score.Pairs {
		right, wrong := losses.Story(2*i), losses.Story(2*i+1)
		score.Accuracy += better(sum(right), sum(wrong))
		score.PerToken += better(sum(right)/float64(len(right)), sum(wrong)/float64(len(wrong)))
	}
	score.Accuracy /= float64(score.Pairs)
	score.PerToken /= float64(score.Pairs)
	return score
}

// better returns 1 if the right sentence has fewer nats, ½ for a tie.
func better(right, wrong float64) float64 {
	switch {
	case right < wrong:
		return 1
	case right == wrong:
		return 0.5
	}
	return 0
}
