//go:build bits2

package spanish

// nounEntries holds the nouns: word, gender and, where no rule gives it, plural.
var nounEntries = map[string]string{
	"girl": "niña/f", "boy": "niño/m", "woman": "mujer/f", "man": "hombre/m", "grandmother": "abuela/f",
	"grandfather": "abuelo/m", "mother": "madre/f", "father": "padre/m", "aunt": "tía/f", "uncle": "tío/m",

	"teacher": "maestra/f", "farmer": "granjero/m", "doctor": "médico/m", "baker": "panadero/m", "pupil": "alumna/f",
	"painter": "pintor/m", "gardener": "jardinero/m", "nurse": "enfermera/f", "fisherman": "pescador/m",
	"singer": "cantante/f", "neighbour": "vecina/f", "cook": "cocinero/m", "hunter": "cazador/m", "tailor": "sastre/m",
	"postman": "cartero/m", "dancer": "bailarina/f",

	"king": "rey/m", "princess": "princesa/f", "queen": "reina/f", "prince": "príncipe/m", "witch": "bruja/f",
	"wizard": "mago/m", "giant": "gigante/m", "dwarf": "enano/m", "pirate": "pirata/m", "knight": "caballero/m",

	"dog": "perro/m", "cat": "gato/m", "horse": "caballo/m", "rabbit": "conejo/m", "cow": "vaca/f", "duck": "pato/m",
	"hen": "gallina/f", "goat": "cabra/f", "donkey": "burro/m", "pig": "cerdo/m", "sheep": "oveja/f", "goose": "ganso/m",

	"mouse": "ratón/m", "bird": "pájaro/m", "bear": "oso/m", "fox": "zorro/m", "wolf": "lobo/m", "frog": "rana/f",
	"lion": "león/m", "monkey": "mono/m", "elephant": "elefante/m", "hedgehog": "erizo/m", "squirrel": "ardilla/f",
	"owl": "búho/m", "tiger": "tigre/m", "turtle": "tortuga/f", "penguin": "pingüino/m", "snake": "serpiente/f",

	"apple": "manzana/f", "cake": "pastel/m", "egg": "huevo/m", "pear": "pera/f", "banana": "plátano/m",
	"biscuit": "galleta/f", "carrot": "zanahoria/f", "orange (fruit)": "naranja/f", "cherry": "cereza/f",
	"potato": "patata/f", "tomato": "tomate/m", "strawberry": "fresa/f", "lemon": "limón/m", "pancake": "tortita/f",
	"mushroom": "seta/f", "nut": "nuez/f", "onion": "cebolla/f", "peach": "melocotón/m", "pumpkin": "calabaza/f",
	"sandwich": "bocadillo/m", "sausage": "salchicha/f", "melon": "melón/m",

	"ball": "pelota/f", "doll": "muñeca/f", "kite": "cometa/f", "balloon": "globo/m", "drum": "tambor/m",
	"puppet": "marioneta/f", "puzzle": "rompecabezas/m/rompecabezas", "teddy bear": "oso de peluche/m/osos de peluche",
	"spinning top": "peonza/f", "flute": "flauta/f", "mask": "máscara/f", "robot": "robot/m/robots", "guitar": "guitarra/f",
	"sledge": "trineo/m",

	"key": "llave/f", "knife": "cuchillo/m", "hammer": "martillo/m", "rope": "cuerda/f", "basket": "cesta/f",
	"bag": "bolsa/f", "ladder": "escalera/f", "broom": "escoba/f", "brush": "cepillo/m", "bucket": "cubo/m",
	"lantern": "farol/m", "needle": "aguja/f", "saw": "sierra/f", "axe": "hacha/f", "shovel": "pala/f",
	"suitcase": "maleta/f",

	"hat": "sombrero/m", "shirt": "camisa/f", "coat": "abrigo/m", "dress": "vestido/m", "scarf": "bufanda/f",
	"shoe": "zapato/m", "cap": "gorra/f", "jacket": "chaqueta/f", "skirt": "falda/f", "sock": "calcetín/m", "boot": "bota/f",
	"glove": "guante/m", "pullover": "jersey/m/jerséis", "belt": "cinturón/m", "ring": "anillo/m", "crown": "corona/f",

	"book": "libro/m", "letter": "carta/f", "picture": "dibujo/m", "newspaper": "periódico/m", "map": "mapa/m",
	"postcard": "postal/f", "poem": "poema/m", "notebook": "cuaderno/m", "story": "cuento/m", "recipe": "receta/f",

	"flower": "flor/f", "rose": "rosa/f", "tree": "árbol/m", "tulip": "tulipán/m", "bush": "arbusto/m",
	"sunflower": "girasol/m", "pine": "pino/m", "cactus": "cactus/m/cactus", "palm tree": "palmera/f", "oak": "roble/m",

	"bicycle": "bicicleta/f", "car": "coche/m", "boat": "barca/f", "cart": "carro/m", "ship": "barco/m", "bus": "autobús/m",
	"lorry": "camión/m", "motorbike": "moto/f", "sailing boat": "velero/m", "tractor": "tractor/m",

	"cup": "taza/f", "lamp": "lámpara/f", "plate": "plato/m", "bottle": "botella/f", "umbrella": "paraguas/m/paraguas",
	"clock": "reloj/m", "mirror": "espejo/m", "candle": "vela/f", "spoon": "cuchara/f", "pillow": "almohada/f",
	"blanket": "manta/f", "bell": "campana/f", "vase": "jarrón/m", "fork": "tenedor/m", "glass": "vaso/m", "pot": "olla/f",
	"carpet": "alfombra/f", "coin": "moneda/f", "bowl": "cuenco/m", "radio": "radio/f",

	"table": "mesa/f", "bed": "cama/f", "box": "caja/f", "chair": "silla/f", "cupboard": "armario/m", "door": "puerta/f",
	"sofa": "sofá/m", "shelf": "estante/m", "bench": "banco/m", "chest": "cofre/m", "window": "ventana/f", "wall": "muro/m",
}
