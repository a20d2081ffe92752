// Package standard holds what is fixed for every measurement, whoever makes or
// shows it: the limits of a verdict, and how models write when their fluency is
// judged. It is constants and imports nothing, so that page, worker and command
// line say what the engine does.
package standard

// FluencyTemperature is the temperature of the samples by which fluency is
// measured, the same for every model and ensemble. Below one it judges the
// bulk of what a model knows: the tail of a small model's distribution, spread
// over thousands of tokens, holds a slip in most stories.
const FluencyTemperature = 0.5

// StoryTokens is the longest text that a model writes on the page.
const StoryTokens = 96

// The limits between which a merge is judged by its K.
const (
	CollapsesBelow = 0.1 // K below this: the merge knows hardly more than a unigram model
	SurvivesAbove  = 0.5 // K above this: the merge keeps most of what its experts know
)

// Verdict is what a value of K means.
type Verdict uint8

// The verdicts.
const (
	Collapses Verdict = iota // K below CollapsesBelow
	Undecided                // between
	Survives                 // K above SurvivesAbove
)

// Judge returns the verdict on K. What is no number is undecided.
func Judge(k float64) Verdict {
	switch {
	case k < CollapsesBelow:
		return Collapses
	case k > SurvivesAbove:
		return Survives
	}
	return Undecided
}
