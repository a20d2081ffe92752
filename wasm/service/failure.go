package service

import (
	"errors"
	"fmt"

	"confusio/engine/corpus"
	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/merge"
	"confusio/engine/mergekit"
	"confusio/engine/method"
	"confusio/engine/phrase"
	"confusio/engine/tensor"
	"confusio/ui/words"
	"confusio/wasm/protocol"
)

// Errors of requests that cannot be answered.
var (
	errUnknown = errors.New("the engine does not know this request")
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
	do     string
}

// remedies are tried in order.
var remedies = []remedy{
	{[]error{errFile}, protocol.FailModel, "Choose another file, or reload the page if the model came with it."},
	{[]error{errUnsaid}, protocol.FailConfig, "Take “Download the merge” instead, which transformers reads as it is, or choose another method or other settings."},
	{[]error{mergekit.ErrYAML, mergekit.ErrInvalid, mergekit.ErrUnsupported}, protocol.FailConfig, "Mend the file, or save a merge here and start from its file."},
	{[]error{errMissing}, protocol.FailMissing, "Reload the page to load the models again."},
	{[]error{errRecipe, experiment.ErrRecipe, experiment.ErrImported, corpus.ErrCorpus, corpus.ErrTokenizer, corpus.ErrLanguage}, protocol.FailRecipe, "Change the settings it names."},
	{[]error{errRoom}, protocol.FailMemory, "Choose a smaller model or a smaller batch."},
	{[]error{method.ErrMethod, method.ErrCount, method.ErrBase, merge.ErrTokenizer, method.ErrWeights, method.ErrKnob, merge.ErrStatistic,
		tensor.ErrShape, tensor.ErrMissing, eval.ErrSubject}, protocol.FailMerge, "Choose other models, another method or other knobs."},
	{[]error{errBusy}, protocol.FailBug, "Stop the run first."},
}

// failure says what went wrong with request id.
func failure(id protocol.ID, err error) *protocol.Failed {
	event := &protocol.Failed{ID: id, Cause: protocol.FailBug, What: said(err), Do: "Reload the page; if it happens again, the page has a fault."}
	for _, r := range remedies {
		for _, known := range r.errors {
			if errors.Is(err, known) {
				event.Cause, event.Do = r.cause, r.do
				return event
			}
		}
	}
	return event
}

// said is what the reader is told of an error.
func said(err error) string {
	var sayer phrase.Sayer
	if errors.As(err, &sayer) {
		return words.English().Say(sayer.Phrase())
	}
	return fmt.Sprintf("%v.", err)
}
