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

// Error is for logs: the phrase, and the errors behind it.
func (e *said) Error() string {
	text := e.phrase.String()
	for _, err := range e.behind {
		text += ": " + err.Error()
	}
	return text
}

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

// Because fills the placeholder {why} with what an error says.
func Because(err error) Arg { return Said("why", From(err)) }
