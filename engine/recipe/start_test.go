package recipe

import (
	"encoding/json"
	"errors"
	"reflect"
	"strconv"
	"strings"
	"testing"
)

// checkpoint is a training that ends before its schedule.
func checkpoint() Recipe {
	r := Small()
	r.Schedule.Stop = 290
	return r.Canonical()
}

// branched lets the models of r go on from a checkpoint of a mixed training.
func branched(r Recipe) Recipe {
	r = r.Canonical()
	trunk := r
	trunk.Lockstep = nil
	trunk.Mixture.Languages = Shares{{"de", "1"}, {"en", "1"}}
	trunk.Schedule.Stop, trunk.Seeds = 580, Seeds{5, 6}
	r.Schedule.Peak = "0.002"
	s := &Start{Moments: true}
	s.take(trunk.Training())
	r.Start = s
	return r.Canonical()
}

// healed is a merge that is trained on.
func healed() Recipe {
	r := Small()
	m := tree()
	s := new(Start)
	s.take(m)
	r.Start = s
	return r.Canonical()
}

// deep is a training at the end of so many starts.
func deep(n int) Recipe {
	r := Small()
	for i := range n {
		before := r
		before.Schedule.Stop = i + 1
		r.Start = new(Start)
		r.Start.take(before)
	}
	return r.Canonical()
}

func TestAStartReadsAsWhatDiffers(t *testing.T) {
	f, _ := Lookup("start")
	for _, c := range []struct {
		r    Recipe
		want string
	}{
		{branched(Small()), "(mix=de,en!peak=0.016!stop=580!init=5!data=6!moments=true)"},
		{healed(), "(mix=de,en,fr,ru!init=2!data=2!merge=linear!parents=linear(slerp(de@2.2/en@1.1!knobs=t:0.25)*0.5/ru@3.3!mask=9)/fr@4.4!mask=0)"},
		{deep(2), "(stop=2!init=0!data=1!start=(stop=1!init=1!data=1))"},
		{Small(), ""},
	} {
		if got := f.Get(c.r); got != c.want {
			t.Errorf("%s, want %s", got, c.want)
		}
	}
	q := branched(Small()).Query()
	if want := "bits=3&peak=0.002&init=0&start=(mix=de,en!peak=0.016!stop=580!init=5!data=6!moments=true)"; q != want {
		t.Errorf("the address is %s, want %s", q, want)
	}
}

// A recipe has no trace of what it does not use, so that the hashes of those made
// before stay.
func TestWithoutStartsRecipesHaveTheOldForm(t *testing.T) {
	for _, r := range []Recipe{Small(), sample(), tree()} {
		for _, key := range []string{"start", "stop", "step", "moments"} {
			if strings.Contains(string(r.JSON()), `"`+key+`"`) {
				t.Errorf("%s is in %s", key, r.JSON())
			}
		}
	}
}

// Law: what a model branches from is a recipe of its own, of the same model on the same
// corpus, whatever stands beside it.
func TestTheOriginIsARecipe(t *testing.T) {
	for _, r := range []Recipe{branched(Small()), branched(sample()), healed(), deep(3), branched(healed())} {
		o, ok := r.Origin()
		if !ok || o.Validate() != nil || o.Model != r.Model || o.Corpus != r.Corpus || len(o.Measures) > 0 {
			t.Errorf("the origin is %s, %v", o.JSON(), o.Validate())
		}
		if back, err := Parse(o.JSON()); err != nil || !reflect.DeepEqual(back, o) {
			t.Errorf("%s does not read back: %v", o.JSON(), err)
		}
		if o.Hash() != o.Canonical().Hash() || r.Hash() == r.Course().Hash() && r.Schedule.Stop > 0 {
			t.Error("it has several names")
		}
	}
	o, _ := branched(sample()).Origin()
	if o.Schedule.Stop != 580 || o.Seeds != (Seeds{5, 6}) || o.Mixture.Languages.String() != "de,en" || o.Merge != nil {
		t.Errorf("the origin is %s", o.JSON())
	}
	if o, _ = healed().Origin(); o.Hash() != tree().Training().Merged(*tree().Merge).Hash() {
		t.Errorf("a merge that is trained on is\n%s, alone\n%s", o.JSON(), tree().JSON())
	}
	if _, ok := Small().Origin(); ok {
		t.Error("fresh weights have an origin")
	}
}

