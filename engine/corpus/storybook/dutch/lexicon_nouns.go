package dutch

// feminineAnimals lists the animals with a feminine pronoun; the others that go
// with de are masculine, as things are.
var feminineAnimals = []string{"cat", "cow", "hen", "goat", "goose"}

// nounEntries gives each noun with its article and its plural; the children and
// animals with the diminutive that goes with klein.
var nounEntries = map[string]string{
	// People.
	"girl": "het meisje, meisjes, meisje", "boy": "de jongen, jongens, jongetje", "woman": "de vrouw, vrouwen", "man": "de man, mannen",
	"farmer": "de boer, boeren", "teacher": "de lerares, leraressen", "baker": "de bakker, bakkers",
	"gardener": "de tuinman, tuinmannen", "fisherman": "de visser, vissers", "neighbour": "de buurvrouw, buurvrouwen",
	"painter": "de schilder, schilders", "cook": "de kok, koks", "tailor": "de kleermaker, kleermakers",
	"postman": "de postbode, postbodes", "shepherd": "de herder, herders", "sailor": "de matroos, matrozen",
	"hunter": "de jager, jagers", "policeman": "de politieagent, politieagenten", "carpenter": "de timmerman, timmermannen",
	"librarian": "de bibliothecaresse, bibliothecaressen", "student": "de studente, studentes", "waiter": "de ober, obers",
	"driver": "de chauffeur, chauffeurs",
	"singer": "de zangeres, zangeressen", "clown": "de clown, clowns", "dancer": "de danseres, danseressen",
	"doctor": "de dokter, dokters", "nurse": "de verpleegster, verpleegsters",
	"king": "de koning, koningen", "princess": "de prinses, prinsessen", "queen": "de koningin, koninginnen",
	"prince": "de prins, prinsen", "knight": "de ridder, ridders", "fairy": "de fee, feeën", "wizard": "de tovenaar, tovenaars",
	"dwarf": "de dwerg, dwergen", "pirate": "de piraat, piraten", "witch": "de heks, heksen", "robber": "de rover, rovers",
	"giant": "de reus, reuzen",
	// Animals.
	"dog": "de hond, honden, hondje", "cat": "de kat, katten, katje", "horse": "het paard, paarden, paardje",
	"rabbit": "het konijn, konijnen, konijntje", "duck": "de eend, eenden, eendje", "cow": "de koe, koeien, koetje",
	"hen": "de kip, kippen, kippetje", "goat": "de geit, geiten, geitje", "donkey": "de ezel, ezels, ezeltje",
	"pig": "het varken, varkens, varkentje", "sheep": "het schaap, schapen, schaapje", "goose": "de gans, ganzen, gansje",
	"mouse": "de muis, muizen, muisje", "bird": "de vogel, vogels, vogeltje", "frog": "de kikker, kikkers, kikkertje",
	"hedgehog": "de egel, egels, egeltje", "squirrel": "de eekhoorn, eekhoorns, eekhoorntje", "owl": "de uil, uilen, uiltje",
	"turtle": "de schildpad, schildpadden, schildpadje", "deer": "het hert, herten, hertje", "raven": "de raaf, raven",
	"beaver": "de bever, bevers, bevertje", "badger": "de das, dassen", "mole": "de mol, mollen, molletje",
	"wolf": "de wolf, wolven, wolfje", "bear": "de beer, beren, beertje", "fox": "de vos, vossen, vosje",
	"snake": "de slang, slangen, slangetje", "lion": "de leeuw, leeuwen, leeuwtje", "monkey": "de aap, apen, aapje",
	"elephant": "de olifant, olifanten, olifantje", "tiger": "de tijger, tijgers, tijgertje",
	"penguin": "de pinguïn, pinguïns, pinguïntje", "giraffe": "de giraf, giraffen, girafje",
	"crocodile": "de krokodil, krokodillen, krokodilletje", "zebra": "de zebra, zebra’s, zebraatje",
	// Food and drink.
	"apple": "de appel, appels", "pear": "de peer, peren", "banana": "de banaan, bananen", "carrot": "de wortel, wortels",
	"orange (fruit)": "de sinaasappel, sinaasappels", "strawberry": "de aardbei, aardbeien", "tomato": "de tomaat, tomaten",
	"peach": "de perzik, perziken", "cherry": "de kers, kersen", "plum": "de pruim, pruimen", "melon": "de meloen, meloenen",
	"raspberry": "de framboos, frambozen", "cucumber": "de komkommer, komkommers", "pineapple": "de ananas, ananassen",
	"cake": "de taart, taarten", "biscuit": "het koekje, koekjes", "apple pie": "de appeltaart, appeltaarten",
	"pizza": "de pizza, pizza’s", "egg": "het ei, eieren", "potato": "de aardappel, aardappels", "sausage": "de worst, worsten",
	"mushroom": "de champignon, champignons", "pancake": "de pannenkoek, pannenkoeken", "fish": "de vis, vissen",
	"water": "het water, ", "milk": "de melk, ", "tea": "de thee, ", "juice": "het sap, ", "lemonade": "de limonade, ",
	"cocoa": "de chocolademelk, ", "coffee": "de koffie, ",
	// Toys, instruments, tools.
	"ball": "de bal, ballen", "doll": "de pop, poppen", "kite": "de vlieger, vliegers", "balloon": "de ballon, ballonnen",
	"teddy bear": "de teddybeer, teddyberen", "spinning top": "de tol, tollen", "puppet": "de marionet, marionetten",
	"toy car": "de speelgoedauto, speelgoedauto’s", "robot": "de robot, robots", "hoop": "de hoepel, hoepels",
	"drum": "de trommel, trommels", "flute": "de fluit, fluiten", "guitar": "de gitaar, gitaren", "violin": "de viool, violen",
	"trumpet": "de trompet, trompetten", "piano": "de piano, piano’s", "hammer": "de hamer, hamers", "ladder": "de ladder, ladders",
	"shovel": "de schep, scheppen", "saw": "de zaag, zagen", "rope": "het touw, touwen", "bucket": "de emmer, emmers",
	"axe": "de bijl, bijlen", "knife": "het mes, messen", "broom": "de bezem, bezems", "rake": "de hark, harken",
	// Treasures and clothes.
	"ring": "de ring, ringen", "crown": "de kroon, kronen", "bell": "de bel, bellen", "necklace": "de halsketting, halskettingen",
	"mirror": "de spiegel, spiegels", "clock": "de klok, klokken", "bracelet": "de armband, armbanden",
	"compass": "het kompas, kompassen", "key": "de sleutel, sleutels", "coin": "de munt, munten",
	"purse": "de portemonnee, portemonnees",
	"hat":   "de hoed, hoeden", "coat": "de jas, jassen", "scarf": "de sjaal, sjaals", "cap": "de pet, petten",
	"jacket": "het jasje, jasjes", "pullover": "de trui, truien", "shirt": "het shirt, shirts", "raincoat": "de regenjas, regenjassen",
	"apron": "het schort, schorten", "shoe": "de schoen, schoenen", "glove": "de handschoen, handschoenen", "sock": "de sok, sokken",
	"boot": "de laars, laarzen", "slipper": "de pantoffel, pantoffels", "umbrella": "de paraplu, paraplu’s",
	"basket": "de mand, manden", "bag": "de tas, tassen", "lantern": "de lantaarn, lantaarns", "suitcase": "de koffer, koffers",
	"stamp": "de postzegel, postzegels", "shell": "de schelp, schelpen", "button": "de knoop, knopen", "feather": "de veer, veren",
	// Paper.
	"book": "het boek, boeken", "newspaper": "de krant, kranten", "comic": "het stripboek, stripboeken",
	"magazine": "het tijdschrift, tijdschriften", "letter": "de brief, brieven", "poem": "het gedicht, gedichten",
	"postcard": "de ansichtkaart, ansichtkaarten", "story": "het verhaal, verhalen", "fairy tale": "het sprookje, sprookjes",
	"picture": "de tekening, tekeningen", "map": "de landkaart, landkaarten",
	// Plants.
	"flower": "de bloem, bloemen", "rose": "de roos, rozen", "tulip": "de tulp, tulpen", "lily": "de lelie, lelies",
	"orchid": "de orchidee, orchideeën", "carnation": "de anjer, anjers", "tree": "de boom, bomen", "bush": "de struik, struiken",
	"palm tree": "de palmboom, palmbomen", "oak": "de eik, eiken", "pine": "de dennenboom, dennenbomen",
	// Vehicles, household.
	"bicycle": "de fiets, fietsen", "car": "de auto, auto’s", "boat": "de boot, boten", "cart": "de kar, karren",
	"motorbike": "de motor, motoren", "tractor": "de tractor, tractoren", "lorry": "de vrachtwagen, vrachtwagens",
	"sledge": "de slee, sleeën",
	"cup":    "het kopje, kopjes", "plate": "het bord, borden", "glass": "het glas, glazen", "vase": "de vaas, vazen",
	"bottle": "de fles, flessen", "bowl": "de kom, kommen", "lamp": "de lamp, lampen", "jug": "de kan, kannen",
	"teapot": "de theepot, theepotten",
	"table":  "de tafel, tafels", "bed": "het bed, bedden", "chair": "de stoel, stoelen", "cupboard": "de kast, kasten",
	"door": "de deur, deuren", "shelf": "de plank, planken", "chest": "de kist, kisten", "window": "het raam, ramen",
	"box": "de doos, dozen", "stool": "de kruk, krukken", "sofa": "de bank, banken", "bench": "het bankje, bankjes",
	"wall": "de muur, muren", "stone": "de rots, rotsen", "well": "de put, putten", "bridge": "de brug, bruggen",
	"fence": "het hek, hekken",
}

// fried lists what is not boiled.
var fried = []string{"sausage", "mushroom", "fish", "pancake"}
