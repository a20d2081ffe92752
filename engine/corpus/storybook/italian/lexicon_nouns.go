package italian

// nounEntries holds the nouns: word, gender and, where no rule gives it, plural
// with its gender if that is another one; a + marks what is grosso and not grande when
// it is big.
var nounEntries = map[string]string{
	"girl": "bambina/f", "boy": "bambino/m", "woman": "donna/f", "man": "uomo/m/uomini", "farmer": "contadino/m",
	"teacher": "maestra/f", "baker": "fornaio/m", "gardener": "giardiniere/m", "fisherman": "pescatore/m",
	"neighbour": "vicina/f", "painter": "pittore/m", "cook": "cuoco/m", "tailor": "sarto/m", "postman": "postino/m",
	"shepherd": "pastore/m", "sailor": "marinaio/m", "hunter": "cacciatore/m", "policeman": "poliziotto/m",
	"carpenter": "falegname/m", "librarian": "bibliotecaria/f", "student": "studentessa/f", "waiter": "cameriere/m",
	"driver": "autista/m",

	"singer": "cantante/f", "clown": "pagliaccio/m", "dancer": "ballerina/f", "doctor": "dottore/m", "nurse": "infermiera/f",

	"king": "re/m/re", "princess": "principessa/f", "queen": "regina/f", "prince": "principe/m", "knight": "cavaliere/m",
	"fairy": "fata/f", "wizard": "mago/m", "dwarf": "nano/m", "pirate": "pirata/m", "witch": "strega/f", "robber": "brigante/m",
	"giant": "gigante/m",

	"dog": "cane/m+", "cat": "gatto/m+", "horse": "cavallo/m", "rabbit": "coniglio/m+", "duck": "anatra/f+", "cow": "mucca/f+",
	"hen": "gallina/f+", "goat": "capra/f+", "donkey": "asino/m+", "pig": "maiale/m+", "sheep": "pecora/f+", "goose": "oca/f+",

	"mouse": "topo/m+", "bird": "uccellino/m+", "frog": "rana/f+", "hedgehog": "riccio/m+", "squirrel": "scoiattolo/m+",
	"owl": "gufo/m+", "turtle": "tartaruga/f+", "deer": "cervo/m", "raven": "corvo/m+", "beaver": "castoro/m+",
	"badger": "tasso/m+", "mole": "talpa/f+",

	"wolf": "lupo/m+", "bear": "orso/m+", "fox": "volpe/f+", "snake": "serpente/m+",

	"lion": "leone/m", "monkey": "scimmia/f", "elephant": "elefante/m", "tiger": "tigre/f", "penguin": "pinguino/m+",
	"giraffe": "giraffa/f", "crocodile": "coccodrillo/m+", "zebra": "zebra/f",

	"apple": "mela/f+", "pear": "pera/f+", "banana": "banana/f+", "carrot": "carota/f+", "orange (fruit)": "arancia/f+/arance",
	"strawberry": "fragola/f+", "tomato": "pomodoro/m+", "peach": "pesca/f+", "cherry": "ciliegia/f+/ciliegie", "plum": "prugna/f+",
	"melon": "melone/m+", "raspberry": "lampone/m+", "cucumber": "cetriolo/m+", "pineapple": "ananas/m+/ananas",

	"cake": "torta/f", "biscuit": "biscotto/m+", "apple pie": "torta di mele/f/torte di mele", "pizza": "pizza/f",

	"egg": "uovo/m+/uova/f", "potato": "patata/f+", "sausage": "salsiccia/f+/salsicce", "mushroom": "fungo/m+",
	"pancake": "frittella/f+", "fish": "pesce/m+",

	"ball": "pallone/m", "doll": "bambola/f", "kite": "aquilone/m", "balloon": "palloncino/m", "teddy bear": "orsacchiotto/m",
	"spinning top": "trottola/f", "puppet": "burattino/m", "toy car": "macchinina/f", "robot": "robot/m/robot",
	"hoop": "cerchio/m",

	"drum": "tamburo/m", "flute": "flauto/m", "guitar": "chitarra/f", "violin": "violino/m", "trumpet": "tromba/f",
	"piano": "pianoforte/m",

	"hammer": "martello/m+", "ladder": "scala/f", "shovel": "pala/f", "saw": "seghetto/m+", "rope": "corda/f+", "bucket": "secchio/m",
	"axe": "ascia/f+/asce", "knife": "coltello/m+", "broom": "scopa/f", "rake": "rastrello/m",

	"ring": "anello/m+", "crown": "corona/f", "bell": "campanella/f", "necklace": "collana/f", "mirror": "specchio/m",
	"clock": "orologio/m", "bracelet": "braccialetto/m+", "compass": "bussola/f",

	"key": "chiave/f+", "coin": "moneta/f", "purse": "borsellino/m",

	"hat": "cappello/m", "coat": "cappotto/m", "scarf": "sciarpa/f", "cap": "berretto/m", "jacket": "giacca/f",
	"pullover": "maglione/m", "shirt": "camicia/f/camicie", "raincoat": "impermeabile/m", "apron": "grembiule/m",
	"shoe": "scarpa/f", "glove": "guanto/m", "sock": "calzino/m", "boot": "stivale/m", "slipper": "pantofola/f",

	"book": "libro/m", "newspaper": "giornale/m", "comic": "fumetto/m", "magazine": "rivista/f",
	"letter": "lettera/f", "poem": "poesia/f", "postcard": "cartolina/f", "story": "storia/f", "fairy tale": "fiaba/f",
	"picture": "disegno/m", "map": "mappa/f",

	"flower": "fiore/m", "rose": "rosa/f", "tulip": "tulipano/m", "lily": "giglio/m", "orchid": "orchidea/f", "carnation": "garofano/m",
	"tree": "albero/m", "bush": "cespuglio/m", "palm tree": "palma/f", "oak": "quercia/f/querce", "pine": "pino/m",

	"bicycle": "bicicletta/f", "car": "macchina/f", "boat": "barca/f", "cart": "carretto/m", "motorbike": "moto/f/moto",
	"tractor": "trattore/m", "lorry": "camion/m/camion", "sledge": "slitta/f",

	"cup": "tazza/f", "plate": "piatto/m", "glass": "bicchiere/m", "vase": "vaso/m", "bottle": "bottiglia/f", "bowl": "ciotola/f",
	"lamp": "lampada/f", "jug": "brocca/f", "teapot": "teiera/f",

	"table": "tavolo/m", "bed": "letto/m", "chair": "sedia/f", "cupboard": "armadio/m", "door": "porta/f", "shelf": "scaffale/m",
	"chest": "baule/m", "window": "finestra/f", "box": "scatola/f", "stool": "sgabello/m",

	"sofa": "divano/m", "bench": "panchina/f", "wall": "muro/m", "stone": "roccia/f/rocce", "well": "pozzo/m", "bridge": "ponte/m",
	"fence": "staccionata/f", "umbrella": "ombrello/m",

	"basket": "cestino/m", "bag": "borsa/f", "lantern": "lanterna/f", "suitcase": "valigia/f/valigie",
	"stamp": "francobollo/m", "shell": "conchiglia/f", "button": "bottone/m", "feather": "piuma/f",
}

// diminutives holds what a small animal is called where that is a small one and not a young
// one: a gattino would be a kitten.
var diminutives = map[string]string{
	"dog": "cagnolino/m", "horse": "cavallino/m", "rabbit": "coniglietto/m", "goat": "capretta/f", "donkey": "asinello/m",
	"sheep": "pecorella/f", "mouse": "topolino/m", "monkey": "scimmietta/f",
}
