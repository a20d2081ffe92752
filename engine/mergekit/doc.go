// Package mergekit writes merges as the YAML that mergekit runs, and reads such
// YAML. A merge keeps its meaning both ways: methods and knobs under the
// other's names, weights and knobs of single models, filters and gradients.
//
// The YAML is that of mergekit 0.1.5, with models or one slice over all layers.
// What only one of the two has is an error that names the field and, when
// reading, the line; nothing is dropped in silence. Three things differ in what
// the two then compute:
//
//   - Confusio keeps the final norm's gain at one; mergekit merges it too.
//   - A gradient's end stands, in a model of one layer, for the layer in
//     mergekit, and its beginning in Confusio; the same holds, the other way
//     round, for a head of its own.
//   - mergekit draws its random masks from --random-seed. Confusio's seed stands
//     among the parameters, where mergekit reads over it.
//
// Sources: the documentation of mergekit's configuration; formulas only.
package mergekit
