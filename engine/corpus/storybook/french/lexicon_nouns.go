//go:build bits2

package french

// nounEntries holds the nouns: word, gender and, where no rule gives it, plural.
var nounEntries = map[string]string{
	"girl": "fille/f", "boy": "garçon/m", "woman": "femme/f", "man": "homme/m", "grandmother": "grand-mère/f/grands-mères",
	"grandfather": "grand-père/m/grands-pères", "mother": "mère/f", "father": "père/m", "aunt": "tante/f", "uncle": "oncle/m",

	"teacher": "institutrice/f", "farmer": "fermier/m", "doctor": "médecin/m", "baker": "boulanger/m",
	"pupil": "écolière/f", "painter": "peintre/m", "gardener": "jardinier/m", "nurse": "infirmière/f",
	"fisherman": "pêcheur/m", "singer": "chanteuse/f", "neighbour": "voisine/f", "cook": "cuisinier/m",
	"hunter": "chasseur/m", "tailor": "tailleur/m", "postman": "facteur/m", "dancer": "danseuse/f",

	"king": "roi/m", "princess": "princesse/f", "queen": "reine/f", "prince": "prince/m", "witch": "sorcière/f",
	"wizard": "magicien/m", "giant": "géant/m", "dwarf": "nain/m", "pirate": "pirate/m", "knight": "chevalier/m",

	"dog": "chien/m", "cat": "chat/m", "horse": "cheval/m", "rabbit": "lapin/m", "cow": "vache/f", "duck": "canard/m",
	"hen": "poule/f", "goat": "chèvre/f", "donkey": "âne/m", "pig": "cochon/m", "sheep": "mouton/m", "goose": "oie/f",

	"mouse": "souris/f", "bird": "oiseau/m", "bear": "ours/m", "fox": "renard/m", "wolf": "loup/m", "frog": "grenouille/f",
	"lion": "lion/m", "monkey": "singe/m", "elephant": "éléphant/m", "hedgehog": "hérisson/m", "squirrel": "écureuil/m",
	"owl": "hibou/m/hiboux", "tiger": "tigre/m", "turtle": "tortue/f", "penguin": "pingouin/m", "snake": "serpent/m",

	"apple": "pomme/f", "cake": "gâteau/m", "egg": "œuf/m", "pear": "poire/f", "banana": "banane/f", "biscuit": "biscuit/m",
	"carrot": "carotte/f", "orange (fruit)": "orange/f", "cherry": "cerise/f", "potato": "pomme de terre/f/pommes de terre",
	"tomato": "tomate/f", "strawberry": "fraise/f", "lemon": "citron/m", "pancake": "crêpe/f", "mushroom": "champignon/m",
	"nut": "noix/f", "onion": "oignon/m", "peach": "pêche/f", "pumpkin": "citrouille/f", "sandwich": "sandwich/m",
	"sausage": "saucisse/f", "melon": "melon/m",

	"ball": "balle/f", "doll": "poupée/f", "kite": "cerf-volant/m/cerfs-volants", "balloon": "ballon/m",
	"drum": "tambour/m", "puppet": "marionnette/f", "puzzle": "puzzle/m", "teddy bear": "nounours/m",
	"spinning top": "toupie/f", "flute": "flûte/f", "mask": "masque/m", "robot": "robot/m", "guitar": "guitare/f",
	"sledge": "luge/f",

	"key": "clé/f", "knife": "couteau/m", "hammer": "marteau/m", "rope": "corde/f", "basket": "panier/m", "bag": "sac/m",
	"ladder": "échelle/f", "broom": "balai/m", "brush": "brosse/f", "bucket": "seau/m", "lantern": "lanterne/f",
	"needle": "aiguille/f", "saw": "scie/f", "axe": "hache/f", "shovel": "pelle/f", "suitcase": "valise/f",

	"hat": "chapeau/m", "shirt": "chemise/f", "coat": "manteau/m", "dress": "robe/f", "scarf": "écharpe/f",
	"shoe": "chaussure/f", "cap": "casquette/f", "jacket": "veste/f", "skirt": "jupe/f", "sock": "chaussette/f",
	"boot": "botte/f", "glove": "gant/m", "pullover": "pull/m", "belt": "ceinture/f", "ring": "bague/f",
	"crown": "couronne/f",

	"book": "livre/m", "letter": "lettre/f", "picture": "image/f", "newspaper": "journal/m", "map": "carte/f",
	"postcard": "carte postale/f/cartes postales", "poem": "poème/m", "notebook": "cahier/m", "story": "histoire/f",
	"recipe": "recette/f",

	"flower": "fleur/f", "rose": "rose/f", "tree": "arbre/m", "tulip": "tulipe/f", "bush": "buisson/m",
	"sunflower": "tournesol/m", "pine": "pin/m", "cactus": "cactus/m", "palm tree": "palmier/m", "oak": "chêne/m",

	"bicycle": "vélo/m", "car": "voiture/f", "boat": "barque/f", "cart": "charrette/f", "ship": "bateau/m", "bus": "bus/m",
	"lorry": "camion/m", "motorbike": "moto/f", "sailing boat": "voilier/m", "tractor": "tracteur/m",

	"cup": "tasse/f", "lamp": "lampe/f", "plate": "assiette/f", "bottle": "bouteille/f", "umbrella": "parapluie/m",
	"clock": "horloge/f", "mirror": "miroir/m", "candle": "bougie/f", "spoon": "cuillère/f", "pillow": "oreiller/m",
	"blanket": "couverture/f", "bell": "cloche/f", "vase": "vase/m", "fork": "fourchette/f", "glass": "verre/m",
	"pot": "casserole/f", "carpet": "tapis/m", "coin": "pièce/f", "bowl": "bol/m", "radio": "radio/f",

	"table": "table/f", "bed": "lit/m", "box": "boîte/f", "chair": "chaise/f", "cupboard": "armoire/f", "door": "porte/f",
	"sofa": "canapé/m", "shelf": "étagère/f", "bench": "banc/m", "chest": "coffre/m", "window": "fenêtre/f", "wall": "mur/m",
}
