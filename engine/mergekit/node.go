package mergekit

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"
	"github.com/goccy/go-yaml/token"

	"confusio/engine/phrase"
	"confusio/engine/recipe"
)

// Limits of what Decode looks at. A merge of 64 models with rules has a few
// thousand bytes.
const (
	maxYAML  = 1 << 16 // bytes
	maxDepth = 32      // of nesting
)

// node is a place in the YAML: its value, and its path from the root.
type node struct {
	ast  ast.Node
	path string
}

func (n node) line() int {
	if n.ast != nil && n.ast.GetToken() != nil && n.ast.GetToken().Position != nil {
		return n.ast.GetToken().Position.Line
	}
	return 0
}

func (n node) fail(kind error, why phrase.Key, args ...phrase.Arg) error {
	return &FieldError{Line: n.line(), Field: n.path, Why: phrase.Of(why, args...), Kind: kind}
}

// below is the place of a field that n lacks.
func (n node) below(name string) node { return node{n.ast, strings.TrimPrefix(n.path+"."+name, ".")} }

// parse returns the roots of the documents in data, at least one.
func parse(data []byte) (roots []node, err error) {
	if len(data) > maxYAML {
		return nil, wrong("", ErrYAML, "mergekit.large", phrase.Number("n", len(data)), phrase.Number("most", maxYAML))
	}
	if tooDeep(data) {
		return nil, wrong("", ErrYAML, "mergekit.deep", phrase.Number("most", maxDepth))
	}
	defer func() { // the parser is not ours, and the text comes from outside
		if p := recover(); p != nil {
			err = wrong("", ErrYAML, "mergekit.unparsed")
		}
	}()
	file, err := parser.ParseBytes(bytes.TrimPrefix(data, []byte("\ufeff")), 0)
	if err != nil {
		return nil, syntax(err)
	}
	for _, d := range file.Docs {
		if d.Body == nil {
			continue
		}
		root, _, err := unfolder{map[string]anchored{}}.unfold(d.Body)
		if err != nil {
			return nil, err
		}
		roots = append(roots, node{ast: root})
	}
	if len(roots) == 0 {
		return nil, wrong("", ErrYAML, "mergekit.empty")
	}
	return roots, nil
}

// syntax takes place and message out of an error of the parser.
func syntax(err error) error {
	var at interface {
		GetMessage() string
		GetToken() *token.Token
	}
	if !errors.As(err, &at) {
		return wrong("", ErrYAML, "mergekit.syntax", phrase.Excerpt("text", err.Error()))
	}
	e := wrong("", ErrYAML, "mergekit.syntax", phrase.Excerpt("text", at.GetMessage()))
	if t := at.GetToken(); t != nil && t.Position != nil {
		e.Line = t.Position.Line
	}
	return e
}

// tooDeep bounds the recursion of the parser before it starts: brackets that are
// open, and steps of indentation in front of a line.
func tooDeep(data []byte) bool {
	open := 0
	for _, c := range data {
		switch c {
		case '[', '{':
			open++
		case ']', '}':
			open = max(open-1, 0)
		}
		if open > maxDepth {
			return true
		}
	}
	for _, line := range strings.Split(string(data), "\n") {
		if lead := len(line) - len(strings.TrimLeft(line, " -?:\t")); lead > 4*maxDepth {
			return true
		}
	}
	return false
}

// field is one key of a mapping and its value.
type field struct {
	name  string
	value node
}

// fields returns the keys of a mapping in their order, each once.
func (n node) fields() ([]field, error) {
	var pairs []*ast.MappingValueNode
	switch m := n.ast.(type) {
	case *ast.MappingNode:
		pairs = m.Values
	case *ast.MappingValueNode:
		pairs = []*ast.MappingValueNode{m}
	default:
		return nil, n.fail(ErrInvalid, "mergekit.mapping")
	}
	var all []field
	for _, pair := range pairs {
		key, err := node{pair.Key, n.path}.text()
		if err != nil {
			return nil, err
		}
		f := field{key, node{pair.Value, n.below(key).path}}
		for _, other := range all {
			if other.name == key {
				return nil, f.value.fail(ErrInvalid, "mergekit.given_twice")
			}
		}
		all = append(all, f)
	}
	return all, nil
}

// items returns the elements of a list.
func (n node) items() ([]node, error) {
	list, ok := n.ast.(*ast.SequenceNode)
	if !ok {
		return nil, n.fail(ErrInvalid, "mergekit.list")
	}
	var all []node
	for i, value := range list.Values {
		all = append(all, node{value, fmt.Sprintf("%s[%d]", n.path, i)})
	}
	return all, nil
}

// isList and isMap tell what a node is.
func (n node) isList() bool { _, ok := n.ast.(*ast.SequenceNode); return ok }
func (n node) isMap() bool {
	switch n.ast.(type) {
	case *ast.MappingNode, *ast.MappingValueNode:
		return true
	}
	return false
}

// isNothing tells whether there is no value.
func (n node) isNothing() bool {
	if n.ast == nil {
		return true
	}
	_, null := n.ast.(*ast.NullNode)
	return null
}

// text returns a scalar as it is written, without quotes.
func (n node) text() (string, error) {
	switch v := n.ast.(type) {
	case *ast.StringNode:
		return v.Value, nil
	case *ast.LiteralNode:
		return v.Value.Value, nil
	case *ast.IntegerNode, *ast.FloatNode, *ast.BoolNode, *ast.InfinityNode, *ast.NanNode:
		return n.ast.GetToken().Value, nil
	case *ast.NullNode, nil:
		return "", n.fail(ErrInvalid, "mergekit.no_value")
	case *ast.TagNode, *ast.AnchorNode, *ast.AliasNode, *ast.MergeKeyNode: // the others as keys
		return "", n.fail(ErrUnsupported, "mergekit.tag")
	}
	return "", n.fail(ErrInvalid, "mergekit.scalar")
}

// octal tells whether mergekit's reader takes digits for those of another base.
func octal(digits string) bool {
	return len(digits) > 1 && digits[0] == '0' && strings.Trim(digits, "01234567") == ""
}

// number returns a scalar as a decimal; true and false are 1 and 0.
func (n node) number(truth bool) (recipe.Decimal, error) {
	text, err := n.text()
	if err != nil {
		return "", err
	}
	if truth {
		switch strings.ToLower(text) { // as YAML 1.1 has them
		case "true", "yes", "on", "y", "t":
			return "1", nil
		case "false", "no", "off", "n", "f":
			return "0", nil
		}
	}
	trimmed := strings.TrimPrefix(text, "+")
	sign := ""
	if rest, negative := strings.CutPrefix(trimmed, "-"); negative {
		sign, trimmed = "-", rest
	}
	if strings.HasPrefix(trimmed, ".") {
		trimmed = "0" + trimmed
	}
	if octal(trimmed) {
		return "", n.fail(ErrInvalid, "mergekit.octal", phrase.Excerpt("text", text))
	}
	d, err := recipe.ParseDecimal(sign + strings.TrimSuffix(trimmed, "."))
	if err != nil || truth && d != "0" && d != "1" {
		if truth {
			return "", n.fail(ErrInvalid, "mergekit.no_truth", phrase.Excerpt("text", text))
		}
		return "", n.fail(ErrInvalid, "mergekit.no_number", phrase.Excerpt("text", text))
	}
	return d, nil
}
