// Package russian writes Storybook scenes in Russian, with ё.
//
// Rules it keeps, forms first: six cases; the animate accusative; genitive singular
// after two to four, genitive plural from five, and the adjectives with them; двое for
// what is plural only (часы, санки, грабли); gender and number of the past; со and во
// before hard clusters; the locative in -у; fleeting vowels; pronouns after prepositions.
//
// Then how a story is told:
//
//   - its steps are perfective, in past and future; an activity that a story begins with,
//     or that somebody else is found at, is imperfective (Лео играл, коза спала), and so is
//     the relative clause; habits are imperfective, with indeterminate motion for what is
//     habitual (ходит в школу) and determinate motion for a step (потом идёт домой);
//   - what is new comes last: ей помог король, потом пришла лиса, нашла на лугу кольцо;
//   - a pronoun goes before the verb that would end the sentence in it, or that is denied
//     (она его съела, он её не нашёл), and is not said after потому что; what could be who
//     gave it is named again (утка дала ослу груши, осёл съел груши);
//   - what is eaten is eaten up, as a habit too (съедает три груши);
//   - states are verbs where Russian has them (проголодался, замёрз, сова обрадовалась), else
//     short adjectives (она была счастлива), or adverbs with the dative: Анне было грустно, and
//     ей стало грустно where it comes over somebody just spoken of;
//   - animals fly, creep and hop as they do; things stand or lie; what is given back is
//     отдан and what is given away подарен; some of a drink is in the genitive;
//   - много as a subject takes a neuter singular behind its place: в сад пошло много овец;
//   - questions begin with the verb, with ли but where pronouns would clash (Нашла она
//     его?), and their answer is one word: Да, нашла.
//
// WrongNumber puts the verb in the other number; not where that could be right too: with
// a living companion (девочка с собакой), behind много. WrongAgreement, the second
// agreement of minimal pairs, is the gender of a verb in the past, else of an adjective or
// of два. WrongPronoun changes the gender of a pronoun, or makes a plural one singular.
//
// Known simplifications: the verb after counted subjects is plural, where a neuter
// singular is possible too; a known object stays in the accusative under negation.
//
// Against the brief: многие фермеры бегают would be many of the farmers (Ожегов, многие);
// много with a neuter singular is the rule (Розенталь, Справочник по правописанию, § 184)
// and does not disturb where it stands behind its verb.
package russian
