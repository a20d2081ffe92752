package turkish

// qualityEntries are adjectives; as predicates they take the suffixes of nouns.
var qualityEntries = map[string]noun{
	"small": {word: "küçük"}, "old": {word: "yaşlı"}, "young": {word: "genç"}, "big": {word: "büyük"}, "clever": {word: "akıllı"},
	"kind": {word: "iyi kalpli"}, "brave": {word: "cesur"}, "curious": {word: "meraklı"}, "poor": {word: "yoksul"}, "funny": {word: "komik"},
	"lazy": {word: "tembel"}, "rich": {word: "zengin"}, "strong": {word: "güçlü"}, "shy": {word: "utangaç"}, "friendly": {word: "cana yakın"},
	"cheerful": {word: "neşeli"}, "famous": {word: "ünlü"}, "tall": {word: "uzun boylu"}, "wise": {word: "bilge"},

	"small (thing)": {word: "küçük", soft: "küçüğ"}, "big (thing)": {word: "büyük", soft: "büyüğ"}, "new": {word: "yeni"}, "old (thing)": {word: "eski"},
	"beautiful (thing)": {word: "güzel"}, "fresh": {word: "taze"}, "sweet": {word: "tatlı"}, "delicious": {word: "lezzetli"}, "warm": {word: "sıcacık", soft: "sıcacığ"},
	"long": {word: "uzun"}, "short": {word: "kısa"}, "funny (thing)": {word: "komik"}, "interesting": {word: "ilginç"}, "thick": {word: "kalın"},
	"strange": {word: "garip"}, "expensive": {word: "pahalı"},

	"red": {word: "kırmızı"}, "white": {word: "beyaz"}, "blue": {word: "mavi"}, "black": {word: "siyah"}, "green": {word: "yeşil"},
	"yellow": {word: "sarı"}, "brown": {word: "kahverengi"}, "grey": {word: "gri"}, "golden": {word: "altın"}, "silver": {word: "gümüş"},
}

// place says where something happens and where someone goes.
type place struct{ at, to string }

var placeEntries = map[string]place{
	"garden": {"bahçede", "bahçeye"}, "forest": {"ormanda", "ormana"}, "park": {"parkta", "parka"}, "market": {"pazarda", "pazara"},
	"school": {"okulda", "okula"}, "kitchen": {"mutfakta", "mutfağa"}, "lake": {"gölün kenarında", "göle"}, "meadow": {"çayırda", "çayıra"},
	"river": {"nehir kıyısında", "nehre"}, "beach": {"kumsalda", "kumsala"}, "farm": {"çiftlikte", "çiftliğe"},
	"playground": {"oyun parkında", "oyun parkına"}, "shop": {"dükkânda", "dükkâna"}, "library": {"kütüphanede", "kütüphaneye"},
	"castle": {"şatoda", "şatoya"}, "town": {"kasabada", "kasabaya"}, "field": {"tarlada", "tarlaya"}, "zoo": {"hayvanat bahçesinde", "hayvanat bahçesine"},
	"theatre": {"tiyatroda", "tiyatroya"}, "village": {"köyde", "köye"}, "station": {"istasyonda", "istasyona"}, "island": {"adada", "adaya"},
	"circus": {"sirkte", "sirke"}, "pond": {"göletin kenarında", "gölete"}, "sea": {"deniz kenarında", "denize"}, "valley": {"vadide", "vadiye"},
}

// waterEntries say where one swims.
var waterEntries = map[string]string{"lake": "gölde", "river": "nehirde", "pond": "gölette", "sea": "denizde"}

// prepEntries say where something is and where it is put.
var prepEntries = map[string]place{
	"under": {"altında", "altına"}, "on": {"üstünde", "üstüne"}, "behind": {"arkasında", "arkasına"}, "beside": {"yanında", "yanına"},
}

// phraseEntries are the words that stand alone.
var phraseEntries = map[string]string{
	"two": "iki", "three": "üç", "many": "birçok", "four": "dört", "five": "beş", "a few": "birkaç", "seven": "yedi", "ten": "on",

	"in a small house": "küçük bir evde", "in the mountains": "dağlarda", "on an island": "bir adada", "by the sea": "deniz kenarında",
	"in a cave": "bir mağarada", "in a tower": "bir kulede", "in a big city": "büyük bir şehirde",

	"one day": "bir gün", "yesterday": "dün", "two days ago": "iki gün önce", "three days ago": "üç gün önce",
	"last Sunday": "geçen pazar", "last Friday": "geçen cuma", "last week": "geçen hafta", "two weeks ago": "iki hafta önce", "last month": "geçen ay",
	"last summer": "geçen yaz", "last year": "geçen yıl", "every day": "her gün", "sometimes": "bazen", "every week": "her hafta",
	"on Mondays": "pazartesi günleri", "on Tuesdays": "salı günleri", "on Wednesdays": "çarşamba günleri", "on Fridays": "cuma günleri",
	"tomorrow": "yarın", "soon": "yakında", "next week": "gelecek hafta",
	"in two days": "iki gün sonra", "in three days": "üç gün sonra", "next Friday": "gelecek cuma", "next Sunday": "gelecek pazar",

	"in": "", "everywhere": "her yerde", "Hello": "Merhaba", "Help": "İmdat",
	"rain": "yağmur yağmaya başladı", "snow": "kar yağmaya başladı",
}

// thanks are said by one and by several.
var thanks = [2]string{"Teşekkür ederim", "Teşekkür ederiz"}

// reasonEntries are the clauses about the weather, in past and present.
var reasonEntries = map[string][2]string{"rain": {"yağmur yağıyordu", "yağmur yağar"}, "snow": {"kar yağıyordu", "kar yağar"}}
