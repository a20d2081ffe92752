package phrase

import "errors"

// Sayer is an error that can be said to a reader.
type Sayer interface {
	error
	Phrase() Phrase
}

// said is an error that is only a phrase, with the errors behind it.
type said struct {
	phrase Phrase
	behind []error
}

// Error makes an error of a phrase; behind are the errors it wraps, the package's
// sentinel among them.
func Error(p Phrase, behind ...error) error { return &said{p, behind} }

func (e *said) Error() string   { return e.phrase.String() }
func (e *said) Phrase() Phrase  { return e.phrase }
func (e *said) Unwrap() []error { return e.behind }

// From is what an error says: the outermost phrase in its chain. An error without
// one is a fault of the program or of the machine, and is said as "error.other"
// with its text.
func From(err error) Phrase {
	if err == nil {
		return Phrase{}
	}
	var s Sayer
	if errors.As(err, &s) {
		return s.Phrase()
	}
	return Of("error.other", Text("text", err.Error()))
}
