package main

import (
	"math"
	"strings"
	"testing"

	"confusio/engine/experiment"
)

// Two experts are studied by every command, as text and as JSON.
func TestStudyCommands(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(0, with("train", "--mix", "zh", "--init", "2", "-o", "zh.safetensors")...)
	pair := []string{"en.safetensors", "zh.safetensors", "--stories", "4"}
	on := func(command string, more ...string) []string {
		return append(append([]string{command}, pair...), more...)
	}

	var line struct {
		Points   []step    `json:"points"`
		Barriers []float64 `json:"barriers"`
	}
	b.decode(&line, on("line", "--points", "3")...)
	if len(line.Points) != 3 || line.Points[1].W != 0.5 || float64(line.Points[0].Scores[0].B) != 0 || float64(line.Points[2].Scores[1].B) != 0 || len(line.Barriers) != 2 {
		t.Errorf("line says %+v", line)
	}
	var alike struct{ Measures []experiment.Likeness }
	b.decode(&alike, on("similarity")...)
	if len(alike.Measures) != 7 || len(alike.Measures[0].Values) != 2 {
		t.Errorf("similarity says %+v", alike)
	}
	var parts struct{ Places []place }
	b.decode(&parts, on("damage")...)
	if len(parts.Places) != 12 || len(parts.Places[3].Harmed) != 2 || math.IsNaN(float64(parts.Places[3].Healed[1].B)) {
		t.Errorf("damage says %+v", parts)
	}
	var climbed struct{ Rungs []rung }
	b.decode(&climbed, on("ladder")...)
	if len(climbed.Rungs) != 9 || climbed.Rungs[8].Map != experiment.Rotated || climbed.Rungs[8].Norm != experiment.Deviations {
		t.Errorf("ladder says %+v", climbed)
	}
	for command, want := range map[string]string{"line": "barriers", "similarity": "by chance", "damage": "embedding", "ladder": "rotated"} {
		if text := b.run(0, on(command)...); !strings.Contains(text, want) {
			t.Errorf("%s prints %q", command, text)
		}
	}
}

func TestStudiesThatCannotBe(t *testing.T) {
	b := newBench(t)
	b.run(0, with("train", "--mix", "en", "-o", "en.safetensors")...)
	b.run(0, with("train", "--mix", "en,zh", "-o", "mixed.safetensors")...)
	b.run(0, with("train", "--mix", "zh", "--ff", "16", "-o", "wide.safetensors")...)
	for _, args := range [][]string{
		{"ladder", "en.safetensors"},
		{"ladder", "en.safetensors", "mixed.safetensors"},
		{"damage", "en.safetensors", "wide.safetensors"},
		{"line", "en.safetensors", "en.safetensors", "--points", "1"},
		{"similarity", "en.safetensors", "none.safetensors"},
	} {
		if b.run(1, args...); b.err.Len() == 0 {
			t.Errorf("%v says nothing", args)
		}
	}
}
