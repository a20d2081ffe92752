//go:build bits2

package turkish

// noun is a noun with the form of its stem before a vowel, if another.
type noun struct{ word, soft string }

var nounEntries = map[string]noun{
	"girl": {"kız", ""}, "boy": {"oğlan", ""}, "woman": {"kadın", ""}, "man": {"adam", ""}, "grandmother": {"nine", ""},
	"grandfather": {"dede", ""}, "mother": {"anne", ""}, "father": {"baba", ""}, "aunt": {"teyze", ""}, "uncle": {"amca", ""},

	"teacher": {"öğretmen", ""}, "farmer": {"çiftçi", ""}, "doctor": {"doktor", ""}, "baker": {"fırıncı", ""},
	"pupil": {"öğrenci", ""}, "painter": {"ressam", ""}, "gardener": {"bahçıvan", ""}, "nurse": {"hemşire", ""},
	"fisherman": {"balıkçı", ""}, "singer": {"şarkıcı", ""}, "neighbour": {"komşu", ""}, "cook": {"aşçı", ""},
	"hunter": {"avcı", ""}, "tailor": {"terzi", ""}, "postman": {"postacı", ""}, "dancer": {"dansçı", ""},

	"king": {"kral", ""}, "princess": {"prenses", ""}, "queen": {"kraliçe", ""}, "prince": {"prens", ""}, "witch": {"cadı", ""},
	"wizard": {"büyücü", ""}, "giant": {"dev", ""}, "dwarf": {"cüce", ""}, "pirate": {"korsan", ""}, "knight": {"şövalye", ""},

	"Anna": {"Anna", ""}, "Maria": {"Maria", ""}, "Sara": {"Sara", ""}, "Nina": {"Nina", ""}, "Eva": {"Eva", ""},
	"Laura": {"Laura", ""}, "Julia": {"Julia", ""}, "Elena": {"Elena", ""}, "Lisa": {"Lisa", ""}, "Clara": {"Clara", ""},
	"Tom": {"Tom", ""}, "Max": {"Max", ""}, "Leo": {"Leo", ""}, "Paul": {"Paul", ""}, "Ali": {"Ali", ""}, "Ivan": {"İvan", ""},
	"Adam": {"Âdem", ""}, "Omar": {"Ömer", ""}, "Marco": {"Marco", ""}, "Oscar": {"Oskar", ""},

	"dog": {"köpek", "köpeğ"}, "cat": {"kedi", ""}, "horse": {"at", ""}, "rabbit": {"tavşan", ""}, "cow": {"inek", "ineğ"},
	"duck": {"ördek", "ördeğ"}, "hen": {"tavuk", "tavuğ"}, "goat": {"keçi", ""}, "donkey": {"eşek", "eşeğ"}, "pig": {"domuz", ""},
	"sheep": {"koyun", ""}, "goose": {"kaz", ""},

	"mouse": {"fare", ""}, "bird": {"kuş", ""}, "bear": {"ayı", ""}, "fox": {"tilki", ""}, "wolf": {"kurt", "kurd"},
	"frog": {"kurbağa", ""}, "lion": {"aslan", ""}, "monkey": {"maymun", ""}, "elephant": {"fil", ""}, "hedgehog": {"kirpi", ""},
	"squirrel": {"sincap", "sincab"}, "owl": {"baykuş", ""}, "tiger": {"kaplan", ""}, "turtle": {"kaplumbağa", ""},
	"penguin": {"penguen", ""}, "snake": {"yılan", ""},

	"apple": {"elma", ""}, "cake": {"pasta", ""}, "egg": {"yumurta", ""}, "pear": {"armut", "armud"}, "banana": {"muz", ""},
	"biscuit": {"bisküvi", ""}, "carrot": {"havuç", "havuc"}, "orange (fruit)": {"portakal", ""}, "cherry": {"kiraz", ""},
	"potato": {"patates", ""}, "tomato": {"domates", ""}, "strawberry": {"çilek", "çileğ"}, "lemon": {"limon", ""},
	"pancake": {"krep", ""}, "mushroom": {"mantar", ""}, "nut": {"ceviz", ""}, "onion": {"soğan", ""}, "peach": {"şeftali", ""},
	"pumpkin": {"kabak", "kabağ"}, "sandwich": {"sandviç", ""}, "sausage": {"sosis", ""}, "melon": {"kavun", ""},

	"ball": {"top", ""}, "doll": {"bebek", "bebeğ"}, "kite": {"uçurtma", ""}, "balloon": {"balon", ""}, "drum": {"davul", ""},
	"puppet": {"kukla", ""}, "puzzle": {"yapboz", ""}, "teddy bear": {"oyuncak ayı", ""}, "spinning top": {"fırıldak", "fırıldağ"},
	"flute": {"flüt", ""}, "mask": {"maske", ""}, "robot": {"robot", ""}, "guitar": {"gitar", ""}, "sledge": {"kızak", "kızağ"},

	"key": {"anahtar", ""}, "knife": {"bıçak", "bıçağ"}, "hammer": {"çekiç", "çekic"}, "rope": {"ip", ""}, "basket": {"sepet", ""},
	"bag": {"çanta", ""}, "ladder": {"merdiven", ""}, "broom": {"süpürge", ""}, "brush": {"fırça", ""}, "bucket": {"kova", ""},
	"lantern": {"fener", ""}, "needle": {"iğne", ""}, "saw": {"testere", ""}, "axe": {"balta", ""}, "shovel": {"kürek", "küreğ"},
	"suitcase": {"bavul", ""},

	"hat": {"şapka", ""}, "shirt": {"gömlek", "gömleğ"}, "coat": {"palto", ""}, "dress": {"elbise", ""}, "scarf": {"atkı", ""},
	"shoe": {"ayakkabı", ""}, "cap": {"kasket", ""}, "jacket": {"ceket", ""}, "skirt": {"etek", "eteğ"}, "sock": {"çorap", "çorab"},
	"boot": {"çizme", ""}, "glove": {"eldiven", ""}, "pullover": {"kazak", "kazağ"}, "belt": {"kemer", ""}, "ring": {"yüzük", "yüzüğ"},
	"crown": {"taç", "tac"},

	"book": {"kitap", "kitab"}, "letter": {"mektup", "mektub"}, "picture": {"resim", "resm"}, "newspaper": {"gazete", ""},
	"map": {"harita", ""}, "postcard": {"kartpostal", ""}, "poem": {"şiir", ""}, "notebook": {"defter", ""}, "story": {"öykü", ""},
	"recipe": {"tarif", ""},

	"flower": {"çiçek", "çiçeğ"}, "rose": {"gül", ""}, "tree": {"ağaç", "ağac"}, "tulip": {"lale", ""}, "bush": {"çalı", ""},
	"sunflower": {"papatya", ""}, "pine": {"çam", ""}, "cactus": {"kaktüs", ""}, "palm tree": {"palmiye", ""}, "oak": {"meşe", ""},

	"bicycle": {"bisiklet", ""}, "car": {"araba", ""}, "boat": {"sandal", ""}, "cart": {"kağnı", ""}, "ship": {"gemi", ""},
	"bus": {"otobüs", ""}, "lorry": {"kamyon", ""}, "motorbike": {"motosiklet", ""}, "sailing boat": {"yelkenli", ""},
	"tractor": {"traktör", ""},

	"cup": {"fincan", ""}, "lamp": {"lamba", ""}, "plate": {"tabak", "tabağ"}, "bottle": {"şişe", ""}, "umbrella": {"şemsiye", ""},
	"clock": {"saat", ""}, "mirror": {"ayna", ""}, "candle": {"mum", ""}, "spoon": {"kaşık", "kaşığ"}, "pillow": {"yastık", "yastığ"},
	"blanket": {"battaniye", ""}, "bell": {"zil", ""}, "vase": {"vazo", ""}, "fork": {"çatal", ""}, "glass": {"bardak", "bardağ"},
	"pot": {"tencere", ""}, "carpet": {"halı", ""}, "coin": {"sikke", ""}, "bowl": {"kase", ""}, "radio": {"radyo", ""},

	"table": {"masa", ""}, "bed": {"yatak", "yatağ"}, "box": {"kutu", ""}, "chair": {"sandalye", ""}, "cupboard": {"dolap", "dolab"},
	"door": {"kapı", ""}, "sofa": {"kanepe", ""}, "shelf": {"raf", ""}, "bench": {"bank", ""}, "chest": {"sandık", "sandığ"},
	"window": {"pencere", ""}, "wall": {"duvar", ""},
}

