// Package page puts the scenes together: the table of them, and the state of the
// whole page.
//
// Update(State, Msg) (State, []Request) is the one owner of what the page knows. It
// is a pure function, without a clock and without a browser, and is tested
// natively. Requests are data: the page performs them and reports back by a
// message.
//
// A scene is one row of the table in table.go; nothing else here knows any of them.
//
// Reading order: table.go, state.go, update.go.
package page
