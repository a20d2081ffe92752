// Package italian writes Storybook scenes in Italian.
//
// Rules it keeps: il, lo and l’, i and gli, un, uno and un’ by the next sound; the articulated
// prepositions (nel, nello, sulla, agli); ad and ed before the same vowel; nouns that change
// gender (l’uovo, le uova); dropped subject pronouns; clitics before the finite verb and behind
// an infinitive (lo aiuta, voleva comprarla, è andata a trovarlo), gli, le and loro, se for si
// before another one; the passato prossimo for what happens, with essere or avere, its
// participle agreeing with the subject of essere or an object pronoun (l’ha trovata, se l’è
// messa); the imperfetto for what is so meanwhile (aveva sete, l’orso dormiva, che vendeva pere)
// and the passato prossimo for what comes over somebody (ha avuto paura, si è arrabbiata, è
// rimasto sorpreso); who comes stands behind the verb (poi è arrivata una volpe); short answers,
// Sì and No.
//
// Attributes: piccolo and vecchio (not of people, who are bambini piccoli and donne anziane),
// giovane, grande, bello, lungo, breve, strano, delizioso before the noun, bello bending like an
// article (bel, bell’, bei, begli); beside a colour also what is new, warm, dear, brave, lazy, shy
// or funny (un timido scoiattolo grigio), but not what is curious (un curioso orso would be an odd
// one); the others behind it, and behind its colour. What is big is grosso or grande by its noun,
// a thick book un grosso libro; what was just made is appena fatto, but one prepares biscotti
// fragranti. A small animal is what it is called where that is a small one and not a young one:
// cagnolino, asinello, topolino. Clothes have no diminutives here: the dress is
// gone, and a stivaletto is another boot, up to the ankle (Vocabolario Treccani, stivaletto).
//
// Frames: andare a trovare, dare da mangiare a, preparare una torta, fare un disegno, verniciare
// (dipingere una macchina would be a picture of it), portare to somebody, portare a casa,
// portare via, riportare only back; andare di corsa, since correre nel bosco would be to run
// about in it; accompagnato da un cane and che portava un cestino (with con, whose would they
// be?); a letto, in giardino, al parco, a teatro; ci ha giocato with a toy. Uccellino,
// seghetto and palloni stand for bird, saw and balls, whose plain words have a second sense that
// makes grown-ups laugh. The field is i campi.
//
// Its second agreement for minimal pairs is the gender of the article: una bambina, not un
// bambina; il letto, not la letto. An error that would call for another elision (l’è messa, lo
// sono messa) is not made. Where l’ hides the gender of a pronoun, the participle bears the
// error.
//
// The whole corpus is told in the passato prossimo. Native readers asked for the passato remoto
// after “molto tempo fa”, which the scenes no longer have; ieri, domenica scorsa and due giorni
// fa ask for the prossimo in the Italian of most of the country (Enciclopedia dell’Italiano,
// Treccani 2011, passato remoto), and un giorno goes with both. Loro behind the verb is the
// written dative of many; gli for it is spoken.
package italian
