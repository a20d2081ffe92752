//go:build journey

package journey

import (
	"bytes"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"strings"
	"testing"
	"time"

	"confusio/build/browser"
)

// picture is what the page shows in the place of an element.
func (r *reader) picture(selector string) *image.RGBA {
	r.t.Helper()
	data, err := r.Picture()
	if err != nil {
		r.t.Fatal(err)
	}
	whole, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		r.t.Fatal(err)
	}
	box := value[[4]int](r.t, r.Browser, fmt.Sprintf(`(() => {
		const box = document.querySelector(%q).getBoundingClientRect();
		return [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY].map(Math.round);
	})()`, selector))
	out := image.NewRGBA(image.Rect(0, 0, box[2]-box[0], box[3]-box[1]))
	draw.Draw(out, out.Bounds(), whole, image.Pt(box[0], box[1]), draw.Src)
	return out
}

// differing is the number of pixels in which two pictures differ.
func differing(a, b *image.RGBA) (n int) {
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			if a.RGBAAt(x, y) != b.RGBAAt(x, y) {
				n++
			}
		}
	}
	return n
}

// coloured is the number of pixels of a picture that are not grey.
func coloured(a *image.RGBA) (n int) {
	for y := range a.Rect.Dy() {
		for x := range a.Rect.Dx() {
			if c := a.RGBAAt(x, y); max(c.R, c.G, c.B)-min(c.R, c.G, c.B) > 12 {
				n++
			}
		}
	}
	return n
}

// Where the system forces its colours, whatever moves is seen, and whatever is on
// looks other than what is off.
func TestForcedColoursHideNothing(t *testing.T) {
	r := &reader{visit(t, "/", browser.Options{Forced: true}), t}
	until(t, r.Browser, time.Minute, `document.querySelector("#edge-en") !== null`)
	track := r.picture(".track")
	if c := track.RGBAAt(track.Rect.Dx()/2, track.Rect.Dy()/2+8); c.R > 60 {
		t.Errorf("where the thumb of the slider stands is %v", c)
	}
	bar := r.picture("#mix .bar")
	value[bool](t, r.Browser, `(document.getElementById("edge-en").value = 70, true)`)
	if n := differing(bar, r.picture("#mix .bar")); n < 200 {
		t.Errorf("a handle of the shares moves by %d pixels", n)
	}
	alike := value[[]string](t, r.Browser, `(() => {
		const look = (e) => { const s = getComputedStyle(e); return [s.backgroundColor, s.color, s.borderTopWidth, s.boxShadow].join(" "); };
		const groups = {};
		for (const e of document.querySelectorAll("[aria-pressed], .sizes label, .methods input:not(:disabled)")) {
			const kind = e.className.replace(/ ?\b(on|chosen)\b/g, "") + e.tagName + e.name;
			const on = e.ariaPressed === "true" || e.matches(".chosen, :checked");
			((groups[kind] ??= {})[on] ??= new Set()).add(look(e));
		}
		return Object.entries(groups).filter(([, g]) => g.true && g.false && [...g.true].some((l) => g.false.has(l))).map(([kind]) => kind);
	})()`)
	if len(alike) > 0 {
		t.Errorf("on and off look alike: %q", alike)
	}
	if bare := value[int](t, r.Browser, `[...document.querySelectorAll("select")].filter((e) => getComputedStyle(e).backgroundImage === "none").length`); bare > 0 {
		t.Errorf("%d lists have no arrow", bare)
	}
}

// On paper every figure is there, light, with its ink.
func TestPaperHoldsEveryFigure(t *testing.T) {
	r := &reader{visit(t, "/", browser.Options{Paper: true, Dark: true, Width: 720, Height: 1000}), t}
	until(t, r.Browser, 2*time.Minute, `[".band-svg .line.l-en", ".band-svg .line.l-de", "#merge .matrix .cell:not(.pending)"].every((part) => document.querySelector(part))`)
	value[bool](t, r.Browser, `(document.documentElement.dataset.theme = "dark", window.dispatchEvent(new Event("beforeprint")), true)`)
	gone := value[[]string](t, r.Browser, `(() => {
		const hidden = (e) => { for (; e; e = e.parentElement) if (getComputedStyle(e).display === "none") return true; return false; };
		const gone = [];
		for (const e of document.querySelectorAll(".plot-svg, .band-svg, .share-bar, .matrix, .ink-scale")) {
			const box = e.getBoundingClientRect();
			if (hidden(e) || box.width < 40 || box.height < 8) gone.push(String(e.getAttribute("class")));
			for (const part of e.querySelectorAll("*")) {
				const fill = getComputedStyle(part).fill, name = fill.match(/url\("?#([\w-]+)/)?.[1] ?? part.getAttribute("href")?.slice(1);
				if (name && hidden(document.getElementById(name))) gone.push("#" + name);
			}
		}
		for (const e of document.querySelectorAll(".cell, .ink-scale, .verdict")) if (getComputedStyle(e).printColorAdjust !== "exact") gone.push("ink of " + e.className);
		return [...new Set(gone)];
	})()`)
	if len(gone) > 0 {
		t.Errorf("on paper there are no %q", gone)
	}
	band := r.picture(".track")
	if n := coloured(band); n < 2000 {
		t.Errorf("the band has %d pixels of colour", n)
	}
	if c := band.RGBAAt(2, 2); c.R < 240 {
		t.Errorf("paper is %v", color.RGBA(c))
	}
	if dark := value[bool](t, r.Browser, `Number(getComputedStyle(document.body).color.match(/\d+/)[0]) > 90`); dark {
		t.Error("the ink on paper is light")
	}
	if kept := value[string](t, r.Browser, `getComputedStyle(document.querySelector("#hook")).breakInside`); kept != "auto" {
		t.Error("a scene that is longer than a page leaves the rest of the page before it empty")
	}
}

