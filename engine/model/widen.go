package model

import (
	"fmt"
	"slices"
)

// Models of several forms have a common one where each can be written without
// changing what it computes: a tied head becomes a copy of the embedding, a gain
// that is fixed at one becomes ones, a bias that is missing zeros. Of two contexts
// the shorter holds: what is beyond it one of the models has never read.

// FormError says in what two models differ so that they have no common form.
type FormError struct {
	Index int    // of the second of them
	Field string // of Config
	X, Y  any    // its values in the first model and in that one
}

func (e *FormError) Error() string {
	return fmt.Sprintf("%v: %s is %v and %v", ErrConfig, e.Field, e.X, e.Y)
}

// Unwrap makes every FormError an ErrConfig.
func (e *FormError) Unwrap() error { return ErrConfig }

// Common returns the form in which models of all the given forms can be written.
// It returns a *FormError that names the first thing in which two of them cannot
// agree: sizes, the norms' epsilon or rotary positions.
func Common(forms ...Config) (Config, error) {
	if len(forms) == 0 {
		return Config{}, fmt.Errorf("%w: no form is given", ErrConfig)
	}
	out := forms[0]
	for i, c := range forms[1:] {
		if err := agree(out, c); err != nil {
			err.Index = i + 1
			return Config{}, err
		}
		out.Context = min(out.Context, c.Context)
		out.Tied = out.Tied && c.Tied
		out.Gain = out.Gain || c.Gain
		out.AttentionBias = out.AttentionBias || c.AttentionBias
		out.FFBias = out.FFBias || c.FFBias
	}
	return out, nil
}

// agree returns nil if a and b differ only in what Common settles.
func agree(a, b Config) *FormError {
	for _, s := range []struct {
		name string
		x, y any
	}{
		{"Vocab", a.Vocab, b.Vocab}, {"Width", a.Width, b.Width}, {"Heads", a.Heads, b.Heads}, {"KVHeads", a.KVHeads, b.KVHeads},
		{"Layers", a.Layers, b.Layers}, {"FF", a.FF, b.FF}, {"Head", a.HeadSize(), b.HeadSize()},
		{"Epsilon", a.NormEpsilon(), b.NormEpsilon()},
		{"Theta", a.Rope.explicit().Theta, b.Rope.explicit().Theta}, {"Scaling", a.Rope.scaling(), b.Rope.scaling()},
	} {
		if s.x != s.y {
			return &FormError{Field: s.name, X: s.x, Y: s.y}
		}
	}
	return nil
}

// As returns the same model written in another form, which must be the Common one
// of its own and others. It computes the same in texts that fit the context.
func (p *Params) As(c Config) (*Params, error) {
	common, err := Common(p.Config, c)
	if err != nil {
		return nil, err
	}
	common.Head, common.Epsilon, common.Rope.Theta = c.Head, c.Epsilon, c.Rope.Theta // however they are written
	if common != c {
		return nil, fmt.Errorf("%w: %+v cannot be written as %+v", ErrConfig, p.Config, c)
	}
	out, err := NewParams(c)
	if err != nil {
		return nil, err
	}
	for _, s := range out.slots {
		to := out.View(s.Name)
		switch own := slices.ContainsFunc(p.slots, func(o Slot) bool { return o.Name == s.Name }); {
		case own:
			copy(to, p.View(s.Name))
		case s.Name == HeadName:
			copy(to, p.View(EmbeddingName))
		case s.Name == FinalNormName:
			for i := range to {
				to[i] = 1
			}
		}
	}
	return out, nil
}

// Untied returns the model with a head of its own, equal to the embedding: itself
// if it has one already. It returns an error wrapping ErrConfig if that is larger
// than a model may be.
func (p *Params) Untied() (*Params, error) {
	c := p.Config
	if c.Tied = false; c == p.Config {
		return p, nil
	}
	return p.As(c)
}
