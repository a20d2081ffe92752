// Package state is the one owner of what the page knows. Update takes a state
// and a message and returns the next state and what the page must do; it is a
// pure function, without a clock and without a browser, and is tested natively.
//
// Messages come from the reader (a moved slider, a pressed button), from the
// workers (protocol events) and from the page (a file that arrived). Requests
// are data: the page performs them and reports back by a message.
//
//	reader ─┐                      ┌─ Post    → a worker
//	worker ─┼─ Msg → Update → State┼─ Fetch   → a file of this site
//	page   ─┘                 │    └─ Navigate, Paint, Copy, Retire
//	                     component reads it
//
// The desk is the worker that holds the models at hand. It gets one task at a
// time: after each answer, next looks for the fact that the screen misses most
// and asks for it. Nothing is queued, so nothing goes stale: when the slider
// moves, the next question is simply another one.
package state
