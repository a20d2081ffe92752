//go:build bits2

package arabic

// adjectiveEntries gives masculine singular, then what is not regular: f: the
// feminine, p: the plural of men (else + ون); * after the masculine marks a
// diptote.
var adjectiveEntries = map[string]string{
	"small": "صغير p:صغار", "old": "مسن", "young": "يافع", "big": "كبير p:كبار", "clever": "ذكي p:أذكياء", "brave": "شجاع p:شجعان",
	"beautiful": "جميل", "kind": "طيب", "funny": "مضحك", "lazy": "كسول p:كسالى", "strong": "قوي p:أقوياء", "curious": "فضولي",
	"poor": "فقير p:فقراء", "rich": "غني p:أغنياء", "shy": "خجول", "famous": "مشهور", "fat": "سمين p:سمان", "thin": "نحيف",
	"wild": "متوحش", "wise": "حكيم p:حكماء",

	"red": "أحمر* f:حمراء", "small (thing)": "صغير", "big (thing)": "كبير", "blue": "أزرق* f:زرقاء", "new": "جديد",
	"old (thing)": "قديم", "green": "أخضر* f:خضراء", "white": "أبيض* f:بيضاء", "black": "أسود* f:سوداء", "yellow": "أصفر* f:صفراء",
	"beautiful (thing)": "جميل", "heavy": "ثقيل", "round": "مستدير", "dirty": "متسخ", "clean": "نظيف", "long": "طويل",
	"light": "خفيف", "broken": "مكسور", "expensive": "ثمين", "strange": "غريب", "brown": "بني", "cheap": "رخيص",
	"grey": "رمادي", "short": "قصير",

	"hungry": "جائع p:جياع", "tired": "متعب", "happy": "سعيد p:سعداء", "sad": "حزين", "angry": "غاضب", "ill": "مريض p:مرضى",
	"thirsty": "عطشان* f:عطشى p:عطاش", "afraid": "خائف", "alone": "وحيد", "proud": "فخور", "nervous": "متوتر", "healthy": "سليم",
	"content": "مسرور", "busy": "مشغول", "ready": "مستعد", "surprised": "مندهش",

	"many": "كثير",
}

// numeralEntries gives the numeral before a masculine and before a feminine noun.
var numeralEntries = map[string][2]string{
	"three": {"ثلاثة", "ثلاث"}, "four": {"أربعة", "أربع"}, "five": {"خمسة", "خمس"}, "seven": {"سبعة", "سبع"},
	"ten": {"عشرة", "عشر"}, "a few": {"بضعة", "بضع"},
}

// placeEntries gives a place, and where something happens if not في.
var placeEntries = map[string][2]string{
	"garden": {"الحديقة"}, "forest": {"الغابة"}, "park": {"المتنزه"}, "school": {"المدرسة"}, "market": {"السوق"},
	"kitchen": {"المطبخ"}, "street": {"الشارع"}, "village": {"القرية"}, "beach": {"الشاطئ", "على"}, "town": {"المدينة"},
	"river": {"النهر", "عند"}, "farm": {"المزرعة"}, "lake": {"البحيرة", "عند"}, "castle": {"القلعة"}, "meadow": {"المرج"},
	"library": {"المكتبة"}, "station": {"المحطة"}, "island": {"الجزيرة", "على"}, "zoo": {"حديقة الحيوان"}, "field": {"الحقل"},
	"hospital": {"المستشفى"}, "bakery": {"المخبز"}, "playground": {"الملعب"}, "cave": {"الكهف"}, "theatre": {"المسرح"},
}

// phraseEntries gives what never changes: times and prepositions.
var phraseEntries = map[string]string{
	"yesterday": "أمس", "every day": "كل يوم", "tomorrow": "غدا", "last week": "في الأسبوع الماضي",
	"every morning": "كل صباح", "long ago": "منذ زمن بعيد", "next week": "في الأسبوع القادم",
	"last summer": "في الصيف الماضي", "in winter": "في الشتاء", "this evening": "هذا المساء",
	"last night": "الليلة الماضية", "on Sundays": "في أيام الأحد", "next summer": "في الصيف القادم",
	"last year": "في العام الماضي", "soon": "قريبا",
	"under": "تحت", "in": "في", "on": "على", "behind": "خلف", "beside": "بجانب",
}

