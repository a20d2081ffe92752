//go:build bits2

package arabic

// thingEntries is written as beingEntries.
var thingEntries = map[string]string{
	"apple": "تفاحة f +ات =تفاح", "cake": "كعكة f +ات =كعك", "egg": "بيضة f +ات =بيض", "pear": "إجاصة f +ات =إجاص",
	"banana": "موزة f +ات =موز", "biscuit": "قطعة f قطع >بسكويت =بسكويت", "carrot": "حبة f +ات >جزر =جزر",
	"orange (fruit)": "برتقالة f +ات =برتقال", "cherry": "حبة f +ات >كرز =كرز", "potato": "حبة f +ات >بطاطا =بطاطا", "tomato": "حبة f +ات >طماطم =طماطم",
	"strawberry": "حبة f +ات >فراولة =فراولة", "lemon": "حبة f +ات >ليمون =ليمون", "pancake": "فطيرة f فطائر *", "mushroom": "حبة f +ات >فطر =فطر",
	"nut": "جوزة f +ات =جوز", "onion": "بصلة f +ات =بصل", "peach": "خوخة f +ات =خوخ", "pumpkin": "يقطينة f +ات =يقطين",
	"sandwich": "شطيرة f شطائر *", "sausage": "قطعة f قطع >نقانق =نقانق", "melon": "بطيخة f +ات =بطيخ",

	"ball": "كرة f +ات", "doll": "دمية f دمى", "kite": "طائرة f +ات &ورقي", "balloon": "بالون m +ات", "drum": "طبل m طبول",
	"puppet": "عروسة f عرائس *", "puzzle": "لغز m ألغاز", "teddy bear": "دبدوب m دباديب *", "spinning top": "خذروف m خذاريف *",
	"flute": "ناي m نايات", "mask": "قناع m أقنعة", "robot": "روبوت m +ات", "guitar": "قيثارة f +ات", "sledge": "مزلجة f مزالج *",

	"key": "مفتاح m مفاتيح *", "knife": "سكين m سكاكين *", "hammer": "مطرقة f مطارق *", "rope": "حبل m حبال", "basket": "سلة f سلال",
	"bag": "كيس m أكياس", "ladder": "سلم m سلالم *", "broom": "مكنسة f مكانس *", "brush": "فرشاة f فرش", "bucket": "دلو m دلاء",
	"lantern": "فانوس m فوانيس *", "needle": "إبرة f إبر", "saw": "منشار m مناشير *", "axe": "فأس f فؤوس", "shovel": "مجرفة f مجارف *",
	"suitcase": "حقيبة f حقائب *",

	"hat": "قبعة f +ات", "shirt": "قميص m قمصان", "coat": "معطف m معاطف *", "dress": "فستان m فساتين *", "scarf": "وشاح m أوشحة",
	"shoe": "حذاء m أحذية", "cap": "قلنسوة f +ات", "jacket": "سترة f +ات", "skirt": "تنورة f تنانير *", "sock": "جورب m جوارب *",
	"boot": "جزمة f جزم", "glove": "قفاز m +ات", "pullover": "كنزة f +ات", "belt": "حزام m أحزمة", "ring": "خاتم m خواتم *",
	"crown": "تاج m تيجان",

	"book": "كتاب m كتب", "letter": "رسالة f رسائل *", "picture": "صورة f صور", "newspaper": "جريدة f جرائد *",
	"map": "خريطة f خرائط *", "postcard": "بطاقة f +ات &بريدي", "poem": "قصيدة f قصائد *", "notebook": "دفتر m دفاتر *",
	"story": "قصة f قصص", "recipe": "وصفة f +ات",

	"flower": "زهرة f أزهار", "rose": "وردة f ورود", "tree": "شجرة f أشجار", "tulip": "زنبقة f زنابق *", "bush": "شجيرة f +ات",
	"sunflower": "زهرة f أزهار >شمس", "pine": "صنوبرة f +ات =صنوبر", "cactus": "صبارة f +ات =صبار", "palm tree": "نخلة f +ات =نخيل",
	"oak": "سنديانة f +ات =سنديان",

	"bicycle": "دراجة f +ات &هوائي", "car": "سيارة f +ات", "boat": "قارب m قوارب *", "cart": "عربة f +ات", "ship": "سفينة f سفن",
	"bus": "حافلة f +ات", "lorry": "شاحنة f +ات", "motorbike": "دراجة f +ات &ناري", "sailing boat": "مركب m مراكب * &شراعي",
	"tractor": "جرار m +ات",

	"cup": "فنجان m فناجين *", "lamp": "مصباح m مصابيح *", "plate": "طبق m أطباق", "bottle": "زجاجة f +ات", "umbrella": "مظلة f +ات",
	"clock": "ساعة f +ات", "mirror": "مرآة f مرايا *", "candle": "شمعة f شموع", "spoon": "ملعقة f ملاعق *", "pillow": "وسادة f +ات",
	"blanket": "بطانية f +ات", "bell": "جرس m أجراس", "vase": "مزهرية f +ات", "fork": "شوكة f شوك", "glass": "كأس f كؤوس",
	"pot": "قدر f قدور", "carpet": "سجادة f سجاجيد *", "coin": "قطعة f قطع &نقدي", "bowl": "وعاء m أوعية", "radio": "مذياع m مذاييع *",

	"table": "طاولة f +ات", "bed": "سرير m أسرة", "box": "علبة f علب", "chair": "كرسي m كراسي", "cupboard": "خزانة f خزائن *",
	"door": "باب m أبواب", "sofa": "أريكة f أرائك *", "shelf": "رف m رفوف", "bench": "مقعد m مقاعد *", "chest": "صندوق m صناديق *",
	"window": "نافذة f نوافذ *", "wall": "جدار m جدران",
}
