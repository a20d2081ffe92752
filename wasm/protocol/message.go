package protocol

import "fmt"

// Append writes the frame of m behind dst and returns it with m's bulk, nil if
// it has none. A caller that sends often passes the same dst[:0] again.
func Append(dst []byte, m Message) (frame, bulk []byte) {
	c := coder{buf: append(dst, byte(m.Kind()))}
	m.fields(&c)
	if b, ok := m.(bulky); ok {
		bulk = *b.bulk()
	}
	return c.buf, bulk
}

// DecodeRequest reads a request from its frame and the buffer beside it, which
// the request keeps. Errors wrap ErrKind or ErrFrame.
func DecodeRequest(frame, bulk []byte) (Request, error) {
	m, err := decode(newRequest, frame, bulk)
	if err != nil {
		return nil, err
	}
	return m.(Request), nil
}

// DecodeEvent reads an event, as DecodeRequest does a request.
func DecodeEvent(frame, bulk []byte) (Event, error) {
	m, err := decode(newEvent, frame, bulk)
	if err != nil {
		return nil, err
	}
	return m.(Event), nil
}

func decode(make func(Kind) Message, frame, bulk []byte) (Message, error) {
	if len(frame) == 0 {
		return nil, fmt.Errorf("%w: empty", ErrFrame)
	}
	m := make(Kind(frame[0]))
	if m == nil {
		return nil, fmt.Errorf("%w: %d", ErrKind, frame[0])
	}
	c := coder{buf: frame[1:], reading: true}
	m.fields(&c)
	if len(c.buf) > 0 {
		c.fail("%d bytes too many", len(c.buf))
	}
	b, heavy := m.(bulky)
	if !heavy && len(bulk) > 0 {
		c.fail("a buffer beside a message that has none")
	}
	if c.err != nil {
		return nil, fmt.Errorf("kind %d: %w", frame[0], c.err)
	}
	if heavy {
		*b.bulk() = bulk
	}
	return m, nil
}

func newRequest(k Kind) Message {
	switch k {
	case KindHello:
		return new(Hello)
	case KindLoad:
		return new(Load)
	case KindInit:
		return new(Init)
	case KindDrop:
		return new(Drop)
	case KindTrain:
		return new(Train)
	case KindPause:
		return new(Pause)
	case KindResume:
		return new(Resume)
	case KindStep:
		return new(Step)
	case KindStop:
		return new(Stop)
	case KindMix:
		return new(Mix)
	case KindSnapshot:
		return new(Snapshot)
	case KindMerge:
		return new(Merge)
	case KindEvaluate:
		return new(Evaluate)
	case KindGenerate:
		return new(Generate)
	case KindLine:
		return new(Line)
	case KindSlide:
		return new(Slide)
	case KindCancel:
		return new(Cancel)
	case KindDissect:
		return new(Dissect)
	case KindCompare:
		return new(Compare)
	case KindAlign:
		return new(Align)
	case KindPack:
		return new(Pack)
	case KindCheck:
		return new(Check)
	case KindLend:
		return new(Lend)
	case KindRelease:
		return new(Release)
	case KindAssist:
		return new(Assist)
	case KindReadConfig:
		return new(ReadConfig)
	case KindWriteConfig:
		return new(WriteConfig)
	case KindProbe:
		return new(Probe)
	}
	return nil
}

func newEvent(k Kind) Message {
	switch k {
	case KindHello:
		return new(Hello)
	case KindLoaded:
		return new(Loaded)
	case KindStarted:
		return new(Started)
	case KindProgress:
		return new(Progress)
	case KindGenerated:
		return new(Generated)
	case KindPaused:
		return new(Paused)
	case KindStopped:
		return new(Stopped)
	case KindDone:
		return new(Done)
	case KindDiverged:
		return new(Diverged)
	case KindWeights:
		return new(Weights)
	case KindMerged:
		return new(Merged)
	case KindEvaluated:
		return new(Evaluated)
	case KindLinePoint:
		return new(LinePoint)
	case KindSlid:
		return new(Slid)
	case KindFailed:
		return new(Failed)
	case KindDissected:
		return new(Dissected)
	case KindCompared:
		return new(Compared)
	case KindAligned:
		return new(Aligned)
	case KindPacked:
		return new(Packed)
	case KindSaved:
		return new(Saved)
	case KindChecked:
		return new(Checked)
	case KindMissed:
		return new(Missed)
	case KindConfigRead:
		return new(ConfigRead)
	case KindConfigWritten:
		return new(ConfigWritten)
	case KindProbed:
		return new(Probed)
	}
	return nil
}
