package protocol

// The kinds of events. Hello has the number it has as a request.
const (
	KindLoaded    Kind = 65
	KindStarted   Kind = 66
	KindProgress  Kind = 67
	KindGenerated Kind = 68
	KindPaused    Kind = 69
	KindStopped   Kind = 70
	KindDone      Kind = 71
	KindDiverged  Kind = 72
	KindWeights   Kind = 73
	KindMerged    Kind = 74
	KindEvaluated Kind = 75
	KindLinePoint Kind = 76
	KindSlid      Kind = 77
	KindFailed    Kind = 78
	KindDissected Kind = 79
	KindCompared  Kind = 80
	KindAligned   Kind = 81
	KindPacked    Kind = 82
	KindSaved     Kind = 90
	KindChecked   Kind = 83
	KindMissed    Kind = 91
	KindProbed    Kind = 95
)

// Loaded says that a model is ready for use.
type Loaded struct {
	ID         ID
	Model      ModelID
	Parameters uint64
	Recipe     string // canonical JSON from the file's metadata
}

// Started says that a run is set up: its step 0, untrained, with the references.
type Started struct {
	ID         ID
	Steps      uint32
	Parameters uint64
	Scores     []Score // the untrained model, in the order of Train.Watch
}

// Progress tells how far a run is; at most one crosses in a frame of the screen.
type Progress struct {
	ID              ID
	Step, Steps     uint32
	Tokens          uint64  // seen so far
	TokensPerSecond float64 // over the last seconds
	Workers         uint32  // that made the last step, this one included
	SecondsLeft     float64
	TrainLoss       float64   // of the last step's batch, nats per token
	Held            []float32 // held-out loss, nats per token, in the order of Train.Watch; empty if not measured at this step
}

// Generated brings what a subject wrote. During a run its ID is the run's.
type Generated struct {
	ID      ID
	Texts   []Text
	Fluency float64 // share of all sampled sentences that parse, 0 to 1
	Samples uint32  // stories behind Fluency
}

// Paused says that a run holds after Step.
type Paused struct {
	ID   ID
	Step uint32
}

// Stopped says that a run ended by request after Step.
type Stopped struct {
	ID   ID
	Step uint32
}

// Done says that a run or a task of several answers is complete.
type Done struct {
	ID   ID
	Step uint32 // last step of a run
}

// Diverged says that training left the finite numbers at Step.
type Diverged struct {
	ID   ID
	Step uint32
}

// Weights brings a run's weights as a safetensors file.
type Weights struct {
	ID      ID
	Step    uint32
	Weights []byte // bulk
}

// Merged says that a merge is ready as Model, and how long it took.
type Merged struct {
	ID      ID
	Model   ModelID
	Seconds float64
	Note    string // which form of the method ran and which base was used, in a sentence
}

// Evaluated brings the losses of a subject.
type Evaluated struct {
	ID     ID
	Scores []Score // in the order of Evaluate.Languages
}

// LinePoint brings one point of a line.
type LinePoint struct {
	ID     ID
	Index  uint32
	W      float64
	Scores []Score // in the order of Line.Languages
}

// Slid brings one live merge.
type Slid struct {
	ID      ID
	W       float64
	Scores  []Score // in the order of Slide.Languages, with K and b
	Text    Text    // the first story written
	Fluency float64 // share of sampled sentences that parse
	Samples uint32  // stories behind Fluency
	Seconds float64
}

// Dissected brings what the exchange of one place did.
type Dissected struct {
	ID      ID
	Index   uint32  // of the place
	Of      uint32  // how many places there are
	Layer   int32   // block of the place, -1 outside the blocks
	Module  string  // what is exchanged there
	Harmed  []Score // each expert with the merge's weights in this place, in the order of Dissect.Languages
	Healed  []Score // the merge with each expert's weights in this place
	Seconds float64
}

// Compared brings the likeness of two models.
type Compared struct {
	ID       ID
	Measures []Measure
	Seconds  float64
}

// Aligned brings one rung of the rescue ladder.
type Aligned struct {
	ID      ID
	Scores  []Score // in the order of Align.Languages, with K and b
	Before  float64 // mean correlation of the units of the two models in the same place, before the map
	After   float64 // and after it
	Text    Text    // the first story written
	Fluency float64 // share of sampled sentences that parse
	Samples uint32  // stories behind Fluency
	Seconds float64
}

// Saved brings the whole state of a run: whoever starts it again from there
// gets the same bits. It is sent now and then, and when the run is paused.
type Saved struct {
	ID    ID
	Step  uint32
	State []byte // bulk
}

// Missed says that a worker lent to a run is of no use to it, or not any more:
// the run does without.
type Missed struct {
	ID   ID
	Seat uint32
}

// Packed brings a model as a zip.
type Packed struct {
	ID   ID
	Name string
	Zip  []byte // bulk
}

// Checked brings the bits of this machine beside the published ones.
type Checked struct {
	ID      ID
	Parts   []Bits
	Seconds float64
}

// Probed brings what this machine does, for each preset that there was time for.
type Probed struct {
	ID      ID
	Rates   []Rate
	Seconds float64 // of the probe
}

// Failed says what went wrong and what to do about it, in sentences for a reader.
type Failed struct {
	ID    ID // 0 if no request caused it
	Cause FailKind
	What  string
	Do    string
}
