package atlas

import (
	"fmt"
	"strconv"

	"confusio/engine/recipe"
)

// Axis is a field of a recipe and the values that it takes in turn.
type Axis struct {
	Key    string // see recipe.Fields
	Values []string
}

// Point is one recipe of a sweep.
type Point struct {
	Values    []string // of the axes, in their order
	Replicate int      // from 1
	Recipe    recipe.Recipe
}

// Sweep lists the recipes of a grid, the last axis fastest, each in all replicates from the
// first to the last. The n-th replicate adds n−1 times the recipe's largest seed to each of
// its seeds: what has equal seeds in one has equal ones in all, and no two share any.
//
// Errors: ErrExperiment for a field that there is not or that is there twice; those of a
// recipe's field and of recipe.Validate.
func Sweep(r recipe.Recipe, axes []Axis, first, last int) ([]Point, error) {
	fields := map[string]recipe.Field{}
	for f := range recipe.Fields() {
		fields[f.Key] = f
	}
	points := []Point{{Recipe: r}}
	for i, axis := range axes {
		field, known := fields[axis.Key]
		for _, other := range axes[:i] {
			known = known && other.Key != axis.Key
		}
		if !known {
			return nil, fmt.Errorf("%w: an axis %q", ErrExperiment, axis.Key)
		}
		var finer []Point
		for _, p := range points {
			for _, value := range axis.Values {
				next := Point{Values: append(append([]string{}, p.Values...), value), Recipe: p.Recipe.Canonical()}
				if err := field.Set(&next.Recipe, value); err != nil {
					return nil, err
				}
				finer = append(finer, next)
			}
		}
		points = finer
	}
	var all []Point
	for _, p := range points {
		if err := p.Recipe.Validate(); err != nil {
			return nil, err
		}
		for n := first; n <= last; n++ {
			all = append(all, Point{p.Values, n, replicate(p.Recipe, n)})
		}
	}
	return all, nil
}

// replicate returns the n-th replicate of a recipe, counted from 1.
func replicate(r recipe.Recipe, n int) recipe.Recipe {
	r = r.Canonical() // a copy
	largest := uint64(1)
	visitSeeds(&r, func(s *uint64) { largest = max(largest, *s) })
	visitSeeds(&r, func(s *uint64) { *s += uint64(n-1) * largest })
	return r.Canonical()
}

// visitSeeds calls visit for every seed of a recipe that shares no memory with others.
func visitSeeds(r *recipe.Recipe, visit func(*uint64)) {
	both := func(s *recipe.Seeds) { visit(&s.Init); visit(&s.Data) }
	both(&r.Seeds)
	visitMerge(r.Merge, visit)
	if r.Lockstep != nil {
		for i := range r.Lockstep.Experts {
			both(&r.Lockstep.Experts[i].Seeds)
		}
	}
	for s := r.Start; s != nil; s = s.Start {
		both(&s.Seeds)
		visitMerge(s.Merge, visit)
		if s.Lockstep != nil {
			for i := range s.Lockstep.Experts {
				both(&s.Lockstep.Experts[i].Seeds)
			}
		}
	}
}

func visitMerge(m *recipe.Merge, visit func(*uint64)) {
	if m == nil {
		return
	}
	visit(&m.Seed)
	visitMerge(m.BaseMerge, visit)
	for i := range m.Parents {
		p := &m.Parents[i]
		if p.Merge != nil {
			visitMerge(p.Merge, visit)
			continue
		}
		visit(&p.Seeds.Init)
		visit(&p.Seeds.Data)
	}
}

// Name names a point for the reader.
func (p Point) Name(axes []Axis) string {
	name := ""
	for i, axis := range axes {
		name += axis.Key + "=" + p.Values[i] + " "
	}
	return name + "#" + strconv.Itoa(p.Replicate)
}
