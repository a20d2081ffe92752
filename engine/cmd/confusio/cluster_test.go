package main

import (
	"fmt"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/goccy/go-yaml"
)

// clusterFile reads a manifest.
func clusterFile(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile("../../../cluster/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// calls checks that a shell's line calls confusio by flags that it has, on so many shards.
func calls(t *testing.T, b *bench, line string, shards int) {
	t.Helper()
	_, args, ok := strings.Cut(line, "exec confusio ")
	if !ok {
		t.Fatalf("%q does not call the program", line)
	}
	shard := regexp.MustCompile(`"\$.*/(\d+)"`).FindStringSubmatch(args)
	if len(shard) != 2 || shard[1] != fmt.Sprint(shards) {
		t.Errorf("%q does not name one of %d shards", args, shards)
	}
	args = strings.Replace(args, shard[0], "1/"+shard[1], 1)
	b.run(0, append(strings.Fields(strings.ReplaceAll(args, `"`, "")), "--help")...)
}

// The manifests call the command line as it is, and name as many shards as they start programs.
func TestManifests(t *testing.T) {
	slurm, kubernetes := clusterFile(t, "slurm.sh"), clusterFile(t, "kubernetes.yaml")
	b := newBench(t)
	calls(t, b, slurm[strings.LastIndex(slurm, "exec"):], 8)
	if !strings.Contains(slurm, "#SBATCH --array=1-8\n") {
		t.Error("Slurm starts another number of programs")
	}
	var job struct {
		Kind string
		Spec struct {
			Completions, Parallelism int
			CompletionMode           string `yaml:"completionMode"`
			Template                 struct {
				Spec struct{ Containers []struct{ Args []string } }
			}
		}
	}
	if err := yaml.Unmarshal([]byte(kubernetes), &job); err != nil {
		t.Fatal(err)
	}
	s := job.Spec
	if job.Kind != "Job" || s.CompletionMode != "Indexed" || s.Completions != 8 || s.Parallelism != 8 || len(s.Template.Spec.Containers) != 1 {
		t.Fatalf("%+v", job)
	}
	calls(t, b, s.Template.Spec.Containers[0].Args[0], s.Completions)
	b.run(1, "atlas", "run", "--no-such-flag", "--help") // else nothing is tested
}

func TestWrongSharesAndGrids(t *testing.T) {
	b := newBench(t)
	for _, args := range []string{
		"atlas run C1 --shard 0/3", "atlas run C1 --shard 4/3", "atlas run C1 --shard 3", "atlas verify C1 --sample 0", "atlas run C1 --parallel 0",
		"sweep --grid width", "sweep --grid wide=1", "sweep --grid width=wide", "sweep --seeds 0", "sweep --seeds 3-1", "sweep --grid heads=3",
	} {
		b.run(1, strings.Fields(args)...)
		if said := b.err.String(); strings.Contains(said, "error.other") || !strings.HasPrefix(said, "confusio: ") {
			t.Errorf("%s: %s", args, said)
		}
	}
}
