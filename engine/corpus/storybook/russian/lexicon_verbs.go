package russian

import "confusio/engine/corpus/storybook/scene"

// verbEntries give the past masculine, the present and the future in the third
// person, singular/plural (the plural of -ет is left out where it is -ют). Past and
// future are perfective, unless the future is =infinitive: будет работать. Then
// follow, where they apply:
//
//   - what the verb governs, if not the accusative: dat, ins or loc, with a
//     preposition behind a colon;
//   - back: past and infinitive of the imperfective verb for what goes on as a
//     background: спал, будет спать;
//   - step: the present of one step of a story, where the present is habitual: бежит;
//   - inf: the infinitive behind захотел;
//   - adv, mid, end: words before the verb, behind it, behind its object, with _ for a
//     space;
//   - stem: that of the past in its other forms.
var verbEntries = map[string]string{
	"sleep": "поспал спит/спят поспит/поспят back:спал/спать", "play": "поиграл играет поиграет back:играл/играть",
	"fall asleep": "заснул засыпает заснёт/заснут", "wake up": "проснулся просыпается/просыпаются проснётся/проснутся",
	"rest": "отдохнул отдыхает отдохнёт/отдохнут back:отдыхал/отдыхать", "swim": "искупался купается/купаются искупается/искупаются back:купался/купаться",
	"run away": "убежал убегает убежит/убегут", "come": "пришёл приходит/приходят придёт/придут",
	"hide (oneself)": "спрятался прячется/прячутся спрячется/спрячутся", "wait": "подождал ждёт/ждут подождёт/подождут back:ждал/ждать",
	"go home": "пошёл идёт/идут пойдёт/пойдут end:домой", "run home": "побежал бежит/бегут побежит/побегут end:домой",
	"go to bed": "лёг ложится/ложатся ляжет/лягут end:спать", "stay in bed": "остался остаётся/остаются останется/останутся end:в_постели",
	"work": "поработал работает поработает back:работал/работать", "sing": "спел поёт/поют споёт/споют back:пел/петь mid:песню",
	"dance": "потанцевал танцует потанцует back:танцевал/танцевать", "laugh": "засмеялся смеётся/смеются засмеётся/засмеются",
	"cry": "заплакал плачет/плачут заплачет/заплачут", "smile": "улыбнулся улыбается/улыбаются улыбнётся/улыбнутся",

	"go": "пошёл ходит/ходят пойдёт/пойдут step:идёт/идут", "run to": "побежал бегает побежит/побегут step:бежит/бегут",
	"travel": "отправился отправляется/отправляются отправится/отправятся",

	"find": "нашёл находит/находят найдёт/найдут", "look for": "искал ищет/ищут =искать", "lose": "потерял теряет потеряет",
	"take home": "отнёс относит/относят отнесёт/отнесут end:домой", "buy": "купил покупает купит/купят inf:купить",
	"sell": "продал продаёт/продают продаст/продадут", "eat": "съел съедает съест/съедят", "hide": "спрятал прячет/прячут спрячет/спрячут",
	"put": "положил кладёт/кладут положит/положат", "see": "увидел видит/видят увидит/увидят", "bake": "испёк печёт/пекут испечёт/испекут",
	"cook (verb)": "сварил варит/варят сварит/сварят", "catch": "поймал ловит/ловят поймает", "write": "написал пишет/пишут напишет/напишут",
	"draw": "нарисовал рисует нарисует", "read": "прочитал читает прочитает", "play with": "поиграл играет поиграет ins:с",
	"play (instrument)": "сыграл играет сыграет loc:на", "put on": "надел надевает наденет/наденут",
	"wash (clothes)": "постирал стирает постирает", "wash (dish)": "вымыл моет/моют вымоет/вымоют", "wash (vehicle)": "вымыл моет/моют вымоет/вымоют",
	"clean (verb)": "почистил чистит/чистят почистит/почистят", "repair": "починил чинит/чинят починит/починят",
	"paint": "покрасил красит/красят покрасит/покрасят", "break": "сломал ломает сломает", "steal": "украл крадёт/крадут украдёт/украдут",
	"take away": "отнял отнимает отнимет/отнимут", "pick": "сорвал срывает сорвёт/сорвут", "plant": "посадил сажает посадит/посадят",
	"water (verb)": "полил поливает польёт/польют", "smell": "понюхал нюхает понюхает", "drink": "выпил пьёт/пьют выпьет/выпьют",
	"dream of": "увидел видит/видят увидит/увидят mid:во_сне", "have (wish)": "получил получает получит/получат inf:получить",

	"see (being)": "увидел видит/видят увидит/увидят", "meet": "встретил встречает встретит/встретят", "visit": "навестил навещает навестит/навестят",
	"help": "помог помогает поможет/помогут dat", "hear": "услышал слышит/слышат услышит/услышат",
	"follow": "пошёл идёт/идут пойдёт/пойдут ins:за", "greet": "поздоровался здоровается/здороваются поздоровается/поздороваются ins:с",
	"hug": "обнял обнимает обнимет/обнимут", "comfort": "утешил утешает утешит/утешат", "thank": "поблагодарил благодарит/благодарят поблагодарит/поблагодарят",
	"feed": "покормил кормит/кормят покормит/покормят", "stroke": "погладил гладит/гладят погладит/погладят",
	"play with (being)": "поиграл играет поиграет ins:с", "find (being)": "нашёл находит/находят найдёт/найдут",
	"wake": "разбудил будит/будят разбудит/разбудят", "chase": "погнался гонится/гонятся погонится/погонятся ins:за",
	"catch (being)": "поймал ловит/ловят поймает", "draw (being)": "нарисовал рисует нарисует",

	"give": "дал даёт/дают даст/дадут", "show": "показал показывает покажет/покажут", "bring to": "принёс приносит/приносят принесёт/принесут",
	"sell to": "продал продаёт/продают продаст/продадут", "bring back": "вернул возвращает вернёт/вернут",
	"tell": "рассказал рассказывает расскажет/расскажут", "send": "послал посылает пошлёт/пошлют", "lend": "одолжил одалживает одолжит/одолжат",

	"love (habit)": "любил любит/любят =любить", "have": "был есть =быть", "live": "жил живёт/живут =жить",
	"sell (habit)": "продавал продаёт/продают =продавать", "collect": "собирал собирает =собирать",
}

