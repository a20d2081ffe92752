// Package huggingface writes a model as the folder that the transformers library
// reads, and reads such folders, those that mergekit leaves among them.
//
//	config.go     config.json as it is written
//	fields.go     config.json as it is read: one table of its fields, each honoured, harmless or refused
//	rope.go       rotary positions in config.json, in the forms of two versions
//	tokenizer.go  tokenizer.json as it is written: the pieces and merges of package token in the library's terms
//	tokens.go     tokenizer.json as it is read: any byte-level byte-pair encoding
//	cut.go        how a tokenizer.json cuts text
//	card.go       README.md: what the model is, with its recipe
//	export.go     all files of a folder, and the folder as a zip
//	folder.go     folders and zips of strangers: limits, and what they are if they are no model
//	weights.go    files of weights, whole or in shards, none of which is read before all fit
//	import.go     a folder back to a model
//	bare.go       weights without their folder
package huggingface
