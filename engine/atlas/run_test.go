package atlas

import (
	"context"
	"crypto/sha256"
	"errors"
	"reflect"
	"strings"
	"sync"
	"testing"

	"confusio/engine/corpus"
	"confusio/engine/corpus/storycorpus"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
)

var ctx = context.Background()

// one is a training and the measuring of it.
func one(t *testing.T, address string) []Task {
	t.Helper()
	r, notices := recipe.ParseQuery(address)
	if len(notices) > 0 {
		t.Fatal(notices)
	}
	all, err := Tasks([]Task{{Name: "one", Recipe: r}}, corpus.Registry{storycorpus.New()})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// short is a training of three links of its chain.
var short = "mix=en" + strings.Replace(tiny, "steps=24", "steps=48", 1)

// flip changes one bit of one weight in the state of a training, as a fault of the machine
// does: its checksums fit it.
func flip(t *testing.T, s store.Store) {
	t.Helper()
	states, err := s.List(ctx, store.State, "")
	if err != nil || len(states) != 2 { // with the beginning of its chain
		t.Fatal(states, err)
	}
	for _, e := range states {
		blob, err := s.Get(ctx, e.Key)
		if err != nil {
			t.Fatal(err)
		}
		const head = 68 // see train/state.go
		if len(blob) <= head+sha256.Size {
			continue
		}
		end := len(blob) - sha256.Size
		weights := (end - head) / 3  // bytes; moments follow
		blob[head+weights-2] ^= 0x40 // the highest bit of the mantissa of the last one
		sum := sha256.Sum256(blob[:end])
		copy(blob[end:], sum[:])
		if err := errors.Join(s.Delete(ctx, e.Key), s.Put(ctx, e.Key, blob)); err != nil {
			t.Fatal(err)
		}
	}
}

// A training in which one bit was turned over on the way is found, and since when.
func TestOneBitIsFound(t *testing.T) {
	all, r := one(t, short), runner(store.NewMemory(0), 2)
	done := 0
	r.Environment.Yield = func() bool { return done < 16 }
	r.Tell = func(e Event) { done = e.Step }
	if err := r.Run(ctx, all); !errors.Is(err, model.ErrStopped) {
		t.Fatal(err)
	}
	flip(t, r.Environment.Store)
	r.Environment.Yield, r.Tell = nil, nil
	if err := r.Run(ctx, all); err != nil {
		t.Fatal(err)
	}
	found, err := r.Verify(ctx, all, 9, 1)
	if err != nil || len(found) != 2 {
		t.Fatal(found, err)
	}
	for _, f := range found {
		if f.Task.Trains && (f.Same() || f.From != 16 || f.To != 32) {
			t.Errorf("the training differs between steps %d and %d", f.From, f.To)
		}
		if !f.Task.Trains && !f.Same() {
			t.Error("what was measured of the model that is there is something else")
		}
	}
}

// What is right is found right, and verifying leaves the store as it was.
func TestWhatIsRightIsFoundRight(t *testing.T) {
	all, r := one(t, short), runner(store.NewMemory(0), 2)
	if found, err := r.Verify(ctx, all, 9, 1); err != nil || len(found) > 0 {
		t.Errorf("before anything ran: %v, %v", found, err)
	}
	if err := r.Run(ctx, all); err != nil {
		t.Fatal(err)
	}
	before := kept(t, r.Environment.Store)
	for _, sample := range []int{1, 2} {
		found, err := r.Verify(ctx, all, sample, 3)
		if err != nil || len(found) != sample {
			t.Fatal(found, err)
		}
		for _, f := range found {
			if !f.Same() {
				t.Errorf("%s: other bits", f.Task.Name)
			}
		}
	}
	if after := kept(t, r.Environment.Store); !reflect.DeepEqual(after, before) {
		t.Errorf("the store had %d values, and has %d", len(before), len(after))
	}
}

// kept lists the values of a store by their checksums.
func kept(t *testing.T, s store.Store) map[store.Key]string {
	t.Helper()
	all := map[store.Key]string{}
	for _, kind := range []store.Kind{store.Model, store.State, store.Result, experiment.ChainKind} {
		entries, err := s.List(ctx, kind, "")
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range entries {
			all[e.Key] = e.Sum
		}
	}
	return all
}

// spoiled is a store in which some values are damaged until they are put again.
type spoiled struct {
	store.Store
	mu  sync.Mutex
	bad map[store.Key]bool
}

func (s *spoiled) Get(ctx context.Context, k store.Key) ([]byte, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.bad[k] {
		return nil, &store.Error{Op: "get", Key: k, Err: store.ErrDamaged}
	}
	return s.Store.Get(ctx, k)
}

func (s *spoiled) Put(ctx context.Context, k store.Key, value []byte) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	delete(s.bad, k)
	return s.Store.Put(ctx, k, value)
}

