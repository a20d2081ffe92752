// Package setup puts on a fresh machine what the tests need beside Go: Node
// for the js/wasm tests, Chromium for the journeys, an emulator for the bits of
// arm64, dictionaries for the languages of the storybook. On Debian, as root, it
// installs them; elsewhere it says what to install.
package setup

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"strings"

	"confusio/build/report"
)

// ErrMissing is wrapped by the error that names what the tests lack.
var ErrMissing = errors.New("the tests need programs that are not here")

// A need is one thing the tests use.
type need struct {
	name     string   // for people
	packages []string // Debian's
	present  func(context.Context) bool
	vital    bool // without it the tests cannot run at all
}

// needs are listed in the order in which they are installed and named.
var needs = []need{
	{"Node 20 or later", []string{"nodejs"}, command("node"), true},
	{"Chromium", []string{"chromium"}, func(context.Context) bool { return Chromium() != "" }, true},
	{"Firefox", []string{"firefox-esr"}, func(context.Context) bool { return Firefox() != "" }, false},
	{"QEMU's emulator of arm64", []string{"qemu-user-static"}, func(context.Context) bool { return runtime.GOARCH == "arm64" || Emulator() != "" }, false},
	{"fonts for Arabic and Chinese", []string{"fonts-noto-core", "fonts-noto-cjk"}, installed("fonts-noto-core", "fonts-noto-cjk"), false},
	{"Hunspell with dictionaries", hunspell, installed(hunspell...), false},
	{"Jieba for Python", []string{"python3-jieba"}, installed("python3-jieba"), false},
}

// hunspell and its dictionaries of nine languages; Chinese has Jieba instead.
var hunspell = []string{"hunspell", "hunspell-en-gb", "hunspell-de-de", "hunspell-fr", "hunspell-it", "hunspell-nl",
	"hunspell-ru", "hunspell-es", "hunspell-tr", "hunspell-ar"}

// Prepare installs what is missing where it can. What is missing still is an
// error under continuous integration (strict), or where nothing runs without
// it; elsewhere it is named and the tests that need it say so themselves.
func Prepare(ctx context.Context, strict bool, log *report.Log) error {
	missing := absent(ctx)
	if len(missing) > 0 && debianRoot() {
		log.Note("installing %s", names(missing))
		if err := install(ctx, missing); err != nil {
			log.Note("%v", err)
		}
		missing = absent(ctx)
	}
	var fatal []string
	for _, n := range missing {
		line := fmt.Sprintf("%s (Debian: %s)", n.name, strings.Join(n.packages, " "))
		log.Note("missing: %s", line)
		if n.vital || strict {
			fatal = append(fatal, line)
		}
	}
	if len(fatal) > 0 {
		return fmt.Errorf("%w: %s", ErrMissing, strings.Join(fatal, "; "))
	}
	return nil
}

func absent(ctx context.Context) []need {
	var missing []need
	for _, n := range needs {
		if !n.present(ctx) {
			missing = append(missing, n)
		}
	}
	return missing
}

// Chromium is the path of a Chromium browser, or "" where there is none.
func Chromium() string {
	return firstOf("chromium", "chromium-browser", "google-chrome", "google-chrome-stable",
		"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium")
}

// Firefox is the path of a Firefox browser, or "" where there is none.
func Firefox() string {
	return firstOf("firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox")
}

// Emulator is the path of a program that runs arm64 programs for Linux on this
// machine, or "" where there is none.
func Emulator() string {
	if runtime.GOOS != "linux" {
		return ""
	}
	return firstOf("qemu-aarch64-static", "qemu-aarch64")
}

func firstOf(names ...string) string {
	for _, name := range names {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

func command(name string) func(context.Context) bool {
	return func(context.Context) bool {
		_, err := exec.LookPath(name)
		return err == nil
	}
}

// installed asks Debian's package database. On a system without it the
// question has no answer, and the tests look for the programs themselves.
func installed(packages ...string) func(context.Context) bool {
	return func(ctx context.Context) bool {
		out, err := exec.CommandContext(ctx, "dpkg-query", append([]string{"-W", "-f", "${db:Status-Status}\n"}, packages...)...).Output()
		return err == nil && strings.Count(string(out), "installed\n") == len(packages) && !strings.Contains(string(out), "not-installed")
	}
}

func debianRoot() bool {
	_, err := exec.LookPath("apt-get")
	return err == nil && os.Geteuid() == 0
}

func names(all []need) string {
	var list []string
	for _, n := range all {
		list = append(list, n.name)
	}
	return strings.Join(list, ", ")
}

// install runs apt-get for all that is missing at once. What it says is shown
// only if it fails.
func install(ctx context.Context, missing []need) error {
	packages := []string{"install", "-y", "-qq", "--no-install-recommends"}
	for _, n := range missing {
		packages = append(packages, n.packages...)
	}
	for _, args := range [][]string{{"update", "-qq"}, packages} {
		cmd := exec.CommandContext(ctx, "apt-get", args...)
		cmd.Env = append(os.Environ(), "DEBIAN_FRONTEND=noninteractive")
		if out, err := cmd.CombinedOutput(); err != nil {
			return fmt.Errorf("apt-get %s: %w\n%s", args[0], err, out)
		}
	}
	return nil
}
