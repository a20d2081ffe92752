// Package dutch writes Storybook scenes in Dutch.
//
// Rules it keeps. Order: the finite verb is second, so that the subject follows it
// after a time phrase or a link, but not after maar, with er before an indefinite
// subject of an intransitive verb (Toen kwam er een vos); it is last in relative and
// omdat clauses. The subject goes before the time all the same where it has a companion
// or a relative clause (Een meisje met een geit waste gisteren een glas af) and before a
// name that would read as its own (Een koning ontmoette gisteren Anna). The object
// stands before the place, what closes the verb between them (waste een glas af in de
// keuken), but behind it with a companion (ontmoette in het park een man met een hond); who
// falls asleep or goes to sleep, does so after the place (viel onder de boom in slaap). The recipient goes before the object (gaf de koning een boek) only when it
// alone is known, else behind it with aan, naar or voor. Niet stands after a definite
// object and before a place or a predicate; geen before honger and dorst.
//
// Tenses: the imperfect tells, the present tells what is usual and what is planned,
// zullen how one will feel. Toen links what is told in the past, dan the rest. The
// narrator asks in the perfect: Heeft ze hem gevonden? Ja, dat is gelukt.
//
// Verbs: separable ones (zet … op) and fixed companions (wakker worden, in slaap
// vallen, op bezoek gaan bij, te pakken krijgen, laten zien, water geven), reflexive
// ones (verstopt zich), prepositional objects with a pronoun for beings and er for
// things (ruikt eraan). Some go by their partners: gaan, vliegen, kruipen and springen;
// aantrekken, opzetten and omdoen; leggen and zetten, liggen and staan; koken and
// bakken; opeten what is known; brengen and meebrengen; breken and kapotmaken; afwassen,
// and schoonmaken a lamp; staan or zitten te wachten; een tekening maken.
//
// Nouns: de and het, and with them een oude hond but een oud paard, die but dat, onze
// but ons. A small being is named by its diminutive (een klein hondje). A pronoun follows
// natural gender for people (het meisje … ze) and grammatical gender for animals and
// things, where het becomes hem as a recipient and behind a preposition. Of animals with
// de only a few are feminine. Ze is the pronoun of all plurals; two of them do not meet:
// the noun is said again (Eindelijk vond ze de schoenen), several things are summed up
// (Heeft ze alles gevonden?). An animal is no het as an object either (De egel volgt het
// konijn). What somebody helped or visited has along stands in a relative clause, for met
// would read as an instrument (hielp een man die een koffer bij zich had). Who sells by
// trade and sells now, deals in the one (die in bloemen handelde, verkocht …).
//
// The second agreement of minimal pairs follows the gender of a noun (violation.go):
// klein and kleine, die and dat, de and het.
//
// Of what native readers asked of an older Storybook, three things are done otherwise.
// A picture is a tekening again: it is now drawn by hand, with a pencil; one makes it,
// for tekende een tekening jingles. Things keep their plain noun beside klein: their
// pronoun would have to be het (een klein balletje … het), which follows the written
// word, while a pronoun of the scene knows the noun alone. „Vonden ze ze?“ was to be
// „Hebben ze die gevonden?“: the noun is as good and the same everywhere.
package dutch
