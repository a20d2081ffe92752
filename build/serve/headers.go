package serve

// Policy is the content security policy of the page. The HTML says the same in
// a meta element, for hosts that send no headers; the wasm modules need
// 'wasm-unsafe-eval', workers start from a blob of the site's own scripts, so that they
// do without the network, and nothing else is allowed to become code.
const Policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; worker-src 'self' blob:; " +
	"style-src 'self'; manifest-src 'self'; img-src 'self' blob: data:; base-uri 'none'; form-action 'none'"

// framing keeps the page out of the frames of other sites, whose buttons could lie over its
// own. It is no part of Policy, for a meta element cannot say it; whoever hosts the page
// and wants it in a frame elsewhere names that site here.
const framing = "frame-ancestors 'self'"

// A Header is one line that every response carries.
type Header struct{ Name, Value string }

// Headers are sent with every file, and written into dist/_headers for static
// hosts that read such a file. no-cache makes the browser ask each time
// whether the file changed, so that page and engine come from one build.
func Headers() []Header {
	return []Header{
		{"Content-Security-Policy", Policy + "; " + framing},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
		{"Cache-Control", "no-cache"},
	}
}

// types are the media types of what the page is made of. They are listed here
// because the system's table differs between machines.
var types = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".ico":         "image/x-icon",
	".js":          "text/javascript; charset=utf-8",
	".json":        "application/json",
	".md":          "text/markdown; charset=utf-8",
	".png":         "image/png",
	".safetensors": "application/octet-stream",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
}

// TypeOf is the media type of a file by its extension, such as ".css"; what is
// unknown is offered as bytes.
func TypeOf(extension string) string {
	if t, ok := types[extension]; ok {
		return t
	}
	return "application/octet-stream"
}
