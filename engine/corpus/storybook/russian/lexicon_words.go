//go:build bits2

package russian

// adjectiveEntries give the nominative masculine.
var adjectiveEntries = map[string]string{
	"small": "маленький", "old": "старый", "young": "молодой", "big": "большой", "clever": "умный", "brave": "смелый",
	"beautiful": "красивый", "kind": "добрый", "funny": "забавный", "lazy": "ленивый", "strong": "сильный",
	"curious": "любопытный", "poor": "бедный", "rich": "богатый", "shy": "застенчивый", "famous": "знаменитый",
	"fat": "толстый", "thin": "худой", "wild": "дикий", "wise": "мудрый",

	"red": "красный", "small (thing)": "маленький", "big (thing)": "большой", "blue": "синий", "new": "новый",
	"old (thing)": "старый", "green": "зелёный", "white": "белый", "black": "чёрный", "yellow": "жёлтый",
	"beautiful (thing)": "красивый", "heavy": "тяжёлый", "round": "круглый", "dirty": "грязный", "clean": "чистый",
	"long": "длинный", "light": "лёгкий", "broken": "сломанный", "expensive": "дорогой", "strange": "странный",
	"brown": "коричневый", "cheap": "дешёвый", "grey": "серый", "short": "короткий",
}

// shortEntries give the short forms of states: masculine, feminine, plural.
var shortEntries = map[string][3]string{
	"hungry": {"голоден", "голодна", "голодны"}, "happy": {"счастлив", "счастлива", "счастливы"},
	"angry": {"сердит", "сердита", "сердиты"}, "ill": {"болен", "больна", "больны"}, "alone": {"один", "одна", "одни"},
	"proud": {"горд", "горда", "горды"}, "healthy": {"здоров", "здорова", "здоровы"},
	"content": {"доволен", "довольна", "довольны"}, "busy": {"занят", "занята", "заняты"}, "ready": {"готов", "готова", "готовы"},
	"surprised": {"удивлён", "удивлена", "удивлены"},
}

// numeralEntries give nominative, genitive, dative and instrumental; the accusative
// is one of the first two, the prepositional the second.
var numeralEntries = map[string][4]string{
	"two": {"два", "двух", "двум", "двумя"}, "three": {"три", "трёх", "трём", "тремя"},
	"four": {"четыре", "четырёх", "четырём", "четырьмя"}, "five": {"пять", "пяти", "пяти", "пятью"},
	"seven": {"семь", "семи", "семи", "семью"}, "ten": {"десять", "десяти", "десяти", "десятью"},
	"many": {"много", "многих", "многим", "многими"}, "a few": {"несколько", "нескольких", "нескольким", "несколькими"},
}

// placeEntries say where something happens and where someone goes.
var placeEntries = map[string][2]string{
	"garden": {"в саду", "в сад"}, "forest": {"в лесу", "в лес"}, "park": {"в парке", "в парк"}, "school": {"в школе", "в школу"},
	"market": {"на рынке", "на рынок"}, "kitchen": {"на кухне", "на кухню"}, "street": {"на улице", "на улицу"},
	"village": {"в деревне", "в деревню"}, "beach": {"на пляже", "на пляж"}, "town": {"в городе", "в город"},
	"river": {"у реки", "к реке"}, "farm": {"на ферме", "на ферму"}, "lake": {"у озера", "к озеру"},
	"castle": {"в замке", "в замок"}, "meadow": {"на лугу", "на луг"}, "library": {"в библиотеке", "в библиотеку"},
	"station": {"на вокзале", "на вокзал"}, "island": {"на острове", "на остров"}, "zoo": {"в зоопарке", "в зоопарк"},
	"field": {"в поле", "в поле"}, "hospital": {"в больнице", "в больницу"}, "bakery": {"в пекарне", "в пекарню"},
	"playground": {"на площадке", "на площадку"}, "cave": {"в пещере", "в пещеру"}, "theatre": {"в театре", "в театр"},
}

// phraseEntries give what never changes: times and prepositions of spots.
var phraseEntries = map[string]string{
	"yesterday": "вчера", "every day": "каждый день", "tomorrow": "завтра", "last week": "на прошлой неделе",
	"every morning": "каждое утро", "long ago": "давным-давно", "next week": "на следующей неделе",
	"last summer": "прошлым летом", "in winter": "зимой", "this evening": "сегодня вечером", "last night": "прошлой ночью",
	"on Sundays": "по воскресеньям", "next summer": "следующим летом", "last year": "в прошлом году", "soon": "скоро",
	"under": "под", "in": "в", "on": "на", "behind": "за", "beside": "рядом с",
}
