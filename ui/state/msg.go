package state

import "confusio/wasm/protocol"

// Msg is something that happened.
type Msg interface{ msg() }

// Messages from the page.
type (
	// Booted is the first message: the page is there, the engine may start.
	Booted struct {
		Cores    int // workers the machine can carry, 1 to 8
		Phone    bool
		Fragment string // of the address, without '#'
		Theme    string // as remembered: "light", "dark" or ""
	}
	// Refused says that the engine cannot run here, and what would help.
	Refused struct{ What, Do string }
	// Heard is an event from a worker.
	Heard struct {
		From  Worker
		Event protocol.Event
	}
	// Lost says that a worker died.
	Lost struct {
		Worker Worker
		What   string
	}
	// Away says that the page went out of sight, or came back.
	Away struct{ Hidden bool }
	// Fetched answers Fetch. Problem is empty when the file arrived.
	Fetched struct {
		Path    string
		Data    []byte
		Problem string
	}
	// Copied answers Copy.
	Copied struct {
		What    string
		Problem string
	}
	// Moved says that the fragment of the address changed under the page.
	Moved struct{ Fragment string }
)

// Messages from the reader: the whole page.
type (
	// SetTheme chooses light, dark or "" for the system's.
	SetTheme struct{ Theme string }
	// Undo takes the last change of a setting back.
	Undo struct{}
	// Dismiss puts the notice away.
	Dismiss struct{}
	// Clip asks for a text on the clipboard.
	Clip struct{ What, Text string }
	// Verify asks whether this machine computes the published bits.
	Verify struct{}
	// Unfold opens or closes the table behind a figure.
	Unfold struct {
		Figure string
		Open   bool
	}
)

// Messages from the reader: the opening figure.
type (
	// Slide moves the slider to Percent of the right model.
	Slide struct{ Percent int }
	// Choose puts a language at one end of the slider.
	Choose struct {
		End      int // 0 left, 1 right
		Language string
	}
)

// Messages from the reader: mix and train.
type (
	// AddLanguage gives a language a share of the mixture.
	AddLanguage struct{ Language string }
	// Nudge changes a language's share by Points percent; at 0 it leaves.
	Nudge struct {
		Language string
		Points   int
	}
	// Boundary drags the edge after the Index-th language to Percent of the bar.
	Boundary struct{ Index, Percent int }
	// Blend takes one of the named mixtures.
	Blend struct{ Name string }
	// Resize chooses a model size by the name of its preset.
	Resize struct{ Preset string }
	// Lengthen sets the number of steps of the next run.
	Lengthen struct{ Steps int }
	// Reseed sets the seed of the next run: its random start and its stories.
	Reseed struct{ Seed int }
	// Play starts or resumes the chosen run.
	Play struct{}
	// Hold pauses the chosen run.
	Hold struct{}
	// OneStep makes the chosen run do a single step.
	OneStep struct{}
	// Reset ends the chosen run and makes room for a fresh one.
	Reset struct{}
	// TrainEach starts one expert for each language of the mixture.
	TrainEach struct{}
	// Pick chooses a run of the list, 0 for a new one.
	Pick struct{ Run protocol.ID }
	// Keep makes a model of a run as it is.
	Keep struct{ Run protocol.ID }
)

// Messages from the reader: merge.
type (
	// Toggle takes a model into the merge or out of it.
	Toggle struct{ Model protocol.ModelID }
	// Weigh sets the weight of a parent in the merge.
	Weigh struct {
		Model  protocol.ModelID
		Weight float64
	}
	// Use chooses the merge method and the base it works with, one of
	// recipe.Bases; its knobs start from their defaults.
	Use struct{ Method, Base string }
	// Turn sets a knob of the method.
	Turn struct {
		Knob  string
		Value float64
	}
	// Rebase chooses the base: one of recipe.Bases.
	Rebase struct{ Base string }
	// Grade lets the weight of a parent differ by layer, beginning with what it is
	// everywhere.
	Grade struct{ Model protocol.ModelID }
	// Bend sets one of the values of a rule of the merge.
	Bend struct {
		Rule, Value int // numbers, from 0
		To          float64
	}
	// Confine lets a rule hold for the tensors with this in their names alone.
	Confine struct {
		Rule   int
		Filter string
	}
	// Lift takes a rule out of the merge, by its number; -1 takes all.
	Lift struct{ Rule int }
	// Say adds a language to what a model was trained on, or takes it away,
	// where its file does not say.
	Say struct {
		Model    protocol.ModelID
		Language string
	}
	// Export asks for the table as CSV on the clipboard.
	Export struct{}
	// Browse asks the reader for a file with a model or a merge.
	Browse struct{}
	// Dragged says that files are held over the page, or no longer. Dropped ones
	// follow as Opened.
	Dragged struct{ Over bool }
	// Opened brings a file that the reader chose or dropped. Problem is empty when it
	// could be read.
	Opened struct {
		Name    string
		Data    []byte
		Problem string
	}
	// Download asks for the merge as a zip for transformers.
	Download struct{}
	// SaveConfig asks for the merge as a file of mergekit, alone or in a zip with
	// the folders of its models.
	SaveConfig struct{ Models bool }
)

// Messages from the reader: why a merge breaks, and whether it can be rescued.
type (
	// Investigate starts an investigation of the pair under study, or cancels it.
	Investigate struct {
		What Investigation
		On   bool
	}
	// Examine puts a model at one end of the pair under study.
	Examine struct {
		End   int // 0 left, 1 right
		Model protocol.ModelID
	}
)

func (Lift) msg()        {}
func (Grade) msg()       {}
func (Bend) msg()        {}
func (Confine) msg()     {}
func (Say) msg()         {}
func (Dragged) msg()     {}
func (SaveConfig) msg()  {}
func (Investigate) msg() {}
func (Examine) msg()     {}
func (Booted) msg()      {}
func (Refused) msg()     {}
func (Heard) msg()       {}
func (Lost) msg()        {}
func (Away) msg()        {}
func (Fetched) msg()     {}
func (Copied) msg()      {}
func (Moved) msg()       {}
func (SetTheme) msg()    {}
func (Undo) msg()        {}
func (Dismiss) msg()     {}
func (Unfold) msg()      {}
func (Verify) msg()      {}
func (Slide) msg()       {}
func (Choose) msg()      {}
func (AddLanguage) msg() {}
func (Nudge) msg()       {}
func (Boundary) msg()    {}
func (Blend) msg()       {}
func (Resize) msg()      {}
func (Lengthen) msg()    {}
func (Reseed) msg()      {}
func (Play) msg()        {}
func (Hold) msg()        {}
func (OneStep) msg()     {}
func (Reset) msg()       {}
func (TrainEach) msg()   {}
func (Pick) msg()        {}
func (Keep) msg()        {}
func (Toggle) msg()      {}
func (Weigh) msg()       {}
func (Clip) msg()        {}
func (Use) msg()         {}
func (Turn) msg()        {}
func (Rebase) msg()      {}
func (Export) msg()      {}
func (Browse) msg()      {}
func (Opened) msg()      {}
func (Download) msg()    {}
