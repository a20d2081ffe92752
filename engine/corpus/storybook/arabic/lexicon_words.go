package arabic

// adjectiveEntries gives masculine singular, then what is not regular: f: the
// feminine, p: the plural of men (else + ون), w: that of women; * after the masculine
// or a plural marks a diptote, - a ي that falls off.
var adjectiveEntries = map[string]string{
	"small": "صغير p:صغار", "old": "عجوز f:عجوز p:عجائز* w:عجائز", "young": "شاب p:شباب", "big": "كبير p:كبار", "clever": "ذكي p:أذكياء",
	"kind": "طيب", "brave": "شجاع p:شجعان", "curious": "فضولي", "poor": "فقير p:فقراء", "funny": "مضحك", "lazy": "كسول p:كسالى",
	"rich": "غني p:أغنياء", "strong": "قوي p:أقوياء", "shy": "خجول", "friendly": "ودود", "cheerful": "مرح", "famous": "مشهور",
	"tall": "طويل p:طوال", "wise": "حكيم p:حكماء",

	"small (thing)": "صغير", "big (thing)": "كبير", "new": "جديد", "old (thing)": "قديم", "beautiful (thing)": "جميل", "fresh": "طازج",
	"sweet": "حلو", "delicious": "لذيذ", "warm": "دافئ", "long": "طويل", "short": "قصير", "funny (thing)": "مضحك", "interesting": "ممتع",
	"thick": "سميك", "strange": "غريب", "expensive": "غالي-",

	"red": "أحمر* f:حمراء", "white": "أبيض* f:بيضاء", "blue": "أزرق* f:زرقاء", "black": "أسود* f:سوداء", "green": "أخضر* f:خضراء",
	"yellow": "أصفر* f:صفراء", "brown": "بني", "grey": "رمادي", "golden": "ذهبي", "silver": "فضي",

	"happy": "سعيد p:سعداء", "tired": "متعب", "sad": "حزين", "afraid": "خائف", "ill": "مريض p:مرضى", "angry": "غاضب", "proud": "فخور",
	"surprised": "مندهش",

	"many": "كثير",
}

// agedAnimal is what an old animal is.
const agedAnimal = "مسن"

// feelingEntries says what one feels; who is ill is so without feeling it.
var feelingEntries = map[string]string{
	"happy": "بالسعادة", "hungry": "بالجوع", "tired": "بالتعب", "sad": "بالحزن", "afraid": "بالخوف", "thirsty": "بالعطش",
	"angry": "بالغضب", "proud": "بالفخر", "surprised": "بالدهشة", "bored": "بالملل", "cold": "بالبرد",
}

// weatherEntries gives a change of the weather, and how it is a reason.
var weatherEntries = map[string][2]string{
	"rain": {"بدأ المطر يهطل", "المطر كان يهطل"}, "snow": {"بدأ الثلج يتساقط", "الثلج كان يتساقط"},
}

// numeralEntries gives the numeral before a masculine and before a feminine noun.
var numeralEntries = map[string][2]string{
	"three": {"ثلاثة", "ثلاث"}, "four": {"أربعة", "أربع"}, "five": {"خمسة", "خمس"}, "seven": {"سبعة", "سبع"},
	"ten": {"عشرة", "عشر"}, "a few": {"بضعة", "بضع"},
}

// placeEntries gives a place, and where something happens if not في.
var placeEntries = map[string]string{
	"garden": "الحديقة", "forest": "الغابة", "park": "المتنزه", "market": "السوق", "school": "المدرسة", "kitchen": "المطبخ",
	"lake": "البحيرة/عند", "meadow": "المرج", "river": "النهر/عند", "beach": "الشاطئ/على", "farm": "المزرعة", "playground": "ملعب الأطفال",
	"shop": "المتجر", "library": "المكتبة", "castle": "القلعة", "town": "المدينة", "field": "الحقل", "zoo": "حديقة الحيوان",
	"theatre": "المسرح", "village": "القرية", "station": "محطة القطار", "island": "الجزيرة", "circus": "السيرك", "pond": "البركة/عند",
	"sea": "البحر/عند", "valley": "الوادي",
}

// phraseEntries gives what never changes.
var phraseEntries = map[string]string{
	"in a small house": "في بيت صغير", "in the mountains": "في الجبال", "on an island": "في جزيرة", "by the sea": "قرب البحر",
	"in a cave": "في كهف", "in a tower": "في برج", "in a big city": "في مدينة كبيرة",

	"one day": "ذات يوم", "yesterday": "أمس", "two days ago": "قبل يومين", "three days ago": "قبل ثلاثة أيام",
	"last Sunday": "يوم الأحد الماضي", "last Friday": "يوم الجمعة الماضي", "last year": "في العام الماضي", "two weeks ago": "قبل أسبوعين",
	"last week": "في الأسبوع الماضي", "last month": "في الشهر الماضي", "last summer": "في الصيف الماضي",
	"every day": "كل يوم", "sometimes": "أحيانا", "every week": "كل أسبوع", "on Fridays": "كل يوم جمعة", "on Mondays": "كل يوم اثنين",
	"on Tuesdays": "كل يوم ثلاثاء", "on Wednesdays": "كل يوم أربعاء",
	"tomorrow": "غدا", "soon": "قريبا", "next week": "في الأسبوع القادم", "in two days": "بعد يومين", "in three days": "بعد ثلاثة أيام",
	"next Sunday": "يوم الأحد القادم", "next Friday": "يوم الجمعة القادم",

	"under": "تحت", "in": "في", "on": "على", "behind": "خلف", "beside": "بجانب", "everywhere": "في كل مكان",

	"Thank you": "شكرا", "Hello": "مرحبا", "Help": "النجدة",

	"water": "ماء", "milk": "حليبا", "tea": "شايا", "juice": "عصيرا", "lemonade": "عصير ليمون", "cocoa": "كاكاو", "coffee": "قهوة",
}
