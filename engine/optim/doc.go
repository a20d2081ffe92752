// Package optim moves parameters against their gradient: learning-rate
// schedules, clipping by the global norm, and AdamW over one flat arena.
//
// Reading order: schedule.go, adamw.go.
package optim
