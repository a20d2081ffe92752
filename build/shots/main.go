// Command shots takes pictures of the built page for those who design it: three
// widths, light and dark, the whole length.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"confusio/build/browser"
)

// widths are those of a desk, a tablet and a phone, in CSS pixels.
var widths = []int64{1440, 768, 390}

// settle is how long the page may compute before its picture is taken.
const settle = 6 * time.Second

func main() {
	dist := flag.String("dist", "dist", "`folder` of the built page")
	out := flag.String("out", "shots", "`folder` for the pictures")
	address := flag.String("at", "/", "`address` within the page, such as /#train")
	wait := flag.Duration("wait", settle, "`time` between the engine's start and the picture")
	press := flag.String("press", "", "`selectors` of buttons to press first, separated by commas, such as #start-why")
	flag.Parse()
	if err := run(*dist, *out, *address, *press, *wait); err != nil {
		fmt.Fprintln(os.Stderr, "shots:", err)
		os.Exit(1)
	}
}

func run(dist, out, address, press string, wait time.Duration) error {
	if err := os.MkdirAll(out, 0o755); err != nil {
		return err
	}
	for _, width := range widths {
		for _, dark := range []bool{false, true} {
			theme := "light"
			if dark {
				theme = "dark"
			}
			name := filepath.Join(out, fmt.Sprintf("%d-%s.png", width, theme))
			options := browser.Options{Width: width, Height: 900, Dark: dark, Mobile: width < 500}
			if err := shoot(dist, name, address, press, wait, options); err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			fmt.Println(name)
		}
	}
	return nil
}

func shoot(dist, name, address, press string, wait time.Duration, options browser.Options) error {
	b, err := browser.Open(context.Background(), dist, options)
	if err != nil {
		return err
	}
	defer b.Close()
	if err := b.Visit(address); err != nil {
		return err
	}
	if err := b.Until(time.Minute, `document.documentElement.dataset.engine === "ready"`); err != nil {
		return err
	}
	for selector := range strings.SplitSeq(press, ",") {
		if selector == "" {
			continue
		}
		if err := b.Until(time.Minute, fmt.Sprintf("document.querySelector(%q)?.click() === undefined && !document.querySelector(%[1]q)", selector)); err != nil {
			return err
		}
	}
	time.Sleep(wait)
	picture, err := b.Screenshot()
	if err != nil {
		return err
	}
	for _, problem := range b.Problems() {
		fmt.Fprintln(os.Stderr, "shots:", problem)
	}
	return os.WriteFile(name, picture, 0o644)
}
