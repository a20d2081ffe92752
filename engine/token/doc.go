// Package token is a byte-level byte-pair encoding: text to tokens and back,
// exactly, for any bytes.
//
// A vocabulary has the begin token, the end token, the 256 bytes, and then one
// token a merge. Text is first cut into pieces that no token crosses (pieces.go);
// within a piece the earliest-learned merge that applies is made first, as in
// Sennrich et al. 2016 (arXiv:1508.07909). Decoding joins the bytes of the tokens.
//
// Nothing here depends on Unicode tables, which differ between versions of Go.
package token
