package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"time"
	"unicode/utf8"

	"confusio/engine/experiment"
	"confusio/engine/phrase"
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

// report tells how far a job is, unless it told a moment ago. Details are told
// after it.
func (m *meter) report(name string, done, total int, details ...string) {
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
	line := text("cli.progress", phrase.Text("job", name), phrase.Number("done", done), phrase.Number("total", total))
	m.write(strings.Join(append(append([]string{line}, details...), m.left(now, done, total)...), ", "))
}

// left estimates the time left from the pace since the job was first seen.
func (m *meter) left(now time.Time, done, total int) []string {
	elapsed := now.Sub(m.start)
	if done >= total {
		return []string{catalogue().Duration(math.Round(elapsed.Seconds()))}
	}
	if done <= m.first || elapsed < time.Second {
		return nil
	}
	left := elapsed.Seconds() * float64(total-done) / float64(done-m.first)
	return []string{text("cli.left", phrase.Number("left", math.Round(left)))}
}

// write replaces the line on a terminal and adds one elsewhere.
func (m *meter) write(line string) {
	if !m.live {
		fmt.Fprintln(m.w, line)
		return
	}
	fill := strings.Repeat(" ", max(0, m.width-utf8.RuneCountInString(line)))
	fmt.Fprintf(m.w, "\r%s%s", line, fill)
	m.width = utf8.RuneCountInString(line)
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
		if p.Metrics == nil {
			m.report(text("cli.job.measure", phrase.Text("name", p.Name)), p.Done, p.Total)
			return
		}
		name := text("cli.job.train", phrase.Text("name", p.Name))
		if p.Learning {
			name = text("cli.job.learn", phrase.Text("name", p.Name))
		}
		if m.name != name {
			tokens = p.Metrics.Tokens - int64(p.Metrics.StepTokens)
		}
		details := []string{text("cli.train.loss", phrase.Number("loss", p.Metrics.Loss))}
		if elapsed := m.now().Sub(m.start).Seconds(); m.name == name && elapsed >= 1 {
			details = append(details, text("cli.train.speed", phrase.Number("tokens", float64(p.Metrics.Tokens-tokens)/elapsed)))
		}
		if p.Trouble != nil {
			m.end()
			fmt.Fprintln(m.w, text("cli.trouble", phrase.Because(p.Trouble)))
		}
		m.report(name, p.Done, p.Total, details...)
	}
}
