// Package chinese writes Storybook scenes in Chinese, in simplified characters, as books
// for children tell them.
//
// Rules it keeps: a measure word between number and noun, 两 before it and never 二; 那 with
// its measure word, 那两 and 那些 for what is known, but the bare noun for people, and 们 for
// more than two of them; modifiers before their noun, with 的 unless it is one syllable,
// colour first (一只白色的小狗) or next to the noun (一只聪明的白狗); no 小, 大 or 老 before a
// noun that begins so; place before verb, 在 where it happens, 从 where something is stolen, and
// behind the verb where something ends up.
//
// Aspect: 了 for what happened, 没有 for what did not, never 过; the bare verb for what went on
// somewhere as a story begins; 会 for what will be, and for what is wont to be, with 都 behind
// every; states without either. A sentence of the present says so by no form of its own.
//
// Idiom: 把 for a known thing that something is done to, and for a new one whose recipient
// is as new; a thing that is it in English is left out where the verb allows it (她找到了),
// and stands behind 把 where not; one finds by chance (发现) or after a search (找到), visits
// by going or coming (去看望, 来看望), hears the cry of an animal, gives somebody a picture to
// look at (给他看一张画); clothes are 穿, 戴, 围 or 系, instruments 弹, 拉, 吹 or 敲; who comes is
// named behind the verb (来了一只狐狸); a short answer repeats what was asked (找到了); full-width
// punctuation.
//
// Chinese has no agreement in number. In its stead minimal pairs use the measure
// word of the first counted noun, in pairs of which each is wrong for the other noun (一匹
// 狗, 一只马). The second agreement is that of 了 and 会 with the time: 明天 asks for the one,
// 昨天 for the other.
//
// Judged otherwise than by one reader of an earlier grammar: 它 stays behind 把, and for
// animals; 跟在它后面 for 跟着它走, which may mean to leave with it; 提着 for what a newcomer
// carries.
package chinese
