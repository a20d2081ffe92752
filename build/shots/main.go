// Command shots takes pictures of the built page for those who design it: three
// widths, light and dark, the whole length; and, at the largest and the smallest
// width, in a language made of English that is longer and runs from right to left, and
// in colours that the system forces on pages. The dark page is printed, too, as a PDF.
// It fails where anything is wider than the page or than its place.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"confusio/build/browser"
	"confusio/ui/words"
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
	var wide []error
	for _, width := range widths {
		for _, look := range []string{"light", "dark", "pseudo", "forced"} {
			if width == widths[1] && (look == "pseudo" || look == "forced") {
				continue
			}
			at := address
			if look == "pseudo" {
				at = pseudo(address)
			}
			name := filepath.Join(out, fmt.Sprintf("%d-%s.png", width, look))
			options := browser.Options{Width: width, Height: 900, Dark: look == "dark", Forced: look == "forced", Mobile: width < 500}
			over, err := shoot(dist, name, at, press, wait, options)
			if err != nil {
				return fmt.Errorf("%s: %w", name, err)
			}
			if len(over) > 0 {
				wide = append(wide, fmt.Errorf("%w: %s: %s", errWide, name, strings.Join(over, "; ")))
			}
			fmt.Println(name)
		}
	}
	return errors.Join(wide...)
}

// errWide reports a page on which something does not fit.
var errWide = errors.New("wider than its place")

// pseudo is an address in the language that no one speaks.
func pseudo(address string) string {
	path, fragment, _ := strings.Cut(address, "#")
	return path + "?lang=" + words.PseudoCode + "#" + fragment
}

// overflow lists what does not fit: elements that end beyond the window's sides, words
// that end beyond their own element, controls that end beyond the one around them,
// labels of a figure on top of one another, and a page that can be scrolled
// sideways. What stands in regions that scroll by themselves, what a model wrote and
// is cut with an ellipsis, and what only assistive programs see, is left out.
const overflow = `(() => {
	const unseen = (e) => e.closest(".unseen, .skip, .definitions, option") !== null;
	const scrolls = (e) => {
		for (let p = e; p !== document.body; p = p.parentElement) {
			const style = getComputedStyle(p);
			if (p !== e && style.overflowX !== "visible" || style.position === "fixed" || style.textOverflow === "ellipsis") return true;
		}
		return false;
	};
	const beyond = (e) => {
		const box = e.getBoundingClientRect();
		return box.width >= 2 && (box.right > innerWidth + 1 || box.left < -1) && !scrolls(e);
	};
	const spills = (e) => {
		if (e instanceof SVGElement || ![...e.childNodes].some((n) => n.nodeType === Node.TEXT_NODE && n.data.trim())) return false;
		const style = getComputedStyle(e);
		if (style.display === "inline" || style.overflowX === "auto" || style.textOverflow === "ellipsis") return false;
		return e.scrollWidth > e.clientWidth + 1;
	};
	const leaves = (e) => {
		if (!e.matches("button, select, label, .tag, .verdict") || scrolls(e)) return false;
		const box = e.getBoundingClientRect(), around = e.parentElement.getBoundingClientRect();
		return box.width >= 2 && getComputedStyle(e).position !== "absolute" && (box.right > around.right + 6 || box.left < around.left - 6);
	};
	const covers = (e) => e.matches("svg text") && [...e.closest("svg.plot-svg, svg.strip-axis")?.querySelectorAll("text") ?? []].some((other) => {
		const a = e.getBoundingClientRect(), b = other.getBoundingClientRect();
		return e !== other && Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 2;
	});
	const name = (e) => e.tagName.toLowerCase() + "." + String(e.getAttribute("class")).replaceAll(" ", ".") + " " + (e.textContent || "").slice(0, 40);
	const found = [...document.querySelectorAll("body *")].filter((e) => !unseen(e) && (beyond(e) || spills(e) || leaves(e) || covers(e))).slice(0, 9).map(name);
	const page = document.documentElement;
	return page.scrollWidth > page.clientWidth + 1 ? [...found, "the page scrolls sideways"] : found;
})()`

func shoot(dist, name, address, press string, wait time.Duration, options browser.Options) (over []string, err error) {
	b, err := browser.Open(context.Background(), dist, options)
	if err != nil {
		return nil, err
	}
	defer b.Close()
	if err := b.Visit(address); err != nil {
		return nil, err
	}
	if err := b.Until(time.Minute, `document.documentElement.dataset.engine === "ready"`); err != nil {
		return nil, err
	}
	for selector := range strings.SplitSeq(press, ",") {
		if selector == "" {
			continue
		}
		if err := b.Until(time.Minute, fmt.Sprintf("document.querySelector(%q) !== null", selector)); err != nil { // drawn when it is near, or there is time
			return nil, err
		}
		if err := b.Until(time.Minute, fmt.Sprintf("document.querySelector(%q)?.click() === undefined && !document.querySelector(%[1]q)", selector)); err != nil {
			return nil, err
		}
	}
	time.Sleep(wait)
	if over, err = browser.Value[[]string](b, overflow); err != nil {
		return nil, err
	}
	picture, err := b.Screenshot()
	if err != nil {
		return nil, err
	}
	for _, problem := range b.Problems() {
		fmt.Fprintln(os.Stderr, "shots:", problem)
	}
	if options.Dark && options.Width == widths[0] {
		pdf, err := b.Print()
		if err != nil {
			return nil, err
		}
		if err := os.WriteFile(strings.TrimSuffix(name, ".png")+".pdf", pdf, 0o644); err != nil {
			return nil, err
		}
	}
	return over, os.WriteFile(name, picture, 0o644)
}
