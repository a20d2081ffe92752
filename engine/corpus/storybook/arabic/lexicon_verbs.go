package arabic

// verbEntries gives past and present, third person masculine singular. Hollow
// verbs add their short stems, geminate ones their long stems (past and present).
// A word after + stands before the object, one after = does so in an idafa, one after >
// stands before the recipient, those after ! end the verb phrase.
var verbEntries = map[string]string{
	"sleep": "نام ينام نم ينم", "play": "لعب يلعب", "fall asleep": "استسلم يستسلم !للنوم", "wake up": "استيقظ يستيقظ",
	"rest": "استراح يستريح استرح يسترح", "swim": "سبح يسبح", "run away": "هرب يهرب", "come": "أتى يأتي", "hide (oneself)": "اختبأ يختبئ",
	"wait": "انتظر ينتظر", "go home": "عاد يعود عد يعد !إلى !البيت", "run home": "ركض يركض !إلى !البيت", "go to bed": "ذهب يذهب !إلى !الفراش",
	"stay in bed": "بقي يبقى !في !الفراش", "work": "عمل يعمل", "sing": "غنى يغني", "dance": "رقص يرقص", "laugh": "ضحك يضحك", "cry": "بكى يبكي",
	"smile": "ابتسم يبتسم",

	"go": "ذهب يذهب", "run to": "ركض يركض", "travel": "سافر يسافر",

	"find": "عثر يعثر +على", "look for": "بحث يبحث +عن", "lose": "أضاع يضيع أضع يضع", "take home": "أخذ يأخذ !إلى !البيت",
	"buy": "اشترى يشتري", "sell": "باع يبيع بع يبع", "eat": "أكل يأكل", "hide": "خبأ يخبئ", "put": "وضع يضع", "see": "رأى يرى",
	"bake": "خبز يخبز", "cook (verb)": "طبخ يطبخ", "catch": "اصطاد يصطاد اصطد يصطد", "write": "كتب يكتب", "draw": "رسم يرسم",
	"read": "قرأ يقرأ", "play with": "لعب يلعب +ب", "play (instrument)": "عزف يعزف +على", "put on": "لبس يلبس",
	"wash (clothes)": "غسل يغسل", "wash (dish)": "غسل يغسل", "wash (vehicle)": "غسل يغسل", "clean (verb)": "نظف ينظف", "repair": "أصلح يصلح",
	"paint": "دهن يدهن", "break": "كسر يكسر", "steal": "سرق يسرق", "take away": "أخذ يأخذ", "pick": "قطف يقطف", "plant": "زرع يزرع",
	"water (verb)": "سقى يسقي", "smell": "شم يشم شمم يشمم", "drink": "شرب يشرب", "dream of": "حلم يحلم +ب",
	"have (wish)": "حصل يحصل +على",

	"see (being)": "رأى يرى", "meet": "التقى يلتقي +ب", "visit": "زار يزور زر يزر", "help": "ساعد يساعد", "hear": "سمع يسمع =صوت",
	"follow": "تبع يتبع", "greet": "سلم يسلم +على", "hug": "عانق يعانق", "comfort": "واسى يواسي", "thank": "شكر يشكر", "feed": "أطعم يطعم",
	"stroke": "ربت يربت +على", "play with (being)": "لعب يلعب +مع", "find (being)": "عثر يعثر +على", "wake": "أيقظ يوقظ",
	"chase": "طارد يطارد", "catch (being)": "أمسك يمسك +ب", "draw (being)": "رسم يرسم",

	"give": "أعطى يعطي", "show": "عرض يعرض >على", "bring to": "أحضر يحضر >ل", "sell to": "باع يبيع بع يبع >ل",
	"bring back": "أعاد يعيد أعد يعد >إلى", "tell": "حكى يحكي >ل", "send": "أرسل يرسل >إلى", "lend": "أعار يعير أعر يعر",

	"love (habit)": "أحب يحب أحبب يحبب", "sell (habit)": "باع يبيع بع يبع", "collect": "جمع يجمع", "live": "عاش يعيش عش يعش",
}
