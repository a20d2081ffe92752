// Package protocol is what the page and its engine workers say to each other:
// typed requests (page to worker), typed events (worker to page), typed words
// (between two workers that train one model) and their one encoding. It holds no syscall/js, so that both ends and the tests share it.
//
// A message crosses as a frame: one kind byte, the number of what it is about,
// then the fields in the order of the message's fields method, little-endian, strings and lists with a 32-bit
// length before them. Floats cross as their IEEE bits, so a NaN (a loss that is
// not measured yet) is as good as any number. Weights never stand in the frame:
// they are the message's bulk, one buffer that is transferred beside it.
//
// The encoding is canonical: a frame that decodes encodes to itself. Whatever
// is malformed, cut short or unknown is refused with an error that wraps
// ErrKind or ErrFrame, never with a panic.
//
// A new message is its struct, with one of the three heads of head.go and a fields
// method, and a row in table.go.
//
// The page chooses every number that names a run, a task or a model. An event
// repeats the number of the request that caused it, so that the page can drop
// what it no longer waits for.
//
// A page joins two workers by a Lend to one and an Assist to the other, with the
// two ends of a channel beside them. From then on those two speak by words
// (word.go) and the page only hears what comes of it.
//
// The first message of each end is Hello. If Protocol or Build differ, the page
// and the worker come from different builds, and the page reloads.
package protocol

// Version is the number of this protocol; it grows with every change of a frame.
const Version = 8
