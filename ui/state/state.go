package state

import (
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// State is all the page knows. Treat it as a value: Update shares what did not
// change between the old state and the new one, and never writes to either.
type State struct {
	Phase    Phase
	Hidden   bool    // nobody sees the page
	Trouble  Trouble // why the engine cannot run, or why the models are missing
	Notice   string  // one sentence for the reader, until dismissed
	Spoken   string  // the last announcement for screen readers
	Cores    int
	Phone    bool
	Theme    string // "light", "dark" or "" for the system's
	Settings Settings
	Past     []Settings // for Undo, the latest last
	Unfolded []string   // figures whose table is open
	Models   []Model    // at hand: shipped experts, then what was trained here
	Listed   bool       // the list of shipped experts has arrived
	Facts    Facts
	Live     Live
	Line     Line
	Merged   Merged
	Study    Study
	Check    Check
	Device   Device
	Task     Task
	Reading  Reading
	Dragged  bool // files are held over the page
	Runs     []Run
	Loans    []Loan      // workers lent to runs
	Chosen   protocol.ID // run shown in the second scene, 0 for a new one

	lastID    protocol.ID
	lent      Worker      // how many workers were lent so far
	packing   protocol.ID // the download under way
	lastModel protocol.ModelID
	lastKind  string // of the last change of settings, to join small steps for Undo
	edits     int    // changes of settings so far
	studying  bool   // the last wish was an investigation, not a merge
}

// Phase says how far the engine is.
type Phase uint8

// The phases.
const (
	Waking  Phase = iota // nothing heard of the desk yet
	Awake                // the desk has said hello
	Refusal              // the engine cannot run here
)

// Trouble is something wrong and what to do about it, in sentences.
type Trouble struct{ What, Do string }

// Settings are what the reader chose: all that stands in the address.
type Settings struct {
	Pair    [2]string        // languages at the ends of the slider
	Percent int              // of the right model, 0 to 100
	Study   [2]recipe.Parent // the two models of the fourth and fifth scene
	Said    []recipe.Parent  // what models were trained on whose files do not say it
	Recipe  recipe.Recipe
}

// HeldStories is the number of held-out stories of each language behind every
// loss on the page, so that all figures agree with one another.
const HeldStories = 16

// Fact names one measured thing: a subject, and a language or "" for none.
type Fact struct{ Subject, Language string }

// Facts are the measurements made so far. The maps are never written to after
// they became part of a State.
type Facts struct {
	Scores  map[Fact]protocol.Score
	Texts   map[Fact]protocol.Text
	Fluency map[string]Fluency // by subject
	Failed  map[string]Trouble // by the key of the task
}

// Fluency is the share of sampled sentences that parse, of Samples stories.
type Fluency struct {
	Share   float64
	Samples uint32
}

// Live is the latest answer for the slider.
type Live struct {
	Pair    [2]string
	Percent int
	Known   bool
	Slid    protocol.Slid
}

// LinePoints is the number of points along the line between two models.
const LinePoints = 25

// Line holds the losses along the way from the left model to the right one.
type Line struct {
	Pair   [2]string
	Points [LinePoints]Point
}

// Point is one merge on the line: the scores in the left and right language.
type Point struct {
	Known  bool
	Scores [2]protocol.Score
}

// Merged is the merge of the third scene.
type Merged struct {
	Key     string // of the settings that made it
	Model   protocol.ModelID
	Self    protocol.ModelID // the first parent merged with itself
	Seconds float64
	Note    string
}

// Task is the one question the desk is answering; the zero Task is none.
type Task struct {
	ID    protocol.ID
	Key   string // names the question, so that a failed one is not asked again
	slow  bool   // may be given up when the slider moves
	study bool   // is part of an investigation
	fact  Fact
	work  protocol.Request
}
