// Package elementary holds the elementary functions whose results feed
// weights, losses or hashes: exponential, logarithm, sine, cosine and power,
// in float64 and, where the kernels need them, in float32.
//
// The functions of the standard library's math package have assembly versions
// on some processors and not on others, and their last bits differ between
// them. Here every function is a polynomial written with explicit conversions
// after each product, which the language forbids to fuse with the sum that
// follows, so that the same bits come out on every processor and in every
// browser. Only exactly defined operations of package math are used: Abs, Floor,
// and the conversions between numbers and their bits.
//
// Accuracy is stated per function in ULP, units in the last place of the
// result, and tested against package math, which is within 1 ULP itself, and
// against values correctly rounded from 40 digits.
package elementary
