//go:build bits2

package russian

// thingEntries are written as beingEntries.
var thingEntries = map[string]string{
	"apple": "яблоко n P:яблоки G:яблок", "cake": "торт m", "egg": "яйцо n G:яиц I:яйцом", "pear": "груша f", "banana": "банан m",
	"biscuit": "пряник m", "carrot": "морковка f G:морковок g:морковь/моркови", "orange (fruit)": "апельсин m",
	"cherry": "вишня f G:вишен", "potato": "картофелина f g:картошку/картошки", "tomato": "помидор m", "strawberry": "ягода f",
	"lemon": "лимон m", "pancake": "блин m", "mushroom": "гриб m", "nut": "орех m", "onion": "луковица f g:лук/лука",
	"peach": "персик m", "pumpkin": "тыква f", "sandwich": "бутерброд m", "sausage": "сосиска f G:сосисок", "melon": "дыня f G:дынь",

	"ball": "мяч m I:мячом", "doll": "кукла f G:кукол a", "kite": "змей m w:воздушный a", "balloon": "шарик m", "drum": "барабан m",
	"puppet": "марионетка f G:марионеток a", "puzzle": "головоломка f G:головоломок",
	"teddy bear": "мишка m G:мишек w:плюшевый a", "spinning top": "волчок m s:волчк", "flute": "флейта f", "mask": "маска f G:масок",
	"robot": "робот m a", "guitar": "гитара f", "sledge": "самокат m",

	"key": "ключ m I:ключом", "knife": "нож m I:ножом", "hammer": "молоток m s:молотк", "rope": "верёвка f G:верёвок",
	"basket": "корзина f", "bag": "сумка f G:сумок", "ladder": "лестница f", "broom": "метла f P:мётлы G:мётел",
	"brush": "щётка f G:щёток", "bucket": "ведро n P:вёдра G:вёдер", "lantern": "фонарь m I:фонарём", "needle": "иголка f G:иголок",
	"saw": "пила f", "axe": "топор m", "shovel": "лопата f", "suitcase": "чемодан m",

	"hat": "шляпа f", "shirt": "рубашка f G:рубашек", "coat": "плащ m I:плащом", "dress": "платье n G:платьев", "scarf": "шарф m",
	"shoe": "туфля f G:туфель", "cap": "кепка f G:кепок", "jacket": "куртка f G:курток", "skirt": "юбка f G:юбок",
	"sock": "носок m s:носк", "boot": "сапог m G:сапог", "glove": "перчатка f G:перчаток", "pullover": "свитер m P:свитера",
	"belt": "ремень m s:ремн I:ремнём", "ring": "кольцо n G:колец I:кольцом", "crown": "корона f",

	"book": "книга f", "letter": "письмо n G:писем", "picture": "картина f", "newspaper": "газета f", "map": "карта f",
	"postcard": "открытка f G:открыток", "poem": "стихотворение n", "notebook": "тетрадь f", "story": "сказка f G:сказок",
	"recipe": "рецепт m",

	"flower": "цветок m s:цветк P:цветы G:цветов", "rose": "роза f", "tree": "дерево n P:деревья G:деревьев", "tulip": "тюльпан m",
	"bush": "куст m", "sunflower": "подсолнух m", "pine": "сосна f G:сосен", "cactus": "кактус m", "palm tree": "пальма f",
	"oak": "дуб m",

	"bicycle": "велосипед m", "car": "машина f", "boat": "лодка f G:лодок", "cart": "тележка f G:тележек", "ship": "корабль m I:кораблём",
	"bus": "автобус m", "lorry": "грузовик m", "motorbike": "мотоцикл m", "sailing boat": "парусник m", "tractor": "трактор m",

	"cup": "чашка f G:чашек", "lamp": "лампа f", "plate": "тарелка f G:тарелок", "bottle": "бутылка f G:бутылок",
	"umbrella": "зонтик m", "clock": "будильник m", "mirror": "зеркало n", "candle": "свеча f G:свечей I:свечой",
	"spoon": "ложка f G:ложек", "pillow": "подушка f G:подушек", "blanket": "одеяло n", "bell": "колокольчик m", "vase": "ваза f",
	"fork": "вилка f G:вилок", "glass": "стакан m", "pot": "кастрюля f G:кастрюль", "carpet": "ковёр m s:ковр", "coin": "монета f",
	"bowl": "миска f G:мисок", "radio": "радиоприёмник m",

	"table": "стол m", "bed": "кровать f", "box": "коробка f G:коробок", "chair": "стул m P:стулья G:стульев",
	"cupboard": "шкаф m L:шкафу", "door": "дверь f", "sofa": "диван m", "shelf": "полка f G:полок", "bench": "скамейка f G:скамеек",
	"chest": "сундук m", "window": "окно n G:окон", "wall": "стена f",
}
