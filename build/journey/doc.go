// Package journey holds the tests that use the built page as a reader would, in
// a real browser. They need dist/ and Chromium, which `go run ./build test`
// provides, and stand behind the build tag journey.
package journey
