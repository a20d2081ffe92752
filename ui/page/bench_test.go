package page_test

import (
	"testing"
	"unsafe"

	"github.com/vugu/vugu"

	"confusio/ui/app"
	"confusio/ui/core"
	"confusio/ui/fake"
	"confusio/ui/page"
	"confusio/ui/scene/check"
	"confusio/ui/scene/hook"
	"confusio/ui/scene/merge"
	"confusio/ui/scene/mix"
	"confusio/ui/scene/rescue"
	"confusio/ui/scene/why"
)

// What is copied at each message stays small: large things stand in slices and maps,
// which are shared.
func TestStatesAreSmall(t *testing.T) {
	for name, size := range map[string]uintptr{
		"page": unsafe.Sizeof(page.State{}), "core": unsafe.Sizeof(core.State{}), "hook": unsafe.Sizeof(hook.Scene{}), "mix": unsafe.Sizeof(mix.Scene{}),
		"merge": unsafe.Sizeof(merge.Scene{}), "why": unsafe.Sizeof(why.Scene{}), "rescue": unsafe.Sizeof(rescue.Scene{}), "check": unsafe.Sizeof(check.Scene{}),
	} {
		t.Logf("%s: %d bytes", name, size)
		if size > 2<<10 {
			t.Errorf("%s has %d bytes", name, size)
		}
	}
}

// frame is a message and the drawing after it.
func frame(b *testing.B, s page.State, seen string, message func(i int) core.Msg) {
	env, err := vugu.NewBuildEnv()
	if err != nil {
		b.Fatal(err)
	}
	root := app.New(func(core.Msg) {})
	root.Show(s)
	env.RunBuild(root)
	if seen != "" {
		root.Watch()
		for _, name := range root.Watched() {
			root.See(name, name == seen)
		}
	}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		s, _ = page.Update(s, message(i))
		root.Show(s)
		env.RunBuild(root)
	}
}

func slides(i int) core.Msg { return hook.Slide{Percent: i % 100} }

func BenchmarkSliding(b *testing.B) {
	s, _ := fake.Booted("")
	frame(b, s, "hook", slides)
}

func BenchmarkSlidingWithAllInView(b *testing.B) {
	s, _ := fake.Booted("")
	frame(b, s, "", slides)
}

func BenchmarkTraining(b *testing.B) {
	s := fake.Trained("")
	run := page.Of[mix.Scene](s).Runs[0]
	events := fake.Progress(run, 440)
	frame(b, s, "mix", func(i int) core.Msg { return core.Heard{From: run.Worker, Event: events[1]} })
}
