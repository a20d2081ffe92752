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
	server := &http.Server{Handler: handler, ReadHeaderTimeout: 10 * time.Second}
	stop := context.AfterFunc(ctx, func() { server.Close() })
	defer stop()
	fmt.Fprintf(out, "\nConfusio is at http://%s/ (end with Ctrl-C)\n", listener.Addr())
	if err := server.Serve(listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return nil
}
