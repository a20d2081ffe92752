package token

import (
	"errors"
	"strconv"
	"strings"

	"confusio/engine/phrase"
)

// ErrExpression reports a regular expression that is not read.
var ErrExpression = errors.New("token: the regular expression is not read")

// An Expression is a regular expression by which a tokenizer made elsewhere cuts text.
// It reads what such tokenizers write: alternatives, groups that may ignore case,
// classes of characters and of general categories, repetitions, and looking ahead. All
// else is refused. Classes are those of the tokenizers library, see category.go. Of
// several ways to match the first one counts, as in Perl, and at no place of a text
// does an expression take more steps than its length times that of the text.
type Expression struct {
	text    string
	program []instruction
}

// operation is what an instruction does.
type operation uint8

const (
	take  operation = iota // takes a character of the class and goes on
	fork                   // goes on, and if that fails at to
	jump                   // goes on at to
	ahead                  // goes on at to if what follows here matches, which takes nothing
	not                    // goes on at to if what follows here does not match
	done                   // has matched
)

type instruction struct {
	do    operation
	to    int
	class class
}

// Limits of an expression.
const (
	maxExpression = 8 << 10 // bytes; our own has 0.7 KB
	maxProgram    = 20_000  // instructions
	maxRepeat     = 1000
	maxDepth      = 50 // groups in groups
)

// CompileExpression reads an expression. It returns ErrExpression for one that is not
// read, or that matches nothing at all, which would cut nowhere.
func CompileExpression(text string) (*Expression, error) {
	p := &expressionParser{rest: text, e: &Expression{text: text}}
	if len(text) > maxExpression {
		return nil, p.refuse("token.expression.long", phrase.Excerpt("expression", p.e.text))
	}
	empty, err := p.alternatives(0, false)
	switch {
	case err != nil:
		return nil, err
	case p.rest != "":
		return nil, p.part(len(p.rest))
	case empty:
		return nil, p.refuse("token.expression.empty", phrase.Excerpt("expression", p.e.text))
	}
	p.emit(instruction{do: done})
	for i := range p.e.program {
		p.e.program[i].class.settle()
	}
	return p.e, nil
}

// String returns the text of the expression.
func (e *Expression) String() string { return e.text }

// expressionParser writes the program while it reads. Its methods return whether
// what they have read can match nothing.
type expressionParser struct {
	rest string
	e    *Expression
}

func (p *expressionParser) refuse(why phrase.Key, args ...phrase.Arg) error {
	return phrase.Error(phrase.Of(why, args...), ErrExpression)
}

// part refuses what stands here.
func (p *expressionParser) part(n int) error {
	return p.refuse("token.expression.part", phrase.Excerpt("expression", p.e.text), phrase.Excerpt("part", p.rest[:min(n, len(p.rest))]))
}

func (p *expressionParser) emit(i instruction) int {
	p.e.program = append(p.e.program, i)
	return len(p.e.program) - 1
}

// here is where the next instruction will stand.
func (p *expressionParser) here() int { return len(p.e.program) }

func (p *expressionParser) accept(text string) bool {
	rest, ok := strings.CutPrefix(p.rest, text)
	if ok {
		p.rest = rest
	}
	return ok
}

// alternatives reads a|b|c up to a bracket or the end.
func (p *expressionParser) alternatives(depth int, fold bool) (empty bool, err error) {
	if depth > maxDepth {
		return false, p.refuse("token.expression.long", phrase.Excerpt("expression", p.e.text))
	}
	var ends []int
	for {
		at := p.emit(instruction{do: fork})
		nothing, err := p.sequence(depth, fold)
		if err != nil {
			return false, err
		}
		empty = empty || nothing
		if !p.accept("|") {
			p.e.program[at] = instruction{do: jump, to: at + 1} // the last has no other
			break
		}
		ends = append(ends, p.emit(instruction{do: jump}))
		p.e.program[at].to = p.here()
	}
	for _, end := range ends {
		p.e.program[end].to = p.here()
	}
	return empty, nil
}

// sequence reads parts one after the other.
func (p *expressionParser) sequence(depth int, fold bool) (empty bool, err error) {
	empty = true
	for p.rest != "" && p.rest[0] != '|' && p.rest[0] != ')' {
		start := p.here()
		nothing, err := p.atom(depth, fold)
		if err != nil {
			return false, err
		}
		if nothing, err = p.repeat(start, nothing); err != nil {
			return false, err
		}
		empty = empty && nothing
	}
	return empty, nil
}

