package recipe

import (
	"reflect"
	"strings"
	"testing"
)

// locked is a lockstep of two experts.
func locked() Recipe {
	r := Small()
	r.Lockstep = &Lockstep{Every: 64, Experts: Experts{
		{Languages: Shares{{"en", "1"}}, Seeds: Seeds{1, 2}}, {Languages: Shares{{"de", "1"}, {"fr", "0.5"}}, Seeds: Seeds{3, 4}}}}
	return r.Canonical()
}

// lockedAt has means at steps of its own.
func lockedAt() Recipe {
	r := locked()
	r.Lockstep.Every, r.Lockstep.At, r.Lockstep.Only = 0, Steps{290, 870}, 2
	return r.Canonical()
}

// fromLockstep trains on what a lockstep makes.
func fromLockstep() Recipe {
	r := Small()
	r.Start = new(Start)
	r.Start.take(lockedAt())
	return r.Canonical()
}

func TestALockstepReadsShort(t *testing.T) {
	for _, c := range []struct {
		r    Recipe
		want string
	}{
		{locked(), "bits=3&mix=de,en,fr&data=2&experts=en@1.2/de,fr:0.5@3.4&average-every=64&only=0"},
		{lockedAt(), "bits=3&mix=de,en,fr&data=2&experts=en@1.2/de,fr:0.5@3.4&average-every=0&average-at=290,870&only=2"},
		{branched(locked()), "bits=3&mix=de,en,fr&peak=0.002&init=0&data=2&experts=en@0.2/de,fr:0.5@0.4&average-every=64&only=0" +
			"&start=(mix=de,en!peak=0.016!stop=580!init=5!data=6!moments=true)"},
		{fromLockstep(), "bits=3&init=0&start=(mix=de,en,fr!init=1!data=2!experts=en@1.2/de,fr:0.5@3.4!average-every=0!average-at=290,870!only=2)"},
	} {
		if got := c.r.Query(); got != c.want {
			t.Errorf("%s\nwant\n%s", got, c.want)
		}
	}
	for _, key := range []string{"lockstep", "experts", "every", `"at"`, "only"} {
		if strings.Contains(string(Small().JSON()), key) || strings.Contains(string(sample().JSON()), key) {
			t.Errorf("a recipe without a lockstep says %s", key)
		}
	}
}

// One training has one name: what follows from the experts is not said in another way,
// nor is a mean at the end, nor are even steps.
func TestALockstepHasOneForm(t *testing.T) {
	r := locked()
	r.Mixture.Languages, r.Seeds = Shares{{"zh", "3"}}, Seeds{7, 7}
	if r.Hash() != locked().Hash() || r.Canonical().Spoken().String() != "de,en,fr" || r.Canonical().Seeds != (Seeds{1, 2}) {
		t.Error("the mixture of a lockstep is not that of its experts")
	}
	if back, err := Parse(encode(r.sorted())); err != nil || !reflect.DeepEqual(back, locked()) {
		t.Errorf("with another mixture it reads as %s, %v", back.JSON(), err)
	}
	with := func(every int, at ...int) Lockstep {
		r := locked()
		r.Lockstep.Every, r.Lockstep.At = every, at
		return *r.Canonical().Lockstep
	}
	for name, c := range map[string]struct {
		l     Lockstep
		every int
		at    string
	}{
		"end": {with(fullSteps), 0, ""}, "last": {with(0, fullSteps), 0, ""}, "even": {with(0, third, 2*(third)), third, ""},
		"once, late": {with(0, fullSteps-300), fullSteps - 300, ""}, "once, early": {with(0, 300), 0, "300"}, "even and the last": {with(0, fullSteps/2, fullSteps), fullSteps / 2, ""},
		"not to the end": {with(0, 100, 200), 0, "100,200"}, "uneven": {with(0, 290, 870), 0, "290,870"}, "each": {with(1), 1, ""},
	} {
		if c.l.Every != c.every || c.l.At.String() != c.at {
			t.Errorf("%s: every %d, at %s", name, c.l.Every, c.l.At)
		}
	}
	for step := 1; step < fullSteps; step++ { // the forms say the same
		if with(third).Average(step) != (step == third || step == 2*(third)) || with(0, 290, 870).Average(step) != (step == 290 || step == 870) || with(0).Average(step) {
			t.Fatalf("after step %d", step)
		}
	}
}

func TestExpertsAloneAreRecipes(t *testing.T) {
	r := lockedAt()
	for i, want := range []string{"en", "de,fr:0.5"} {
		a := r.Alone(i)
		if a.Lockstep != nil || a.Mixture.Languages.String() != want || a.Seeds != r.Lockstep.Experts[i].Seeds || a.Validate() != nil {
			t.Errorf("expert %d is %s, %v", i, a.JSON(), a.Validate())
		}
	}
	stopped := r
	stopped.Schedule.Stop = 5
	whole := r.Canonical()
	whole.Lockstep.Only = 0
	if stopped.Course().Hash() != whole.Course().Hash() || r.Course().Hash() != whole.Training().Hash() || r.Hash() == whole.Hash() {
		t.Error("what comes out of a lockstep is another course")
	}
	if o, _ := fromLockstep().Origin(); o.Hash() != r.Training().Hash() || fromLockstep().Before() != fullSteps {
		t.Errorf("its lockstep is %s", o.JSON())
	}
	c := r.Canonical()
	c.Lockstep.Experts[0].Languages[0].Language, c.Lockstep.At[0] = "xx", 1
	if r.Hash() != lockedAt().Hash() {
		t.Error("a copy changed the original")
	}
}
