package service

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"confusio/engine/huggingface"
	"confusio/engine/mergekit"
	"confusio/engine/phrase"
	"confusio/engine/recipe"
	"confusio/wasm/protocol"
)

// readConfig reads a file of mergekit. What its names stand for is the page's to
// find.
func (s *Service) readConfig(r *protocol.ReadConfig) error {
	c, err := mergekit.Decode([]byte(r.YAML))
	if err != nil {
		return err
	}
	event := &protocol.ConfigRead{Report: protocol.On(r.ID), Config: configOf(c), Note: c.Note()}
	for _, stage := range c.Stages {
		event.Stages = append(event.Stages, protocol.Stage{Name: stage.Name, Config: configOf(stage)})
	}
	s.options.Send(event)
	return nil
}

// configOf puts one merge into the words of the protocol.
func configOf(c mergekit.Config) protocol.Config {
	return protocol.Config{Merge: string(c.Merge.JSON()), Names: c.Models, Base: c.Base}
}

// mergekitOf is configOf backwards.
func mergekitOf(config protocol.Config) (mergekit.Config, error) {
	merge, err := recipe.ParseMerge([]byte(config.Merge))
	if err != nil {
		err = fmt.Errorf("%w: %w", errRecipe, err)
	}
	return mergekit.Config{Merge: merge, Models: config.Names, Base: config.Base}, err
}

// writeConfig writes a merge as mergekit runs it.
func (s *Service) writeConfig(r *protocol.WriteConfig) error {
	c, err := mergekitOf(r.Config)
	if err != nil {
		return err
	}
	for _, stage := range r.Stages {
		made, err := mergekitOf(stage.Config)
		if err != nil {
			return err
		}
		made.Name = stage.Name
		c.Stages = append(c.Stages, made)
	}
	text, err := mergekit.Encode(c)
	if err != nil {
		return unsaid(err)
	}
	if len(r.Models) == 0 {
		s.options.Send(&protocol.ConfigWritten{Report: protocol.On(r.ID), YAML: string(text)})
		return nil
	}
	files, err := s.folders(r.Models)
	if err != nil {
		return err
	}
	packed, err := huggingface.Zip(append([]huggingface.File{{Name: protocol.ConfigName, Data: text}}, files...))
	if err != nil {
		return err
	}
	s.options.Send(&protocol.Packed{Report: protocol.On(r.ID), Name: strings.TrimSuffix(protocol.ConfigName, ".yml") + ".zip", Zip: packed})
	return nil
}

// unsaid says why a merge is not written. The field of the file says nothing to a
// reader who has no file yet; that of a stage names it.
func unsaid(err error) error {
	problem := (*mergekit.FieldError)(nil)
	if errors.As(err, &problem) && errors.Is(err, mergekit.ErrUnsupported) && !strings.HasPrefix(problem.Field, "document[") {
		return phrase.Error(phrase.Of("service.unwritten", phrase.Said("why", problem.Why)), errUnsaid)
	}
	return phrase.Error(phrase.Of("service.unwritten", phrase.Because(err)), errUnsaid, err)
}

// folders are the files of several models, each in a folder of its own.
func (s *Service) folders(models []protocol.Stored) ([]huggingface.File, error) {
	var all []huggingface.File
	for _, m := range models {
		if !fs.ValidPath(m.Name) || m.Name == "." || m.Name == protocol.ConfigName || strings.Contains(m.Name, "/") {
			return nil, phrase.Error(phrase.Of("service.folder_name", phrase.Text("name", m.Name)), errRecipe)
		}
		files, err := s.folder(m.Model)
		if err != nil {
			return nil, err
		}
		for _, f := range files {
			all = append(all, huggingface.File{Name: m.Name + "/" + f.Name, Data: f.Data})
		}
	}
	return all, nil
}
