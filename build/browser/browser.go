// Package browser drives a real Chromium over the built page: for the journeys
// that test it and for screenshots. It watches for what must never happen, an
// error in the console or a request to another host.
package browser

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"

	"confusio/build/serve"
	"confusio/build/setup"
)

// ErrNone is the error of a machine without Chromium.
var ErrNone = errors.New("no Chromium on this machine; on Debian: apt-get install chromium")

// A Browser is one tab of a Chromium with a fresh profile, and the server of
// the page it looks at.
type Browser struct {
	Origin string // where the page is served, such as http://127.0.0.1:4321
	ctx    context.Context
	ends   []func()

	mu       sync.Mutex
	problems []string
}

// Options says how the page is met.
type Options struct {
	Width, Height int64
	Dark          bool
	Mobile        bool
	Script        string // runs in the page before its own scripts
	Isolated      bool   // from other sites, so that the page's clock ticks in microseconds
	Forced        bool   // the system forces its colours on pages
	Paper         bool   // the page is drawn as print draws it
}

// Open serves dist and starts a browser on an empty tab.
func Open(ctx context.Context, dist string, options Options) (*Browser, error) {
	path := setup.Chromium()
	if path == "" {
		return nil, ErrNone
	}
	handler, err := serve.New(dist)
	if err != nil {
		return nil, err
	}
	if options.Isolated {
		handler = isolated(handler)
	}
	server := httptest.NewServer(handler)
	b := &Browser{Origin: server.URL, ends: []func(){server.Close}}
	ctx, end := chromedp.NewExecAllocator(ctx, append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true),
		chromedp.Flag("disable-component-update", true),
	)...)
	b.ends = append(b.ends, end)
	b.ctx, end = chromedp.NewContext(ctx)
	b.ends = append(b.ends, end)
	if err := b.prepare(options); err != nil {
		b.Close()
		return nil, err
	}
	return b, nil
}

// isolated adds the headers by which a browser keeps a page apart from others.
func isolated(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cross-Origin-Opener-Policy", "same-origin")
		w.Header().Set("Cross-Origin-Embedder-Policy", "require-corp")
		next.ServeHTTP(w, r)
	})
}

// prepare starts the browser, begins to watch and sets the stage.
func (b *Browser) prepare(o Options) error {
	watch := chromedp.Console(b.ctx)
	requests := chromedp.Events(b.ctx, network.RequestWillBeSent)
	go func() {
		for message, err := range watch {
			if err != nil {
				return
			}
			b.hear(message)
		}
	}()
	go func() {
		for request, err := range requests {
			if err != nil {
				return
			}
			b.see(request.Request.URL)
		}
	}()
	theme := "light"
	if o.Dark {
		theme = "dark"
	}
	media := emulation.SetEmulatedMediaParams{
		Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: theme}, {Name: "prefers-reduced-motion", Value: "reduce"}},
	}
	if o.Forced {
		media.Features = append(media.Features, &emulation.MediaFeature{Name: "forced-colors", Value: "active"})
	}
	if o.Paper {
		media.Media = "print"
	}
	return chromedp.Do(b.ctx, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		if _, err := cdp.Call(ctx, t, network.Enable, network.EnableParams{}); err != nil {
			return err
		}
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, media)
		if err != nil || o.Script == "" {
			return err
		}
		_, err = cdp.Call(ctx, t, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: o.Script})
		return err
	}), viewport(o))
}

// viewport sets the size of the window, 1440 by 900 where none is given.
func viewport(o Options) chromedp.Action[chromedp.Void] {
	if o.Width == 0 {
		o.Width, o.Height = 1440, 900
	}
	if o.Mobile {
		return chromedp.EmulateViewport(o.Width, o.Height, chromedp.EmulateMobile, chromedp.EmulateTouch)
	}
	return chromedp.EmulateViewport(o.Width, o.Height)
}

func (b *Browser) hear(m chromedp.ConsoleMessage) {
	if m.IsException() || m.Type == chromedp.ConsoleError || m.Type == chromedp.ConsoleWarning {
		b.note(fmt.Sprintf("console %s (%s:%d)", m, m.URL, m.Line))
	}
}

func (b *Browser) see(address string) {
	for _, prefix := range []string{b.Origin + "/", "blob:" + b.Origin + "/", "data:", "about:"} {
		if strings.HasPrefix(address, prefix) {
			return
		}
	}
	b.note("request to " + address)
}

func (b *Browser) note(problem string) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.problems = append(b.problems, problem)
}

// Problems lists the console's errors and warnings and the requests to other
// hosts so far.
func (b *Browser) Problems() []string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return append([]string(nil), b.problems...)
}

// Close ends the browser and the server.
func (b *Browser) Close() {
	for i := len(b.ends) - 1; i >= 0; i-- {
		b.ends[i]()
	}
}

// Do runs actions with a limit of time.
func (b *Browser) Do(limit time.Duration, steps ...chromedp.Action[chromedp.Void]) error {
	ctx, end := context.WithTimeout(b.ctx, limit)
	defer end()
	return chromedp.Do(ctx, steps...)
}

// Visit opens an address of the page, such as "/#train".
func (b *Browser) Visit(address string) error {
	return b.Do(time.Minute, chromedp.Navigate(b.Origin+address))
}

// Until waits until the expression is true in the page. The error tells what
// the page shows instead.
func (b *Browser) Until(limit time.Duration, expression string) error {
	deadline := time.Now().Add(limit)
	for {
		ok, err := Value[bool](b, "Boolean("+expression+")")
		if err == nil && ok {
			return nil
		}
		if time.Now().After(deadline) {
			text, _ := Value[string](b, `document.body.innerText.replace(/\s*\n\s*/g, " | ").slice(0, 6000)`)
			return fmt.Errorf("after %v still not %s (%v); console: %v; the page says:\n%s", limit, expression, err, b.Problems(), text)
		}
		time.Sleep(50 * time.Millisecond)
	}
}

// Value evaluates an expression in the page.
func Value[T any](b *Browser, expression string) (T, error) {
	ctx, end := context.WithTimeout(b.ctx, 20*time.Second)
	defer end()
	return chromedp.Run(ctx, chromedp.Evaluate[T](expression))
}

// Screenshot is a PNG of the whole page, however long. The page draws what is out of
// view as for print.
func (b *Browser) Screenshot() ([]byte, error) {
	if _, err := Value[bool](b, `window.dispatchEvent(new Event("beforeprint"))`); err != nil {
		return nil, err
	}
	return b.Picture()
}

// Picture is a PNG of the whole page as it stands.
func (b *Browser) Picture() ([]byte, error) {
	ctx, end := context.WithTimeout(b.ctx, time.Minute)
	defer end()
	return chromedp.Run(ctx, chromedp.FullScreenshot(100))
}

// Print is the page as a PDF of A4.
func (b *Browser) Print() ([]byte, error) {
	ctx, end := context.WithTimeout(b.ctx, time.Minute)
	defer end()
	var pdf []byte
	err := chromedp.Do(ctx, chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		answer, err := cdp.Call(ctx, t, page.PrintToPDF, page.PrintToPDFParams{PaperWidth: 8.27, PaperHeight: 11.69})
		pdf = answer.Data
		return err
	}))
	return pdf, err
}
