package service

import (
	"errors"
	"fmt"
	"time"

	"confusio/engine/eval"
	"confusio/engine/experiment"
	"confusio/engine/model"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/engine/standard"
	"confusio/engine/train"
	"confusio/wasm/protocol"
)

// What a run writes now and then, to be read beside its curve.
const (
	sampleStories = 8
	sampleKeep    = 3
	sampleSeed    = 1
)

// frame is the shortest time between two reports of progress: no screen shows
// more.
const frame = 16 * time.Millisecond

// A stage is where a run stands.
type stage uint8

const (
	running stage = iota
	paused
	ended // finished, stopped or diverged; the weights are still at hand
)

func (s stage) live() bool { return s != ended }

// A run is one training run and what the page wants to hear of it.
type run struct {
	id      protocol.ID
	order   *protocol.Train
	train   *experiment.Run
	stage   stage
	once    bool // make one step and pause again
	stopped bool
	yield   model.Yield // made once, as a step makes nothing anew
	hold    bool        // pause after the step under way
	mix     []protocol.Share
	team    []*colleague // lent to it
	leg     int          // for which they are briefed
	pace    pace
	told    time.Time // when progress was last reported
	saved   time.Time // when the state was last sent
}

// ready tells whether the run has a step to make, or to be ended.
func (r *run) ready() bool { return r.stage == running || r.stage == paused && r.once }

// train sets a run up and reports the untrained model with its references. The
// run can be steered from here on: what comes meanwhile acts at its first step.
func (s *Service) train(order *protocol.Train) error {
	if s.run != nil && s.run.stage.live() {
		return phrase.Error(phrase.Of("service.busy"), errBusy)
	}
	made, err := recipe.Parse([]byte(order.Recipe))
	if err != nil {
		return fmt.Errorf("%w: %w", errRecipe, err)
	}
	if err := fits(made); err != nil {
		return err
	}
	if err := s.measurable(made); err != nil {
		return fmt.Errorf("%w: %w", errRecipe, err)
	}
	trained, err := s.prepare(made, order)
	if err != nil {
		return fmt.Errorf("%w: %w", errRecipe, err)
	}
	s.run = &run{id: order.ID, order: order, train: trained, leg: trained.Leg(), hold: order.Paused, saved: s.options.Now()}
	s.run.yield = s.yielding(&s.run.stopped)
	scores, err := s.references(s.run)
	if err != nil {
		s.conclude(s.run, err)
		return nil
	}
	s.options.Send(&protocol.Started{Report: protocol.On(order.ID), Steps: uint32(trained.Steps()), Parameters: uint64(trained.Params().Config.Parameters()), Scores: scores})
	if s.run.hold {
		s.pause(s.run)
	}
	return nil
}

// prepare returns a run at its beginning, or where the order's state has it. What it
// starts from it trains itself, unless that is among the models at hand.
func (s *Service) prepare(made recipe.Recipe, order *protocol.Train) (*experiment.Run, error) {
	trained, err := experiment.NewRun(made, s.options.Corpora, 1, s.library.given()...)
	if err != nil {
		return nil, err
	}
	if len(order.From) > 0 {
		if err := trained.Resume(order.From); err != nil {
			return nil, err
		}
		order.From = nil // a copy is in the run
	}
	return trained, trained.Ready()
}

// references are the scores of the untrained model in the watched languages.
func (s *Service) references(r *run) ([]protocol.Score, error) {
	var scores []protocol.Score
	for _, language := range r.order.Watch {
		score, err := s.untrained(r.train.Current(r.yield), language, count(r.order.Stories), r.yield)
		if err != nil {
			return nil, err
		}
		scores = append(scores, score)
	}
	return scores, nil
}

func (s *Service) untrained(p *model.Params, language string, n int, yield model.Yield) (protocol.Score, error) {
	loss, err := s.bench.Loss(subjectOf(p), language, n, yield)
	if err != nil {
		return protocol.Score{}, err
	}
	return s.score(language, n, loss, protocol.None, protocol.None, yield)
}

func subjectOf(p *model.Params) eval.Subject { return eval.One(p) }

// steered is the run under way, if it is the one that a request is about; a
// request for another run is late and changes nothing.
func (s *Service) steered(r protocol.Request) (*run, bool) {
	return s.run, s.run != nil && s.run.stage.live() && s.run.id == r.Number()
}

func (s *Service) hold(r *protocol.Pause) {
	if run, ok := s.steered(r); ok && run.stage == running {
		run.hold = true
	}
}

func (s *Service) resume(r *protocol.Resume) {
	if run, ok := s.steered(r); ok {
		run.stage, run.hold, run.once = running, false, false
	}
}

func (s *Service) stepOnce(r *protocol.Step) {
	if run, ok := s.steered(r); ok && run.stage == paused {
		run.once = true
	}
}

func (s *Service) mix(r *protocol.Mix) {
	if run, ok := s.steered(r); ok {
		run.mix = r.Shares
	}
}

// advance gives the run its turn: one step, and what is due after it.
func (s *Service) advance(r *run) {
	err := s.step(r)
	switch {
	case err != nil:
		s.conclude(r, err)
	case r.train.Finished():
		r.stage = ended
		r.disband()
		s.options.Send(&protocol.Done{Report: protocol.On(r.id), Step: uint32(r.train.Done())})
	case r.hold || r.once:
		s.pause(r)
	case s.options.Now().Sub(r.saved) >= time.Duration(r.order.SaveEvery)*time.Second:
		s.save(r)
	}
}

