// Package serve offers the built page on a loopback address, with the headers
// that a careful static host would send.
package serve

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strconv"
	"syscall"
	"time"

	"golang.org/x/net/netutil"
)

// attempts is how many ports after the wished one are tried.
const attempts = 20

// Listen takes the address or, where its port is in use, one of the next
// ports.
func Listen(address string) (net.Listener, error) {
	host, portText, err := net.SplitHostPort(address)
	if err != nil {
		return nil, err
	}
	port, err := strconv.Atoi(portText)
	if err != nil {
		return nil, fmt.Errorf("port %q: %w", portText, err)
	}
	for i := range attempts {
		var listener net.Listener
		listener, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(port+i)))
		if err == nil {
			return listener, nil
		}
		if port == 0 || !errors.Is(err, syscall.EADDRINUSE) {
			break
		}
	}
	return nil, err
}

const (
	silence     = 10 * time.Second // of a connection that asks for nothing
	download    = 10 * time.Minute // for one answer
	connections = 128              // at a time
)

// loopback says whether nobody but this machine reaches an address.
func loopback(address net.Addr) bool {
	tcp, ok := address.(*net.TCPAddr)
	return ok && tcp.IP.IsLoopback()
}

// announce says where the page is, and who else reaches it.
func announce(out io.Writer, address net.Addr) {
	fmt.Fprintf(out, "\nConfusio is at http://%s/ (end with Ctrl-C)\n", address)
	if !loopback(address) {
		fmt.Fprintln(out, "Whoever reaches this machine over the network reaches it too; 127.0.0.1 is for this machine alone.")
	}
}

// Run serves dir on the address until ctx ends and prints where to.
func Run(ctx context.Context, out io.Writer, address, dir string) error {
	handler, err := New(dir)
	if err != nil {
		return err
	}
	listener, err := Listen(address)
	if err != nil {
		return err
	}
	server := &http.Server{
		Handler: handler, ReadHeaderTimeout: silence, ReadTimeout: silence, IdleTimeout: silence, WriteTimeout: download, MaxHeaderBytes: 1 << 16,
	}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	announce(out, listener.Addr())
	if err := server.Serve(netutil.LimitListener(listener, connections)); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
