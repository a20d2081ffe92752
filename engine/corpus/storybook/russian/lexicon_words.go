package russian

// adjectiveEntries give the nominative masculine.
var adjectiveEntries = map[string]string{
	"small": "маленький", "old": "старый", "young": "молодой", "big": "большой", "clever": "умный", "kind": "добрый", "brave": "смелый",
	"curious": "любопытный", "poor": "бедный", "funny": "забавный", "lazy": "ленивый", "rich": "богатый", "strong": "сильный",
	"shy": "робкий", "friendly": "приветливый", "cheerful": "весёлый", "famous": "знаменитый", "tall": "высокий", "wise": "мудрый",

	"small (thing)": "маленький", "big (thing)": "большой", "new": "новый", "old (thing)": "старый", "beautiful (thing)": "красивый",
	"fresh": "свежий", "sweet": "сладкий", "delicious": "вкусный", "warm": "тёплый", "long": "длинный", "short": "короткий",
	"funny (thing)": "смешной", "interesting": "интересный", "thick": "толстый", "strange": "странный", "expensive": "дорогой",

	"red": "красный", "white": "белый", "blue": "синий", "black": "чёрный", "green": "зелёный", "yellow": "жёлтый",
	"brown": "коричневый", "grey": "серый", "golden": "золотой", "silver": "серебряный",
}

// numeralEntries give nominative, genitive, dative and instrumental, then the
// collective numeral for what is plural only; the accusative is one of the first
// two, the prepositional the second.
var numeralEntries = map[string][5]string{
	"two": {"два", "двух", "двум", "двумя", "двое"}, "three": {"три", "трёх", "трём", "тремя", "трое"},
	"four": {"четыре", "четырёх", "четырём", "четырьмя", "четверо"}, "five": {"пять", "пяти", "пяти", "пятью"},
	"seven": {"семь", "семи", "семи", "семью"}, "ten": {"десять", "десяти", "десяти", "десятью"},
	"many": {"много", "многих", "многим", "многими"}, "a few": {"несколько", "нескольких", "нескольким", "несколькими"},
}

// placeEntries say where something happens and where someone goes.
var placeEntries = map[string]place{
	"garden": {"в саду", "в сад"}, "forest": {"в лесу", "в лес"}, "park": {"в парке", "в парк"}, "market": {"на рынке", "на рынок"},
	"school": {"в школе", "в школу"}, "kitchen": {"на кухне", "на кухню"}, "lake": {"у озера", "к озеру"}, "meadow": {"на лугу", "на луг"},
	"river": {"у реки", "к реке"}, "beach": {"на пляже", "на пляж"}, "farm": {"на ферме", "на ферму"},
	"playground": {"на детской площадке", "на детскую площадку"}, "shop": {"в магазине", "в магазин"}, "library": {"в библиотеке", "в библиотеку"},
	"castle": {"в замке", "в замок"}, "town": {"в городе", "в город"}, "field": {"в поле", "в поле"}, "zoo": {"в зоопарке", "в зоопарк"},
	"theatre": {"в театре", "в театр"}, "village": {"в деревне", "в деревню"}, "station": {"на вокзале", "на вокзал"},
	"island": {"на острове", "на остров"}, "circus": {"в цирке", "в цирк"}, "pond": {"у пруда", "к пруду"}, "sea": {"у моря", "к морю"},
	"valley": {"в долине", "в долину"},
}

// waterEntries say where one swims.
var waterEntries = map[string]string{"lake": "в озере", "river": "в реке", "pond": "в пруду", "sea": "в море"}

// phraseEntries give what never changes.
var phraseEntries = map[string]string{
	"in a small house": "в маленьком домике", "in the mountains": "в горах", "on an island": "на острове", "by the sea": "у моря",
	"in a cave": "в пещере", "in a tower": "в башне", "in a big city": "в большом городе",

	"one day": "однажды", "yesterday": "вчера", "two days ago": "позавчера",
	"three days ago": "три дня назад", "last Sunday": "в прошлое воскресенье", "last Friday": "в прошлую пятницу", "last week": "на прошлой неделе",
	"two weeks ago": "две недели назад", "last month": "в прошлом месяце", "last summer": "прошлым летом", "last year": "в прошлом году",
	"every day": "каждый день", "sometimes": "иногда", "every week": "каждую неделю", "on Mondays": "по понедельникам",
	"on Tuesdays": "по вторникам", "on Wednesdays": "по средам", "on Fridays": "по пятницам",
	"tomorrow": "завтра", "soon": "скоро", "in two days": "послезавтра", "in three days": "через три дня", "next week": "на следующей неделе",
	"next Friday": "в следующую пятницу", "next Sunday": "в следующее воскресенье",

	"under": "под", "in": "в", "on": "на", "behind": "за", "beside": "у", "everywhere": "повсюду",
	"Thank you": "спасибо", "Hello": "добрый день", "Help": "помогите",
}

// drinkEntries give the accusative, of what is drunk as a habit, and the genitive,
// of what was drunk once.
var drinkEntries = map[string][2]string{
	"water": {"воду", "воды"}, "milk": {"молоко", "молока"}, "tea": {"чай", "чаю"}, "juice": {"сок", "сока"}, "lemonade": {"лимонад", "лимонада"},
	"cocoa": {"какао", "какао"}, "coffee": {"кофе", "кофе"},
}

// changeEntries are the sentences about the weather.
var changeEntries = map[string]string{"rain": "пошёл дождь", "snow": "пошёл снег"}

// reasonEntries are the clauses about the weather, in past and present.
var reasonEntries = map[string][2]string{"rain": {"шёл дождь", "идёт дождь"}, "snow": {"шёл снег", "идёт снег"}}
