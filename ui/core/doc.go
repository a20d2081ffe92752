// Package core is what all scenes of the page share: how far the engine is, the
// settings that belong to no single scene, the models at hand, what was measured,
// the desk's one question, and what is said to the reader.
//
// State is that as a plain value. A Turn is one update of it under way: scenes
// and core change the turn's own copy and say what the page must do. A State
// shares what did not change with the one before, so slices and maps are copied
// before they are written to.
//
//	reader ─┐                                    ┌─ Post    → a worker
//	worker ─┼─ Msg → page.Update → Turn → State ─┼─ Fetch   → a file of this site
//	page   ─┘                                    └─ Navigate, Paint, Copy, Retire …
//
// The desk is the worker that holds the models at hand. It gets one task at a
// time: after each answer the page asks the scenes for the question whose answer
// they miss most. Nothing is queued, so nothing goes stale: when the slider
// moves, the next question is simply another one. What a question is about is a
// typed key of the scene that asks it, never a text.
//
// Reading order: state.go, message.go, request.go, turn.go (what changes it),
// task.go and subject.go (questions, and what their answers are about), line.go,
// hear.go (events), model.go, library.go, files.go, said.go, needs.go (the models at hand),
// address.go, update.go.
package core