// One training has one name.
func TestWhatDecidesNothingHasOneForm(t *testing.T) {
	at := func(stop int) Recipe { r := Small(); r.Schedule.Stop = stop; return r }
	if at(fullSteps).Hash() != Small().Hash() || at(fullSteps-1).Hash() == Small().Hash() {
		t.Error("a stop at the end is not the end")
	}
	if at(580).Course().Hash() != Small().Training().Hash() {
		t.Error("a checkpoint is not on its course")
	}
	other := branched(Small())
	other.Seeds.Init = 7
	if other.Hash() != branched(Small()).Hash() {
		t.Error("a model without fresh weights is named by their seed")
	}
	merged := branched(sample())
	merged.Merge.Parents[0].Seeds.Init, merged.Merge.Parents[1].Step = 9, merged.Schedule.Steps
	if merged.Hash() != branched(sample()).Hash() {
		t.Error("parents without fresh weights are named by their seed, or by the last step")
	}
	data := []byte(strings.Replace(string(Small().JSON()), `"final":"0"`, `"final":"0","stop":`+strconv.Itoa(fullSteps), 1))
	if r, err := Parse(data); err != nil || r.Hash() != Small().Hash() {
		t.Errorf("a stop at the end, as JSON: %v", err)
	}
}

func TestParentsAreCheckpoints(t *testing.T) {
	r := branched(sample())
	r.Merge.Parents[1].Step, r.Merge.Base = 290, BaseStart
	f, _ := Lookup("parents")
	if got, want := f.Get(r), "en@0.2/de,tr-mirror:0.001@0.5:290*-0.25"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	p := r.Parent(1)
	if p.Schedule.Stop != 290 || p.Schedule.Steps != r.Schedule.Steps || p.Validate() != nil || p.Start == nil {
		t.Errorf("the parent is %s, %v", p.JSON(), p.Validate())
	}
	if p.Course().Hash() != r.Trained(r.Merge.Parents[1].Languages, Seeds{0, 5}).Hash() {
		t.Error("it is not on the course of its whole training")
	}
	origin, _ := r.Origin()
	if base, ok := r.Base(); !ok || base.Hash() != origin.Hash() {
		t.Errorf("the base is %s", base.JSON())
	}
	if base := r.Untrained(); base.Start != nil || base.Schedule.Stop != 0 || base.Validate() != nil {
		t.Errorf("the fresh weights are %s, %v", base.JSON(), base.Validate())
	}
	var fields struct {
		Merge struct{ Parents []map[string]any }
	}
	if err := json.Unmarshal(r.JSON(), &fields); err != nil || len(fields.Merge.Parents[0]) != 3 || len(fields.Merge.Parents[1]) != 4 {
		t.Errorf("the parents are %v, %v", fields.Merge.Parents, err)
	}
}

// Batches are counted on along starts, and moments where they are kept.
func TestStepsBeforeABranch(t *testing.T) {
	forgotten := branched(Small())
	forgotten.Start.Moments = false
	again := branched(branched(Small())) // from 580 of a training from 580 of another
	twice := branched(Small())
	twice.Start.Start = twice.Canonical().Start
	for name, c := range map[string]struct {
		r               Recipe
		before, moments int
	}{
		"fresh": {Small(), 0, 0}, "branch": {branched(Small()), 580, 580}, "forgotten": {forgotten, 580, 0},
		"twice": {twice, 1160, 1160}, "merge": {healed(), fullSteps, 0}, "again": {again, 1160, 1160},
	} {
		if name == "again" {
			c.before, c.moments = 1160, 1160
		}
		if got := c.r.Before(); got != c.before {
			t.Errorf("%s: %d steps were read before, want %d", name, got, c.before)
		}
		if got := c.r.MomentSteps(); got != c.moments {
			t.Errorf("%s: the moments have seen %d steps, want %d", name, got, c.moments)
		}
	}
	short := healed()
	for i := range short.Start.Merge.Parents {
		short.Start.Merge.Parents[i].Merge = nil
		short.Start.Merge.Parents[i] = leaf("en", 1)
		short.Start.Merge.Parents[i].Step = 100 * (i + 1)
	}
	if got := short.Before(); got != 200 {
		t.Errorf("behind a merge of checkpoints %d steps were read before", got)
	}
}

// Starts nested without end are refused as quickly as others.
func TestManyStartsAreRefused(t *testing.T) {
	r := deep(60)
	if err := r.Validate(); !errors.Is(err, ErrInvalid) {
		t.Errorf("sixty starts: %v", err)
	}
	merged := healed()
	for range 40 {
		next := healed()
		next.Start.Start = merged.Start
		merged = next
	}
	if err := merged.Validate(); !errors.Is(err, ErrInvalid) {
		t.Errorf("forty merges: %v", err)
	}
}

func TestCopiesOfAStartShareNothing(t *testing.T) {
	r := branched(healed())
	r.Start.Start = healed().Start
	before := r.Hash()
	c := r.Canonical()
	c.Start.Mixture.Languages[0].Language = "xx"
	c.Start.Start.Merge.Parents[1].Languages[0].Language = "xx"
	c.Start.Start.Seeds.Data = 77
	if o, _ := r.Origin(); r.Hash() != before {
		t.Error("a copy changed the original")
	} else if o.Start.Schedule.Stop = 7; r.Hash() != before {
		t.Error("the origin changed the original")
	}
}
