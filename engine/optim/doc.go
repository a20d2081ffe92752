// Package optim moves parameters against their gradient: learning-rate
// schedules, clipping by the global norm, AdamW over one flat arena, and Muon for
// the hidden matrices in it.
//
// Reading order: schedule.go, optimiser.go, muon.go, orthogonaliser.go.
package optim
