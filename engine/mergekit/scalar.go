package mergekit

import (
	"strconv"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/token"
)

// scalar returns a text as a scalar of YAML, by the library: plain where no reader
// can take it for anything else, else in double quotes. The library knows what YAML
// 1.2 and 1.1 have words for; mergekit's reader, of YAML 1.1, also takes some texts
// for numbers or times that do not begin with a letter, so these are quoted too.
func scalar(text string) string {
	kind := token.String
	if token.IsNeedQuoted(text) || !beginsWithLetter(text) || strconv.Quote(text) != `"`+text+`"` {
		kind = token.DoubleQuote
	}
	return ast.String(kind(text, text, &token.Position{Column: 1})).String()
}

func beginsWithLetter(text string) bool {
	first := text[:min(len(text), 1)]
	return first >= "A" && first <= "Z" || first >= "a" && first <= "z"
}