// What is damaged is made again and said by name; weights that nothing needs any more are
// neither missed nor made.
func TestDamageAndMissingWeights(t *testing.T) {
	all := one(t, short)
	s := &spoiled{Store: store.NewMemory(0), bad: map[store.Key]bool{}}
	r := runner(s, 1)
	if err := r.Run(ctx, all); err != nil {
		t.Fatal(err)
	}
	before := kept(t, s.Store)
	weights := experiment.ModelKey(all[0].Recipe)
	if err := s.Delete(ctx, weights); err != nil {
		t.Fatal(err)
	}
	var damaged []store.Key
	again := 0
	r.Tell = func(e Event) {
		if e.Damaged.Hash != "" {
			damaged = append(damaged, e.Damaged)
		}
		if e.Ended && !e.There {
			again++
		}
	}
	if err := r.Run(ctx, all); err != nil || again > 0 {
		t.Errorf("without weights that nothing needs %d tasks are done again: %v", again, err)
	}
	results, err := s.List(ctx, store.Result, "")
	if err != nil || len(results) != 1 {
		t.Fatal(results, err)
	}
	s.bad[results[0].Key] = true
	if err := r.Run(ctx, all); err != nil || again != 2 {
		t.Errorf("with damaged results %d tasks are done again: %v", again, err)
	}
	if len(damaged) == 0 || damaged[0] != results[0].Key {
		t.Errorf("damaged are %v", damaged)
	}
	s.bad[weights], s.bad[results[0].Key], damaged = true, true, nil
	if err := r.Run(ctx, all); err != nil || len(damaged) < 2 {
		t.Errorf("damaged are %v: %v", damaged, err)
	}
	if after := kept(t, s.Store); !reflect.DeepEqual(after, before) {
		t.Errorf("%v, before the damage %v", after, before)
	}
}

// board is claims in memory, which two runners share.
type board struct {
	mu    sync.Mutex
	taken map[string]bool
}

func (b *board) Take(name string) (func(), error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.taken[name] {
		return nil, nil
	}
	b.taken[name] = true
	return func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		delete(b.taken, name)
	}, nil
}

func (b *board) Soon() <-chan struct{} {
	now := make(chan struct{})
	close(now)
	return now
}

// Two programs on one store do each task once, and both end with all of them done.
func TestSharesDoEachTaskOnce(t *testing.T) {
	checkpoints, err := Sweep(one(t, short)[0].Recipe, []Axis{{"stop", []string{"8", "16", "24"}}, {"data", []string{"1", "2"}}}, 1, 1)
	if err != nil {
		t.Fatal(err)
	}
	var measurings []Task
	for _, p := range checkpoints {
		measurings = append(measurings, Task{Name: p.Name([]Axis{{Key: "stop"}, {Key: "data"}}), Recipe: p.Recipe})
	}
	all, err := Tasks(measurings, corpus.Registry{storycorpus.New()})
	if err != nil || len(all) != 12 {
		t.Fatal(len(all), err)
	}
	s, claims := store.NewMemory(0), &board{taken: map[string]bool{}}
	var mu sync.Mutex
	made, ended := map[string]int{}, 0
	var wg sync.WaitGroup
	for shard := range 2 {
		r := runner(s, 2)
		r.Claims, r.Shard, r.Shards = claims, shard+1, 2
		r.Tell = func(e Event) {
			mu.Lock()
			defer mu.Unlock()
			if e.Ended {
				ended++
				if !e.There {
					made[e.Task.key()]++
				}
			}
		}
		wg.Go(func() {
			if err := r.Run(ctx, all); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for name, n := range made {
		if n != 1 {
			t.Errorf("%s was done %d times", name, n)
		}
	}
	if len(made) != len(all) || ended < len(all) {
		t.Errorf("%d of %d tasks were done", len(made), len(all))
	}
}

// Replicates of a recipe share no seed, and keep which seeds are equal in it.
func TestReplicatesOfASweep(t *testing.T) {
	r, _ := recipe.ParseQuery("mix=de,en&merge=linear&parents=en@1.1/de@1.2" + tiny)
	points, err := Sweep(r, []Axis{{"width", []string{"16", "32"}}, {"steps", []string{"8", "24"}}}, 1, 3)
	if err != nil || len(points) != 12 {
		t.Fatal(len(points), err)
	}
	hashes, inits := map[string]bool{}, map[uint64]int{}
	for i, p := range points {
		hashes[p.Recipe.Hash()] = true
		if p.Replicate != i%3+1 || p.Recipe.Model.Width != 16<<(i/6) || p.Recipe.Schedule.Steps != []int{8, 24}[i/3%2] {
			t.Errorf("point %d is %v, replicate %d", i, p.Values, p.Replicate)
		}
		a, b := p.Recipe.Merge.Parents[0].Seeds, p.Recipe.Merge.Parents[1].Seeds
		if a.Init != b.Init || a.Data == b.Data {
			t.Errorf("seeds %v and %v", a, b)
		}
		inits[a.Init] = p.Replicate
	}
	if len(hashes) != len(points) || len(inits) != 3 {
		t.Errorf("%d recipes, inits %v", len(hashes), inits)
	}
	for name, axes := range map[string][]Axis{
		"a field that is none": {{"wide", []string{"1"}}},
		"a field twice":        {{"width", []string{"16"}}, {"width", []string{"32"}}},
		"a value that is none": {{"width", []string{"wide"}}},
		"no recipe":            {{"heads", []string{"3"}}},
	} {
		if _, err := Sweep(r, axes, 1, 1); err == nil {
			t.Errorf("%s: accepted", name)
		}
	}
}
