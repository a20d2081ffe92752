package turkish

// state is how a being feels: an event (korktu), a perfect of one (acıkmıştı), or an
// adjective (hastaydı). A perfect that has an adjective takes it in the present, and an
// event that has one takes it as a reason (çünkü mutluydu).
type state struct {
	past      aspect
	verb      verb
	adjective noun
	said      [2]string // what one says of oneself, and several
}

// aspect is how a state stands in the past.
type aspect uint8

const (
	event aspect = iota
	perfect
	nominal
)

var stateEntries = map[string]state{
	"happy":     {event, verb{pre: "mutlu", stem: "ol", aorist: "olur"}, noun{word: "mutlu"}, [2]string{"Çok mutluyum", "Çok mutluyuz"}},
	"hungry":    {perfect, verb{stem: "acık", aorist: "acıkır"}, noun{word: "aç"}, [2]string{"Acıktım", "Acıktık"}},
	"tired":     {perfect, verb{stem: "yorul", aorist: "yorulur"}, noun{word: "yorgun"}, [2]string{"Çok yoruldum", "Çok yorulduk"}},
	"sad":       {nominal, verb{stem: "üzül", aorist: "üzülür"}, noun{word: "üzgün"}, [2]string{"Mutsuzum", "Mutsuzuz"}},
	"afraid":    {event, verb{stem: "kork", aorist: "korkar"}, noun{}, [2]string{"Korkuyorum", "Korkuyoruz"}},
	"thirsty":   {perfect, verb{stem: "susa", aorist: "susar"}, noun{word: "susamış", many: "susamışlar"}, [2]string{"Susadım", "Susadık"}},
	"ill":       {nominal, verb{stem: "hastalan", aorist: "hastalanır"}, noun{word: "hasta"}, [2]string{"Hastayım", "Hastayız"}},
	"angry":     {event, verb{stem: "kız", aorist: "kızar"}, noun{}, [2]string{"Çok kızdım", "Çok kızdık"}},
	"proud":     {event, verb{stem: "gururlan", aorist: "gururlanır"}, noun{}, [2]string{"Gurur duyuyorum", "Gurur duyuyoruz"}},
	"surprised": {event, verb{stem: "şaşır", aorist: "şaşırır"}, noun{}, [2]string{"Çok şaşırdım", "Çok şaşırdık"}},
	"bored":     {event, verb{stem: "sıkıl", aorist: "sıkılır"}, noun{}, [2]string{"Canım sıkılıyor", "Canımız sıkılıyor"}},
	"cold":      {perfect, verb{stem: "üşü", aorist: "üşür"}, noun{}, [2]string{"Üşüdüm", "Üşüdük"}},
}
