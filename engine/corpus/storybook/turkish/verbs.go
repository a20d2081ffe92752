//go:build bits2

package turkish

// object is the case that a verb asks of a known object.
type object uint8

const (
	accusative object = iota
	dative
	ablative
)

// verb is a verb: a noun before it if it is compound, its stem, the stem before a
// vowel if another, and the irregular part, its aorist.
type verb struct {
	pre, stem, soft, aorist string
	object                  object
}

var verbEntries = map[string]verb{
	"sleep": {stem: "uyu", aorist: "uyur"}, "play": {stem: "oyna", aorist: "oynar"}, "wait": {stem: "bekle", aorist: "bekler"},
	"sneeze": {stem: "öksür", aorist: "öksürür"}, "rest": {stem: "dinlen", aorist: "dinlenir"}, "jump": {stem: "zıpla", aorist: "zıplar"},
	"swim": {stem: "yüz", aorist: "yüzer"}, "wake up": {stem: "uyan", aorist: "uyanır"}, "fall asleep": {pre: "uykuya", stem: "dal", aorist: "dalar"},
	"dream": {pre: "rüya", stem: "gör", aorist: "görür"}, "shiver": {stem: "titre", aorist: "titrer"},
	"disappear": {stem: "kaybol", aorist: "kaybolur"},

	"work": {stem: "çalış", aorist: "çalışır"}, "sing": {pre: "şarkı", stem: "söyle", aorist: "söyler"},
	"dance": {pre: "dans", stem: "et", soft: "ed", aorist: "eder"}, "laugh": {stem: "gül", aorist: "güler"},
	"cry": {stem: "ağla", aorist: "ağlar"}, "smile": {stem: "gülümse", aorist: "gülümser"}, "get up": {stem: "kalk", aorist: "kalkar"},
	"whistle": {pre: "ıslık", stem: "çal", aorist: "çalar"}, "think": {stem: "düşün", aorist: "düşünür"},
	"travel": {pre: "yolculuk", stem: "yap", aorist: "yapar"},

	"go": {stem: "git", soft: "gid", aorist: "gider"}, "run to": {stem: "koş", aorist: "koşar"}, "come": {stem: "gel", aorist: "gelir"},
	"return": {stem: "dön", aorist: "döner"}, "hurry": {stem: "yetiş", aorist: "yetişir"}, "fly": {stem: "uç", aorist: "uçar"},

	"find": {stem: "bul", aorist: "bulur"}, "see": {stem: "gör", aorist: "görür"}, "look for": {stem: "ara", aorist: "arar"},
	"hide": {stem: "sakla", aorist: "saklar"}, "take": {stem: "al", aorist: "alır"}, "carry": {stem: "taşı", aorist: "taşır"},
	"lose": {stem: "kaybet", soft: "kaybed", aorist: "kaybeder"}, "bring": {stem: "getir", aorist: "getirir"},
	"steal": {stem: "çal", aorist: "çalar"}, "touch": {stem: "dokun", aorist: "dokunur", object: dative},

	"buy": {pre: "satın", stem: "al", aorist: "alır"}, "sell": {stem: "sat", aorist: "satar"},
	"need": {pre: "ihtiyaç", stem: "duy", aorist: "duyar", object: dative}, "clean (verb)": {stem: "temizle", aorist: "temizler"},
	"draw": {stem: "çiz", aorist: "çizer"}, "forget": {stem: "unut", aorist: "unutur"}, "want": {stem: "iste", aorist: "ister"},
	"drop": {stem: "düşür", aorist: "düşürür"}, "count": {stem: "say", aorist: "sayar"}, "admire": {stem: "beğen", aorist: "beğenir"},

	"eat": {stem: "ye", soft: "yi", aorist: "yer"}, "smell (food)": {stem: "kokla", aorist: "koklar"},
	"taste": {stem: "tat", soft: "tad", aorist: "tadar"}, "cook (verb)": {stem: "pişir", aorist: "pişirir"},
	"cut": {stem: "kes", aorist: "keser"}, "wash (food)": {stem: "yıka", aorist: "yıkar"},

	"put on": {stem: "giy", aorist: "giyer"}, "take off": {stem: "çıkar", aorist: "çıkarır"}, "wash": {stem: "yıka", aorist: "yıkar"},
	"sew": {stem: "dik", aorist: "diker"}, "mend": {stem: "onar", aorist: "onarır"},

	"read": {stem: "oku", aorist: "okur"}, "write": {stem: "yaz", aorist: "yazar"}, "fold": {stem: "katla", aorist: "katlar"},
	"tear up": {stem: "yırt", aorist: "yırtar"}, "copy": {stem: "kopyala", aorist: "kopyalar"},
	"water": {stem: "sula", aorist: "sular"}, "plant": {stem: "dik", aorist: "diker"},
	"photograph": {stem: "fotoğrafla", aorist: "fotoğraflar"}, "smell (plant)": {stem: "kokla", aorist: "koklar"},
	"repair": {pre: "tamir", stem: "et", soft: "ed", aorist: "eder"}, "paint": {stem: "boya", aorist: "boyar"},
	"push": {stem: "it", aorist: "iter"}, "wash (vehicle)": {stem: "yıka", aorist: "yıkar"},

	"see (being)": {stem: "gör", aorist: "görür"}, "help": {pre: "yardım", stem: "et", soft: "ed", aorist: "eder", object: dative},
	"love": {stem: "sev", aorist: "sever"}, "hear": {stem: "duy", aorist: "duyar"},
	"follow": {pre: "takip", stem: "et", soft: "ed", aorist: "eder"}, "look for (being)": {stem: "ara", aorist: "arar"},
	"wait for": {stem: "bekle", aorist: "bekler"}, "protect": {stem: "koru", aorist: "korur"},
	"visit": {pre: "ziyaret", stem: "et", soft: "ed", aorist: "eder"}, "call": {stem: "çağır", aorist: "çağırır"},
	"greet": {stem: "selamla", aorist: "selamlar"}, "meet": {stem: "karşıla", aorist: "karşılar"},
	"hug": {stem: "kucakla", aorist: "kucaklar"}, "thank": {pre: "teşekkür", stem: "et", soft: "ed", aorist: "eder", object: dative},
	"wake": {stem: "uyandır", aorist: "uyandırır"}, "feed": {stem: "besle", aorist: "besler"},
	"invite": {pre: "davet", stem: "et", soft: "ed", aorist: "eder"}, "comfort": {stem: "avut", aorist: "avutur"},

	"give": {stem: "ver", aorist: "verir"}, "show": {stem: "göster", aorist: "gösterir"}, "bring to": {stem: "getir", aorist: "getirir"},
	"send": {stem: "gönder", aorist: "gönderir"}, "lend": {pre: "ödünç", stem: "ver", aorist: "verir"},
	"promise": {stem: "ada", aorist: "adar"},

	"love (habit)": {stem: "sev", aorist: "sever"}, "sell (habit)": {stem: "sat", aorist: "satar"},
	"collect": {stem: "topla", aorist: "toplar"}, "paint (habit)": {stem: "çiz", aorist: "çizer"},
	"buy (habit)": {stem: "al", aorist: "alır"}, "hate": {pre: "nefret", stem: "et", soft: "ed", aorist: "eder", object: ablative},
}

// Verbs that are no concept of their own.
var (
	say  = verb{stem: "de", soft: "di", aorist: "der"}
	ask  = verb{pre: "diye", stem: "sor", aorist: "sorar"}
	want = verb{stem: "iste", aorist: "ister"}
	stay = verb{stem: "kal", aorist: "kalır"}
	be   = verb{stem: "ol", aorist: "olur"}
)

// worn is put on, for what is worn on the head, the neck, the hands and the waist.
var (
	worn     = verb{stem: "tak", aorist: "takar"}
	wornOnes = map[string]bool{
		"hat": true, "scarf": true, "cap": true, "glove": true, "belt": true, "ring": true, "crown": true,
	}
)
