// Package mergekit writes merges as the YAML that mergekit runs, and reads such
// YAML. A merge keeps its meaning both ways: methods and knobs under the
// other's names, weights and knobs of single models, filters and gradients.
//
// The YAML is that of mergekit 0.1.5, with models or one slice over all layers;
// several documents, which mergekit-multi runs, are a merge and its stages
// (stages.go). What only one of the two has is an error that names the field and,
// when reading, the line; nothing is dropped in silence. Some things differ in
// what the two then compute:
//
//   - Confusio keeps the final norm's gain at one; mergekit merges it too.
//   - A gradient's end stands, in a model of one layer, for the layer in
//     mergekit, and its beginning in Confusio; the same holds, the other way
//     round, for a head of its own.
//   - mergekit draws its random masks from --random-seed. Confusio's seed stands
//     among the parameters, where mergekit reads over it.
//   - A stage is published before the next one starts from it, as float16, and
//     is written so; mergekit rounds it to whatever its out_dtype says. mergekit
//     computes in float32, so that a few of the rounded weights come out as the
//     neighbour of ours.
//   - Where weights are kept by magnitude (ties, breadcrumbs, breadcrumbs_ties,
//     sce) and several of one magnitude stand at the cut, Confusio keeps the
//     first of them and mergekit those that torch.topk or torch.argsort return
//     first. On experts in float16, where changes take few values, this concerned
//     27 of some 420,000 weights with ties and 48 with breadcrumbs, all of them
//     such ties; a test of engine/merge holds golden cases.
//   - mergekit takes norms and cosines in the dtype, which is written as float32.
//     On the 196,608 elements of an embedding this made lengths 3.6e-6 too small
//     with karcher, 3.4e-6 with multislerp, and moved model_stock by 1.8e-6 of the
//     largest weight; everything else agreed to 4e-7. With float64 in its place
//     these three agree to 6e-8.
//   - arcee_fusion takes over what scores at least a quantile of the scores. A
//     score within float32's rounding of it can fall on the other side: in two
//     merges of some 420,000 weights this happened to one.
//
// Sources: the documentation of mergekit's configuration; formulas only.
package mergekit
