package russian

// nounEntries are written: nominative singular, gender (m, f, n; p for what is
// plural only, by its plural), then what does not follow from these: s: the stem of
// the other cases of the singular and of the plural, P: nominative plural, G:
// genitive plural, I: instrumental singular, M: instrumental plural, L: locative;
// w: an adjective that is part of the name, W: one that is where there are five or
// more; a: animate although a thing; 0: never declined; A: declined as an adjective; g:
// the kind in general, accusative.
var nounEntries = map[string]string{
	"girl": "девочка f G:девочек", "boy": "мальчик m", "woman": "женщина f", "man": "мужчина m", "farmer": "фермер m",
	"teacher": "учительница f", "baker": "пекарь m", "gardener": "садовник m", "fisherman": "рыбак m", "neighbour": "соседка f G:соседок",
	"painter": "художник m", "cook": "повар m P:повара", "tailor": "портной m A", "postman": "почтальон m", "shepherd": "пастух m",
	"sailor": "моряк m", "hunter": "охотник m", "policeman": "полицейский m A", "carpenter": "плотник m",
	"librarian": "библиотекарша f", "student": "студентка f G:студенток", "waiter": "официант m", "driver": "водитель m",
	"singer": "певица f", "clown": "клоун m", "dancer": "танцовщица f", "doctor": "доктор m P:доктора", "nurse": "медсестра f P:медсёстры G:медсестёр",
	"king": "король m I:королём", "princess": "принцесса f", "queen": "королева f", "prince": "принц m G:принцев", "knight": "рыцарь m",
	"fairy": "фея f G:фей", "wizard": "волшебник m", "dwarf": "гном m",
	"pirate": "пират m", "witch": "ведьма f", "robber": "разбойник m", "giant": "великан m",

	"Anna": "Анна f", "Maria": "Мария f", "Sara": "Сара f", "Nina": "Нина f", "Eva": "Ева f", "Laura": "Лаура f", "Julia": "Юлия f",
	"Elena": "Елена f", "Lisa": "Лиза f", "Clara": "Клара f", "Emma": "Эмма f", "Sofia": "София f",
	"Tom": "Том m", "Max": "Макс m", "Leo": "Лео m 0", "Paul": "Пауль m", "Ali": "Али m 0", "Ivan": "Иван m", "Adam": "Адам m",
	"Omar": "Омар m", "Marco": "Марко m 0", "Oscar": "Оскар m", "Felix": "Феликс m", "Daniel": "Даниэль m",

	"dog": "собака f", "cat": "кошка f G:кошек", "horse": "лошадь f M:лошадьми", "rabbit": "кролик m", "duck": "утка f G:уток", "cow": "корова f",
	"hen": "курица f P:куры G:кур", "goat": "коза f", "donkey": "осёл m s:осл", "pig": "свинья f G:свиней I:свиньёй",
	"sheep": "овца f G:овец I:овцой", "goose": "гусь m",
	"mouse": "мышка f G:мышек", "bird": "птичка f G:птичек", "frog": "лягушка f G:лягушек", "hedgehog": "ёжик m", "squirrel": "белка f G:белок",
	"owl": "сова f", "turtle": "черепаха f", "deer": "олень m", "raven": "ворон m", "beaver": "бобёр m s:бобр", "badger": "барсук m",
	"mole": "крот m", "wolf": "волк m", "bear": "медведь m", "fox": "лиса f G:лисиц", "snake": "змея f G:змей I:змеёй",
	"lion": "лев m s:льв", "monkey": "обезьяна f", "elephant": "слон m", "tiger": "тигр m", "penguin": "пингвин m",
	"giraffe": "жираф m", "crocodile": "крокодил m", "zebra": "зебра f",

	"apple": "яблоко n P:яблоки G:яблок", "pear": "груша f", "banana": "банан m", "carrot": "морковка f G:морковок g:морковку",
	"orange (fruit)": "апельсин m", "strawberry": "клубничка f G:клубничек g:клубнику", "tomato": "помидор m", "peach": "персик m",
	"cherry": "вишенка f G:вишенок g:вишню", "plum": "слива f", "melon": "дыня f G:дынь", "raspberry": "малинка f G:малинок g:малину",
	"cucumber": "огурец m s:огурц I:огурцом", "pineapple": "ананас m",
	"cake": "торт m", "biscuit": "печенье n G:печений", "apple pie": "пирог m w:яблочный", "pizza": "пицца f",
	"egg": "яйцо n G:яиц", "potato": "картофелина f", "sausage": "сосиска f G:сосисок", "mushroom": "гриб m", "pancake": "блин m",
	"fish": "рыба f a",

	"ball": "мяч m I:мячом", "doll": "кукла f G:кукол a", "kite": "змей m w:воздушный a", "balloon": "шарик m w:воздушный",
	"teddy bear": "мишка m G:мишек w:плюшевый a", "spinning top": "волчок m s:волчк", "puppet": "марионетка f G:марионеток a",
	"toy car": "машинка f G:машинок", "robot": "робот m a", "hoop": "обруч m",
	"drum": "барабан m", "flute": "флейта f", "guitar": "гитара f", "violin": "скрипка f G:скрипок", "trumpet": "горн m", "piano": "пианино n 0",
	"hammer": "молоток m s:молотк", "ladder": "лестница f", "shovel": "лопата f", "saw": "пила f", "rope": "верёвка f G:верёвок",
	"bucket": "ведро n P:вёдра G:вёдер", "axe": "топор m", "knife": "нож m I:ножом", "broom": "метла f P:мётлы G:мётел", "rake": "грабли p G:граблей",
	"ring": "кольцо n G:колец", "crown": "корона f", "bell": "колокольчик m", "necklace": "ожерелье n G:ожерелий", "mirror": "зеркало n",
	"clock": "часы p G:часов W:настольный", "bracelet": "браслет m", "compass": "компас m",
	"key": "ключ m I:ключом", "coin": "монета f", "purse": "кошелёк m s:кошельк",
	"hat": "шляпа f", "coat": "пальто n 0", "scarf": "шарф m", "cap": "кепка f G:кепок", "jacket": "куртка f G:курток", "pullover": "свитер m P:свитера",
	"shirt": "рубашка f G:рубашек", "raincoat": "плащ m I:плащом", "apron": "фартук m",
	"shoe": "ботинок m s:ботинк G:ботинок", "glove": "перчатка f G:перчаток", "sock": "носок m s:носк", "boot": "сапог m G:сапог",
	"slipper": "тапочка f G:тапочек",
	"book":    "книга f", "newspaper": "газета f", "comic": "комикс m", "magazine": "журнал m",
	"letter": "письмо n G:писем", "poem": "стихотворение n", "postcard": "открытка f G:открыток",
	"story": "история f", "fairy tale": "сказка f G:сказок", "picture": "картина f", "map": "карта f",
	"flower": "цветок m s:цветк P:цветы G:цветов", "rose": "роза f", "tulip": "тюльпан m", "lily": "лилия f", "orchid": "орхидея f G:орхидей",
	"carnation": "гвоздика f",
	"tree":      "дерево n P:деревья G:деревьев", "bush": "куст m", "palm tree": "пальма f", "oak": "дуб m", "pine": "сосна f G:сосен",

	"bicycle": "велосипед m", "car": "машина f", "boat": "лодка f G:лодок", "cart": "тележка f G:тележек", "motorbike": "мотоцикл m",
	"tractor": "трактор m", "lorry": "грузовик m", "sledge": "санки p G:санок",
	"cup": "чашка f G:чашек", "plate": "тарелка f G:тарелок", "glass": "стакан m", "vase": "ваза f", "bottle": "бутылка f G:бутылок",
	"bowl": "миска f G:мисок", "lamp": "лампа f", "jug": "кувшин m", "teapot": "чайник m",
	"table": "стол m", "bed": "кровать f", "chair": "стул m P:стулья G:стульев", "cupboard": "шкаф m L:шкафу", "door": "дверь f",
	"shelf": "полка f G:полок", "chest": "сундук m", "window": "окно n G:окон", "box": "ящик m", "stool": "табуретка f G:табуреток",
	"sofa": "диван m", "bench": "скамейка f G:скамеек", "wall": "стена f", "stone": "камень m s:камн", "well": "колодец m s:колодц",
	"bridge": "мост m", "fence": "забор m",
	"umbrella": "зонтик m", "basket": "корзина f", "bag": "сумка f G:сумок", "lantern": "фонарь m I:фонарём", "suitcase": "чемодан m",
	"stamp": "марка f G:марок", "shell": "ракушка f G:ракушек", "button": "пуговица f", "feather": "перо n P:перья G:перьев",
}
