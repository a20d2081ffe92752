// Command confusio trains, merges and measures tiny language models on the
// command line. It is a thin view of package experiment: the same recipes give
// the same bits as in the browser.
//
//	confusio train --mix en --out en.safetensors
//	confusio train --mix de --init 2 --data 2 --out de.safetensors
//	confusio merge en.safetensors de.safetensors --out both.safetensors
//	confusio eval en.safetensors de.safetensors both.safetensors
//	confusio generate both.safetensors
//	confusio run recipe.json --models models --json
//	confusio storybook sample --language it
//
// Progress goes to the standard error, results to the standard output. With
// --json the results are JSON, one object, whose fields are stable:
//
//	train      file, recipe_sha256, steps, tokens, loss (nats per token of the
//	           last batch), seconds, cells
//	merge      file, recipe_sha256, method, parents
//	eval       split, stories, languages, rows; rows hold role, name, cells,
//	           mean_k, mean_b
//	generate   texts (opening, text, language, sentences, parsed, story),
//	           sentences, parsed, fluency
//	run        the Results of package experiment
//	similarity, damage, line, ladder  see each command's help
//	storybook  see each command's help
//
// A cell holds language, nats_per_story, nats_per_byte, nats_per_character,
// nats_per_token, above_floor, k, b, g and fluency; what is unknown is null.
//
// Interrupting train or run, by Ctrl-C, SIGTERM or a closed terminal, saves the state of
// the training beside its output, and so do both every ten seconds; train with --resume, and run by itself, goes on to the
// same bits. The state goes when the model stands.
//
// The exit status is 0 for success, 1 for an error, and after an interrupt 130, 143 after
// SIGTERM, 129 after SIGHUP. A result that could not be written is an error.
package main
