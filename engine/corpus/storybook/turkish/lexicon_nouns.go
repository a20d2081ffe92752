package turkish

// noun is a noun with the form of its stem before a vowel, if another, and its
// plural, if it is not regular: a compound has the suffix of a possessor, which the
// plural goes before. A noun whose dative would be another noun has a second word for
// it: deve is a camel. Beside the name of a metal a coin need not be called one of metal: altın para.
type noun struct{ word, soft, many, dative, metal string }

var nounEntries = map[string]noun{
	"girl": {word: "kız"}, "boy": {word: "oğlan"}, "woman": {word: "kadın"}, "man": {word: "adam"}, "farmer": {word: "çiftçi"},
	"teacher": {word: "öğretmen"}, "baker": {word: "fırıncı"}, "gardener": {word: "bahçıvan"}, "fisherman": {word: "balıkçı"},
	"neighbour": {word: "komşu"}, "painter": {word: "ressam"}, "cook": {word: "aşçı"}, "tailor": {word: "terzi"}, "postman": {word: "postacı"},
	"shepherd": {word: "çoban"}, "sailor": {word: "denizci"}, "hunter": {word: "avcı"}, "policeman": {word: "polis"},
	"carpenter": {word: "marangoz"}, "librarian": {word: "kütüphaneci"}, "student": {word: "öğrenci"}, "waiter": {word: "garson"}, "driver": {word: "şoför"},
	"singer": {word: "şarkıcı"}, "clown": {word: "palyaço"}, "dancer": {word: "dansçı"}, "doctor": {word: "doktor"}, "nurse": {word: "hemşire"},
	"king": {word: "kral"}, "princess": {word: "prenses"}, "queen": {word: "kraliçe"}, "prince": {word: "prens"}, "knight": {word: "şövalye"},
	"fairy": {word: "peri"}, "wizard": {word: "büyücü"}, "dwarf": {word: "cüce"},
	"pirate": {word: "korsan"}, "witch": {word: "cadı"}, "robber": {word: "haydut", soft: "haydud"}, "giant": {word: "dev", dative: "dev adam"},

	"Anna": {word: "Anna"}, "Maria": {word: "Maria"}, "Sara": {word: "Sara"}, "Nina": {word: "Nina"}, "Eva": {word: "Eva"}, "Laura": {word: "Laura"},
	"Julia": {word: "Julia"}, "Elena": {word: "Elena"}, "Lisa": {word: "Lisa"}, "Clara": {word: "Clara"}, "Emma": {word: "Emma"}, "Sofia": {word: "Sofia"},
	"Tom": {word: "Tom"}, "Max": {word: "Max"}, "Leo": {word: "Leo"}, "Paul": {word: "Paul"}, "Ali": {word: "Ali"}, "Ivan": {word: "İvan"},
	"Adam": {word: "Âdem"}, "Omar": {word: "Ömer"}, "Marco": {word: "Marco"}, "Oscar": {word: "Oscar"}, "Felix": {word: "Felix"}, "Daniel": {word: "Daniel"},

	"dog": {word: "köpek", soft: "köpeğ"}, "cat": {word: "kedi"}, "horse": {word: "at"}, "rabbit": {word: "tavşan"}, "duck": {word: "ördek", soft: "ördeğ"},
	"cow": {word: "inek", soft: "ineğ"}, "hen": {word: "tavuk", soft: "tavuğ"}, "goat": {word: "keçi"}, "donkey": {word: "eşek", soft: "eşeğ"},
	"pig": {word: "domuz"}, "sheep": {word: "koyun"}, "goose": {word: "kaz"},
	"mouse": {word: "fare"}, "bird": {word: "kuş"}, "frog": {word: "kurbağa"}, "hedgehog": {word: "kirpi"}, "squirrel": {word: "sincap", soft: "sincab"},
	"owl": {word: "baykuş"}, "turtle": {word: "kaplumbağa"}, "deer": {word: "geyik", soft: "geyiğ"}, "raven": {word: "kuzgun"}, "beaver": {word: "kunduz"},
	"badger": {word: "porsuk", soft: "porsuğ"}, "mole": {word: "köstebek", soft: "köstebeğ"},
	"wolf": {word: "kurt", soft: "kurd"}, "bear": {word: "ayı"}, "fox": {word: "tilki"}, "snake": {word: "yılan"},
	"lion": {word: "aslan"}, "monkey": {word: "maymun"}, "elephant": {word: "fil"}, "tiger": {word: "kaplan"}, "penguin": {word: "penguen"},
	"giraffe": {word: "zürafa"}, "crocodile": {word: "timsah"}, "zebra": {word: "zebra"},

	"apple": {word: "elma"}, "pear": {word: "armut", soft: "armud"}, "banana": {word: "muz"}, "carrot": {word: "havuç", soft: "havuc"},
	"orange (fruit)": {word: "portakal"}, "strawberry": {word: "çilek", soft: "çileğ"}, "tomato": {word: "domates"}, "peach": {word: "şeftali"},
	"cherry": {word: "kiraz"}, "plum": {word: "erik", soft: "eriğ"}, "melon": {word: "kavun"}, "raspberry": {word: "ahududu"},
	"cucumber": {word: "salatalık", soft: "salatalığ"}, "pineapple": {word: "ananas"},
	"cake": {word: "kek"}, "biscuit": {word: "kurabiye"}, "apple pie": {word: "elmalı turta"}, "pizza": {word: "pizza"},
	"egg": {word: "yumurta"}, "potato": {word: "patates"}, "sausage": {word: "sosis"}, "mushroom": {word: "mantar"}, "pancake": {word: "krep"},
	"fish": {word: "balık", soft: "balığ"},

	"ball": {word: "top"}, "doll": {word: "oyuncak bebek", soft: "oyuncak bebeğ"}, "kite": {word: "uçurtma"}, "balloon": {word: "balon"},
	"teddy bear": {word: "oyuncak ayı"}, "spinning top": {word: "topaç", soft: "topac"}, "puppet": {word: "kukla"}, "toy car": {word: "oyuncak araba"},
	"robot": {word: "robot"}, "hoop": {word: "çember"},
	"drum": {word: "davul"}, "flute": {word: "flüt"}, "guitar": {word: "gitar"}, "violin": {word: "keman"}, "trumpet": {word: "trompet"}, "piano": {word: "piyano"},
	"hammer": {word: "çekiç", soft: "çekic"}, "ladder": {word: "merdiven"}, "shovel": {word: "kürek", soft: "küreğ"}, "saw": {word: "testere"},
	"rope": {word: "ip"}, "bucket": {word: "kova"}, "axe": {word: "balta"}, "knife": {word: "bıçak", soft: "bıçağ"}, "broom": {word: "süpürge"},
	"rake": {word: "tırmık", soft: "tırmığ"},
	"ring": {word: "yüzük", soft: "yüzüğ"}, "crown": {word: "taç", soft: "tac"}, "bell": {word: "çıngırak", soft: "çıngırağ"}, "necklace": {word: "kolye"},
	"mirror": {word: "ayna"}, "clock": {word: "saat"}, "bracelet": {word: "bilezik", soft: "bileziğ"}, "compass": {word: "pusula"},
	"key": {word: "anahtar"}, "coin": {word: "madeni para", metal: "para"}, "purse": {word: "cüzdan"},
	"hat": {word: "şapka"}, "coat": {word: "palto"}, "scarf": {word: "atkı"}, "cap": {word: "kasket"}, "jacket": {word: "ceket"},
	"pullover": {word: "kazak", soft: "kazağ"}, "shirt": {word: "gömlek", soft: "gömleğ"}, "raincoat": {word: "yağmurluk", soft: "yağmurluğ"},
	"apron": {word: "önlük", soft: "önlüğ"},
	"shoe":  {word: "ayakkabı"}, "glove": {word: "eldiven"}, "sock": {word: "çorap", soft: "çorab"}, "boot": {word: "çizme"}, "slipper": {word: "terlik", soft: "terliğ"},
	"book": {word: "kitap", soft: "kitab"}, "newspaper": {word: "gazete"}, "comic": {word: "çizgi roman"}, "magazine": {word: "dergi"},
	"letter": {word: "mektup", soft: "mektub"}, "poem": {word: "şiir"}, "postcard": {word: "kartpostal"}, "story": {word: "hikâye"}, "fairy tale": {word: "masal"},
	"picture": {word: "resim", soft: "resm"}, "map": {word: "harita"},
	"flower": {word: "çiçek", soft: "çiçeğ"}, "rose": {word: "gül"}, "tulip": {word: "lale"}, "lily": {word: "zambak", soft: "zambağ"},
	"orchid": {word: "orkide"}, "carnation": {word: "karanfil"},
	"tree": {word: "ağaç", soft: "ağac"}, "bush": {word: "çalı"}, "palm tree": {word: "palmiye"}, "oak": {word: "meşe"}, "pine": {word: "çam"},

	"bicycle": {word: "bisiklet"}, "car": {word: "araba"}, "boat": {word: "kayık", soft: "kayığ"},
	"cart":      {word: "at arabası", soft: "at arabasın", many: "at arabaları"},
	"motorbike": {word: "motosiklet"}, "tractor": {word: "traktör"}, "lorry": {word: "kamyon"}, "sledge": {word: "kızak", soft: "kızağ"},
	"cup": {word: "fincan"}, "plate": {word: "tabak", soft: "tabağ"}, "glass": {word: "bardak", soft: "bardağ"}, "vase": {word: "vazo"},
	"bottle": {word: "şişe"}, "bowl": {word: "kâse"}, "lamp": {word: "lamba"}, "jug": {word: "sürahi"}, "teapot": {word: "çaydanlık", soft: "çaydanlığ"},
	"table": {word: "masa"}, "bed": {word: "yatak", soft: "yatağ"}, "chair": {word: "sandalye"}, "cupboard": {word: "dolap", soft: "dolab"},
	"door": {word: "kapı"}, "shelf": {word: "raf"}, "chest": {word: "sandık", soft: "sandığ"}, "window": {word: "pencere"}, "box": {word: "kutu"},
	"stool": {word: "tabure"}, "sofa": {word: "kanepe"}, "bench": {word: "bank"}, "wall": {word: "duvar"}, "stone": {word: "kaya"}, "well": {word: "kuyu"},
	"bridge": {word: "köprü"}, "fence": {word: "çit"},
	"umbrella": {word: "şemsiye"}, "basket": {word: "sepet"}, "bag": {word: "çanta"}, "lantern": {word: "fener"}, "suitcase": {word: "bavul"},
	"stamp": {word: "pul"}, "shell": {word: "deniz kabuğu"}, "button": {word: "düğme"}, "feather": {word: "tüy"},

	"water": {word: "su"}, "milk": {word: "süt"}, "tea": {word: "çay"}, "juice": {word: "meyve suyu"}, "lemonade": {word: "limonata"},
	"cocoa": {word: "kakao"}, "coffee": {word: "kahve"},
}
