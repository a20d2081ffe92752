//go:build bits2

package dutch

// feminineAnimals lists the animals with a feminine pronoun; the others that go
// with de are masculine, as things are.
var feminineAnimals = []string{"cat", "cow", "hen", "goat", "goose"}

// nounEntries gives each noun with its article and its plural.
var nounEntries = map[string]string{
	// People.
	"girl": "het meisje, meisjes", "boy": "de jongen, jongens", "woman": "de vrouw, vrouwen", "man": "de man, mannen",
	"grandmother": "de grootmoeder, grootmoeders", "grandfather": "de grootvader, grootvaders",
	"mother": "de moeder, moeders", "father": "de vader, vaders", "aunt": "de tante, tantes", "uncle": "de oom, ooms",
	// Professions.
	"teacher": "de lerares, leraressen", "farmer": "de boer, boeren", "doctor": "de dokter, dokters",
	"baker": "de bakker, bakkers", "pupil": "de leerlinge, leerlingen", "painter": "de schilder, schilders",
	"gardener": "de tuinman, tuinmannen", "nurse": "de verpleegster, verpleegsters", "fisherman": "de visser, vissers",
	"singer": "de zangeres, zangeressen", "neighbour": "de buurvrouw, buurvrouwen", "cook": "de kok, koks",
	"hunter": "de jager, jagers", "tailor": "de kleermaker, kleermakers", "postman": "de postbode, postbodes",
	"dancer": "de danseres, danseressen",
	// Fairy tales.
	"king": "de koning, koningen", "princess": "de prinses, prinsessen", "queen": "de koningin, koninginnen",
	"prince": "de prins, prinsen", "witch": "de heks, heksen", "wizard": "de tovenaar, tovenaars", "giant": "de reus, reuzen",
	"dwarf": "de dwerg, dwergen", "pirate": "de piraat, piraten", "knight": "de ridder, ridders",
	// Farm animals.
	"dog": "de hond, honden", "cat": "de kat, katten", "horse": "het paard, paarden", "rabbit": "het konijn, konijnen",
	"cow": "de koe, koeien", "duck": "de eend, eenden", "hen": "de kip, kippen", "goat": "de geit, geiten",
	"donkey": "de ezel, ezels", "pig": "het varken, varkens", "sheep": "het schaap, schapen", "goose": "de gans, ganzen",
	// Wild animals.
	"mouse": "de muis, muizen", "bird": "de vogel, vogels", "bear": "de beer, beren", "fox": "de vos, vossen",
	"wolf": "de wolf, wolven", "frog": "de kikker, kikkers", "lion": "de leeuw, leeuwen", "monkey": "de aap, apen",
	"elephant": "de olifant, olifanten", "hedgehog": "de egel, egels", "squirrel": "de eekhoorn, eekhoorns",
	"owl": "de uil, uilen", "tiger": "de tijger, tijgers", "turtle": "de schildpad, schildpadden",
	"penguin": "de pinguïn, pinguïns", "snake": "de slang, slangen",
	// Food.
	"apple": "de appel, appels", "cake": "de taart, taarten", "egg": "het ei, eieren", "pear": "de peer, peren",
	"banana": "de banaan, bananen", "biscuit": "het koekje, koekjes", "carrot": "de wortel, wortels",
	"orange (fruit)": "de sinaasappel, sinaasappels", "cherry": "de kers, kersen", "potato": "de aardappel, aardappels",
	"tomato": "de tomaat, tomaten", "strawberry": "de aardbei, aardbeien", "lemon": "de citroen, citroenen",
	"pancake": "de pannenkoek, pannenkoeken", "mushroom": "de paddenstoel, paddenstoelen", "nut": "de noot, noten",
	"onion": "de ui, uien", "peach": "de perzik, perziken", "pumpkin": "de pompoen, pompoenen",
	"sandwich": "de boterham, boterhammen", "sausage": "de worst, worsten", "melon": "de meloen, meloenen",
	// Toys.
	"ball": "de bal, ballen", "doll": "de pop, poppen", "kite": "de vlieger, vliegers", "balloon": "de ballon, ballonnen",
	"drum": "de trommel, trommels", "puppet": "de marionet, marionetten", "puzzle": "de puzzel, puzzels",
	"teddy bear": "de teddybeer, teddyberen", "spinning top": "de tol, tollen", "flute": "de fluit, fluiten",
	"mask": "het masker, maskers", "robot": "de robot, robots", "guitar": "de gitaar, gitaren", "sledge": "de slee, sleeën",
	// Tools.
	"key": "de sleutel, sleutels", "knife": "het mes, messen", "hammer": "de hamer, hamers", "rope": "het touw, touwen",
	"basket": "de mand, manden", "bag": "de tas, tassen", "ladder": "de ladder, ladders", "broom": "de bezem, bezems",
	"brush": "de borstel, borstels", "bucket": "de emmer, emmers", "lantern": "de lantaarn, lantaarns",
	"needle": "de naald, naalden", "saw": "de zaag, zagen", "axe": "de bijl, bijlen", "shovel": "de schep, scheppen",
	"suitcase": "de koffer, koffers",
	// Clothing.
	"hat": "de hoed, hoeden", "shirt": "het hemd, hemden", "coat": "de jas, jassen", "dress": "de jurk, jurken",
	"scarf": "de sjaal, sjaals", "shoe": "de schoen, schoenen", "cap": "de pet, petten", "jacket": "het jasje, jasjes",
	"skirt": "de rok, rokken", "sock": "de sok, sokken", "boot": "de laars, laarzen", "glove": "de handschoen, handschoenen",
	"pullover": "de trui, truien", "belt": "de riem, riemen", "ring": "de ring, ringen", "crown": "de kroon, kronen",
	// Paper.
	"book": "het boek, boeken", "letter": "de brief, brieven", "picture": "de tekening, tekeningen",
	"newspaper": "de krant, kranten", "map": "de landkaart, landkaarten", "postcard": "de ansichtkaart, ansichtkaarten",
	"poem": "het gedicht, gedichten", "notebook": "het schrift, schriften", "story": "het verhaal, verhalen",
	"recipe": "het recept, recepten",
	// Plants.
	"flower": "de bloem, bloemen", "rose": "de roos, rozen", "tree": "de boom, bomen", "tulip": "de tulp, tulpen",
	"bush": "de struik, struiken", "sunflower": "de zonnebloem, zonnebloemen", "pine": "de dennenboom, dennenbomen",
	"cactus": "de cactus, cactussen", "palm tree": "de palmboom, palmbomen", "oak": "de eik, eiken",
	// Vehicles.
	"bicycle": "de fiets, fietsen", "car": "de auto, auto’s", "boat": "de boot, boten", "cart": "de kar, karren",
	"ship": "het schip, schepen", "bus": "de bus, bussen", "lorry": "de vrachtwagen, vrachtwagens",
	"motorbike": "de motor, motoren", "sailing boat": "de zeilboot, zeilboten", "tractor": "de tractor, tractoren",
	// Household.
	"cup": "het kopje, kopjes", "lamp": "de lamp, lampen", "plate": "het bord, borden", "bottle": "de fles, flessen",
	"umbrella": "de paraplu, paraplu’s", "clock": "de klok, klokken", "mirror": "de spiegel, spiegels",
	"candle": "de kaars, kaarsen", "spoon": "de lepel, lepels", "pillow": "het kussen, kussens", "blanket": "de deken, dekens",
	"bell": "de bel, bellen", "vase": "de vaas, vazen", "fork": "de vork, vorken", "glass": "het glas, glazen",
	"pot": "de pan, pannen", "carpet": "het tapijt, tapijten", "coin": "de munt, munten", "bowl": "de kom, kommen",
	"radio": "de radio, radio’s",
	// Furniture.
	"table": "de tafel, tafels", "bed": "het bed, bedden", "box": "de doos, dozen", "chair": "de stoel, stoelen",
	"cupboard": "de kast, kasten", "door": "de deur, deuren", "sofa": "de bank, banken", "shelf": "de plank, planken",
	"bench": "het bankje, bankjes", "chest": "de kist, kisten", "window": "het raam, ramen", "wall": "de muur, muren",
}
