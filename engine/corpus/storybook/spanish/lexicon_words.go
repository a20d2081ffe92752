package spanish

import (
	"confusio/engine/corpus/storybook/romance"
	"confusio/engine/corpus/storybook/scene"
)

// phraseEntries holds what is written as it stands, and the prepositions. A time of
// several words takes a comma.
var phraseEntries = map[string]string{
	"one day": "un día,", "yesterday": "ayer", "two days ago": "hace dos días,", "last Sunday": "el domingo pasado,",
	"three days ago": "hace tres días,", "last Friday": "el viernes pasado,", "two weeks ago": "hace dos semanas,",
	"last year": "el año pasado,", "last week": "la semana pasada,", "last month": "el mes pasado,",
	"last summer": "el verano pasado,", "every day": "todos los días,", "sometimes": "a veces,",
	"every week": "todas las semanas,", "on Fridays": "los viernes,", "on Mondays": "los lunes,",
	"on Tuesdays": "los martes,", "on Wednesdays": "los miércoles,", "tomorrow": "mañana", "soon": "pronto",
	"next week": "la semana que viene,", "in two days": "dentro de dos días,", "in three days": "dentro de tres días,",
	"next Friday": "el próximo viernes,", "next Sunday": "el próximo domingo,",

	"under": "debajo de", "in": "en", "on": "sobre", "behind": "detrás de", "beside": "junto a", "everywhere": "por todas partes",

	"Thank you": "¡Gracias!", "Hello": "¡Hola!", "Help": "¡Socorro!",

	"in a small house": "en una casa pequeña", "in the mountains": "en las montañas", "on an island": "en una isla",
	"by the sea": "junto al mar", "in a cave": "en una cueva", "in a tower": "en una torre", "in a big city": "en una gran ciudad",

	"water": "agua", "milk": "leche", "tea": "té", "juice": "zumo", "lemonade": "limonada", "cocoa": "chocolate caliente",
	"coffee": "café",

	"rain": "empezó a llover", "snow": "empezó a nevar",
}

// rainEntries holds the weather as a reason.
var rainEntries = map[string]string{"rain": "llovía", "snow": "nevaba"}

var quantityEntries = map[string]string{
	"two": "dos", "three": "tres", "many": "muchos", "four": "cuatro", "five": "cinco", "a few": "algunos",
	"seven": "siete", "ten": "diez",
}

// havings are states that Spanish has rather than is.
var havings = map[string]string{"hungry": "hambre", "thirsty": "sed", "afraid": "miedo", "cold": "frío"}

// others are the nouns that take the second adjective of an entry: animals are viejos,
// what was just made is recién hecho.
var others = map[string]func(c scene.Concept) bool{
	"old": romance.Animal, "fresh": justMade, "warm": justMade,
}

func justMade(c scene.Concept) bool { return c.Class() == scene.Baked || c == pancake }

// made is what is fresh while it is made, as bread is tierno: to make what is just made
// would say it twice.
var made = adjective("tierno")

// adjectiveEntries holds the adjectives as adjective reads them.
var adjectiveEntries = map[string]string{
	"small": "<pequeño", "old": "anciano|<viejo", "young": "joven", "big": "<grande", "clever": "muy listo", "kind": "amable",
	"brave": "<valiente", "curious": "curioso", "poor": "pobre", "funny": "<gracioso", "lazy": "<perezoso", "rich": "rico",
	"strong": "muy fuerte", "shy": "<tímido", "friendly": "simpático", "cheerful": "alegre", "famous": "famoso", "tall": "alto",
	"wise": "sabio",

	"small (thing)": "<pequeño", "big (thing)": "<grande", "new": "nuevo", "old (thing)": "<viejo", "beautiful (thing)": "<bonito",
	"fresh": "~fresco|~recién hecho", "sweet": "~dulce", "delicious": "<<~delicioso", "warm": "calentito|~calentito", "long": "largo",
	"short": "corto", "funny (thing)": "divertido", "interesting": "interesante", "thick": "grueso", "strange": "<extraño",
	"expensive": "muy caro",

	"red": "rojo", "white": "blanco", "blue": "azul", "black": "negro", "green": "verde", "yellow": "amarillo", "brown": "marrón",
	"grey": "gris", "golden": "dorado", "silver": "plateado",

	"happy": "contento", "tired": "cansado", "sad": "triste", "ill": "enfermo", "angry": "enfadado", "proud": "orgulloso",
	"surprised": "sorprendido", "bored": "aburrido",
}

// placeEntries holds the places as placeOf reads them.
var placeEntries = map[string]string{
	"garden": "jardín/m", "forest": "bosque/m", "park": "parque/m", "market": "mercado/m", "school": "escuela/f",
	"kitchen": "cocina/f", "lake": "lago/m/junto", "meadow": "prado/m", "river": "río/m/junto", "beach": "playa/f", "farm": "granja/f",
	"playground": "parque infantil/m", "shop": "tienda/f", "library": "biblioteca/f", "castle": "castillo/m", "town": "ciudad/f",
	"field": "campo/m", "zoo": "zoo/m", "theatre": "teatro/m", "village": "pueblo/m", "station": "estación/f", "island": "isla/f",
	"circus": "circo/m", "pond": "estanque/m/junto", "sea": "mar/m/junto", "valley": "valle/m",
}
