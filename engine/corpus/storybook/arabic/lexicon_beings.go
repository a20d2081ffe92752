package arabic

// beingEntries gives for each being: the singular, m or f, the plural; then, as
// needed, flags. A plural "+" adds ون, "+ات" adds ات after ة is gone. The flag * marks a
// plural without the alef of the accusative (diptote), - a loan whose singular has none,
// = the form for the kind in general, > the second noun of an idafa, & an adjective
// that is part of the name (masculine form), ~ the singular after the article.
var beingEntries = map[string]string{
	"girl": "فتاة f فتيات", "boy": "ولد m أولاد",

	"woman": "امرأة f نساء ~مرأة", "man": "رجل m رجال", "farmer": "فلاح m +", "teacher": "معلمة f +ات", "baker": "خباز m +",
	"gardener": "بستاني m +", "fisherman": "صياد m + >سمك", "neighbour": "جارة f +ات", "painter": "رسام m +", "cook": "طباخ m +",
	"tailor": "خياط m +", "postman": "ساعي m سعاة >بريد", "shepherd": "راعي m رعاة >غنم", "sailor": "بحار m بحارة", "hunter": "صياد m +",
	"policeman": "شرطي m +", "carpenter": "نجار m +", "librarian": "أمينة f +ات >مكتبة", "student": "طالبة f +ات", "waiter": "نادل m +",
	"driver": "سائق m +",

	"singer": "مغنية f +ات", "clown": "مهرج m +", "dancer": "راقصة f +ات", "doctor": "طبيب m أطباء *", "nurse": "ممرضة f +ات",

	"king": "ملك m ملوك", "princess": "أميرة f +ات", "queen": "ملكة f +ات", "prince": "أمير m أمراء *", "knight": "فارس m فرسان",
	"fairy": "جنية f +ات", "wizard": "ساحر m سحرة", "dwarf": "قزم m أقزام",

	"pirate": "قرصان m قراصنة", "witch": "ساحرة f +ات", "robber": "لص m لصوص", "giant": "عملاق m عمالقة",

	"dog": "كلب m كلاب", "cat": "قطة f قطط", "horse": "حصان m أحصنة", "rabbit": "أرنب m أرانب *", "duck": "بطة f +ات", "cow": "بقرة f +ات",
	"hen": "دجاجة f +ات", "goat": "عنزة f +ات", "donkey": "حمار m حمير", "pig": "خنزير m خنازير *", "sheep": "خروف m خراف",
	"goose": "إوزة f +ات",

	"mouse": "فأر m فئران", "bird": "عصفور m عصافير *", "frog": "ضفدع m ضفادع *", "hedgehog": "قنفذ m قنافذ *", "squirrel": "سنجاب m سناجب *",
	"owl": "بومة f +ات", "turtle": "سلحفاة f سلاحف *", "deer": "غزال m غزلان", "raven": "غراب m غربان", "beaver": "قندس m قنادس *",
	"badger": "غرير m +ات", "mole": "خلد m خلدان",

	"wolf": "ذئب m ذئاب", "bear": "دب m دببة", "fox": "ثعلب m ثعالب *", "snake": "ثعبان m ثعابين *",

	"lion": "أسد m أسود", "monkey": "قرد m قرود", "elephant": "فيل m أفيال", "tiger": "نمر m نمور", "penguin": "بطريق m بطاريق *",
	"giraffe": "زرافة f +ات", "crocodile": "تمساح m تماسيح *", "zebra": "حمار m حمير &وحشي",
}

// nameEntries spells the names; the one that is Arabic takes the accusative alef.
var nameEntries = map[string]string{
	"Anna": "آنا", "Maria": "ماريا", "Sara": "سارة", "Nina": "نينا", "Eva": "إيفا", "Laura": "لورا", "Julia": "جوليا",
	"Elena": "إيلينا", "Lisa": "ليزا", "Clara": "كلارا", "Emma": "إيما", "Sofia": "صوفيا",
	"Tom": "توم", "Max": "ماكس", "Leo": "ليو", "Paul": "بول", "Ali": "علي", "Ivan": "إيفان", "Adam": "آدم", "Omar": "عمر",
	"Marco": "ماركو", "Oscar": "أوسكار", "Felix": "فيليكس", "Daniel": "دانيال",
}
