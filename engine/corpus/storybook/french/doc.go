// Package french writes Storybook scenes in French.
//
// Rules it keeps: elision before vowels and mute h, not before aspirated h (l’homme, le hibou);
// au, aux, du, des; the passé composé for what happens, with avoir or être, its participle
// agreeing with the subject of être and with an object pronoun before avoir (il l’a trouvée);
// the imparfait for what is so meanwhile (elle avait soif, l’ours dormait, qui vendait des
// poires) and the passé composé for what comes over somebody (il a eu peur, elle s’est fâchée);
// ne … pas around verb and clitics; à repeated with joined names; est-ce que and the answer Oui
// or Non; no-break spaces before : ! and ? and inside « ».
//
// Attributes: gentil, petit, grand, vieux, beau, long, étrange, délicieux before the noun, with
// bel, vieil and nouvel before a vowel, the others behind it, and behind its colour (un bracelet
// bleu tout neuf). What is big is gros or grand by its noun. People are très grands and pleins
// de sagesse: une sage femme would be a midwife, un gentil homme sounds like a gentilhomme. What
// is new is tout neuf, but what is printed is nouveau; what was just made is tout frais, food tout
// chaud, clothes bien chauds (un pull rouge chaud could be of a warm red); what is expensive is
// très cher; an animal is rigolo (un cerf blanc drôle could be an odd one).
//
// Frames: serrer dans ses bras, donner à manger à, rendre visite à, faire un gâteau and faire un
// dessin, faire cuire, repeindre (peindre une voiture could be a picture of it), emporter à la
// maison, rentrer en courant, courir jusqu’à, jouer de la flûte, accompagné d’un chien and qui
// portait un panier (rendre visite à un nain avec un sac would leave open whose sac it is). A
// toy is named again behind avec. Who comes with somebody or something stands behind the verb (puis
// est arrivée une reine qui portait un sac). The field is les champs, where one goes aux champs.
//
// Its second agreement for minimal pairs is the gender of the article: une fille, not un fille;
// le lit, not la lit. An error that would call for another elision (s’est, se sont) is not made.
// Where l’ hides the gender of an object pronoun, the participle bears the error.
//
// The whole corpus is told in the passé composé. Native readers asked for the passé simple after
// “il y a longtemps”, which the scenes no longer have; what they have instead, hier, dimanche
// dernier, il y a deux jours, counts from the day of telling and does not go with the passé
// simple (Benveniste, Les relations de temps dans le verbe français, 1959). “Il y a deux jours”
// has no other shape, and “un jour” goes with both. They asked for “un garçon âgé”, too, but
// only grown people and animals are old now: un vieux roi.
package french
