package russian

// stateEntries are states that Russian says by a verb, written as verbEntries.
var stateEntries = map[string]string{
	"hungry":    "проголодался хочет_есть/хотят_есть проголодается/проголодаются",
	"thirsty":   "захотел хочет/хотят захочет/захотят mid:пить",
	"tired":     "устал = устанет/устанут step:устаёт/устают",
	"cold":      "замёрз мёрзнет/мёрзнут замёрзнет/замёрзнут stem:замёрз",
	"afraid":    "испугался боится/боятся испугается/испугаются",
	"ill":       "заболел болеет заболеет back:болел",
	"sad":       "грустил грустит/грустят =грустить",
	"bored":     "скучал скучает =скучать",
	"angry":     "рассердился сердится/сердятся рассердится/рассердятся",
	"happy":     "обрадовался радуется/радуются обрадуется/обрадуются",
	"proud":     "гордился гордится/гордятся =гордиться mid:собой",
	"surprised": "удивился удивляется/удивляются удивится/удивятся",
}

// shortEntries are states that Russian says by a short adjective: masculine,
// feminine, plural. Beside a verb it says what lasts, and the verb what comes over
// somebody else.
var shortEntries = map[string][3]string{"happy": {"счастлив", "счастлива", "счастливы"}}

// moodEntries are states that come over somebody in the dative: Анне было грустно. What
// has no dative takes the verb: Лео грустил.
var moodEntries = map[string]string{"sad": "грустно", "bored": "скучно"}

// saidEntries are what he, she and they say of themselves.
var saidEntries = map[string][3]string{
	"happy": {"Я очень рад", "Я очень рада", "Мы очень рады"}, "hungry": {"Я хочу есть", "Я хочу есть", "Мы хотим есть"},
	"tired": {"Я устал", "Я устала", "Мы устали"}, "sad": {"Мне грустно", "Мне грустно", "Нам грустно"},
	"afraid": {"Мне страшно", "Мне страшно", "Нам страшно"}, "thirsty": {"Я хочу пить", "Я хочу пить", "Мы хотим пить"},
	"ill": {"Я болею", "Я болею", "Мы болеем"}, "angry": {"Я сержусь", "Я сержусь", "Мы сердимся"},
	"proud": {"Я горжусь собой", "Я горжусь собой", "Мы гордимся собой"}, "surprised": {"Я очень удивлён", "Я очень удивлена", "Мы очень удивлены"},
	"bored": {"Мне скучно", "Мне скучно", "Нам скучно"}, "cold": {"Я замёрз", "Я замёрзла", "Мы замёрзли"},
}
