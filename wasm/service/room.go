package service

import (
	"errors"
	"fmt"

	"confusio/engine/cost"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// errRoom reports a recipe whose training a worker has no room for.
var errRoom = errors.New("the model is too large for a browser")

// fits refuses what would end in a worker without memory.
func fits(r recipe.Recipe) error {
	if need := cost.MemoryOf(r).Total(); need > protocol.MostMemory {
		return fmt.Errorf("%w: training it needs %d MB, and a worker has %d MB for it", errRoom, need/1_000_000, protocol.MostMemory/1_000_000)
	}
	return nil
}
