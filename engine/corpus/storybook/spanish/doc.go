//go:build bits2

// Package spanish writes Storybook scenes in Spanish.
//
// Rules it keeps: gender and number of articles, adjectives and predicates, with
// el and un before a stressed a (el hacha, las hachas); personal a and the
// contractions al and del; dropped subject pronouns; clitics before the finite
// verb and behind an infinitive (lo encuentra, quiere encontrarlo, ponérselo), se
// for le before another clitic, le and les beside a recipient; ser, estar and
// tener hambre; the indefinido for events and the imperfecto for states; ¿ ? and
// the full stop behind closing quotes.
//
// Its second agreement for minimal pairs is the gender of the determiner: una niña,
// not un niña; las llaves, not los llaves.
//
// Readings of glosses: meet is encontrar a, thank is dar las gracias, drop is dejar
// caer, hurry is ir deprisa, think is reflexionar (pensar en would name what one
// thinks of), light is not heavy, the playground is the patio of a school, a
// picture is a dibujo.
//
// Simplifications: every attribute follows its noun, and every being takes personal
// a, as animals do in tales.
package spanish
