// Package eval measures models on held-out stories: losses in four units,
// references, ensembles, the collapse measures K, b and G, minimal pairs and
// fluency, and it lets models write.
//
// Everything about losses starts from one thing, the loss of every token of
// every story (Losses). Units, ensembles and the oracle router are sums and
// means of those numbers, so nothing is measured twice.
//
// Reading order: set.go, losses.go, reference.go, ensemble.go, verdict.go,
// barrier.go, pairs.go, subject.go, write.go, fluency.go.
package eval
