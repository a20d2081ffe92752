//go:build bits2

package arabic

// nounEntries gives for each being and thing: the singular, m or f, the plural;
// then, as needed, flags. A plural "+" adds ون, "+ات" adds ات after ة is gone. The
// flag * marks a plural without the alef of the accusative (diptote), = the form
// for the kind in general, > the second noun of an idafa, & an adjective that is
// part of the name (masculine form), ~ the singular after the article,
// ^ what the dual is made from.
var beingEntries = map[string]string{
	"girl": "بنت f بنات", "boy": "ولد m أولاد", "woman": "امرأة f نساء ~مرأة", "man": "رجل m رجال",
	"grandmother": "جدة f +ات", "grandfather": "جد m أجداد", "mother": "أم f أمهات", "father": "أب m آباء ^أبو",
	"aunt": "عمة f +ات", "uncle": "عم m أعمام",

	"teacher": "معلمة f +ات", "farmer": "فلاح m +", "doctor": "طبيب m أطباء", "baker": "خباز m +", "pupil": "تلميذة f +ات",
	"painter": "رسام m +", "gardener": "بستاني m +", "nurse": "ممرضة f +ات", "fisherman": "سماك m +",
	"singer": "مغنية f +ات", "neighbour": "جارة f +ات", "cook": "طباخ m +", "hunter": "صياد m +", "tailor": "خياط m +",
	"postman": "ساعي m سعاة >بريد", "dancer": "راقصة f +ات",

	"king": "ملك m ملوك", "princess": "أميرة f +ات", "queen": "ملكة f +ات", "prince": "أمير m أمراء", "witch": "ساحرة f +ات",
	"wizard": "ساحر m سحرة", "giant": "عملاق m عمالقة", "dwarf": "قزم m أقزام", "pirate": "قرصان m قراصنة",
	"knight": "فارس m فرسان",

	"dog": "كلب m كلاب", "cat": "قطة f قطط", "horse": "حصان m أحصنة", "rabbit": "أرنب m أرانب *", "cow": "بقرة f +ات",
	"duck": "بطة f +ات", "hen": "دجاجة f +ات", "goat": "عنزة f +ات", "donkey": "حمار m حمير", "pig": "خنزير m خنازير *",
	"sheep": "خروف m خراف", "goose": "إوزة f +ات",

	"mouse": "فأر m فئران", "bird": "عصفور m عصافير *", "bear": "دب m دببة", "fox": "ثعلب m ثعالب *", "wolf": "ذئب m ذئاب",
	"frog": "ضفدع m ضفادع *", "lion": "أسد m أسود", "monkey": "قرد m قرود", "elephant": "فيل m أفيال",
	"hedgehog": "قنفذ m قنافذ *", "squirrel": "سنجاب m سناجب *", "owl": "بومة f +ات", "tiger": "نمر m نمور",
	"turtle": "سلحفاة f سلاحف *", "penguin": "بطريق m بطاريق *", "snake": "ثعبان m ثعابين *",
}

// nameEntries spells the names; the one that is Arabic takes the accusative alef.
var nameEntries = map[string]string{
	"Anna": "آنا", "Maria": "ماريا", "Sara": "سارة", "Nina": "نينا", "Eva": "إيفا", "Laura": "لورا", "Julia": "جوليا",
	"Elena": "إيلينا", "Lisa": "ليزا", "Clara": "كلارا",
	"Tom": "توم", "Max": "ماكس", "Leo": "ليو", "Paul": "بول", "Ali": "علي", "Ivan": "إيفان", "Adam": "آدم", "Omar": "عمر",
	"Marco": "ماركو", "Oscar": "أوسكار",
}
