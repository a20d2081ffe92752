package experiment

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math"

	"confusio/engine/recipe"
	"confusio/engine/standard"
)

// ResultsVersion is the layout of Results.
const ResultsVersion = 1

// Results is what an experiment found. Its JSON is stable: fields are only
// added, and a figure that is unknown is null.
type Results struct {
	Version    int            `json:"version"`
	RecipeHash string         `json:"recipe_sha256,omitempty"`
	Recipe     *recipe.Recipe `json:"recipe,omitempty"` // none for a table of models at hand
	Split      string         `json:"split"`            // "validation" or "test"
	Stories    int            `json:"stories"`          // held-out stories of each language
	Languages  []string       `json:"languages"`        // columns of the table
	Rows       []Row          `json:"rows"`             // models and references
	Verdict    *Verdict       `json:"verdict,omitempty"`
	Line       []Point        `json:"line,omitempty"`
	Hash       string         `json:"sha256"` // of this JSON with this field empty
}

// Row is one model or reference on every language.
type Row struct {
	Role    Role   `json:"role"`
	Name    string `json:"name"`
	Recipe  string `json:"recipe_sha256,omitempty"`
	Weights string `json:"weights_sha256,omitempty"` // of the published weights
	Cells   []Cell `json:"cells"`
	MeanK   Figure `json:"mean_k"` // over the languages that have an expert
	MeanB   Figure `json:"mean_b"`
	MeanG   Figure `json:"mean_g"` // with a base only
}

// Cell is a row's result on one language.
type Cell struct {
	Language   string      `json:"language"`
	Story      Figure      `json:"nats_per_story"`
	Byte       Figure      `json:"nats_per_byte"`
	Character  Figure      `json:"nats_per_character"`
	Token      Figure      `json:"nats_per_token"`
	AboveFloor Figure      `json:"above_floor"` // share of the floor by which the loss lies above it
	K          Figure      `json:"k"`
	B          Figure      `json:"b"`
	G          Figure      `json:"g"`
	Fluency    Figure      `json:"fluency"` // share of sampled sentences that parse
	Pairs      []PairsCell `json:"pairs,omitempty"`
	Samples    []Text      `json:"samples,omitempty"`
}

// PairsCell is a row's result on one phenomenon of minimal pairs.
type PairsCell struct {
	Phenomenon string `json:"phenomenon"`
	Pairs      int    `json:"pairs"`
	Accuracy   Figure `json:"accuracy"`           // by summed log-probability; ties count ½
	PerToken   Figure `json:"accuracy_per_token"` // by log-probability per token
}

// Point is one merge on the straight line between two experts.
type Point struct {
	W     float64 `json:"w"` // weight of the second; 1−w is the first's
	Cells []Cell  `json:"cells"`
}

// Verdict sums up a merge.
type Verdict struct {
	K    Figure `json:"k"`    // mean over the languages with an expert
	Word string `json:"word"` // "collapsed", "undecided", "survives" or "unknown"
}

// Figure is a number that may be unknown: NaN, which JSON writes as null.
type Figure float64

// MarshalJSON writes null for what is no number.
func (f Figure) MarshalJSON() ([]byte, error) {
	if x := float64(f); math.IsNaN(x) || math.IsInf(x, 0) {
		return []byte("null"), nil
	}
	return json.Marshal(float64(f))
}

// UnmarshalJSON reads null as unknown.
func (f *Figure) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*f = unknown
		return nil
	}
	return json.Unmarshal(data, (*float64)(f))
}

var unknown = Figure(math.NaN())

// newCell returns the cell of a score, with everything else unknown.
func newCell(s Score) Cell {
	return Cell{
		Language: s.Language,
		Story:    Figure(s.Loss.PerStory()), Byte: Figure(s.Loss.PerByte()),
		Character: Figure(s.Loss.PerCharacter()), Token: Figure(s.Loss.PerToken()),
		AboveFloor: Figure(s.AboveFloor()), K: Figure(s.K), B: Figure(s.B), G: unknown, Fluency: unknown,
	}
}

// verdict returns the word for a merge's mean K.
func verdict(k float64) *Verdict {
	word := [...]string{standard.Collapses: "collapsed", standard.Undecided: "undecided", standard.Survives: "survives"}[standard.Judge(k)]
	if math.IsNaN(k) {
		word = "unknown"
	}
	return &Verdict{K: Figure(k), Word: word}
}

// seal fills in the hash.
func (r *Results) seal() error {
	r.Hash = ""
	data, err := json.Marshal(r)
	if err != nil {
		return fmt.Errorf("experiment: results do not encode: %w", err)
	}
	sum := sha256.Sum256(data)
	r.Hash = hex.EncodeToString(sum[:])
	return nil
}
