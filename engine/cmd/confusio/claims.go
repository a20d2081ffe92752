package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"time"
)

// claims are files that say who does which task, beside a store that several programs share,
// also on several machines. A claim is made by the system for exactly one of those who try, and
// is touched from time to time. One that nobody touches, seen by the clock of whoever looks, so
// that clocks need not agree, is taken over; one of a process of this machine that is gone, at
// once. They spare double work and decide nothing: two who do the same make the same bytes.
type claims struct {
	folder, owner string
	times         claimTimes
	now           func() time.Time

	mu   sync.Mutex
	seen map[string]sighting // claims of others, by file
}

// claimTimes are how often a claim is touched, when an untouched one is taken over, and when it is
// worth asking again. File systems of several machines may show a touch a minute later.
type claimTimes struct{ beat, stale, poll time.Duration }

var plainClaims = claimTimes{beat: 10 * time.Second, stale: 3 * time.Minute, poll: time.Second}

// sighting is what a claim looked like, and when it was first seen so.
type sighting struct {
	text    string
	touched time.Time
	since   time.Time
}

func openClaims(store string, times claimTimes) (*claims, error) {
	c := &claims{folder: filepath.Join(store, "claims"), times: times, now: time.Now, seen: map[string]sighting{}}
	host, err := os.Hostname()
	if err != nil {
		return nil, err
	}
	c.owner = fmt.Sprintf("%s %d %d\n", host, os.Getpid(), c.now().UnixNano())
	return c, os.MkdirAll(c.folder, 0o755)
}

// Soon implements atlas.Claims.
func (c *claims) Soon() <-chan struct{} {
	soon := make(chan struct{})
	time.AfterFunc(c.times.poll, func() { close(soon) })
	return soon
}

// Take implements atlas.Claims.
func (c *claims) Take(name string) (func(), error) {
	path := filepath.Join(c.folder, name)
	for {
		err := c.make(path)
		if err == nil {
			return c.hold(path), nil
		}
		if !errors.Is(err, fs.ErrExist) {
			return nil, err
		}
		if over, err := c.over(path); err != nil || !over {
			return nil, err
		}
	}
}

// make makes a claim where there is none.
func (c *claims) make(path string) error {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	_, err = f.WriteString(c.owner)
	return errors.Join(err, f.Close())
}

// look returns a claim as it is now; false if it is gone.
func (c *claims) look(path string) (sighting, bool, error) {
	text, err := os.ReadFile(path)
	if err == nil {
		var info fs.FileInfo
		if info, err = os.Stat(path); err == nil {
			return sighting{string(text), info.ModTime(), c.now()}, true, nil
		}
	}
	if errors.Is(err, fs.ErrNotExist) {
		err = nil
	}
	return sighting{}, false, err
}

// over takes a claim away that nobody holds any more, and reports whether the place is free.
func (c *claims) over(path string) (bool, error) {
	s, there, err := c.look(path)
	if err != nil || !there {
		return err == nil, err
	}
	c.mu.Lock()
	if old, known := c.seen[path]; known && old.text == s.text && old.touched.Equal(s.touched) {
		s.since = old.since
	}
	c.seen[path] = s
	c.mu.Unlock()
	if c.now().Sub(s.since) < c.times.stale && !c.gone(s.text) {
		return false, nil
	}
	// Somebody else may have been faster: what is moved away must be what was looked at.
	away := path + "-" + strconv.Itoa(os.Getpid())
	if err := os.Rename(path, away); err != nil {
		if errors.Is(err, fs.ErrNotExist) {
			err = nil
		}
		return false, err
	}
	text, err := os.ReadFile(away)
	if err == nil && string(text) != s.text {
		err = errors.Join(os.Rename(away, path), err)
		return false, err
	}
	return err == nil, errors.Join(err, os.Remove(away))
}

// gone reports whether a claim is that of a process of this machine which has ended.
func (c *claims) gone(text string) bool {
	host, rest, _ := strings.Cut(text, " ")
	own, _, _ := strings.Cut(c.owner, " ")
	number, _, _ := strings.Cut(rest, " ")
	pid, err := strconv.Atoi(number)
	if err != nil || host != own || pid == os.Getpid() {
		return false
	}
	return ended(pid)
}

// hold touches a claim until it is let go.
func (c *claims) hold(path string) (release func()) {
	stop, stopped := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(stopped)
		for t := time.NewTicker(c.times.beat); ; {
			select {
			case <-stop:
				t.Stop()
				return
			case <-t.C:
				if !c.own(path) {
					return
				}
				now := c.now()
				_ = os.Chtimes(path, now, now) // whoever cannot touch its claim loses it
			}
		}
	}()
	return func() {
		close(stop)
		<-stopped
		if c.own(path) {
			_ = os.Remove(path) // what is left is taken over later
		}
	}
}

// own reports whether a claim is still this program's.
func (c *claims) own(path string) bool {
	text, err := os.ReadFile(path)
	return err == nil && string(text) == c.owner
}

// ended reports whether a process of this machine has ended.
func ended(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil {
		return false
	}
	return errors.Is(p.Signal(syscall.Signal(0)), os.ErrProcessDone)
}