// qualityEntries are adjectives; as predicates they take the suffixes of nouns.
var qualityEntries = map[string]noun{
	"small": {"küçük", ""}, "old": {"yaşlı", ""}, "young": {"genç", ""}, "big": {"iri", ""}, "clever": {"akıllı", ""},
	"brave": {"cesur", ""}, "beautiful": {"güzel", ""}, "kind": {"nazik", ""}, "funny": {"komik", ""}, "lazy": {"tembel", ""},
	"strong": {"güçlü", ""}, "curious": {"meraklı", ""}, "poor": {"yoksul", ""}, "rich": {"zengin", ""}, "shy": {"utangaç", ""},
	"famous": {"ünlü", ""}, "fat": {"şişman", ""}, "thin": {"zayıf", ""}, "wild": {"yaramaz", ""}, "wise": {"bilge", ""},

	"red": {"kırmızı", ""}, "small (thing)": {"ufak", "ufağ"}, "big (thing)": {"büyük", "büyüğ"}, "blue": {"mavi", ""}, "new": {"yeni", ""},
	"old (thing)": {"eski", ""}, "green": {"yeşil", ""}, "white": {"beyaz", ""}, "black": {"siyah", ""}, "yellow": {"sarı", ""},
	"beautiful (thing)": {"hoş", ""}, "heavy": {"ağır", ""}, "round": {"yuvarlak", "yuvarlağ"}, "dirty": {"kirli", ""},
	"clean": {"temiz", ""}, "long": {"uzun", ""}, "light": {"hafif", ""}, "broken": {"kırık", "kırığ"}, "expensive": {"pahalı", ""},
	"strange": {"garip", ""}, "brown": {"kahverengi", ""}, "cheap": {"ucuz", ""}, "grey": {"gri", ""}, "short": {"kısa", ""},

	"hungry": {"aç", ""}, "tired": {"yorgun", ""}, "happy": {"mutlu", ""}, "sad": {"üzgün", ""}, "angry": {"kızgın", ""},
	"ill": {"hasta", ""}, "thirsty": {"susuz", ""}, "afraid": {"tedirgin", ""}, "alone": {"yalnız", ""}, "proud": {"gururlu", ""},
	"nervous": {"gergin", ""}, "healthy": {"sağlıklı", ""}, "content": {"memnun", ""}, "busy": {"meşgul", ""}, "ready": {"hazır", ""},
	"surprised": {"şaşkın", ""},
}

