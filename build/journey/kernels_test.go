//go:build journey

package journey

import (
	"context"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"confusio/build/inbrowser"
)

// The laws of engine/kernel hold in the browser too, with the kernel module
// linked, and a benchmark measures the peak there.
func TestKernelLawsInTheBrowser(t *testing.T) {
	log, err := inbrowser.Run(context.Background(), filepath.Join("..", ".."), "./engine/kernel", 3*time.Minute,
		"-test.v", "-test.bench=^BenchmarkPeak$", "-test.benchtime=1x")
	if err != nil {
		t.Error(err)
	}
	if strings.Contains(log, "FAIL") || !strings.Contains(log, "--- PASS: TestModuleIsLinked") || !strings.Contains(log, "peak-GFLOP/s") || !strings.Contains(log, "\nPASS\n") {
		t.Errorf("in the browser:\n%s", log)
	}
}
