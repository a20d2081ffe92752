// Package mergekit writes merges as the YAML that mergekit runs, and reads such
// YAML. A merge keeps its meaning both ways: methods and knobs under the
// other's names, weights and knobs of single models, filters and gradients.
//
// The YAML is that of mergekit 0.1.5, with models or with slices of their layers
// (slices.go), which come out as mergekit makes them (TestSlicesOfMergekit);
// several documents, which mergekit-multi runs, are a merge and its stages
// (stages.go). What only one of the two has is an error that names the field and,
// when reading, the line; a field that decides nothing is told (Config.Note), and nothing
// is dropped in silence. Some things differ in
// what the two then compute. Each is shown by a test with merges that mergekit has
// made; those of whole models are made again by engine/merge/testdata/parity/real.py,
// whose counts are of the 418,176 weights of an expert of bits 2.
//
//   - Confusio keeps the final norm's gain at one (TestMergesLeaveTheFinalNorm of
//     engine/experiment); mergekit merges it too (TestLayersOfMergekit).
//   - A gradient's end stands, in a model of one layer, for the layer in
//     mergekit, and its beginning in Confusio; the same holds, the other way
//     round, for a head of its own (TestLayersOfMergekit). In slices both have
//     mergekit's.
//   - Of slices of models with and without a head of their own mergekit keeps the
//     weights of the last, and can call the result tied all the same; here it has a
//     head of its own (TestSlicesOfMergekit). All slices have one base, but for methods
//     whose base is a model like the others.
//   - multislerp of three models or more, about a base, stops in mergekit where no
//     model differs from the base, as in the final norm; della and della_linear stop
//     at rates, density ± epsilon, outside (0, 1), which Confusio takes for the nearer
//     end. Such merges are read, but not written (TestWhatMergekitStopsAt).
//   - At ends of settings (TestDifferencesAtTheEnds of engine/merge): with an epsilon of 0
//     ramplus_tl of mergekit divides 0 by 0 where no model differs from the base; it is not
//     written. Weights that sum to zero and are to be normalised are an error here; mergekit
//     divides by 1 in task arithmetic, and by 0 in linear and multislerp. The tol of karcher
//     ends the search; in mergekit lengths and angles below it count as 0, too.
//   - mergekit draws its random masks from --random-seed. Confusio's seed stands
//     among the parameters, where mergekit reads over it (TestLayersOfMergekit).
//     With one side's masks the other makes the same merge (TestParityWithMergekit).
//   - A stage is published before the next one starts from it, as float16, and
//     is written so; mergekit rounds it to whatever its out_dtype says. mergekit
//     computes in float32, so that a few of the rounded weights come out as the
//     neighbour of ours: 211 with slerp
//     (TestDifferencesOfStagesAreNeighbours of engine/merge).
//   - Where weights are kept by magnitude (ties, breadcrumbs, breadcrumbs_ties,
//     sce) or at rates by magnitude (della, della_linear) and several of one
//     magnitude stand at the cut, Confusio keeps the first of them and mergekit
//     those that torch.topk or torch.argsort return first (TestDifferencesAreTies).
//     On experts in float16, where changes take few values, this concerns 14 to 66
//     weights with ties, 10 or 14 with breadcrumbs, 12 or 15 with della.
//   - della and della_linear then enlarge what they keep of a tensor, to the same sum
//     of magnitudes, unless the merge says otherwise. Where equal ones at other rates
//     change the sum of what is kept, all of it then differs: with experts by 1.1e-4
//     of the change at most, and 148,532 or 157,835 weights of a merge of three beyond
//     1e-6. With mergekit's masks nothing differs (TestDifferencesOfRescalingAreTies).
//   - Where the weighted votes for both signs are equal (0.6·2 against 0.4·3), the
//     rounding of the weights elects one, in float64 or in mergekit's float32: one
//     weight of a merge of three (with breadcrumbs_ties and della; TestDifferencesAreTies).
//   - mergekit takes norms in the dtype, which is written as float32, and torch adds
//     up the squares of a large tensor in a few running sums. slerp, nuslerp,
//     multislerp, karcher and model_stock then miss by as much: with the experts
//     by 5.2e-6 of the largest weight at most, with tensors of the same size that
//     round worse by 1.6e-5. With exact norms, or float64 in place of
//     float32, they agree (TestDifferencesAreNorms); everything else agrees to 5e-7.
//   - arcee_fusion takes over what scores at least a limit. The divergence in a score
//     has a rounding error of some 2^-24 in mergekit, so that a score
//     near the limit can fall on the other side: at most two weights of a merge of
//     two experts, 51 of 196,608 where the models hardly differ
//     (TestDifferencesOfFusionAreRounding).
//   - A few edge cases of single tensors, such as opposite models
//     (TestParityWithMergekit lists them).
//
// Without a network mergekit needs --no-write-model-card where the names of
// models are plain, as in the page's zip: it asks whether its hub has them. The
// first line of what is written says so.
//
// Sources: the documentation of mergekit's configuration; formulas only.
package mergekit
