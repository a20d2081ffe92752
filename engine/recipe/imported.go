package recipe

import (
	"strconv"
	"strings"
)

// ImportedCorpus begins the corpus of a model whose making is not known; the
// hash of its weights follows, in hexadecimal.
const ImportedCorpus = "imported:"

// nameDigits of a hash, hexadecimal, stand as a seed: 52 bits, within what a
// recipe takes.
const nameDigits = 13

// Imported tells whether the making of a model, or of one that it is merged of,
// is not known: the recipe names it and cannot be run.
func (r Recipe) Imported() bool { return strings.HasPrefix(r.Corpus, ImportedCorpus) }

// NamingSeeds are the seeds by which a merge names the model of r. A model whose
// making is not known has none of its own, nor has a merge; a part of the hash
// of its weights, or of its recipe, stands in.
func (r Recipe) NamingSeeds() Seeds {
	hash, imported := strings.CutPrefix(r.Corpus, ImportedCorpus)
	if r.Merge != nil {
		hash = r.Hash()
	} else if !imported {
		return r.Seeds
	}
	n, err := strconv.ParseUint(hash[:min(len(hash), nameDigits)], 16, 53)
	if err != nil {
		return r.Seeds // no hash, so no import of this engine's
	}
	return Seeds{Init: n}
}
