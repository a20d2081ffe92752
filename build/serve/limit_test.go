package serve

import (
	"context"
	"errors"
	"io"
	"net"
	"os"
	"strings"
	"testing"
	"time"
)

// Beyond its limit the server lets a connection wait, until one closes.
func TestConnectionsAreLimited(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	read, write := io.Pipe()
	ended := make(chan error, 1)
	go func() { ended <- Run(ctx, write, "127.0.0.1:0", t.TempDir()) }()
	var said [200]byte
	n, err := read.Read(said[:])
	address, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(string(said[:n])), "Confusio is at http://"), "/")
	if err != nil {
		t.Fatal(err)
	}
	dial := func() net.Conn {
		conn, err := net.Dial("tcp", address)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { conn.Close() })
		return conn
	}
	silent := dial()
	for range connections - 1 {
		dial()
	}
	last := dial()
	if _, err := io.WriteString(last, "GET / HTTP/1.1\r\nHost: here\r\n\r\n"); err != nil {
		t.Fatal(err)
	}
	last.SetReadDeadline(time.Now().Add(200 * time.Millisecond))
	if n, err := last.Read(said[:]); !errors.Is(err, os.ErrDeadlineExceeded) {
		t.Fatalf("one more is answered: %q, %v", said[:n], err)
	}
	silent.Close()
	last.SetReadDeadline(time.Now().Add(time.Minute))
	if n, err := last.Read(said[:]); !strings.HasPrefix(string(said[:n]), "HTTP/1.1 404") {
		t.Errorf("then the answer is %q, %v", said[:n], err)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// The server says who else reaches it.
func TestOpenAddressesAreSaid(t *testing.T) {
	for host, open := range map[string]bool{"127.0.0.1": false, "127.1.2.3": false, "::1": false, "0.0.0.0": true, "::": true, "192.0.2.1": true} {
		var said strings.Builder
		announce(&said, &net.TCPAddr{IP: net.ParseIP(host), Port: 8080})
		if strings.Contains(said.String(), "over the network") != open {
			t.Errorf("%q: it says %q", host, said.String())
		}
	}
}

// No other site frames the page.
func TestFramesAreOwn(t *testing.T) {
	got := get(site(t), "GET", "/")
	if policy := got.Header.Get("Content-Security-Policy"); !strings.HasSuffix(policy, "; frame-ancestors 'self'") {
		t.Errorf("the policy is %q", policy)
	}
}
