package turkish

import "confusio/engine/corpus/storybook/scene"

// verb is a verb: words before it, its stem, the stem before a vowel if another, and
// the irregular part, its aorist. Unable is the stem of what one could not do, where
// Turkish says so instead of did not; ongoing is the past of what was going on.
type verb struct {
	pre, stem, soft, aorist string
	unable, ongoing         string
	object                  object
	whole                   bool // a new object too is in the accusative
}

// object is the case that a verb asks of its object.
type object uint8

const (
	accusative object = iota
	dative
	comitative
	genitive // of something of its: its voice, its picture
	bare     // none at all: gitar çaldı
)

var verbEntries = map[string]verb{
	"sleep": {stem: "uyu", aorist: "uyur", ongoing: "uyuyordu"}, "play": {pre: "oyun", stem: "oyna", aorist: "oynar", ongoing: "oynuyordu"},
	"fall asleep": {pre: "uykuya", stem: "dal", aorist: "dalar"}, "wake up": {stem: "uyan", aorist: "uyanır"},
	"rest": {stem: "dinlen", aorist: "dinlenir"}, "swim": {stem: "yüz", aorist: "yüzer"}, "run away": {stem: "kaç", aorist: "kaçar"},
	"come": {stem: "gel", aorist: "gelir"}, "hide (oneself)": {stem: "saklan", aorist: "saklanır"}, "wait": {stem: "bekle", aorist: "bekler"},
	"go home": {pre: "eve", stem: "git", soft: "gid", aorist: "gider"}, "run home": {pre: "eve", stem: "koş", aorist: "koşar"},
	"go to bed": {pre: "yatmaya", stem: "git", soft: "gid", aorist: "gider"}, "stay in bed": {pre: "yatakta", stem: "kal", aorist: "kalır"},
	"work": {stem: "çalış", aorist: "çalışır"}, "sing": {pre: "şarkı", stem: "söyle", aorist: "söyler"},
	"dance": {pre: "dans", stem: "et", soft: "ed", aorist: "eder"}, "laugh": {stem: "gül", aorist: "güler"},
	"cry": {stem: "ağla", aorist: "ağlar"}, "smile": {stem: "gülümse", aorist: "gülümser"},

	"go": {stem: "git", soft: "gid", aorist: "gider"}, "run to": {stem: "koş", aorist: "koşar"},
	"travel": {pre: "yolculuk", stem: "et", soft: "ed", aorist: "eder"},

	"find": {stem: "bul", aorist: "bulur", unable: "bula"}, "look for": {stem: "ara", aorist: "arar"},
	"lose": {stem: "kaybet", soft: "kaybed", aorist: "kaybeder"}, "take home": {pre: "eve", stem: "götür", aorist: "götürür"},
	"buy": {pre: "satın", stem: "al", aorist: "alır"}, "sell": {stem: "sat", aorist: "satar"}, "eat": {stem: "ye", soft: "yi", aorist: "yer"},
	"hide": {stem: "sakla", aorist: "saklar"}, "put": {stem: "koy", aorist: "koyar"}, "see": {stem: "gör", aorist: "görür"},
	"bake": {stem: "pişir", aorist: "pişirir"}, "cook (verb)": {stem: "pişir", aorist: "pişirir"}, "catch": {stem: "tut", aorist: "tutar"},
	"write": {stem: "yaz", aorist: "yazar"}, "draw": {stem: "çiz", aorist: "çizer"}, "read": {stem: "oku", aorist: "okur"},
	"play with": {stem: "oyna", aorist: "oynar", object: comitative}, "play (instrument)": {stem: "çal", aorist: "çalar", object: bare},
	"put on": {stem: "giy", aorist: "giyer"}, "wash (clothes)": {stem: "yıka", aorist: "yıkar"}, "wash (dish)": {stem: "yıka", aorist: "yıkar"},
	"wash (vehicle)": {stem: "yıka", aorist: "yıkar"}, "clean (verb)": {stem: "temizle", aorist: "temizler"},
	"repair": {pre: "tamir", stem: "et", soft: "ed", aorist: "eder"}, "paint": {stem: "boya", aorist: "boyar"}, "break": {stem: "kır", aorist: "kırar"},
	"steal": {stem: "çal", aorist: "çalar"}, "take away": {pre: "alıp", stem: "götür", aorist: "götürür"}, "pick": {stem: "topla", aorist: "toplar"},
	"plant": {stem: "dik", aorist: "diker"}, "water (verb)": {stem: "sula", aorist: "sular"}, "smell": {stem: "kokla", aorist: "koklar"},
	"drink": {stem: "iç", aorist: "içer"}, "dream of": {stem: "gör", aorist: "görür"},
	"have (wish)": {pre: "çok", stem: "iste", aorist: "ister"},

	"see (being)": {stem: "gör", aorist: "görür"}, "meet": {stem: "karşılaş", aorist: "karşılaşır", object: comitative},
	"visit": {pre: "ziyaret", stem: "et", soft: "ed", aorist: "eder", whole: true},
	"help":  {pre: "yardım", stem: "et", soft: "ed", aorist: "eder", object: dative},
	"hear":  {pre: "sesini", stem: "duy", aorist: "duyar", object: genitive}, "follow": {pre: "peşinden", stem: "git", soft: "gid", aorist: "gider", object: genitive},
	"greet": {stem: "selamla", aorist: "selamlar", whole: true}, "hug": {stem: "sarıl", aorist: "sarılır", object: dative},
	"comfort": {pre: "teselli", stem: "et", soft: "ed", aorist: "eder", whole: true},
	"thank":   {pre: "teşekkür", stem: "et", soft: "ed", aorist: "eder", object: dative},
	"feed":    {stem: "besle", aorist: "besler", whole: true}, "stroke": {stem: "okşa", aorist: "okşar", whole: true},
	"play with (being)": {stem: "oyna", aorist: "oynar", object: comitative}, "find (being)": {stem: "bul", aorist: "bulur", unable: "bula"},
	"wake": {stem: "uyandır", aorist: "uyandırır", whole: true}, "chase": {stem: "kovala", aorist: "kovalar", whole: true},
	"catch (being)": {stem: "yakala", aorist: "yakalar", unable: "yakalaya"},
	"draw (being)":  {pre: "resmini", stem: "çiz", aorist: "çizer", object: genitive},

	"give": {stem: "ver", aorist: "verir"}, "show": {stem: "göster", aorist: "gösterir"}, "bring to": {stem: "getir", aorist: "getirir"},
	"sell to": {stem: "sat", aorist: "satar"}, "bring back": {pre: "geri", stem: "getir", aorist: "getirir"}, "tell": {stem: "anlat", aorist: "anlatır"},
	"send": {stem: "gönder", aorist: "gönderir"}, "lend": {pre: "ödünç", stem: "ver", aorist: "verir"},

	"love (habit)": {stem: "sev", aorist: "sever"}, "have": {stem: "ol", aorist: "olur"}, "live": {stem: "yaşa", aorist: "yaşar"},
	"sell (habit)": {stem: "sat", aorist: "satar"}, "collect": {stem: "biriktir", aorist: "biriktirir"},
}