// verbEntries gives past and present, third person masculine singular. Hollow
// verbs add their short stems, geminate ones their long stems (past and present).
// A word after + stands before the object, one after ! ends the verb phrase, one
// after > stands before the recipient.
var verbEntries = map[string]string{
	"sleep": "نام ينام نم ينم", "play": "لعب يلعب", "wait": "انتظر ينتظر", "sneeze": "عطس يعطس",
	"rest": "استراح يستريح استرح يسترح", "jump": "قفز يقفز", "swim": "سبح يسبح", "wake up": "استيقظ يستيقظ",
	"fall asleep": "غط يغط غطط يغطط !في !النوم", "dream": "حلم يحلم", "shiver": "ارتجف يرتجف", "disappear": "اختفى يختفي",

	"work": "عمل يعمل", "sing": "غنى يغني", "dance": "رقص يرقص", "laugh": "ضحك يضحك", "cry": "بكى يبكي", "smile": "ابتسم يبتسم",
	"get up": "نهض ينهض", "whistle": "صفر يصفر", "think": "فكر يفكر", "travel": "سافر يسافر",

	"go": "ذهب يذهب", "run to": "ركض يركض", "come": "أتى يأتي", "return": "رجع يرجع", "hurry": "أسرع يسرع", "fly": "طار يطير طر يطر",

	"find": "وجد يجد", "see": "رأى يرى", "look for": "بحث يبحث +عن", "hide": "أخفى يخفي",
	"take": "أخذ يأخذ", "carry": "حمل يحمل", "lose": "فقد يفقد", "bring": "أحضر يحضر", "steal": "سرق يسرق", "touch": "لمس يلمس",

	"buy": "اشترى يشتري", "sell": "باع يبيع بع يبع", "need": "احتاج يحتاج احتج يحتج +إلى", "clean (verb)": "نظف ينظف",
	"draw": "رسم يرسم", "forget": "نسي ينسى", "want": "أراد يريد أرد يرد", "drop": "أسقط يسقط", "count": "عد يعد عدد يعدد",
	"admire": "تأمل يتأمل",

	"eat": "أكل يأكل", "smell (food)": "شم يشم شمم يشمم", "taste": "ذاق يذوق ذق يذق",
	"cook (verb)": "طبخ يطبخ", "cut": "قطع يقطع", "wash (food)": "غسل يغسل",
	"put on": "لبس يلبس", "wash": "غسل يغسل", "sew": "خاط يخيط خط يخط", "take off": "خلع يخلع", "mend": "رقع يرقع",
	"read": "قرأ يقرأ", "write": "كتب يكتب", "fold": "طوى يطوي", "tear up": "مزق يمزق", "copy": "نسخ ينسخ",
	"water": "سقى يسقي", "plant": "زرع يزرع", "photograph": "صور يصور", "smell (plant)": "شم يشم شمم يشمم",
	"repair": "أصلح يصلح", "paint": "طلى يطلي", "push": "دفع يدفع", "wash (vehicle)": "غسل يغسل",

	"see (being)": "رأى يرى", "help": "ساعد يساعد", "love": "أحب يحب أحبب يحبب", "hear": "سمع يسمع", "follow": "تبع يتبع",
	"look for (being)": "بحث يبحث +عن", "wait for": "ترقب يترقب", "protect": "حمى يحمي",
	"visit": "زار يزور زر يزر", "call": "نادى ينادي", "greet": "سلم يسلم +على", "meet": "قابل يقابل", "hug": "عانق يعانق",
	"thank": "شكر يشكر", "wake": "أيقظ يوقظ", "feed": "أطعم يطعم", "invite": "استضاف يستضيف استضف يستضف", "comfort": "واسى يواسي",

	"give": "أعطى يعطي >ل", "show": "عرض يعرض >على", "bring to": "أحضر يحضر >ل", "send": "أرسل يرسل >إلى",
	"lend": "أعار يعير أعر يعر >ل", "promise": "وعد يعد +ب",

	"love (habit)": "أحب يحب أحبب يحبب", "sell (habit)": "باع يبيع بع يبع", "collect": "جمع يجمع", "paint (habit)": "رسم يرسم",
	"buy (habit)": "اشترى يشتري", "hate": "كره يكره",
}

// The verbs that frames need beside the catalogue.
const (
	copula  = "كان يكون كن يكن"
	wanting = "أراد يريد أرد يرد"
	saying  = "قال يقول قل يقل"
	asking  = "سأل يسأل"
)
