package service

import (
	"errors"

	"confusio/engine/cost"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// errRoom reports a recipe whose training a worker has no room for.
var errRoom = errors.New("the model is too large for a browser")

// fits refuses what would end in a worker without memory.
func fits(r recipe.Recipe) error {
	if need := cost.MemoryOf(r).Total(); need > protocol.MostMemory {
		return phrase.Error(phrase.Of("service.room", phrase.Number("need", need), phrase.Number("most", protocol.MostMemory)), errRoom)
	}
	if origin, ok := r.Origin(); ok {
		return fits(origin)
	}
	return nil
}
