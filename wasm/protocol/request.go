package protocol

// The kinds of requests. Numbers are part of the protocol and are never reused.
const (
	KindHello    Kind = 1
	KindLoad     Kind = 2
	KindInit     Kind = 3
	KindDrop     Kind = 4
	KindTrain    Kind = 5
	KindPause    Kind = 6
	KindResume   Kind = 7
	KindStep     Kind = 8
	KindStop     Kind = 9
	KindMix      Kind = 10
	KindSnapshot Kind = 11
	KindMerge    Kind = 12
	KindEvaluate Kind = 13
	KindGenerate Kind = 14
	KindLine     Kind = 15
	KindSlide    Kind = 16
	KindCancel   Kind = 17
	KindDissect  Kind = 18
	KindCompare  Kind = 19
	KindAlign    Kind = 20
	KindPack     Kind = 21
	KindCheck    Kind = 22
	KindLend     Kind = 30
	KindRelease  Kind = 31
	KindAssist   Kind = 32
	KindProbe    Kind = 40
)

// Hello is the first message of each end, request and event alike.
type Hello struct {
	Protocol uint32 // Version of the sender
	Build    string // hash of the sender's build
}

// Load gives the worker a model: a safetensors file with its recipe in the
// metadata. Answer: Loaded or Failed.
type Load struct {
	ID      ID
	Model   ModelID
	Weights []byte // bulk: transferred, lost to the sender
}

// Init makes an untrained model from a recipe's model and init seed. Answer: Loaded.
type Init struct {
	ID     ID
	Model  ModelID
	Recipe string // canonical JSON
}

// Drop frees a model. No answer.
type Drop struct{ Model ModelID }

// Train starts a run. Answers: Started, then Progress and Generated while it
// runs, and at last Done, Stopped, Diverged or Failed.
type Train struct {
	ID         ID
	Recipe     string   // canonical JSON
	Watch      []string // languages whose held-out loss is reported, in this order
	Stories    uint32   // held-out stories of each watched language
	EvalEvery  uint32   // steps between two measurements of the held-out loss
	WriteEvery uint32   // steps between two samples, 0 for none
	Paused     bool     // start paused, for single steps
	SaveEvery  uint32   // seconds of training between two saved states, 0 for none
	From       []byte   // bulk: a saved state of the same recipe to go on from; empty to start anew
}

// Pause holds a run after its present step. Answer: Paused.
type Pause struct{ ID ID }

// Resume lets a paused run go on, from the exact step. It answers by Progress.
type Resume struct{ ID ID }

// Step makes one step of a paused run. Answers: Progress, Paused.
type Step struct{ ID ID }

// Stop ends a run or a task; an unfinished step is discarded. Answer: Stopped.
type Stop struct{ ID ID }

// Mix changes the mixture of a run from its next step. The change is recorded
// in the run's recipe. No answer but the losses that follow.
type Mix struct {
	ID     ID
	Shares []Share
}

// Lend gives a run a worker that computes parts of its steps, which changes no
// bit. A port to that worker crosses beside it. No answer but Progress.Workers,
// or Missed if the worker turns out to be of no use.
type Lend struct {
	ID   ID
	Seat uint32 // the page's number of that worker
}

// Release takes a lent worker away again. No answer.
type Release struct {
	ID   ID
	Seat uint32
}

// Assist makes the worker compute parts of another one's steps. A port to that
// one crosses beside it. No answer.
type Assist struct{}

// Snapshot asks for a run's weights as they are. Answer: Weights.
type Snapshot struct{ ID ID }

// Merge makes a model of others. Answer: Merged or Failed.
type Merge struct {
	ID      ID
	Model   ModelID // of the result
	Method  string  // name in package method
	Parents []Parent
	Base    BaseKind
	BaseOf  ModelID // if Base is ModelBase
	Knobs   []Knob
	Seed    uint64 // of random masks
	Rules   []Rule
}

// Evaluate measures a subject on held-out stories. Answer: Evaluated.
type Evaluate struct {
	ID        ID
	Subject   Subject
	Languages []string
	Stories   uint32    // of each language
	Own       []ModelID // the expert of each language, for K and b; None or a shorter list where there is none
	Untrained ModelID   // for b; None where there is none
}

// Generate makes a subject write. Answer: Generated.
type Generate struct {
	ID          ID
	Subject     Subject
	Languages   []string // parse in any of these
	Opening     string   // language of a held-out story whose first words are given; "" for none
	OpenTokens  uint32   // how many of its tokens
	Samples     uint32   // stories to write
	Keep        uint32   // texts to send back, the first of them
	MaxTokens   uint32   // per story
	Temperature float64  // 0 takes the most probable token
	TopK        uint32   // 0 for all
	Seed        uint64
}

// Line measures the straight line between two models: Points merges at equal
// distances from A (w = 0) to B (w = 1). Answers: one LinePoint for each index
// in Only, in that order, then Done. The page asks in short pieces, so that a
// moved slider never waits for a whole line.
type Line struct {
	ID        ID
	A, B      ModelID
	Points    uint32
	Only      []uint32 // indices of the points wanted, 0 to Points-1
	Languages []string // A's and B's own languages
	Stories   uint32
}

// Slide merges (1-w)·A + w·B, measures it and lets it write. Answer: Slid.
type Slide struct {
	ID        ID
	A, B      ModelID
	W         float64
	Languages []string // A's and B's own languages
	Stories   uint32   // held-out stories of each language
	Samples   uint32   // stories to write for fluency
	Seed      uint64
}

// Cancel gives up a task: an unfinished Line, Evaluate, Generate or Slide. No answer.
type Cancel struct{ ID ID }

// Dissect looks for the place where the half-and-half merge of two experts
// breaks: it exchanges one place after the other between expert and merge, both
// ways. Answers: one Dissected for each index in Only, in that order, then Done.
type Dissect struct {
	ID        ID
	A, B      ModelID
	Languages []string // A's and B's own languages
	Only      []uint32 // indices of places
	Stories   uint32   // held-out stories of each language
}

// Compare measures how alike two models are, layer by layer. Answer: Compared.
type Compare struct {
	ID        ID
	A, B      ModelID
	Languages []string // A's and B's own languages
	Stories   uint32   // parallel stories that both read
}

// Align takes one rung of the rescue ladder: it brings B into A's basis by Map,
// merges the two half and half, renormalises, measures the result and lets it
// write. Answer: Aligned.
type Align struct {
	ID        ID
	A, B      ModelID
	Map       MapKind
	Norm      NormKind
	Languages []string // A's and B's own languages
	Stories   uint32   // held-out stories of each language
	Samples   uint32   // stories to write for fluency
	Untrained ModelID  // for b; None where there is none
	Seed      uint64
}

// Pack asks for a model as a zip of the folder that transformers reads. Name is
// what the file is to be called, handed back. Answer: Packed.
type Pack struct {
	ID     ID
	Model  ModelID
	Recipe string // canonical JSON of how the model was made
	Name   string
}

// Check asks whether this machine computes the published bits; see package
// fingerprint. Answer: Checked.
type Check struct {
	ID      ID
	Workers uint32 // goroutines that train, 1 to 8
}

// Probe asks how fast this machine multiplies in the shapes of training; it takes
// less than a second. Answer: Probed.
type Probe struct{ ID ID }
