package french

// nounEntries holds the nouns: word, gender and, where no rule gives it, plural; a +
// marks what is gros and not grand when it is big; names that are spelt otherwise.
var nounEntries = map[string]string{
	"girl": "fille/f", "boy": "garçon/m", "woman": "femme/f", "man": "homme/m", "farmer": "fermier/m",
	"teacher": "institutrice/f", "baker": "boulanger/m", "gardener": "jardinier/m", "fisherman": "pêcheur/m",
	"neighbour": "voisine/f", "painter": "peintre/m", "cook": "cuisinier/m", "tailor": "tailleur/m", "postman": "facteur/m",
	"shepherd": "berger/m", "sailor": "marin/m", "hunter": "chasseur/m", "policeman": "policier/m",
	"carpenter": "menuisier/m", "librarian": "bibliothécaire/f", "student": "étudiante/f", "waiter": "serveur/m",
	"driver": "chauffeur/m",

	"singer": "chanteuse/f", "clown": "clown/m", "dancer": "danseuse/f", "doctor": "docteur/m", "nurse": "infirmière/f",

	"king": "roi/m", "princess": "princesse/f", "queen": "reine/f", "prince": "prince/m", "knight": "chevalier/m",
	"fairy": "fée/f", "wizard": "magicien/m", "dwarf": "nain/m", "pirate": "pirate/m", "witch": "sorcière/f",
	"robber": "brigand/m", "giant": "géant/m",

	"Leo": "Léo", "Felix": "Félix",

	"dog": "chien/m+", "cat": "chat/m+", "horse": "cheval/m", "rabbit": "lapin/m+", "duck": "canard/m+", "cow": "vache/f+",
	"hen": "poule/f+", "goat": "chèvre/f", "donkey": "âne/m", "pig": "cochon/m+", "sheep": "mouton/m+", "goose": "oie/f+",

	"mouse": "souris/f+", "bird": "oiseau/m", "frog": "grenouille/f+", "hedgehog": "hérisson/m+", "squirrel": "écureuil/m+",
	"owl": "hibou/m+/hiboux", "turtle": "tortue/f+", "deer": "cerf/m", "raven": "corbeau/m", "beaver": "castor/m+",
	"badger": "blaireau/m+", "mole": "taupe/f+",

	"wolf": "loup/m", "bear": "ours/m+", "fox": "renard/m", "snake": "serpent/m+",

	"lion": "lion/m", "monkey": "singe/m", "elephant": "éléphant/m+", "tiger": "tigre/m", "penguin": "pingouin/m+",
	"giraffe": "girafe/f", "crocodile": "crocodile/m+", "zebra": "zèbre/m",

	"apple": "pomme/f+", "pear": "poire/f+", "banana": "banane/f+", "carrot": "carotte/f+", "orange (fruit)": "orange/f+",
	"strawberry": "fraise/f+", "tomato": "tomate/f+", "peach": "pêche/f+", "cherry": "cerise/f+", "plum": "prune/f+",
	"melon": "melon/m+", "raspberry": "framboise/f+", "cucumber": "concombre/m+", "pineapple": "ananas/m+",

	"cake": "gâteau/m+", "biscuit": "biscuit/m+", "apple pie": "tarte aux pommes/f/tartes aux pommes", "pizza": "pizza/f",

	"egg": "œuf/m+", "potato": "pomme de terre/f+/pommes de terre", "sausage": "saucisse/f+", "mushroom": "champignon/m+",
	"pancake": "crêpe/f", "fish": "poisson/m+",

	"ball": "balle/f+", "doll": "poupée/f", "kite": "cerf-volant/m/cerfs-volants", "balloon": "ballon/m+",
	"teddy bear": "ours en peluche/m+/ours en peluche", "spinning top": "toupie/f+", "puppet": "marionnette/f",
	"toy car": "voiture miniature/f/voitures miniatures", "robot": "robot/m", "hoop": "cerceau/m",

	"drum": "tambour/m+", "flute": "flûte/f", "guitar": "guitare/f", "violin": "violon/m", "trumpet": "trompette/f",
	"piano": "piano/m",

	"hammer": "marteau/m+", "ladder": "échelle/f", "shovel": "pelle/f", "saw": "scie/f", "rope": "corde/f+", "bucket": "seau/m",
	"axe": "hache/f", "knife": "couteau/m", "broom": "balai/m", "rake": "râteau/m",

	"ring": "bague/f+", "crown": "couronne/f", "bell": "clochette/f+", "necklace": "collier/m+", "mirror": "miroir/m",
	"clock": "réveil/m+", "bracelet": "bracelet/m+", "compass": "boussole/f+",

	"key": "clé/f+", "coin": "pièce de monnaie/f+/pièces de monnaie", "purse": "porte-monnaie/m+/porte-monnaie",

	"hat": "chapeau/m", "coat": "manteau/m", "scarf": "écharpe/f", "cap": "casquette/f", "jacket": "veste/f",
	"pullover": "pull/m", "shirt": "chemise/f", "raincoat": "imperméable/m", "apron": "tablier/m",
	"shoe": "chaussure/f", "glove": "gant/m", "sock": "chaussette/f", "boot": "botte/f", "slipper": "pantoufle/f",

	"book": "livre/m", "newspaper": "journal/m", "comic": "bande dessinée/f/bandes dessinées", "magazine": "magazine/m",
	"letter": "lettre/f", "poem": "poème/m", "postcard": "carte postale/f/cartes postales", "story": "histoire/f",
	"fairy tale": "conte de fées/m/contes de fées", "picture": "dessin/m", "map": "carte/f",

	"flower": "fleur/f", "rose": "rose/f", "tulip": "tulipe/f", "lily": "lis/m", "orchid": "orchidée/f", "carnation": "œillet/m+",
	"tree": "arbre/m", "bush": "buisson/m+", "palm tree": "palmier/m", "oak": "chêne/m", "pine": "pin/m",

	"bicycle": "vélo/m", "car": "voiture/f", "boat": "barque/f", "cart": "charrette/f", "motorbike": "moto/f+",
	"tractor": "tracteur/m+", "lorry": "camion/m+", "sledge": "luge/f",

	"cup": "tasse/f", "plate": "assiette/f", "glass": "verre/m", "vase": "vase/m", "bottle": "bouteille/f", "bowl": "bol/m",
	"lamp": "lampe/f", "jug": "pichet/m", "teapot": "théière/f",

	"table": "table/f", "bed": "lit/m", "chair": "chaise/f", "cupboard": "armoire/f", "door": "porte/f", "shelf": "étagère/f",
	"chest": "coffre/m", "window": "fenêtre/f", "box": "boîte/f", "stool": "tabouret/m",

	"sofa": "canapé/m", "bench": "banc/m", "wall": "mur/m", "stone": "rocher/m", "well": "puits/m", "bridge": "pont/m",
	"fence": "clôture/f", "umbrella": "parapluie/m",

	"basket": "panier/m", "bag": "sac/m", "lantern": "lanterne/f", "suitcase": "valise/f",
	"stamp": "timbre/m", "shell": "coquillage/m", "button": "bouton/m", "feather": "plume/f",
}
