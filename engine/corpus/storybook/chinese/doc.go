// Package chinese writes Storybook scenes in Chinese, in simplified characters, as books
// for children tell them.
//
// Rules it keeps: a measure word between number and noun, 两 before it and never 二; 那 with
// its measure word, 那两 and 那些 for what is known, but the bare noun for people, and 们 for
// more than two of them; modifiers before their noun, with 的 unless it is one syllable,
// colour first (一只白色的小狗) or next to the noun (一只聪明的白狗); no 小, 大 or 老 before a
// noun that begins so; place before verb, 在 where it happens, 从 where something is stolen, and
// behind the verb where something ends up; 有 before who is new and does not do something
// (有一个女孩没有去学校).
//
// Aspect: 了 for what happened, 没有 for what did not, never 过; the bare verb for what went on
// somewhere as a story begins; 会 for what will be, and for what is wont to be, with 都 behind
// every and 就 behind soon (过不了多久，她就会去); states without either. A sentence of the
// present says so by no form of its own.
//
// Idiom: 把 for a known thing that something is done to, and for a new one whose recipient
// is as new; a thing that is it in English is left out where the verb allows it (她找到了),
// and stands behind 把 where not; what animals eat is eaten up (它吃了个精光) and what they
// give is named, so that 它 does nothing to 它们; one finds by chance (发现) or after a search
// (找到), visits by going or coming (去看望, 来看望), brings to somebody (给她带来), hears the cry
// of an animal, gives somebody a picture to look at (给他看一张画); clothes are 穿, 戴, 围 or 系,
// instruments 弹, 拉, 吹 or 敲; who comes is named behind the verb (来了一只狐狸); a short answer
// repeats what was asked (找到了); full-width punctuation.
//
// Chinese has no agreement in number. In its stead minimal pairs use the measure
// word of the first counted noun, in pairs of which each is wrong for the other noun (一匹
// 狗, 一只马). The second agreement is that of 了 and 会 with the time: 明天 asks for the one,
// 昨天 for the other.
//
// Judged otherwise than by one reader of an earlier grammar: 它 stays behind 把, and for
// animals, since without it the verb asks for what it is done to (她把它吃掉了); 跟在它后面 for
// 跟着它走, which may mean to leave with it; 提着 for what a newcomer carries; 梦见, which takes
// what is dreamt of, for 做了一个梦, which does not (现代汉语词典, 梦见).
package chinese
