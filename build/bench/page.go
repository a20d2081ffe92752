package main

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"time"

	"confusio/build/browser"
)

// visits of the page that its time to the first live merge is the median of.
const visits, quickVisits = 5, 1

// patience is how long the page may take for anything.
const patience = 2 * time.Minute

// presets are the sizes that the page offers, by name.
var presets = []string{"small", "quick", "benchmark", "large"}

// pageWorkers are the numbers of workers by which the page trains a run here: 1,
// 2, 4 and 8, as far as there are cores.
func pageWorkers() []int {
	all := []int{1}
	for n := 2; n <= min(8, runtime.NumCPU()); n *= 2 {
		all = append(all, n)
	}
	return all
}

// pageParts measures the built page.
func pageParts(ctx context.Context, dist string, r *Report) error {
	n, long := visits, 15*time.Second
	if r.Quick {
		n, long = quickVisits, 6*time.Second
	}
	note("the page: %d visits", n)
	if err := firstMerges(ctx, dist, n, r); err != nil {
		return err
	}
	for _, preset := range presets {
		for _, workers := range pageWorkers() {
			note("the page trains: %s, %d", preset, workers)
			rate, err := trains(ctx, dist, preset, workers, long)
			if err != nil {
				return fmt.Errorf("training %s: %w", preset, err)
			}
			if rate == 0 { // on a busy machine helpers are late, and are sent away
				note("the page did without %d workers", workers)
				continue
			}
			r.Chromium = append(r.Chromium, Measurement{
				Name: fmt.Sprintf("%s/%s/%d", trainName, preset, workers), Rate: rate, Unit: "tokens/s", Workers: workers,
			})
		}
	}
	return nil
}

// stopwatch notes, in milliseconds after navigation, when the engine said hello
// and when the first live merge stood in the opening figure.
const stopwatch = `{
	const seen = window.seen = {};
	const look = () => {
		if (!seen.engine && document.documentElement?.dataset.engine === "ready") seen.engine = performance.now();
		if (/\d/.test(document.querySelector("#hook .readings .big")?.textContent ?? "")) seen.merge = performance.now();
		else requestAnimationFrame(look);
	};
	look();
}`

// firstMerges visits the page some times, each in a browser that knows nothing
// of it.
func firstMerges(ctx context.Context, dist string, n int, r *Report) error {
	var whole, engine []float64
	for range n {
		times, agent, err := firstMerge(ctx, dist)
		if err != nil {
			return err
		}
		whole, engine = append(whole, times[0]/1000), append(engine, (times[0]-times[1])/1000)
		r.Machine.Browser = agent
	}
	r.Page = Page{Visits: n, Navigation: median(whole), Engine: median(engine)}
	return nil
}

// firstMerge returns when the first merge and the engine's hello came, in
// milliseconds, and how the browser names itself.
func firstMerge(ctx context.Context, dist string) (times []float64, agent string, err error) {
	b, err := browser.Open(ctx, dist, browser.Options{Script: stopwatch})
	if err != nil {
		return nil, "", err
	}
	defer b.Close()
	if err := b.Visit("/"); err != nil {
		return nil, "", err
	}
	if err := b.Until(patience, `window.seen.merge > 0`); err != nil {
		return nil, "", err
	}
	if times, err = browser.Value[[]float64](b, `[seen.merge, seen.engine]`); err != nil {
		return nil, "", err
	}
	agent, err = browser.Value[string](b, `navigator.userAgent.match(/\S*Chrom\S*/)?.[0] ?? navigator.userAgent`)
	return times, agent, err
}

// speed is what the page says beside the run, in tokens a second, or 0 as long as
// it trains by another number of workers.
const speed = `Number((document.querySelector("#mix .status")?.innerText.match(/([\d,]+) tokens\/s · %d worker/)?.[1] ?? "0").replace(/\D/g, ""))`

// trains lets the page train a preset by a number of workers and returns the
// highest speed that it shows in that time, in tokens a second: the page takes the
// mean of its last seconds, and measures and draws beside it. It is told that the machine
// has as many cores as it shall use. The speed is 0 if it did not use them.
func trains(ctx context.Context, dist, preset string, workers int, long time.Duration) (float64, error) {
	b, err := browser.Open(ctx, dist, browser.Options{
		Script: stopwatch + fmt.Sprintf("Object.defineProperty(navigator, 'hardwareConcurrency', { get: () => %d });", workers),
	})
	if err != nil {
		return 0, err
	}
	defer b.Close()
	if err := b.Visit("/"); err != nil {
		return 0, err
	}
	size := fmt.Sprintf(`document.querySelector('.sizes input[value=%q]')`, preset)
	for _, step := range []string{
		`window.seen.merge > 0 && document.querySelector("#play:not([aria-disabled])") !== null`,
		fmt.Sprintf(`%s.checked || (%[1]s.click(), false)`, size),
		`(document.querySelector("#play").click(), true)`,
		`document.querySelector("#mix .status")?.innerText.includes("tokens/s")`,
	} {
		if err := b.Until(patience, step); err != nil {
			return 0, err
		}
	}
	fastest := 0.0
	for end := time.Now().Add(long); time.Now().Before(end); time.Sleep(200 * time.Millisecond) {
		now, err := browser.Value[float64](b, fmt.Sprintf(speed, workers))
		if err != nil {
			return 0, err
		}
		fastest = max(fastest, now)
	}
	return fastest, nil
}

func median(x []float64) float64 {
	slices.Sort(x)
	return (x[(len(x)-1)/2] + x[len(x)/2]) / 2
}
