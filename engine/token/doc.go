// Package token is a byte-level byte-pair encoding: text to tokens and back,
// exactly, for any bytes.
//
// A vocabulary has the begin token, the end token, the 256 bytes, and then one
// token a merge. Text is first cut into pieces that no token crosses (pieces.go);
// within a piece the earliest-learned merge that applies is made first, as in
// Sennrich et al. 2016 (arXiv:1508.07909). Decoding joins the bytes of the tokens.
//
// Nothing here depends on Go's Unicode tables, which differ between its versions.
// Our own tokenizer needs none. Those made elsewhere (foreign.go) cut text by regular
// expressions: expression.go reads these, class.go their classes of characters, and
// match.go finds their matches, by the categories of the tokenizers library
// (category.go), with which pieces and ids are compared in package huggingface.
package token
