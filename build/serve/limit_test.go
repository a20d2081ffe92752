package serve

import (
	"errors"
	"net"
	"strings"
	"testing"
	"time"
)

// Beyond its limit a listener lets a connection wait, until one closes or it ends itself.
func TestConnectionsAreLimited(t *testing.T) {
	inner, err := Listen("127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l := Limit(inner, 2)
	accepted, ended := make(chan net.Conn), make(chan error, 1)
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				ended <- err
				return
			}
			accepted <- conn
		}
	}()
	for range 3 {
		conn, err := net.Dial("tcp", inner.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		defer conn.Close()
	}
	first := <-accepted
	<-accepted
	select {
	case <-accepted:
		t.Fatal("a third is open")
	case <-time.After(100 * time.Millisecond):
	}
	first.Close()
	first.Close() // twice leaves one place
	<-accepted
	l.Close()
	if err := <-ended; !errors.Is(err, net.ErrClosed) {
		t.Errorf("it ends with %v", err)
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
