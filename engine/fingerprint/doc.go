// Package fingerprint proves that a machine computes the published bits: it
// follows one small fixed recipe through the whole pipeline and names the
// SHA-256 of what comes out of each part. The same hashes must come out of
// every processor, toolchain, browser and number of goroutines.
//
// Published holds the hashes that the source pins; `confusio fingerprint`
// prints those of the machine it runs on.
package fingerprint
