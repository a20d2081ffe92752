//go:build bits2

package german

// nounEntries gives each noun by gender with its singular and plural.
var nounEntries = map[string]noun{
	// People.
	"girl": n("Mädchen", "Mädchen"), "boy": weakly("Junge", "Jungen"), "woman": f("Frau", "Frauen"),
	"man": m("Mann", "Männer"), "grandmother": f("Großmutter", "Großmütter"), "grandfather": m("Großvater", "Großväter"),
	"mother": f("Mutter", "Mütter"), "father": m("Vater", "Väter"), "aunt": f("Tante", "Tanten"), "uncle": m("Onkel", "Onkel"),
	// Professions.
	"teacher": f("Lehrerin", "Lehrerinnen"), "farmer": weakly("Bauer", "Bauern"), "doctor": m("Arzt", "Ärzte"),
	"baker": m("Bäcker", "Bäcker"), "pupil": f("Schülerin", "Schülerinnen"), "painter": m("Maler", "Maler"),
	"gardener": m("Gärtner", "Gärtner"), "nurse": f("Krankenschwester", "Krankenschwestern"),
	"fisherman": m("Fischer", "Fischer"), "singer": f("Sängerin", "Sängerinnen"), "neighbour": f("Nachbarin", "Nachbarinnen"),
	"cook": m("Koch", "Köche"), "hunter": m("Jäger", "Jäger"), "tailor": m("Schneider", "Schneider"),
	"postman": weakly("Postbote", "Postboten"), "dancer": f("Tänzerin", "Tänzerinnen"),
	// Fairy tales.
	"king": m("König", "Könige"), "princess": f("Prinzessin", "Prinzessinnen"), "queen": f("Königin", "Königinnen"),
	"prince": weakly("Prinz", "Prinzen"), "witch": f("Hexe", "Hexen"), "wizard": m("Zauberer", "Zauberer"),
	"giant": weakly("Riese", "Riesen"), "dwarf": m("Zwerg", "Zwerge"), "pirate": weakly("Pirat", "Piraten"),
	"knight": m("Ritter", "Ritter"),
	// Farm animals.
	"dog": m("Hund", "Hunde"), "cat": f("Katze", "Katzen"), "horse": n("Pferd", "Pferde"), "rabbit": n("Kaninchen", "Kaninchen"),
	"cow": f("Kuh", "Kühe"), "duck": f("Ente", "Enten"), "hen": n("Huhn", "Hühner"), "goat": f("Ziege", "Ziegen"),
	"donkey": m("Esel", "Esel"), "pig": n("Schwein", "Schweine"), "sheep": n("Schaf", "Schafe"), "goose": f("Gans", "Gänse"),
	// Wild animals.
	"mouse": f("Maus", "Mäuse"), "bird": m("Vogel", "Vögel"), "bear": weakly("Bär", "Bären"), "fox": m("Fuchs", "Füchse"),
	"wolf": m("Wolf", "Wölfe"), "frog": m("Frosch", "Frösche"), "lion": weakly("Löwe", "Löwen"),
	"monkey": weakly("Affe", "Affen"), "elephant": weakly("Elefant", "Elefanten"), "hedgehog": m("Igel", "Igel"),
	"squirrel": n("Eichhörnchen", "Eichhörnchen"), "owl": f("Eule", "Eulen"), "tiger": m("Tiger", "Tiger"),
	"turtle": f("Schildkröte", "Schildkröten"), "penguin": m("Pinguin", "Pinguine"), "snake": f("Schlange", "Schlangen"),
	// Food.
	"apple": m("Apfel", "Äpfel"), "cake": m("Kuchen", "Kuchen"), "egg": n("Ei", "Eier"), "pear": f("Birne", "Birnen"),
	"banana": f("Banane", "Bananen"), "biscuit": m("Keks", "Kekse"), "carrot": f("Karotte", "Karotten"),
	"orange (fruit)": f("Orange", "Orangen"), "cherry": f("Kirsche", "Kirschen"), "potato": f("Kartoffel", "Kartoffeln"),
	"tomato": f("Tomate", "Tomaten"), "strawberry": f("Erdbeere", "Erdbeeren"), "lemon": f("Zitrone", "Zitronen"),
	"pancake": m("Pfannkuchen", "Pfannkuchen"), "mushroom": m("Pilz", "Pilze"), "nut": f("Nuss", "Nüsse"),
	"onion": f("Zwiebel", "Zwiebeln"), "peach": m("Pfirsich", "Pfirsiche"), "pumpkin": m("Kürbis", "Kürbisse"),
	"sandwich": n("Butterbrot", "Butterbrote"), "sausage": f("Wurst", "Würste"), "melon": f("Melone", "Melonen"),
	// Toys.
	"ball": m("Ball", "Bälle"), "doll": f("Puppe", "Puppen"), "kite": m("Drachen", "Drachen"),
	"balloon": m("Luftballon", "Luftballons"), "drum": f("Trommel", "Trommeln"), "puppet": f("Marionette", "Marionetten"),
	"puzzle": n("Puzzle", "Puzzles"), "teddy bear": weakly("Teddybär", "Teddybären"), "spinning top": m("Kreisel", "Kreisel"),
	"flute": f("Flöte", "Flöten"), "mask": f("Maske", "Masken"), "robot": m("Roboter", "Roboter"),
	"guitar": f("Gitarre", "Gitarren"), "sledge": m("Schlitten", "Schlitten"),
	// Tools.
	"key": m("Schlüssel", "Schlüssel"), "knife": n("Messer", "Messer"), "hammer": m("Hammer", "Hämmer"), "rope": n("Seil", "Seile"),
	"basket": m("Korb", "Körbe"), "bag": f("Tasche", "Taschen"), "ladder": f("Leiter", "Leitern"), "broom": m("Besen", "Besen"),
	"brush": f("Bürste", "Bürsten"), "bucket": m("Eimer", "Eimer"), "lantern": f("Laterne", "Laternen"),
	"needle": f("Nadel", "Nadeln"), "saw": f("Säge", "Sägen"), "axe": f("Axt", "Äxte"), "shovel": f("Schaufel", "Schaufeln"),
	"suitcase": m("Koffer", "Koffer"),
	// Clothing.
	"hat": m("Hut", "Hüte"), "shirt": n("Hemd", "Hemden"), "coat": m("Mantel", "Mäntel"), "dress": n("Kleid", "Kleider"),
	"scarf": m("Schal", "Schals"), "shoe": m("Schuh", "Schuhe"), "cap": f("Mütze", "Mützen"), "jacket": f("Jacke", "Jacken"),
	"skirt": m("Rock", "Röcke"), "sock": f("Socke", "Socken"), "boot": m("Stiefel", "Stiefel"),
	"glove": m("Handschuh", "Handschuhe"), "pullover": m("Pullover", "Pullover"), "belt": m("Gürtel", "Gürtel"),
	"ring": m("Ring", "Ringe"), "crown": f("Krone", "Kronen"),
	// Paper.
	"book": n("Buch", "Bücher"), "letter": m("Brief", "Briefe"), "picture": n("Bild", "Bilder"),
	"newspaper": f("Zeitung", "Zeitungen"), "map": f("Landkarte", "Landkarten"), "postcard": f("Postkarte", "Postkarten"),
	"poem": n("Gedicht", "Gedichte"), "notebook": n("Heft", "Hefte"), "story": f("Geschichte", "Geschichten"),
	"recipe": n("Rezept", "Rezepte"),
	// Plants.
	"flower": f("Blume", "Blumen"), "rose": f("Rose", "Rosen"), "tree": m("Baum", "Bäume"), "tulip": f("Tulpe", "Tulpen"),
	"bush": m("Busch", "Büsche"), "sunflower": f("Sonnenblume", "Sonnenblumen"), "pine": f("Kiefer", "Kiefern"),
	"cactus": m("Kaktus", "Kakteen"), "palm tree": f("Palme", "Palmen"), "oak": f("Eiche", "Eichen"),
	// Vehicles.
	"bicycle": n("Fahrrad", "Fahrräder"), "car": n("Auto", "Autos"), "boat": n("Boot", "Boote"), "cart": m("Karren", "Karren"),
	"ship": n("Schiff", "Schiffe"), "bus": m("Bus", "Busse"), "lorry": m("Lastwagen", "Lastwagen"),
	"motorbike": n("Motorrad", "Motorräder"), "sailing boat": n("Segelboot", "Segelboote"), "tractor": m("Traktor", "Traktoren"),
	// Household.
	"cup": f("Tasse", "Tassen"), "lamp": f("Lampe", "Lampen"), "plate": m("Teller", "Teller"), "bottle": f("Flasche", "Flaschen"),
	"umbrella": m("Regenschirm", "Regenschirme"), "clock": f("Uhr", "Uhren"), "mirror": m("Spiegel", "Spiegel"),
	"candle": f("Kerze", "Kerzen"), "spoon": m("Löffel", "Löffel"), "pillow": n("Kissen", "Kissen"), "blanket": f("Decke", "Decken"),
	"bell": f("Glocke", "Glocken"), "vase": f("Vase", "Vasen"), "fork": f("Gabel", "Gabeln"), "glass": n("Glas", "Gläser"),
	"pot": m("Topf", "Töpfe"), "carpet": m("Teppich", "Teppiche"), "coin": f("Münze", "Münzen"),
	"bowl": f("Schüssel", "Schüsseln"), "radio": n("Radio", "Radios"),
	// Furniture.
	"table": m("Tisch", "Tische"), "bed": n("Bett", "Betten"), "box": f("Kiste", "Kisten"), "chair": m("Stuhl", "Stühle"),
	"cupboard": m("Schrank", "Schränke"), "door": f("Tür", "Türen"), "sofa": n("Sofa", "Sofas"), "shelf": n("Regal", "Regale"),
	"bench": f("Bank", "Bänke"), "chest": f("Truhe", "Truhen"), "window": n("Fenster", "Fenster"), "wall": f("Wand", "Wände"),
}
