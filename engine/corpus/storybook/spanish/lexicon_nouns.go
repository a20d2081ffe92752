package spanish

// nounEntries holds the nouns: word, gender and, where no rule gives it, plural; and
// names that are spelt otherwise.
var nounEntries = map[string]string{
	"girl": "niña/f", "boy": "niño/m", "woman": "mujer/f", "man": "hombre/m", "farmer": "granjero/m", "teacher": "maestra/f",
	"baker": "panadero/m", "gardener": "jardinero/m", "fisherman": "pescador/m", "neighbour": "vecina/f", "painter": "pintor/m",
	"cook": "cocinero/m", "tailor": "sastre/m", "postman": "cartero/m", "shepherd": "pastor/m", "sailor": "marinero/m",
	"hunter": "cazador/m", "policeman": "policía/m", "carpenter": "carpintero/m", "librarian": "bibliotecaria/f",
	"student": "estudiante/f", "waiter": "camarero/m", "driver": "conductor/m",

	"singer": "cantante/f", "clown": "payaso/m", "dancer": "bailarina/f", "doctor": "médico/m", "nurse": "enfermera/f",

	"king": "rey/m", "princess": "princesa/f", "queen": "reina/f", "prince": "príncipe/m", "knight": "caballero/m", "fairy": "hada/f",
	"wizard": "mago/m", "dwarf": "enano/m", "pirate": "pirata/m", "witch": "bruja/f", "robber": "bandido/m", "giant": "gigante/m",

	"Anna": "Ana", "Maria": "María", "Sofia": "Sofía", "Paul": "Pablo", "Ali": "Alí", "Ivan": "Iván", "Adam": "Adán",
	"Oscar": "Óscar", "Felix": "Félix",

	"dog": "perro/m", "cat": "gato/m", "horse": "caballo/m", "rabbit": "conejo/m", "duck": "pato/m", "cow": "vaca/f",
	"hen": "gallina/f", "goat": "cabra/f", "donkey": "burro/m", "pig": "cerdo/m", "sheep": "oveja/f", "goose": "ganso/m",

	"mouse": "ratón/m", "bird": "pájaro/m", "frog": "rana/f", "hedgehog": "erizo/m", "squirrel": "ardilla/f", "owl": "búho/m",
	"turtle": "tortuga/f", "deer": "ciervo/m", "raven": "cuervo/m", "beaver": "castor/m", "badger": "tejón/m", "mole": "topo/m",

	"wolf": "lobo/m", "bear": "oso/m", "fox": "zorro/m", "snake": "serpiente/f",

	"lion": "león/m", "monkey": "mono/m", "elephant": "elefante/m", "tiger": "tigre/m", "penguin": "pingüino/m",
	"giraffe": "jirafa/f", "crocodile": "cocodrilo/m", "zebra": "cebra/f",

	"apple": "manzana/f", "pear": "pera/f", "banana": "plátano/m", "carrot": "zanahoria/f", "orange (fruit)": "naranja/f",
	"strawberry": "fresa/f", "tomato": "tomate/m", "peach": "melocotón/m", "cherry": "cereza/f", "plum": "ciruela/f",
	"melon": "melón/m", "raspberry": "frambuesa/f", "cucumber": "pepino/m", "pineapple": "piña/f",

	"cake": "pastel/m", "biscuit": "galleta/f", "apple pie": "tarta de manzana/f/tartas de manzana", "pizza": "pizza/f",

	"egg": "huevo/m", "potato": "patata/f", "sausage": "salchicha/f", "mushroom": "seta/f", "pancake": "tortita/f",
	"fish": "pez/m",

	"ball": "pelota/f", "doll": "muñeca/f", "kite": "cometa/f", "balloon": "globo/m",
	"teddy bear": "oso de peluche/m/osos de peluche", "spinning top": "peonza/f", "puppet": "marioneta/f",
	"toy car": "coche de juguete/m/coches de juguete", "robot": "robot/m/robots", "hoop": "aro/m",

	"drum": "tambor/m", "flute": "flauta/f", "guitar": "guitarra/f", "violin": "violín/m", "trumpet": "trompeta/f",
	"piano": "piano/m",

	"hammer": "martillo/m", "ladder": "escalera/f", "shovel": "pala/f", "saw": "sierra/f", "rope": "cuerda/f", "bucket": "cubo/m",
	"axe": "hacha/f", "knife": "cuchillo/m", "broom": "escoba/f", "rake": "rastrillo/m",

	"ring": "anillo/m", "crown": "corona/f", "bell": "campanilla/f", "necklace": "collar/m", "mirror": "espejo/m",
	"clock": "reloj/m", "bracelet": "pulsera/f", "compass": "brújula/f",

	"key": "llave/f", "coin": "moneda/f", "purse": "monedero/m",

	"hat": "sombrero/m", "coat": "abrigo/m", "scarf": "bufanda/f", "cap": "gorra/f", "jacket": "chaqueta/f",
	"pullover": "jersey/m/jerséis", "shirt": "camisa/f", "raincoat": "impermeable/m", "apron": "delantal/m",
	"shoe": "zapato/m", "glove": "guante/m", "sock": "calcetín/m", "boot": "bota/f", "slipper": "pantufla/f",

	"book": "libro/m", "newspaper": "periódico/m", "comic": "cómic/m/cómics", "magazine": "revista/f",
	"letter": "carta/f", "poem": "poema/m", "postcard": "postal/f", "story": "historia/f",
	"fairy tale": "cuento de hadas/m/cuentos de hadas", "picture": "dibujo/m", "map": "mapa/m",

	"flower": "flor/f", "rose": "rosa/f", "tulip": "tulipán/m", "lily": "lirio/m", "orchid": "orquídea/f", "carnation": "clavel/m",
	"tree": "árbol/m", "bush": "arbusto/m", "palm tree": "palmera/f", "oak": "roble/m", "pine": "pino/m",

	"bicycle": "bicicleta/f", "car": "coche/m", "boat": "barca/f", "cart": "carreta/f", "motorbike": "moto/f", "tractor": "tractor/m",
	"lorry": "camión/m", "sledge": "trineo/m",

	"cup": "taza/f", "plate": "plato/m", "glass": "vaso/m", "vase": "jarrón/m", "bottle": "botella/f", "bowl": "cuenco/m",
	"lamp": "lámpara/f", "jug": "jarra/f", "teapot": "tetera/f",

	"table": "mesa/f", "bed": "cama/f", "chair": "silla/f", "cupboard": "armario/m", "door": "puerta/f", "shelf": "estante/m",
	"chest": "baúl/m/baúles", "window": "ventana/f", "box": "caja/f", "stool": "taburete/m",

	"sofa": "sofá/m", "bench": "banco/m", "wall": "muro/m", "stone": "roca/f", "well": "pozo/m", "bridge": "puente/m",
	"fence": "valla/f", "umbrella": "paraguas/m/paraguas",

	"basket": "cesta/f", "bag": "bolsa/f", "lantern": "farol/m", "suitcase": "maleta/f",
	"stamp": "sello/m", "shell": "concha/f", "button": "botón/m", "feather": "pluma/f",
}
