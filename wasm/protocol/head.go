package protocol

// Head is what every message begins with.
type Head struct {
	ID ID // of the run or the task that the message is about; 0 for none
}

// Number returns the ID. It implements Message.
func (h *Head) Number() ID { return h.ID }

// Renumber sets the ID. It implements Message.
func (h *Head) Renumber(id ID) { h.ID = id }

// fields codes the body of a message that has none.
func (*Head) fields(*coder) {}

// Order is the head of a request.
type Order struct{ Head }

// For is the head of a request about a run or a task.
func For(id ID) Order { return Order{Head{id}} }

func (*Order) request() {}

// Report is the head of an event.
type Report struct{ Head }

// On is the head of an event about a run or a task.
func On(id ID) Report { return Report{Head{id}} }

func (*Report) event() {}

// Remark is the head of a word. Its ID counts what one of the two says; an answer
// repeats it.
type Remark struct{ Head }

// Re is the head of a word of this number.
func Re(id ID) Remark { return Remark{Head{id}} }

func (*Remark) word() {}

// Message is a request, an event or a word, always by pointer.
type Message interface {
	Number() ID
	Renumber(ID)
	fields(c *coder) // the body, behind the head
}

// Request is a message from the page to a worker.
type Request interface {
	Message
	request()
}

// Event is a message from a worker to the page.
type Event interface {
	Message
	event()
}

// Word is a message between two workers that train one model. What is long
// (parameters, gradients, updates) is float32 beside the frame: both ends are one
// program on one machine, so it crosses as the bytes that it has in memory.
type Word interface {
	Message
	word()
}

// bulky is a message that has weights beside its frame.
type bulky interface{ bulk() *[]byte }
