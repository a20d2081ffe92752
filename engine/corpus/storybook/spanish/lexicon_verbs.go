//go:build bits2

package spanish

// verbEntries holds the verbs: "se " before a reflexive, then the parts that
// conjugate reads, then "+" and what always follows the verb.
var verbEntries = map[string]string{
	"sleep": "dormir/duerme/durmió durmieron", "play": "jugar/juega", "wait": "esperar", "sneeze": "estornudar",
	"rest": "descansar", "jump": "saltar", "swim": "nadar", "wake up": "se despertar/despierta",
	"fall asleep": "se dormir/duerme/durmió durmieron", "dream": "soñar/sueña", "shiver": "temblar/tiembla",
	"disappear": "desaparecer",

	"work": "trabajar", "sing": "cantar", "dance": "bailar", "laugh": "se reír/ríe/rio rieron", "cry": "llorar",
	"smile": "sonreír/sonríe/sonrió sonrieron", "get up": "se levantar", "whistle": "silbar", "think": "reflexionar",
	"travel": "viajar",

	"go": "ir/va/fue fueron", "run to": "correr", "come": "venir/viene/vino vinieron", "return": "volver/vuelve",
	"hurry": "ir/va/fue fueron+deprisa", "fly": "volar/vuela",

	"find": "encontrar/encuentra", "see": "ver/ve/vio vieron", "look for": "buscar", "hide": "esconder",

	"take": "tomar", "carry": "llevar", "lose": "perder/pierde", "bring": "traer/trae/trajo trajeron", "steal": "robar",
	"touch": "tocar",

	"buy": "comprar", "sell": "vender", "need": "necesitar/-/imperfect", "clean (verb)": "limpiar", "draw": "dibujar",
	"forget": "olvidar", "want": "desear/-/imperfect", "drop": "dejar+caer", "count": "contar/cuenta",
	"admire": "admirar/-/imperfect",

	"eat": "comer", "smell (food)": "oler/huele", "taste": "probar/prueba",

	"cook (verb)": "cocinar", "cut": "cortar", "wash (food)": "lavar",

	"put on": "se poner/pone/puso pusieron", "wash": "lavar", "sew": "coser", "take off": "se quitar",
	"mend": "remendar/remienda",

	"read": "leer/lee/leyó leyeron", "write": "escribir", "fold": "doblar", "tear up": "romper", "copy": "copiar",

	"water": "regar/riega", "plant": "plantar", "photograph": "fotografiar/fotografía", "smell (plant)": "oler/huele",

	"repair": "reparar", "paint": "pintar", "push": "empujar", "wash (vehicle)": "lavar",

	"see (being)": "ver/ve/vio vieron", "help": "ayudar", "love": "querer/quiere/imperfect", "hear": "oír/oye/oyó oyeron",
	"follow": "seguir/sigue/siguió siguieron", "look for (being)": "buscar", "wait for": "esperar", "protect": "proteger",

	"visit": "visitar", "call": "llamar", "greet": "saludar", "meet": "encontrar/encuentra", "hug": "abrazar",
	"thank": "dar/da/dio dieron+las gracias", "wake": "despertar/despierta", "feed": "alimentar", "invite": "invitar",
	"comfort": "consolar/consuela",

	"give": "dar/da/dio dieron", "show": "enseñar", "bring to": "traer/trae/trajo trajeron", "send": "enviar/envía",
	"lend": "prestar", "promise": "prometer",

	"love (habit)": "adorar", "sell (habit)": "vender", "collect": "coleccionar", "paint (habit)": "pintar",
	"buy (habit)": "comprar", "hate": "odiar",
}
