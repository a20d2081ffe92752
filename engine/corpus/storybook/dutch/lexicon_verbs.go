package dutch

// verbEntries gives each verb, and after the usual word those that some partners
// ask for (variant).
var verbEntries = map[string][]*verb{
	// Anyone.
	"sleep": {strong("slapen", "slaapt", "sliep", "sliepen"), strong("slapen |gaan", "gaat", "ging", "gingen").last()}, "play": {weak("spelen", "speelt", "speelde")},
	"fall asleep": {strong("in slaap |vallen", "valt", "viel", "vielen").last()},
	"wake up":     {strong("wakker |worden", "wordt", "werd", "werden")}, "rest": {weak("uit|rusten", "rust", "rustte")},
	"swim": {strong("zwemmen", "zwemt", "zwom", "zwommen")},
	"run away": {
		weak("weg|rennen", "rent", "rende"), strong("weg|vliegen", "vliegt", "vloog", "vlogen"),
		strong("weg|kruipen", "kruipt", "kroop", "kropen"), strong("weg|springen", "springt", "sprong", "sprongen"),
	},
	"come": {strong("komen", "komt", "kwam", "kwamen")}, "hide (oneself)": {weak("verstoppen", "verstopt", "verstopte").self(), weak("schuilen", "schuilt", "schuilde")},
	"wait": {
		strong("te wachten |staan", "staat", "stond", "stonden"), strong("te wachten |zitten", "zit", "zat", "zaten"),
	},
	"go home":  {strong("naar huis |gaan", "gaat", "ging", "gingen")},
	"run home": {weak("naar huis |rennen", "rent", "rende")}, "go to bed": {strong("naar bed |gaan", "gaat", "ging", "gingen")},
	"stay in bed": {strong("in bed |blijven", "blijft", "bleef", "bleven")}, "work": {weak("werken", "werkt", "werkte")},
	"sing": {strong("zingen", "zingt", "zong", "zongen")}, "dance": {weak("dansen", "danst", "danste")},
	"laugh": {weak("lachen", "lacht", "lachte")}, "cry": {weak("huilen", "huilt", "huilde")},
	"smile": {weak("glimlachen", "glimlacht", "glimlachte")},
	"go": {
		strong("gaan", "gaat", "ging", "gingen"), strong("vliegen", "vliegt", "vloog", "vlogen"),
		strong("kruipen", "kruipt", "kroop", "kropen"), strong("springen", "springt", "sprong", "sprongen"),
	},
	"run to": {
		weak("rennen", "rent", "rende"), weak("fladderen", "fladdert", "fladderde"), weak("kronkelen", "kronkelt", "kronkelde"),
		weak("huppelen", "huppelt", "huppelde"),
	},
	"travel": {weak("reizen", "reist", "reisde")},
	// Things.
	"find":     {strong("vinden", "vindt", "vond", "vonden").perfect("gevonden")},
	"look for": {strong("zoeken", "zoekt", "zocht", "zochten")}, "lose": {strong("verliezen", "verliest", "verloor", "verloren")},
	"take home": {strong("mee naar huis |nemen", "neemt", "nam", "namen")}, "buy": {strong("kopen", "koopt", "kocht", "kochten")},
	"sell": {strong("verkopen", "verkoopt", "verkocht", "verkochten")},
	"eat":  {strong("eten", "eet", "at", "aten"), strong("op|eten", "eet", "at", "aten")},
	"hide": {weak("verstoppen", "verstopt", "verstopte")}, "put": {weak("leggen", "legt", "legde"), weak("zetten", "zet", "zette")},
	"see": {strong("zien", "ziet", "zag", "zagen")}, "bake": {weak("bakken", "bakt", "bakte")},
	"cook (verb)": {weak("koken", "kookt", "kookte"), weak("bakken", "bakt", "bakte")},
	"catch":       {strong("vangen", "vangt", "ving", "vingen")}, "write": {strong("schrijven", "schrijft", "schreef", "schreven")},
	"draw": {weak("tekenen", "tekent", "tekende"), weak("maken", "maakt", "maakte")},
	"read": {strong("lezen", "leest", "las", "lazen")}, "play with": {weak("spelen", "speelt", "speelde").with("met", "ermee")},
	"play (instrument)": {weak("spelen", "speelt", "speelde").with("op", "erop")},
	"put on": {
		strong("aan|trekken", "trekt", "trok", "trokken"), weak("op|zetten", "zet", "zette"), strong("om|doen", "doet", "deed", "deden"),
		strong("aan|doen", "doet", "deed", "deden"),
	},
	"wash (clothes)": {weak("wassen", "wast", "waste")},
	"wash (dish)":    {weak("af|wassen", "wast", "waste"), weak("schoon|maken", "maakt", "maakte")},
	"wash (vehicle)": {weak("wassen", "wast", "waste")}, "clean (verb)": {weak("poetsen", "poetst", "poetste")},
	"repair": {weak("repareren", "repareert", "repareerde")}, "paint": {weak("verven", "verft", "verfde")},
	"break": {strong("breken", "breekt", "brak", "braken"), weak("kapot|maken", "maakt", "maakte")},
	"steal": {strong("stelen", "steelt", "stal", "stalen")}, "take away": {weak("af|pakken", "pakt", "pakte")},
	"pick": {weak("plukken", "plukt", "plukte")}, "plant": {weak("planten", "plant", "plantte")},
	"water (verb)": {strong("water |geven", "geeft", "gaf", "gaven")},
	"smell":        {strong("ruiken", "ruikt", "rook", "roken").with("aan", "eraan")},
	"drink":        {strong("drinken", "drinkt", "dronk", "dronken")},
	"dream of":     {weak("dromen", "droomt", "droomde").with("over", "erover")},
	"have (wish)":  {strong("hebben", "heeft", "had", "hadden")},
	// Beings.
	"see (being)": {strong("zien", "ziet", "zag", "zagen")}, "meet": {weak("ontmoeten", "ontmoet", "ontmoette")},
	"visit": {strong("op bezoek |gaan", "gaat", "ging", "gingen").with("bij", "erbij").near()},
	"help":  {strong("helpen", "helpt", "hielp", "hielpen").near()}, "hear": {weak("horen", "hoort", "hoorde")},
	"follow": {weak("volgen", "volgt", "volgde")}, "greet": {weak("groeten", "groet", "groette")},
	"hug": {weak("omhelzen", "omhelst", "omhelsde")}, "comfort": {weak("troosten", "troost", "troostte")},
	"thank": {weak("bedanken", "bedankt", "bedankte")}, "feed": {weak("voeren", "voert", "voerde")},
	"stroke": {weak("aaien", "aait", "aaide")}, "play with (being)": {weak("spelen", "speelt", "speelde").with("met", "ermee")},
	"find (being)": {strong("vinden", "vindt", "vond", "vonden")}, "wake": {weak("wakker |maken", "maakt", "maakte")},
	"chase":         {weak("achtervolgen", "achtervolgt", "achtervolgde")},
	"catch (being)": {strong("te pakken |krijgen", "krijgt", "kreeg", "kregen")}, "draw (being)": {weak("tekenen", "tekent", "tekende")},
	// Giving.
	"give": {strong("geven", "geeft", "gaf", "gaven").to("aan")},
	"show": {strong("zien |laten", "laat", "liet", "lieten").to("aan").last()},
	"bring to": {
		strong("brengen", "brengt", "bracht", "brachten").to("naar"), strong("mee|brengen", "brengt", "bracht", "brachten").to("voor").last(),
	},
	"sell to":    {strong("verkopen", "verkoopt", "verkocht", "verkochten").to("aan")},
	"bring back": {strong("terug|brengen", "brengt", "bracht", "brachten").to("naar")},
	"tell":       {weak("vertellen", "vertelt", "vertelde").to("aan")}, "send": {weak("sturen", "stuurt", "stuurde").to("naar")},
	"lend": {weak("lenen", "leent", "leende").to("aan")},
	// Habits.
	"love (habit)": {strong("houden", "houdt", "hield", "hielden").with("van", "ervan")},
	"have":         {strong("hebben", "heeft", "had", "hadden")}, "live": {weak("wonen", "woont", "woonde")},
	"sell (habit)": {strong("verkopen", "verkoopt", "verkocht", "verkochten"), weak("handelen", "handelt", "handelde").with("in", "erin")},
	"collect":      {weak("verzamelen", "verzamelt", "verzamelde")},
}
