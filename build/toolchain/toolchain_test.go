package toolchain

import (
	"context"
	"slices"
	"testing"
)

func TestSettingsOfTheThreeToolchains(t *testing.T) {
	for _, c := range []struct {
		tool Toolchain
		want []string
	}{
		{Plain("/m"), []string{"GOEXPERIMENT="}},
		{Fast("/m"), []string{"GOTOOLCHAIN=" + Version, "GOEXPERIMENT=" + Experiments, "GOAMD64=v1"}},
		{Wasm("/m"), []string{"GOTOOLCHAIN=" + Version, "GOOS=js", "GOARCH=wasm"}},
	} {
		cmd := c.tool.Command(context.Background(), "version")
		if cmd.Dir != "/m" {
			t.Errorf("%s runs in %q", c.tool.Name, cmd.Dir)
		}
		for _, setting := range c.want {
			if !slices.Contains(cmd.Env, setting) {
				t.Errorf("%s lacks %s", c.tool.Name, setting)
			}
		}
	}
}

func TestWithLeavesTheOriginalAlone(t *testing.T) {
	fast := Fast("/m")
	before := len(fast.env)
	fast.With("other", "A=1").With("third", "B=2")
	if len(fast.env) != before {
		t.Errorf("With changed its receiver: %v", fast.env)
	}
}
