package experiment

import (
	"context"
	"errors"
	"reflect"
	"testing"

	"confusio/engine/model"
	"confusio/engine/recipe"
	"confusio/engine/store"
)

// chained trains a recipe with a chain of every fourth step, stopping after so many steps
// (0: never), with or without states on the way.
func chained(t *testing.T, s store.Store, r recipe.Recipe, stop int) error {
	t.Helper()
	plan, err := NewTraining(r, countings)
	if err != nil {
		t.Fatal(err)
	}
	done := 0
	e := Environment{
		Corpora: countings, Store: s, Chain: 4,
		SaveNow:  func(step int) bool { return step%3 == 0 },
		Progress: func(p Progress) { done = p.Done },
		Yield:    func() bool { return stop == 0 || done < stop },
	}
	return plan.Make(context.Background(), e)
}

func chainOf(t *testing.T, s store.Store, r recipe.Recipe) Chain {
	t.Helper()
	c, err := GetChain(context.Background(), s, r)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// Law: the chain is the same in one go and stopped on the way, and nothing of it is left
// lying beside it.
func TestAChainGoesOnWithItsTraining(t *testing.T) {
	lockstep := fakeMerge()
	lockstep.Merge, lockstep.Schedule.Steps = nil, 24
	share := func(code string) recipe.Shares { return recipe.Shares{{Language: code, Weight: "1"}} }
	lockstep.Lockstep = &recipe.Lockstep{Every: 8, Experts: recipe.Experts{
		{Languages: share("aa"), Seeds: recipe.Seeds{Init: 1, Data: 1}}, {Languages: share("bb"), Seeds: recipe.Seeds{Init: 1, Data: 2}},
	}}
	alone := fakeRecipe()
	alone.Schedule.Steps = 24
	for name, r := range map[string]recipe.Recipe{"one": alone, "lockstep": lockstep} {
		whole, parts := store.NewMemory(0), store.NewMemory(0)
		if err := chained(t, whole, r, 0); err != nil {
			t.Fatal(err)
		}
		want := chainOf(t, whole, r)
		if len(want) != 6 {
			t.Errorf("%s: %d links", name, len(want))
		}
		for stop := 5; ; stop += 7 {
			err := chained(t, parts, r, stop)
			if err == nil {
				break
			}
			if !errors.Is(err, model.ErrStopped) {
				t.Fatal(err)
			}
		}
		if got := chainOf(t, parts, r); !reflect.DeepEqual(got, want) {
			t.Errorf("%s: stopped on the way the chain is another one", name)
		}
		if left, err := parts.List(context.Background(), store.State, ""); len(left) > 0 || err != nil {
			t.Errorf("%s: left are %v, %v", name, left, err)
		}
	}
}

// A checkpoint's chain is the beginning of that of the whole course.
func TestTheChainOfACheckpoint(t *testing.T) {
	r, s := fakeRecipe(), store.NewMemory(0)
	r.Schedule.Steps, r.Schedule.Stop = 24, 12
	if err := chained(t, s, r, 0); err != nil {
		t.Fatal(err)
	}
	half := chainOf(t, s, r)
	r.Schedule.Stop = 0
	if err := chained(t, s, r, 0); err != nil {
		t.Fatal(err)
	}
	whole := chainOf(t, s, r)
	if len(half) != 3 || len(whole) != 6 || !reflect.DeepEqual(half, whole[:3]) {
		t.Errorf("%d links of %d", len(half), len(whole))
	}
}

// Where the beginning of a chain is lost there is no chain, rather than part of one.
func TestAChainThatIsBrokenIsNotKept(t *testing.T) {
	r, s, ctx := fakeRecipe(), store.NewMemory(0), context.Background()
	r.Schedule.Steps = 24
	if err := chained(t, s, r, 10); !errors.Is(err, model.ErrStopped) {
		t.Fatal(err)
	}
	if err := s.Delete(ctx, halfChainKey(StateKey(r, 10))); err != nil {
		t.Fatal(err)
	}
	if err := chained(t, s, r, 0); err != nil {
		t.Fatal(err)
	}
	if c, err := GetChain(ctx, s, r); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("%d links, %v", len(c), err)
	}
}

func TestTheFirstLinkThatDiffers(t *testing.T) {
	a := Chain{{1}, {2}, {3}}
	for _, c := range []struct {
		other Chain
		at    int
		found bool
	}{{Chain{{1}, {2}, {3}}, 0, false}, {Chain{{1}, {9}, {8}}, 1, true}, {Chain{{9}}, 0, true}, {Chain{{1}}, 0, false}, {nil, 0, false}} {
		if at, found := a.Differs(c.other); at != c.at || found != c.found {
			t.Errorf("%v: link %d, %v", c.other, at, found)
		}
	}
}