// atom reads one group, class or character.
func (p *expressionParser) atom(depth int, fold bool) (empty bool, err error) {
	switch {
	case p.accept("(?:"):
		return p.group(depth, fold)
	case p.accept("(?i:"):
		return p.group(depth, true)
	case p.accept("(?!"):
		return p.look(depth, fold, not)
	case p.accept("(?="):
		return p.look(depth, fold, ahead)
	case strings.HasPrefix(p.rest, "(?"):
		return false, p.part(4)
	case p.accept("("):
		return p.group(depth, fold)
	case p.accept("."):
		p.emit(instruction{do: take, class: class{ranges: []rune{'\n', '\n'}, negated: true}})
		return false, nil
	case strings.ContainsAny(p.rest[:1], "^$*+?{"):
		return false, p.part(1)
	}
	var c class
	if p.accept("[") {
		if c, err = p.brackets(); err != nil {
			return false, err
		}
	} else if err = p.item(&c); err != nil {
		return false, err
	}
	if fold {
		if err := p.fold(&c); err != nil {
			return false, err
		}
	}
	p.emit(instruction{do: take, class: c})
	return false, nil
}

func (p *expressionParser) group(depth int, fold bool) (empty bool, err error) {
	empty, err = p.alternatives(depth+1, fold)
	if err == nil && !p.accept(")") {
		err = p.refuse("token.expression.bracket", phrase.Excerpt("expression", p.e.text))
	}
	return empty, err
}

// look reads what must follow, or must not: a program of its own that ends in done.
func (p *expressionParser) look(depth int, fold bool, do operation) (empty bool, err error) {
	at := p.emit(instruction{do: do})
	if _, err := p.group(depth, fold); err != nil {
		return false, err
	}
	p.emit(instruction{do: done})
	p.e.program[at].to = p.here()
	return true, nil
}

// repeat reads how often what stands from start on may come, and writes it as often.
func (p *expressionParser) repeat(start int, empty bool) (bool, error) {
	least, most, ok := p.count()
	if !ok {
		return empty, nil
	}
	lazy := p.accept("?")
	if strings.HasPrefix(p.rest, "+") || strings.HasPrefix(p.rest, "*") || strings.HasPrefix(p.rest, "?") {
		return false, p.part(1) // possessive, or a repeated repetition
	}
	body := append([]instruction{}, p.e.program[start:]...)
	p.e.program = p.e.program[:start]
	for range least {
		if err := p.copy(body, start); err != nil {
			return false, err
		}
	}
	switch {
	case most < 0:
		at := p.branch(lazy)
		if err := p.copy(body, start); err != nil {
			return false, err
		}
		p.emit(instruction{do: jump, to: at})
		p.leave(at, lazy)
	default:
		var branches []int
		for range most - least {
			branches = append(branches, p.branch(lazy))
			if err := p.copy(body, start); err != nil {
				return false, err
			}
		}
		for _, at := range branches {
			p.leave(at, lazy)
		}
	}
	return empty || least == 0, nil
}

// branch begins a part that may be left out: two instructions, the first of which
// tries the part first, or last if it is lazy.
func (p *expressionParser) branch(lazy bool) int {
	at := p.emit(instruction{do: fork})
	p.emit(instruction{do: jump})
	if lazy {
		p.e.program[at].to = at + 2
	} else {
		p.e.program[at+1].to = at + 2
	}
	return at
}

// leave says that the part which began at at may be left out for here.
func (p *expressionParser) leave(at int, lazy bool) {
	if lazy {
		p.e.program[at+1].to = p.here()
	} else {
		p.e.program[at].to = p.here()
	}
}

// copy writes instructions that stood at start once more, here.
func (p *expressionParser) copy(body []instruction, start int) error {
	by := p.here() - start
	for _, i := range body {
		if i.do != take && i.do != done {
			i.to += by
		}
		p.emit(i)
	}
	if p.here() > maxProgram {
		return p.refuse("token.expression.long", phrase.Excerpt("expression", p.e.text))
	}
	return nil
}

// count reads ?, *, +, {m}, {m,}, {,n} or {m,n}; most is below 0 for no limit.
func (p *expressionParser) count() (least, most int, ok bool) {
	switch {
	case p.accept("?"):
		return 0, 1, true
	case p.accept("*"):
		return 0, -1, true
	case p.accept("+"):
		return 1, -1, true
	case !strings.HasPrefix(p.rest, "{"):
		return 0, 0, false
	}
	inside, after, closed := strings.Cut(p.rest[1:], "}")
	low, high, two := strings.Cut(inside, ",")
	if !two {
		high = low
	}
	least, errLow := countOf(low, 0)
	most, errHigh := countOf(high, -1)
	if !closed || errLow != nil || errHigh != nil || inside == "" || inside == "," || least > maxRepeat || most > maxRepeat || most >= 0 && most < least {
		return 0, 0, false // atom refuses the bracket
	}
	p.rest = after
	return least, most, true
}

func countOf(text string, empty int) (int, error) {
	if text == "" {
		return empty, nil
	}
	n, err := strconv.ParseUint(text, 10, 16)
	return int(n), err
}