// conclude ends a run before its time and says why.
func (s *Service) conclude(r *run, err error) {
	r.stage = ended
	r.disband()
	switch {
	case errors.Is(err, model.ErrStopped):
		s.options.Send(&protocol.Stopped{Report: protocol.On(r.id), Step: uint32(r.train.Done())})
	case errors.Is(err, train.ErrDiverged):
		s.options.Send(&protocol.Diverged{Report: protocol.On(r.id), Step: uint32(r.train.Done())})
	default:
		s.options.Send(Failure(r.id, err))
	}
}

func (s *Service) pause(r *run) {
	r.stage, r.hold, r.once = paused, false, false
	s.options.Send(&protocol.Paused{Report: protocol.On(r.id), Step: uint32(r.train.Done())})
	s.save(r)
}

// save sends the state of a run, from which another worker can go on should
// this one be lost. A run whose mixture was changed on the way has none.
func (s *Service) save(r *run) {
	if r.order.SaveEvery == 0 || r.train.Done() == 0 {
		return
	}
	r.saved = s.options.Now()
	if state, err := r.train.Save(); err == nil {
		s.options.Send(&protocol.Saved{Report: protocol.On(r.id), Step: uint32(r.train.Done()), State: state})
	}
}

// step makes one training step and reports it. A run that is stopped meanwhile
// returns model.ErrStopped and has lost the unfinished step only.
func (s *Service) step(r *run) error {
	if r.stopped {
		return model.ErrStopped
	}
	if err := s.remix(r); err != nil {
		return err
	}
	if r.train.Finished() { // a recipe of no steps
		return nil
	}
	if leg := r.train.Leg(); leg != r.leg {
		r.leg = leg
		r.brief()
	}
	s.muster(r)
	start := s.options.Now()
	metrics, err := r.train.Step(r.yield)
	if err != nil {
		return err
	}
	r.pace.add(s.options.Now().Sub(start), metrics.StepTokens)
	held, err := s.held(r)
	if err != nil {
		return err
	}
	s.progress(r, metrics, held)
	return s.sample(r)
}

// remix changes the mixture where the page asked for it.
func (s *Service) remix(r *run) error {
	if r.mix == nil {
		return nil
	}
	shares := make([]recipe.Share, len(r.mix))
	for i, share := range r.mix {
		weight, err := recipe.DecimalOf(share.Weight)
		if err != nil {
			return fmt.Errorf("%w: %w", errRecipe, err)
		}
		shares[i] = recipe.Share{Language: share.Language, Weight: weight}
	}
	r.mix = nil
	if err := r.train.Mix(shares); err != nil {
		return fmt.Errorf("%w: %w", errRecipe, err)
	}
	r.brief()
	return nil
}

// brief tells those who help a run what it reads from its next step on.
func (r *run) brief() {
	for _, c := range r.team {
		c.brief(r)
	}
}

// due tells whether something that happens every so many steps happens now; the
// last step is always one.
func (r *run) due(every uint32) bool {
	return every > 0 && (uint32(r.train.Done())%every == 0 || r.train.Finished())
}

// held measures the held-out losses where they are due.
func (s *Service) held(r *run) ([]float32, error) {
	if !r.due(r.order.EvalEvery) {
		return nil, nil
	}
	losses := make([]float32, 0, len(r.order.Watch))
	for _, language := range r.order.Watch {
		loss, err := s.bench.Loss(subjectOf(r.train.Current(r.yield)), language, count(r.order.Stories), r.yield)
		if err != nil {
			return nil, err
		}
		losses = append(losses, float32(loss.PerToken()))
	}
	return losses, nil
}

// progress reports a step, unless the screen has not yet shown the last report.
// What was measured is always reported.
func (s *Service) progress(r *run, m train.Metrics, held []float32) {
	now := s.options.Now()
	if len(held) == 0 && !r.hold && !r.once && now.Sub(r.told) < frame {
		return
	}
	r.told = now
	s.options.Send(&protocol.Progress{Report: protocol.On(r.id), Step: uint32(m.Step), Steps: uint32(r.train.Steps()), Tokens: uint64(m.Tokens),
		TokensPerSecond: r.pace.tokensPerSecond(), Workers: uint32(r.train.Hands()), SecondsLeft: r.pace.left(r.train.Steps() - m.Step),
		TrainLoss: m.Loss, Held: held,
	})
}

// sample lets the run write where that is due.
func (s *Service) sample(r *run) error {
	if !r.due(r.order.WriteEvery) {
		return nil
	}
	texts, fluency, err := s.bench.Write(subjectOf(r.train.Current(r.yield)), experiment.Writing{
		Languages: r.order.Watch, Samples: sampleStories, Keep: sampleKeep, MaxTokens: standard.StoryTokens,
		Sampler: writer(sampleSeed),
	}, r.yield)
	if err != nil {
		return err
	}
	s.options.Send(&protocol.Generated{Report: protocol.On(r.id), Texts: textsOf(texts), Fluency: fluency.Share(), Samples: uint32(fluency.Texts)})
	return nil
}

// snapshot sends a run's weights as they are.
func (s *Service) snapshot(r *protocol.Snapshot) error {
	if s.run == nil || s.run.id != r.ID {
		return phrase.Error(phrase.Of("service.no_run"), errMissing)
	}
	file, err := s.run.train.Checkpoint(s.options.Build, "Trained in a browser.")
	if err != nil {
		return err
	}
	s.options.Send(&protocol.Weights{Report: protocol.On(r.ID), Step: uint32(s.run.train.Done()), Weights: file})
	return nil
}