// What a screen reader reads has spaces between words, names hold what is seen, and no
// two landmarks have one name.
func TestWhatIsReadAloudIsWhatIsSeen(t *testing.T) {
	r := open(t, "/")
	until(t, r.Browser, 2*time.Minute, `document.querySelectorAll("#hook .verdict, #merge .matrix").length > 2`)
	value[bool](t, r.Browser, `(window.dispatchEvent(new Event("beforeprint")), true)`)
	wrong := value[[]string](t, r.Browser, `(() => {
		const wrong = [];
		const letter = (c) => /[\p{L}\d]/u.test(c ?? "");
		const inline = (e) => getComputedStyle(e).display.startsWith("inline") && !/flex|grid/.test(getComputedStyle(e.parentElement).display) && getComputedStyle(e).position !== "absolute";
		for (const e of document.querySelectorAll("#app *:not(svg *)")) {
			if (!e.parentElement || !inline(e)) continue;
			const before = e.previousSibling?.textContent.at(-1), after = e.nextSibling;
			if (letter(before) && letter(e.textContent[0]) && e.className !== "given") wrong.push("glued: " + e.parentElement.textContent.slice(0, 60));
			if (after?.nodeType === Node.TEXT_NODE && letter(after.data[0]) && letter(e.textContent.at(-1))) wrong.push("glued: " + e.parentElement.textContent.slice(0, 60));
		}
		const plain = (text) => text.toLowerCase().replace(/[^\p{L}\d]+/gu, " ").trim();
		for (const e of document.querySelectorAll("button[aria-label], a[aria-label]")) {
			if (!plain(e.ariaLabel).includes(plain(e.innerText))) wrong.push(e.ariaLabel + " does not hold " + e.innerText);
		}
		const names = {};
		for (const e of document.querySelectorAll("nav, main, [role=region], section[aria-label], body header:not(main header), footer")) {
			const name = e.tagName + " " + e.ariaLabel;
			if (names[name]) wrong.push("two landmarks: " + name);
			names[name] = true;
		}
		return [...new Set(wrong)];
	})()`)
	if len(wrong) > 0 {
		t.Errorf("%s", strings.Join(wrong, "\n"))
	}
}

// Arabic runs from right to left whatever stands in front of it, in letters of their
// own widths.
func TestArabicRunsItsOwnWay(t *testing.T) {
	r := open(t, "/#pair=en.ar&w=100")
	until(t, r.Browser, 2*time.Minute, `[...document.querySelectorAll("#hook .hang .gen")].some((e) => /^\P{L}*\p{Script=Arabic}/u.test(e.textContent))`)
	found := value[[]string](t, r.Browser, `(() => {
		const wrong = [];
		for (const e of document.querySelectorAll(".gen")) {
			const first = e.textContent.match(/\p{L}/u)?.[0] ?? "", arabic = /\p{Script=Arabic}/u.test(first);
			if (e.querySelector(".tag")) wrong.push("a tag is part of the text: " + e.textContent.slice(0, 40));
			if (arabic !== e.matches(":dir(rtl)") && first) wrong.push("it runs the wrong way: " + e.textContent.slice(0, 40));
		}
		const probe = document.querySelector("#hook .focal .gen").cloneNode();
		document.body.append(probe);
		probe.style.position = "absolute";
		const width = (text) => { probe.textContent = text.repeat(8); return probe.getBoundingClientRect().width; };
		if (width("ا") === width("س")) wrong.push("all Arabic letters are of one width");
		if (width("i") !== width("m")) wrong.push("Latin letters are not");
		probe.remove();
		return wrong;
	})()`)
	if len(found) > 0 {
		t.Errorf("%s", strings.Join(found, "\n"))
	}
}
