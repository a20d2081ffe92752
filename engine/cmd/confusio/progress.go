package main

import (
	"fmt"
	"io"
	"strings"
	"time"

	"confusio/engine/experiment"
)

// meter tells on the standard error how far a long job is. On a terminal it
// rewrites one line; elsewhere it writes a line from time to time.
type meter struct {
	w     io.Writer
	now   func() time.Time
	live  bool
	name  string    // of the job under way
	start time.Time // when the job was first seen
	first int       // how much of it was done then
	said  time.Time
	width int
}

const (
	liveEvery  = 100 * time.Millisecond
	plainEvery = 10 * time.Second
)

func (a *app) meter() *meter { return &meter{w: a.err, now: a.now, live: a.live} }

// report tells how far a job is, unless it told a moment ago.
func (m *meter) report(name string, done, total int, detail string) {
	now := m.now()
	if name != m.name {
		m.end()
		m.name, m.start, m.first, m.said = name, now, done, time.Time{}
	}
	every := plainEvery
	if m.live {
		every = liveEvery
	}
	if done < total && now.Sub(m.said) < every {
		return
	}
	m.said = now
	m.write(fmt.Sprintf("%s: %d/%d%s%s", name, done, total, detail, m.left(now, done, total)))
}

// left estimates the time left from the pace since the job was first seen.
func (m *meter) left(now time.Time, done, total int) string {
	elapsed := now.Sub(m.start)
	if done >= total {
		return fmt.Sprintf(", %s", elapsed.Round(time.Second))
	}
	if done <= m.first || elapsed < time.Second {
		return ""
	}
	left := time.Duration(float64(elapsed) * float64(total-done) / float64(done-m.first))
	return fmt.Sprintf(", %s left", left.Round(time.Second))
}

// write replaces the line on a terminal and adds one elsewhere.
func (m *meter) write(line string) {
	if !m.live {
		fmt.Fprintln(m.w, line)
		return
	}
	fill := strings.Repeat(" ", max(0, m.width-len(line)))
	fmt.Fprintf(m.w, "\r%s%s", line, fill)
	m.width = len(line)
}

// end closes the line of a terminal.
func (m *meter) end() {
	if m.live && m.width > 0 {
		fmt.Fprintln(m.w)
		m.width = 0
	}
}

// watch turns the progress of an experiment into lines.
func (m *meter) watch() func(experiment.Progress) {
	var tokens int64
	return func(p experiment.Progress) {
		name := p.Name
		if p.Metrics == nil {
			m.report("measure "+name, p.Done, p.Total, "")
			return
		}
		if m.name != "train "+name {
			tokens = p.Metrics.Tokens - int64(p.Metrics.StepTokens)
		}
		detail := fmt.Sprintf(" steps, loss %.3f nats per token", p.Metrics.Loss)
		if elapsed := m.now().Sub(m.start).Seconds(); m.name == "train "+name && elapsed >= 1 {
			detail += fmt.Sprintf(", %.0f tokens/s", float64(p.Metrics.Tokens-tokens)/elapsed)
		}
		m.report("train "+name, p.Done, p.Total, detail)
	}
}