var placeEntries = map[string]noun{
	"garden": {"bahçe", ""}, "forest": {"orman", ""}, "park": {"park", ""}, "school": {"okul", ""}, "market": {"pazar", ""},
	"kitchen": {"mutfak", "mutfağ"}, "street": {"sokak", "sokağ"}, "village": {"köy", ""}, "beach": {"plaj", ""}, "town": {"kasaba", ""},
	"river": {"dere", ""}, "farm": {"çiftlik", "çiftliğ"}, "lake": {"göl", ""}, "castle": {"şato", ""}, "meadow": {"çayır", ""},
	"library": {"kütüphane", ""}, "station": {"istasyon", ""}, "island": {"ada", ""}, "zoo": {"hayvanat bahçesi", "hayvanat bahçesin"},
	"field": {"tarla", ""}, "hospital": {"hastane", ""}, "bakery": {"fırın", ""}, "playground": {"lunapark", ""},
	"cave": {"mağara", ""}, "theatre": {"tiyatro", ""},
}

// phraseEntries are the words that stand alone.
var phraseEntries = map[string]string{
	"two": "iki", "three": "üç", "many": "birçok", "four": "dört", "five": "beş", "a few": "birkaç", "seven": "yedi", "ten": "on",

	"yesterday": "dün", "every day": "her gün", "tomorrow": "yarın", "last week": "geçen hafta", "every morning": "her sabah",
	"long ago": "uzun zaman önce", "next week": "gelecek hafta", "last summer": "geçen yaz", "in winter": "kışın",
	"this evening": "bu akşam", "last night": "dün gece", "on Sundays": "pazar günleri", "next summer": "gelecek yaz",
	"last year": "geçen yıl", "soon": "yakında",

	"under": "altında", "in": "içinde", "on": "üstünde", "behind": "arkasında", "beside": "yanında",
}