// idiom is a verb that stands for another one where its subject or its object is one
// of these: a bird does not run.
type idiom struct {
	gloss             string
	subjects, objects []scene.Concept // nil: any
	verb              verb
}

// idioms are searched in this order.
var idioms = []idiom{
	{"run to", named("bird", "owl", "raven"), nil, verb{stem: "uç", aorist: "uçar"}},
	{"run to", named("frog"), nil, verb{pre: "zıplaya zıplaya", stem: "git", soft: "gid", aorist: "gider"}},
	{"run to", named("snake", "turtle"), nil, verb{pre: "hızla", stem: "git", soft: "gid", aorist: "gider"}},
	{"take away", of(scene.Pet, scene.Wild, scene.Beast, scene.Exotic), nil, verb{stem: "kap", aorist: "kapar"}},
	{"steal", nil, named("bell"), verb{stem: "aşır", aorist: "aşırır"}}, // çıngırak çaldı: rang a bell
	{"break", nil, named("piano", "trumpet"), verb{stem: "boz", aorist: "bozar"}},
	{"put on", nil, named("hat", "scarf", "cap", "apron"), verb{stem: "tak", aorist: "takar"}},
}

// Verbs that are no concept of their own, and those that a number decides on.
var (
	say   = verb{stem: "de", soft: "di", aorist: "der"}
	ask   = verb{pre: "diye", stem: "sor", aorist: "sorar"}
	shout = verb{pre: "diye", stem: "bağır", aorist: "bağırır"}
	want  = verb{stem: "iste", aorist: "ister"}
	pluck = verb{stem: "kopar", aorist: "koparır"}
)

// named returns the concepts with these glosses.
func named(glosses ...string) (all []scene.Concept) {
	for _, gloss := range glosses {
		all = append(all, scene.Lookup(gloss))
	}
	return all
}

// of returns the concepts of these classes.
func of(classes ...scene.Class) (all []scene.Concept) {
	for _, class := range classes {
		all = append(all, scene.Concepts(class)...)
	}
	return all
}
