package spanish

// verbEntries holds the verbs as romance.Framed and conjugate read them.
var verbEntries = map[string]string{
	"sleep": "dormir/duerme/durmió/durmieron", "play": "jugar/juega", "fall asleep": "se dormir/duerme/durmió/durmieron",
	"wake up": "se despertar/despierta", "rest": "descansar", "swim": "nadar", "run away": "huir/huye/huyó/huyeron",
	"come": "llegar", "hide (oneself)": "se esconder", "wait": "esperar", "go home": "volver/vuelve~a casa",
	"run home": "volver/vuelve~corriendo a casa", "go to bed": "se ir/va/fue/fueron~a la cama", "stay in bed": "se quedar~en la cama",
	"work": "trabajar", "sing": "cantar", "dance": "bailar", "laugh": "se reír/ríe/rio/rieron", "cry": "llorar",
	"smile": "sonreír/sonríe/sonrió/sonrieron",

	"go": "ir/va/fue/fueron", "run to": "ir/va/fue/fueron+corriendo", "travel": "viajar",

	"find": "encontrar/encuentra", "look for": "buscar", "lose": "perder/pierde", "take home": "se llevar~a casa", "buy": "comprar",
	"sell": "vender", "eat": "se comer", "hide": "esconder", "put": "poner/pone/puso/pusieron", "see": "ver/ve/vio/vieron",
	"bake": "hornear", "cook (verb)": "preparar", "catch": "pescar", "write": "escribir", "draw": "dibujar",
	"read": "leer/lee/leyó/leyeron", "play with": "jugar/juega>con", "play (instrument)": "tocar",
	"put on": "se poner/pone/puso/pusieron", "wash (clothes)": "lavar", "wash (dish)": "lavar", "wash (vehicle)": "lavar",
	"clean (verb)": "limpiar", "repair": "arreglar", "paint": "pintar", "break": "romper", "steal": "robar", "take away": "se llevar",
	"pick": "recoger", "plant": "plantar", "water (verb)": "regar/riega", "smell": "oler/huele", "drink": "beber",
	"dream of": "soñar/sueña>con",

	"see (being)": "ver/ve/vio/vieron", "meet": "se encontrar/encuentra>con", "visit": "visitar", "help": "ayudar",
	"hear": "oír/oye/oyó/oyeron", "follow": "seguir/sigue/siguió/siguieron", "greet": "saludar", "hug": "abrazar",
	"comfort": "consolar/consuela", "thank": "dar/da/dio/dieron+las gracias>a", "feed": "dar/da/dio/dieron+de comer>a",
	"stroke": "acariciar", "play with (being)": "jugar/juega>con", "find (being)": "encontrar/encuentra",
	"wake": "despertar/despierta", "chase": "perseguir/persigue/persiguió/persiguieron", "catch (being)": "atrapar",
	"draw (being)": "dibujar",

	"give": "dar/da/dio/dieron", "show": "enseñar", "bring to": "llevar", "sell to": "vender", "bring back": "devolver/devuelve",
	"tell": "contar/cuenta", "send": "enviar/envía", "lend": "prestar",

	"love (habit)": "encantar", "live": "vivir", "sell (habit)": "vender", "collect": "coleccionar",
}
