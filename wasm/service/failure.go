package service

import (
	"errors"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/merge"
	"confusio/engine/mergekit"
	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/tensor"
	"confusio/wasm/protocol"
)

// Errors of requests that cannot be answered.
var (
	errMissing = errors.New("the engine does not hold it")
	errFile    = errors.New("the model file cannot be used")
	errRecipe  = errors.New("the settings cannot be run")
	errPoint   = errors.New("it is asked for wrongly")
	errBusy    = errors.New("this engine trains already")
	errUnsaid  = errors.New("not written")
)

// A remedy is the kind of a failure and what a reader can do about it.
type remedy struct {
	errors []error
	cause  protocol.FailKind
	do     phrase.Key
}

// remedies are tried in order.
var remedies = []remedy{
	{[]error{errFile}, protocol.FailModel, "service.do.file"},
	{[]error{errUnsaid}, protocol.FailConfig, "service.do.unwritten"},
	{[]error{mergekit.ErrYAML, mergekit.ErrInvalid, mergekit.ErrUnsupported}, protocol.FailConfig, "service.do.config"},
	{[]error{errMissing}, protocol.FailMissing, "service.do.missing"},
	{[]error{errRecipe, experiment.ErrRecipe, experiment.ErrImported, experiment.ErrStart, corpus.ErrCorpus, corpus.ErrTokenizer, corpus.ErrLanguage}, protocol.FailRecipe, "service.do.recipe"},
	{[]error{errRoom}, protocol.FailMemory, "service.do.room"},
	{[]error{method.ErrMethod, method.ErrCount, method.ErrBase, merge.ErrTokenizer, method.ErrWeights, method.ErrKnob, merge.ErrStatistic,
		tensor.ErrShape, tensor.ErrMissing, eval.ErrSubject}, protocol.FailMerge, "service.do.merge"},
	{[]error{errBusy}, protocol.FailBug, "service.do.busy"},
}

// Failure says what went wrong with request id, 0 for none.
func Failure(id protocol.ID, err error) *protocol.Failed {
	event := &protocol.Failed{Report: protocol.On(id), Cause: protocol.FailBug, What: phrase.From(err), Do: phrase.Of("service.do.fault")}
	for _, r := range remedies {
		for _, known := range r.errors {
			if errors.Is(err, known) {
				event.Cause, event.Do = r.cause, phrase.Of(r.do)
				return event
			}
		}
	}
	return event
}

// outOf is the error of a point or place that there is not.
func outOf(index uint32, n int) error {
	return phrase.Error(phrase.Of("service.out_of", phrase.Number("index", index), phrase.Number("n", n)), errPoint)
}

// notTwo is the error of a question about two models and other languages than
// theirs.
func notTwo(languages []string) error {
	return phrase.Error(phrase.Of("service.not_two", phrase.Number("n", len(languages))), errPoint)
}
