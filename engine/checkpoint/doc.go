// Package checkpoint reads and writes weights as safetensors files, with the
// recipe that made them in the metadata.
//
// A file is eight bytes with the length of a header (little endian), the header
// as JSON, and the values of all tensors. The header names each tensor with
// its type, its shape and its place among the values. Every rule of the format
// is checked before anything is allocated: files come from strangers. Numbers of
// 64, 32 and 16 bits and of bfloat16 become float32; one that is not finite is
// refused by name, for a model with it computes nothing.
//
//   - The header is shorter than a limit and than the file, begins with a brace
//     and is valid UTF-8, so that its length cannot be used to exhaust memory.
//   - No name occurs twice, so that two readers cannot see two models.
//   - The tensors cover the values without a hole and without an overlap, so
//     that nothing hides between them and the file is not larger than its
//     content says.
//   - Shape, type and place agree, without overflow of the product.
//
// The same Set always gives the same bytes: tensors stand in the order of the
// Set, metadata in the order of its keys.
//
// Source: https://github.com/huggingface/safetensors, section "Format".
package checkpoint
