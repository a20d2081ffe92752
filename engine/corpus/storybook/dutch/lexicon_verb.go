//go:build bits2

package dutch

// verbEntries gives each verb; put on and take off stand for their most frequent
// variant.
var verbEntries = map[string]verb{
	// Anyone.
	"sleep": strong("slapen", "slaapt", "sliep", "sliepen"), "play": weak("spelen", "speelt", "speelde"),
	"wait": weak("wachten", "wacht", "wachtte"), "sneeze": weak("niezen", "niest", "niesde"),
	"rest": weak("uit|rusten", "rust", "rustte"), "jump": strong("springen", "springt", "sprong", "sprongen"),
	"swim":        strong("zwemmen", "zwemt", "zwom", "zwommen"),
	"wake up":     strong("wakker |worden", "wordt", "werd", "werden"),
	"fall asleep": strong("in slaap |vallen", "valt", "viel", "vielen"),
	"dream":       weak("dromen", "droomt", "droomde"), "shiver": weak("rillen", "rilt", "rilde"),
	"disappear": strong("verdwijnen", "verdwijnt", "verdween", "verdwenen"),
	// People only.
	"work": weak("werken", "werkt", "werkte"), "sing": strong("zingen", "zingt", "zong", "zongen"),
	"dance": weak("dansen", "danst", "danste"), "laugh": weak("lachen", "lacht", "lachte"), "cry": weak("huilen", "huilt", "huilde"),
	"smile": weak("glimlachen", "glimlacht", "glimlachte"), "get up": strong("op|staan", "staat", "stond", "stonden"),
	"whistle": strong("fluiten", "fluit", "floot", "floten"), "think": strong("na|denken", "denkt", "dacht", "dachten"),
	"travel": weak("reizen", "reist", "reisde"),
	// Motion.
	"go": strong("gaan", "gaat", "ging", "gingen"), "run to": weak("rennen", "rent", "rende"),
	"come": strong("komen", "komt", "kwam", "kwamen"), "return": weak("terug|keren", "keert", "keerde"),
	"hurry": weak("haasten", "haast", "haastte").self(), "fly": strong("vliegen", "vliegt", "vloog", "vlogen"),
	// Things.
	"find": strong("vinden", "vindt", "vond", "vonden"), "see": strong("zien", "ziet", "zag", "zagen"),
	"look for": strong("zoeken", "zoekt", "zocht", "zochten"), "hide": weak("verstoppen", "verstopt", "verstopte"),
	"take": weak("pakken", "pakt", "pakte"), "carry": strong("dragen", "draagt", "droeg", "droegen"),
	"lose": strong("verliezen", "verliest", "verloor", "verloren"), "bring": strong("mee|brengen", "brengt", "bracht", "brachten"),
	"steal": strong("stelen", "steelt", "stal", "stalen"), "touch": weak("aan|raken", "raakt", "raakte"),
	"buy": strong("kopen", "koopt", "kocht", "kochten"), "sell": strong("verkopen", "verkoopt", "verkocht", "verkochten"),
	"need": strong("nodig |hebben", "heeft", "had", "hadden"), "clean (verb)": weak("schoon|maken", "maakt", "maakte"),
	"draw": weak("tekenen", "tekent", "tekende"), "forget": strong("vergeten", "vergeet", "vergat", "vergaten"),
	"want": strong("willen", "wil", "wilde", "wilden"), "drop": letting("vallen"), "count": weak("tellen", "telt", "telde"),
	"admire": weak("bewonderen", "bewondert", "bewonderde"),
	// Food.
	"eat": strong("eten", "eet", "at", "aten"), "smell (food)": strong("ruiken", "ruikt", "rook", "roken").with("aan"),
	"taste": weak("proeven", "proeft", "proefde"), "cook (verb)": weak("koken", "kookt", "kookte"),
	"cut": strong("snijden", "snijdt", "sneed", "sneden"), "wash (food)": weak("wassen", "wast", "waste"),
	// Clothing.
	"put on": putsOn[0], "take off": takesOff[0], "wash": weak("wassen", "wast", "waste"), "sew": weak("naaien", "naait", "naaide"),
	"mend": weak("herstellen", "herstelt", "herstelde"),
	// Paper, plants, vehicles.
	"read": strong("lezen", "leest", "las", "lazen"), "write": strong("schrijven", "schrijft", "schreef", "schreven"),
	"fold": weak("vouwen", "vouwt", "vouwde"), "tear up": weak("verscheuren", "verscheurt", "verscheurde"),
	"copy":  weak("kopiëren", "kopieert", "kopieerde"),
	"water": strong("water |geven", "geeft", "gaf", "gaven").noun(), "plant": weak("planten", "plant", "plantte"),
	"photograph":    weak("fotograferen", "fotografeert", "fotografeerde"),
	"smell (plant)": strong("ruiken", "ruikt", "rook", "roken").with("aan"),
	"repair":        weak("repareren", "repareert", "repareerde"), "paint": weak("verven", "verft", "verfde"),
	"push": weak("duwen", "duwt", "duwde"), "wash (vehicle)": weak("wassen", "wast", "waste"),
	// Beings.
	"see (being)": strong("zien", "ziet", "zag", "zagen"), "help": strong("helpen", "helpt", "hielp", "hielpen"),
	"love": strong("houden", "houdt", "hield", "hielden").with("van"), "hear": weak("horen", "hoort", "hoorde"),
	"follow": weak("volgen", "volgt", "volgde"), "look for (being)": strong("zoeken", "zoekt", "zocht", "zochten"),
	"wait for": weak("wachten", "wacht", "wachtte").with("op"), "protect": weak("beschermen", "beschermt", "beschermde"),
	"visit": strong("bezoeken", "bezoekt", "bezocht", "bezochten"), "call": strong("roepen", "roept", "riep", "riepen"),
	"greet": weak("begroeten", "begroet", "begroette"), "meet": weak("ontmoeten", "ontmoet", "ontmoette"),
	"hug": weak("omhelzen", "omhelst", "omhelsde"), "thank": weak("bedanken", "bedankt", "bedankte"),
	"wake": weak("wekken", "wekt", "wekte"), "feed": weak("voeren", "voert", "voerde"),
	"invite": weak("uit|nodigen", "nodigt", "nodigde"), "comfort": weak("troosten", "troost", "troostte"),
	// Giving.
	"give": strong("geven", "geeft", "gaf", "gaven"), "show": letting("zien"),
	"bring to": strong("brengen", "brengt", "bracht", "brachten"), "send": weak("sturen", "stuurt", "stuurde"),
	"lend": weak("lenen", "leent", "leende"), "promise": weak("beloven", "belooft", "beloofde"),
	// Habits.
	"love (habit)": strong("houden", "houdt", "hield", "hielden").with("van"),
	"sell (habit)": strong("verkopen", "verkoopt", "verkocht", "verkochten"),
	"collect":      weak("verzamelen", "verzamelt", "verzamelde"), "paint (habit)": weak("schilderen", "schildert", "schilderde"),
	"buy (habit)": strong("kopen", "koopt", "kocht", "kochten"), "hate": weak("haten", "haat", "haatte"),
}

// Clothes are put on and taken off by different verbs; wearingEntries says which,
// nought for the first.
var (
	putsOn = [...]verb{
		strong("aan|trekken", "trekt", "trok", "trokken"), weak("op|zetten", "zet", "zette"),
		strong("om|doen", "doet", "deed", "deden"),
	}
	takesOff = [...]verb{
		strong("uit|trekken", "trekt", "trok", "trokken"), weak("af|zetten", "zet", "zette"),
		strong("af|doen", "doet", "deed", "deden"),
	}
	wearingEntries = map[string]uint8{"hat": 1, "cap": 1, "crown": 1, "scarf": 2, "belt": 2, "ring": 2}
)

// towardsEntries gives the preposition of a recipient.
var towardsEntries = map[string]string{
	"give": "aan", "show": "aan", "bring to": "naar", "send": "naar", "lend": "aan", "promise": "aan",
}
