package mergekit

import (
	"slices"

	"github.com/goccy/go-yaml/ast"

	"confusio/engine/phrase"
)

// maxNodes bounds what aliases unfold to: a few lines of them can stand for billions of
// values.
const maxNodes = 10_000

// unfolding of aliases: what anchors name takes their place, shared and not copied.
type unfolder struct{ anchors map[string]anchored }

// anchored is what an anchor names, and of how many nodes; it is open inside itself.
type anchored struct {
	node ast.Node
	size int
	open bool
}

// unfold returns n without anchors and aliases, and the number of its nodes.
func (u unfolder) unfold(n ast.Node) (ast.Node, int, error) {
	size := 1
	var err error
	switch v := n.(type) {
	case *ast.AnchorNode:
		name := v.Name.GetToken().Value
		u.anchors[name] = anchored{open: true}
		if n, size, err = u.unfold(v.Value); err == nil {
			u.anchors[name] = anchored{node: n, size: size}
		}
	case *ast.AliasNode:
		to, known := u.anchors[v.Value.GetToken().Value]
		if !known || to.open {
			return nil, 0, node{ast: n}.fail(ErrInvalid, "mergekit.no_anchor", phrase.Excerpt("name", v.Value.GetToken().Value))
		}
		n, size = to.node, to.size
	case *ast.MappingValueNode:
		all := &ast.MappingNode{BaseNode: &ast.BaseNode{}, Start: v.Start, Values: []*ast.MappingValueNode{v}}
		size, err = u.mapping(all)
		if n = v; v.Key.IsMergeKey() {
			n = all
		}
	case *ast.MappingNode:
		size, err = u.mapping(v)
	case *ast.SequenceNode:
		for i := range v.Values {
			var s int
			if v.Values[i], s, err = u.unfold(v.Values[i]); err != nil {
				return nil, 0, err
			}
			size += s
		}
	}
	if err == nil && size > maxNodes {
		err = node{ast: n}.fail(ErrYAML, "mergekit.unfolded", phrase.Number("most", maxNodes))
	}
	return n, size, err
}

// mapping unfolds the values of a mapping, and what it takes over from others (<<), behind
// its own.
func (u unfolder) mapping(m *ast.MappingNode) (int, error) {
	size := 1
	var own, taken []*ast.MappingValueNode
	for _, pair := range m.Values {
		value, s, err := u.unfold(pair.Value)
		if err != nil {
			return 0, err
		}
		size += s
		pair.Value = value
		if !pair.Key.IsMergeKey() {
			own = append(own, pair)
			continue
		}
		from := []ast.Node{value}
		if list, ok := value.(*ast.SequenceNode); ok {
			from = list.Values
		}
		for _, f := range from {
			switch f := f.(type) {
			case *ast.MappingNode:
				taken = append(taken, f.Values...)
			case *ast.MappingValueNode:
				taken = append(taken, f)
			default:
				return 0, node{ast: pair.Value}.fail(ErrInvalid, "mergekit.mapping")
			}
		}
	}
	for _, pair := range taken {
		name := pair.Key.GetToken().Value
		if !slices.ContainsFunc(own, func(o *ast.MappingValueNode) bool { return o.Key.GetToken().Value == name }) {
			own = append(own, pair)
		}
	}
	m.Values = own
	return size, nil
}
