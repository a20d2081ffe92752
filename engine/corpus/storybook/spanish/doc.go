// Package spanish writes Storybook scenes in Spanish, that of Spain.
//
// Rules it keeps: gender and number of articles, adjectives and predicates, with el and un
// before a stressed a (el hacha, un hada, las hachas, una pequeña hacha); a before beings, but
// not before an animal that one sees for the first time; al and del; e before i (Ana e Iván);
// dropped subject pronouns; clitics before the finite verb and behind an infinitive (la
// encontró, quería comprarlo), the dative also beside its noun (le dio una pera al rey), se for
// it before another clitic (se la dio al rey); ser, estar and tener; the indefinido for what
// happens and what comes over somebody (tuvo miedo, se puso contenta, se enfadó), the imperfecto
// for what is so meanwhile (tenía sed, el oso dormía, que vendía peras); who comes stands behind
// the verb (luego llegó un zorro); ¿ ? and ¡ !, the full stop behind the quotation marks; short
// answers, Sí and No; the accents of names (María, Iván, Óscar).
//
// Attributes stand behind their noun (niños pequeños), only delicioso before it. Beside a colour
// or what the noun is of, which stand there too, pequeño, gran, viejo, bonito, extraño, valiente,
// perezoso, tímido and gracioso stand before it (un pequeño ratón gris, una gran tarta de
// manzana), but not curioso: un curioso oso would be an odd one. People are
// ancianos, animals and things viejos; what was just made is recién hecho, what is warm
// calentito.
//
// Frames: encontrarse con, dar las gracias a, dar de comer a, comerse, hacer un dibujo, hornear
// un pastel, sacar del horno what is recién hecho, llevarse a casa, llevar to the one visited but
// traer where an animal or a newcomer comes with something, devolver, ir corriendo, acompañado
// de un perro and que llevaba una cesta (with con, whose would they be?), volver a casa, a la que
// le encantan las peras.
//
// Its second agreement for minimal pairs is the gender of the determiner: una niña, not un niña;
// las llaves, not los llaves.
//
// Of what native readers asked for, the aunt and the uncle, the tiger that will be in the garden
// and the painted pictures are no longer told. Flowers are recogidas, not cogidas, which the
// Spanish of America cannot say to children (Diccionario de la lengua española, coger).
package spanish
