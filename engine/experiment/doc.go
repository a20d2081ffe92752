// Package experiment knows the whole pipeline: Recipe → Plan → Results. It is
// the only package that does; the command line and the browser's worker both
// stand on it, so that nothing is decided twice.
//
//	settings.go   a recipe's sections as the settings of each package
//	corpus.go     the corpus that a recipe names, or a refusal
//	run.go        one training run: step, save, resume, publish
//	bench.go      held-out sets, references and losses of a corpus
//	score.go      one cell of the table of languages × models
//	text.go       samples and their fluency
//	merging.go    models by a merge's table of methods
//	aligned.go    a merge of models brought into one basis before
//	learning.go   the map between them learned against the merge's loss
//	naming.go     the recipe of a merge of models at hand
//	plan.go       the jobs a recipe asks for, in order
//	execute.go    doing them
//	chain.go      the weights' hashes on the way, by which a difference is found
//	keep.go       what a store keeps of it, and under which keys
//	measure.go    the table of languages × models
//	references.go its rows that are no single model, and the line between two
//	results.go    what comes out, and its hash
//	exchange.go   where a merge breaks: one place swapped between two models
//	likeness.go   how alike two models are, place by place
//
// Nothing here knows a text: the corpora at hand are given as a corpus.Registry, and a
// recipe that names another one is refused wherever recipes are followed.
//
// Nothing here reads a clock, a file or a signal: progress and the wish to stop
// come and go through callbacks, and what is kept goes to a store.Store.
package experiment
