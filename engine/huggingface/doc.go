// Package huggingface writes a model as the folder that the transformers library
// reads, and reads such folders, those that mergekit leaves among them.
//
//	config.go     config.json: a Llama decoder
//	tokenizer.go  tokenizer.json: the pieces and merges of package token in the library's terms
//	card.go       README.md: what the model is, with its recipe
//	export.go     all files of a folder, and the folder as a zip
//	import.go     a folder back to weights; it comes from strangers
//	bare.go       weights without their folder
package huggingface
