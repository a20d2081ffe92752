package protocol

import (
	"iter"
	"reflect"
)

// table is every message, in the place of its kind, the first byte of its frame.
// Which ends may say it follows from its head. Kinds are part of the protocol.
var table = [256]func() Message{
	1:   row[Hello](),
	2:   row[Load](),
	3:   row[Init](),
	4:   row[Drop](),
	5:   row[Train](),
	6:   row[Pause](),
	7:   row[Resume](),
	8:   row[Step](),
	9:   row[Stop](),
	10:  row[Mix](),
	11:  row[Snapshot](),
	12:  row[Merge](),
	13:  row[Evaluate](),
	14:  row[Generate](),
	15:  row[Line](),
	16:  row[Slide](),
	17:  row[Cancel](),
	18:  row[Dissect](),
	19:  row[Compare](),
	20:  row[Align](),
	21:  row[Pack](),
	22:  row[Check](),
	30:  row[Lend](),
	31:  row[Release](),
	32:  row[Assist](),
	33:  row[ReadConfig](),
	34:  row[WriteConfig](),
	40:  row[Probe](),
	65:  row[Loaded](),
	66:  row[Started](),
	67:  row[Progress](),
	68:  row[Generated](),
	69:  row[Paused](),
	70:  row[Stopped](),
	71:  row[Done](),
	72:  row[Diverged](),
	73:  row[Weights](),
	74:  row[Merged](),
	75:  row[Evaluated](),
	76:  row[LinePoint](),
	77:  row[Slid](),
	78:  row[Failed](),
	79:  row[Dissected](),
	80:  row[Compared](),
	81:  row[Aligned](),
	82:  row[Packed](),
	83:  row[Checked](),
	90:  row[Saved](),
	91:  row[Missed](),
	92:  row[ConfigRead](),
	93:  row[ConfigWritten](),
	95:  row[Probed](),
	120: row[Reads](),
	121: row[Ready](),
	122: row[Ask](),
	123: row[Answer](),
	124: row[Cannot](),
	125: row[Turn](),
	126: row[Turned](),
}

// row is the place of one message.
func row[T any, P interface {
	*T
	Message
}]() func() Message {
	return func() Message { return P(new(T)) }
}

// kinds finds the place of a message.
var kinds = func() map[reflect.Type]byte {
	of := map[reflect.Type]byte{}
	for k, make := range table {
		if make != nil {
			of[reflect.TypeOf(make())] = byte(k)
		}
	}
	return of
}()

// fresh is an empty message of a kind, nil if there is none.
func fresh(kind byte) Message {
	if make := table[kind]; make != nil {
		return make()
	}
	return nil
}

// Messages yields an empty one of each message in the order of their kinds: the
// tests of either end ask whether it knows them all.
func Messages() iter.Seq[Message] {
	return func(yield func(Message) bool) {
		for _, make := range table {
			if make != nil && !yield(make()) {
				return
			}
		}
	}
}
