//go:build journey

package main

import (
	"context"
	"testing"
	"time"
)

// dist is where this test finds the built page.
const dist = "../../dist"

// The page still is as the stopwatch and the reading of its speed expect.
func TestThePageCanBeMeasured(t *testing.T) {
	times, agent, err := firstMerge(context.Background(), dist)
	if err != nil || len(times) != 2 || !(times[1] > 0 && times[0] >= times[1]) || agent == "" {
		t.Errorf("merge and hello after %v ms, %q, %v", times, agent, err)
	}
	rate, err := trains(context.Background(), dist, "small", 1, 5*time.Second)
	if err != nil || !(rate > 0) {
		t.Errorf("%g tokens/s, %v", rate, err)
	}
}
