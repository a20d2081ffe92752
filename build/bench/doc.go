// Command bench measures the engine natively and in Chromium, and the built
// page, in one run:
//
//   - the engine's own benchmarks, by package, first natively and then in a worker of
//     Chromium with the kernel module: the peak, matrix products, the other kernels,
//     a network, steps of training by one and more goroutines, merges of ten
//     models, evaluation and writing;
//   - the page: how fast it trains, and how soon it shows the first live merge;
//   - how much crosses the network.
//
// It prints a table and, with -out, writes the Report as JSON.
//
// # How to read it
//
// The machine may be busy. So each benchmark lets its work and the peak take
// turns (package yardstick), and every figure is that of the fastest burst. The
// peak is products and sums that touch no memory, in as many goroutines as work, and a
// share of it compares what was measured within the same second or two. A figure of
// seconds by themselves still depends on what else went on: `load` tells. A step of
// training takes longer than a busy machine leaves anyone alone. So there are two
// figures of it: the fastest whole step, from which the gain of more goroutines
// follows, and one that is put together of the fastest pieces of many equal steps.
//
// A rate in GFLOP/s counts 2·M·N·K for a product; for a network, what
// model.Config.FLOP says, three times that for training. Allocations are those of
// a call in steady state.
//
// Reading order: main.go, report.go, parse.go, page.go, transfer.go, table.go.
package main
