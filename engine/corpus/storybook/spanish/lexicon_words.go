//go:build bits2

package spanish

// times holds the time phrases; a phrase of several words takes a comma.
var times = map[string]string{
	"yesterday": "ayer", "every day": "todos los días,", "tomorrow": "mañana", "last week": "la semana pasada,",
	"every morning": "todas las mañanas,", "long ago": "hace mucho tiempo,", "next week": "la semana que viene,",
	"last summer": "el verano pasado,", "in winter": "en invierno,", "this evening": "esta noche,", "last night": "anoche",
	"on Sundays": "los domingos,", "next summer": "el próximo verano,", "last year": "el año pasado,", "soon": "pronto",
}

var prepositionEntries = map[string]string{
	"under": "debajo de", "in": "en", "on": "sobre", "behind": "detrás de", "beside": "junto a",
}

var quantityEntries = map[string]string{
	"two": "dos", "three": "tres", "many": "muchos", "four": "cuatro", "five": "cinco", "a few": "algunos",
	"seven": "siete", "ten": "diez",
}

// havings are states that Spanish has rather than is.
var havings = map[string]string{"hungry": "hambre", "thirsty": "sed", "afraid": "miedo"}

// conditions are the qualities of things that take estar.
var conditions = map[string]bool{"sucio": true, "limpio": true, "roto": true}

var adjectiveEntries = map[string]string{
	"small": "pequeño", "old": "viejo", "young": "joven", "big": "grande", "clever": "listo", "brave": "valiente",
	"beautiful": "hermoso", "kind": "amable", "funny": "gracioso", "lazy": "perezoso", "strong": "fuerte",
	"curious": "curioso", "poor": "pobre", "rich": "rico", "shy": "tímido", "famous": "famoso", "fat": "gordo",
	"thin": "delgado", "wild": "salvaje", "wise": "sabio",

	"red": "rojo", "small (thing)": "pequeño", "big (thing)": "grande", "blue": "azul", "new": "nuevo",
	"old (thing)": "viejo", "green": "verde", "white": "blanco", "black": "negro", "yellow": "amarillo",
	"beautiful (thing)": "bonito", "heavy": "pesado", "round": "redondo", "dirty": "sucio", "clean": "limpio",
	"long": "largo", "light": "ligero", "broken": "roto", "expensive": "caro", "strange": "extraño", "brown": "marrón",
	"cheap": "barato", "grey": "gris", "short": "corto",

	"tired": "cansado", "happy": "feliz", "sad": "triste", "angry": "enfadado", "ill": "enfermo", "alone": "solo",
	"proud": "orgulloso", "nervous": "nervioso", "healthy": "sano", "content": "contento", "busy": "ocupado",
	"ready": "preparado", "surprised": "sorprendido",
}

var placeEntries = map[string]string{
	"garden": "jardín/m", "forest": "bosque/m", "park": "parque/m", "school": "escuela/f", "market": "mercado/m",
	"kitchen": "cocina/f", "street": "calle/f", "village": "pueblo/m", "beach": "playa/f", "town": "ciudad/f",
	"river": "río/m", "farm": "granja/f", "lake": "lago/m", "castle": "castillo/m", "meadow": "prado/m",
	"library": "biblioteca/f", "station": "estación/f", "island": "isla/f", "zoo": "zoológico/m", "field": "campo/m",
	"hospital": "hospital/m", "bakery": "panadería/f", "playground": "patio/m", "cave": "cueva/f", "theatre": "teatro/m",
}