// idiom is a verb that stands for another one where its subject or its object is one
// of these: a snake does not walk.
type idiom struct {
	gloss             string
	subjects, objects []scene.Concept // nil: any
	entry             string
}

var (
	birds    = named("bird", "owl", "raven", "duck", "goose")
	creepers = named("snake", "turtle")
	hoppers  = named("frog")
	beasts   = of(scene.Pet, scene.Wild, scene.Beast, scene.Exotic)
	heavy    = append(of(scene.Vehicle), named("piano")...)
	upright  = append(of(scene.Dish), named("cake", "apple pie", "pizza", "bucket", "ladder", "broom", "piano", "rake", "clock")...)
	glass    = append(of(scene.Dish), named("window", "mirror")...)
)

// idioms are searched in this order.
var idioms = []idiom{
	{"go", birds, nil, "полетел летает полетит/полетят step:летит/летят"},
	{"go", creepers, nil, "пополз ползает поползёт/поползут step:ползёт/ползут"},
	{"go", hoppers, nil, "поскакал скачет/скачут поскачет/поскачут"},
	{"run to", birds, nil, "полетел прилетает полетит/полетят step:летит/летят adv:быстро"},
	{"run to", creepers, nil, "пополз приползает поползёт/поползут step:ползёт/ползут adv:быстро"},
	{"run to", hoppers, nil, "поскакал скачет/скачут поскачет/поскачут adv:быстро"},
	{"run away", birds, nil, "улетел улетает улетит/улетят"},
	{"run away", creepers, nil, "уполз уползает уползёт/уползут"},
	{"run away", hoppers, nil, "ускакал скачет/скачут ускачет/ускачут"},
	{"come", birds, nil, "прилетел прилетает прилетит/прилетят"},
	{"come", creepers, nil, "приполз приползает приползёт/приползут"},
	{"come", hoppers, nil, "прискакал скачет/скачут прискачет/прискачут"},
	{"follow", birds, nil, "полетел летит/летят полетит/полетят ins:за"},
	{"follow", creepers, nil, "пополз ползёт/ползут поползёт/поползут ins:за"},
	{"follow", hoppers, nil, "поскакал скачет/скачут поскачет/поскачут ins:за"},
	{"take away", beasts, nil, "утащил утаскивает утащит/утащат"},
	{"take home", nil, heavy, "отвёз отвозит/отвозят отвезёт/отвезут end:домой"},
	{"put", nil, upright, "поставил ставит/ставят поставит/поставят"},
	{"break", nil, glass, "разбил разбивает разобьёт/разобьют"},
	{"cook (verb)", nil, named("mushroom"), "пожарил жарит/жарят пожарит/пожарят"},
	{"cook (verb)", nil, named("pancake"), "испёк печёт/пекут испечёт/испекут"},
	{"wash (clothes)", nil, named("shoe", "boot"), "вымыл моет/моют вымоет/вымоют"},
}

// Verbs of one concept or of none that the sentence itself decides on.
var (
	wantVerb  = newVerb("захотел хочет/хотят захочет/захотят")
	sayVerb   = newVerb("сказал говорит/говорят скажет/скажут")
	shoutVerb = newVerb("закричал кричит/кричат закричит/закричат")
	askVerb   = newVerb("спросил спрашивает спросит/спросят")
	noticing  = newVerb("заметил замечает заметит/заметят") // does not see
	handing   = newVerb("отдал отдаёт/отдают отдаст/отдадут")
	donating  = newVerb("подарил дарит/дарят подарит/подарят")
)

// named returns the concepts with these glosses.
func named(glosses ...string) (all []scene.Concept) {
	for _, gloss := range glosses {
		all = append(all, scene.Lookup(gloss))
	}
	return all
}

// of returns the concepts of these classes.
func of(classes ...scene.Class) (all []scene.Concept) {
	for _, class := range classes {
		all = append(all, scene.Concepts(class)...)
	}
	return all
}
