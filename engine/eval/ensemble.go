package eval

import (
	"math"

	"confusio/engine/elementary"
)

// TokenEnsemble returns the losses of the model whose probabilities are the
// mean of the members':
//
//	loss[t] = −ln( Σ_i exp(−loss_i[t]) / N )
//
// At every token it is at most ln N above the best member. All members must
// have read the same set.
func TokenEnsemble(members []Losses) Losses {
	return combine(members, func(out []float32, stories [][]float32) {
		nats := make([]float64, len(stories))
		for t := range out {
			for i, member := range stories {
				nats[i] = float64(member[t])
			}
			out[t] = float32(meanNats(nats))
		}
	})
}

// BayesEnsemble returns the losses of the mixture of the members, each taken
// as a hypothesis about the whole story with the same prior: member i's weight
// at token t is proportional to its probability of the story so far. The
// losses of a story's first t tokens add up to
//
//	−ln( Σ_i exp(−Σ_{s≤t} loss_i[s]) / N )
//
// so for every story it is at most ln N above the best member.
func BayesEnsemble(members []Losses) Losses {
	return combine(members, func(out []float32, stories [][]float32) {
		nats := make([]float64, len(stories))
		before := 0.0
		for t := range out {
			for i, member := range stories {
				nats[i] += float64(member[t])
			}
			now := meanNats(nats)
			out[t] = float32(now - before)
			before = now
		}
	})
}

// combine makes new losses story by story from those of the members.
func combine(members []Losses, story func(out []float32, stories [][]float32)) Losses {
	out := Losses{Starts: members[0].Starts, Tokens: make([]float32, len(members[0].Tokens))}
	stories := make([][]float32, len(members))
	for s := range out.Stories() {
		for i, m := range members {
			stories[i] = m.Story(s)
		}
		story(out.Story(s), stories)
	}
	return out
}

// meanNats returns −ln of the mean of exp(−nats[i]). The smallest is taken out
// first, so that no exponential overflows and the largest is 1.
func meanNats(nats []float64) float64 {
	best := math.Inf(1)
	for _, x := range nats {
		best = min(best, x)
	}
	if math.IsInf(best, 1) {
		return best
	}
	total := 0.0
	for _, x := range nats {
		total += float64(elementary.Exp(best - x))
	}
	return best - elementary.Log(total/float64(len(nats)))
}

// OracleRouter returns the losses of one who is told, before each story, which
// member will do best on it. No ensemble of whole members can be better.
func OracleRouter(members []Losses) Losses {
	return combine(members, func(out []float32, stories [][]float32) {
		best, least := 0, math.Inf(1)
		for i, member := range stories {
			if nats := sum(member); nats < least {
				best, least = i, nats
			}
		}
		copy(out, stories[best])
	})
}
