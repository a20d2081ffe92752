//go:build bits2

package italian

// nounEntries holds the nouns: word, gender and, where no rule gives it, plural
// with its gender if that is another one.
var nounEntries = map[string]string{
	"girl": "bambina/f", "boy": "bambino/m", "woman": "donna/f", "man": "uomo/m/uomini", "grandmother": "nonna/f",
	"grandfather": "nonno/m", "mother": "madre/f", "father": "padre/m", "aunt": "zia/f", "uncle": "zio/m/zii",

	"teacher": "maestra/f", "farmer": "contadino/m", "doctor": "dottore/m", "baker": "fornaio/m", "pupil": "alunna/f",
	"painter": "pittore/m", "gardener": "giardiniere/m", "nurse": "infermiera/f", "fisherman": "pescatore/m",
	"singer": "cantante/f", "neighbour": "vicina/f", "cook": "cuoco/m", "hunter": "cacciatore/m", "tailor": "sarto/m",
	"postman": "postino/m", "dancer": "ballerina/f",

	"king": "re/m/re", "princess": "principessa/f", "queen": "regina/f", "prince": "principe/m", "witch": "strega/f",
	"wizard": "mago/m", "giant": "gigante/m", "dwarf": "nano/m", "pirate": "pirata/m", "knight": "cavaliere/m",

	"dog": "cane/m", "cat": "gatto/m", "horse": "cavallo/m", "rabbit": "coniglio/m", "cow": "mucca/f", "duck": "anatra/f",
	"hen": "gallina/f", "goat": "capra/f", "donkey": "asino/m", "pig": "maiale/m", "sheep": "pecora/f", "goose": "oca/f",

	"mouse": "topo/m", "bird": "uccello/m", "bear": "orso/m", "fox": "volpe/f", "wolf": "lupo/m", "frog": "rana/f",
	"lion": "leone/m", "monkey": "scimmia/f", "elephant": "elefante/m", "hedgehog": "riccio/m",
	"squirrel": "scoiattolo/m", "owl": "gufo/m", "tiger": "tigre/f", "turtle": "tartaruga/f", "penguin": "pinguino/m",
	"snake": "serpente/m",

	"apple": "mela/f", "cake": "torta/f", "egg": "uovo/m/uova/f", "pear": "pera/f", "banana": "banana/f",
	"biscuit": "biscotto/m", "carrot": "carota/f", "orange (fruit)": "arancia/f/arance", "cherry": "ciliegia/f",
	"potato": "patata/f", "tomato": "pomodoro/m", "strawberry": "fragola/f", "lemon": "limone/m",
	"pancake": "frittella/f", "mushroom": "fungo/m", "nut": "noce/f", "onion": "cipolla/f", "peach": "pesca/f",
	"pumpkin": "zucca/f", "sandwich": "panino/m", "sausage": "salsiccia/f/salsicce", "melon": "melone/m",

	"ball": "palla/f", "doll": "bambola/f", "kite": "aquilone/m", "balloon": "palloncino/m", "drum": "tamburo/m",
	"puppet": "burattino/m", "puzzle": "puzzle/m/puzzle", "teddy bear": "orsacchiotto/m", "spinning top": "trottola/f",
	"flute": "flauto/m", "mask": "maschera/f", "robot": "robot/m/robot", "guitar": "chitarra/f", "sledge": "slitta/f",

	"key": "chiave/f", "knife": "coltello/m", "hammer": "martello/m", "rope": "corda/f", "basket": "cestino/m",
	"bag": "borsa/f", "ladder": "scala/f", "broom": "scopa/f", "brush": "spazzola/f", "bucket": "secchio/m",
	"lantern": "lanterna/f", "needle": "ago/m", "saw": "sega/f", "axe": "ascia/f/asce", "shovel": "pala/f",
	"suitcase": "valigia/f",

	"hat": "cappello/m", "shirt": "camicia/f", "coat": "cappotto/m", "dress": "vestito/m", "scarf": "sciarpa/f",
	"shoe": "scarpa/f", "cap": "berretto/m", "jacket": "giacca/f", "skirt": "gonna/f", "sock": "calzino/m",
	"boot": "stivale/m", "glove": "guanto/m", "pullover": "maglione/m", "belt": "cintura/f", "ring": "anello/m",
	"crown": "corona/f",

	"book": "libro/m", "letter": "lettera/f", "picture": "disegno/m", "newspaper": "giornale/m", "map": "mappa/f",
	"postcard": "cartolina/f", "poem": "poesia/f", "notebook": "quaderno/m", "story": "storia/f", "recipe": "ricetta/f",

	"flower": "fiore/m", "rose": "rosa/f", "tree": "albero/m", "tulip": "tulipano/m", "bush": "cespuglio/m",
	"sunflower": "girasole/m", "pine": "pino/m", "cactus": "cactus/m/cactus", "palm tree": "palma/f",
	"oak": "quercia/f/querce",

	"bicycle": "bicicletta/f", "car": "automobile/f", "boat": "barca/f", "cart": "carro/m", "ship": "nave/f",
	"bus": "autobus/m/autobus", "lorry": "camion/m/camion", "motorbike": "moto/f/moto", "sailing boat": "veliero/m",
	"tractor": "trattore/m",

	"cup": "tazza/f", "lamp": "lampada/f", "plate": "piatto/m", "bottle": "bottiglia/f", "umbrella": "ombrello/m",
	"clock": "orologio/m", "mirror": "specchio/m", "candle": "candela/f", "spoon": "cucchiaio/m", "pillow": "cuscino/m",
	"blanket": "coperta/f", "bell": "campana/f", "vase": "vaso/m", "fork": "forchetta/f", "glass": "bicchiere/m",
	"pot": "pentola/f", "carpet": "tappeto/m", "coin": "moneta/f", "bowl": "ciotola/f", "radio": "radio/f/radio",

	"table": "tavolo/m", "bed": "letto/m", "box": "scatola/f", "chair": "sedia/f", "cupboard": "armadio/m",
	"door": "porta/f", "sofa": "divano/m", "shelf": "scaffale/m", "bench": "panchina/f", "chest": "baule/m",
	"window": "finestra/f", "wall": "muro/m",
}
