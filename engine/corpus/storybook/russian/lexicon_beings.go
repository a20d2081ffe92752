//go:build bits2

package russian

// nounEntries are written: nominative singular, gender (m, f, n), then what
// does not follow from these: s: the stem of the other cases of the singular and of
// the plural, P: nominative plural, G: genitive plural, I: instrumental singular,
// L: locative; w: an adjective that is part of the name; a animate although a
// thing; 0 never declined; A declined as an adjective; g: the kind in general,
// accusative/genitive.
var beingEntries = map[string]string{
	"girl": "девочка f G:девочек", "boy": "мальчик m", "woman": "женщина f", "man": "мужчина m",
	"grandmother": "бабушка f G:бабушек", "grandfather": "дедушка m G:дедушек", "mother": "мама f", "father": "папа m",
	"aunt": "тётя f G:тёть", "uncle": "дядя m G:дядей",

	"teacher": "учительница f", "farmer": "фермер m", "doctor": "врач m I:врачом", "baker": "пекарь m", "pupil": "ученица f",
	"painter": "художник m", "gardener": "садовник m", "nurse": "медсестра f P:медсёстры G:медсестёр", "fisherman": "рыбак m",
	"singer": "певица f", "neighbour": "соседка f G:соседок", "cook": "повар m P:повара", "hunter": "охотник m",
	"tailor": "портной m A", "postman": "почтальон m", "dancer": "танцовщица f",

	"king": "король m I:королём", "princess": "принцесса f", "queen": "королева f", "prince": "принц m G:принцев",
	"witch": "ведьма f", "wizard": "волшебник m", "giant": "великан m", "dwarf": "гном m", "pirate": "пират m",
	"knight": "рыцарь m",

	"dog": "собака f", "cat": "кошка f G:кошек", "horse": "лошадь f", "rabbit": "кролик m", "cow": "корова f",
	"duck": "утка f G:уток", "hen": "курица f P:куры G:кур", "goat": "коза f", "donkey": "осёл m s:осл",
	"pig": "свинья f G:свиней I:свиньёй", "sheep": "овца f G:овец I:овцой", "goose": "гусь m",

	"mouse": "мышь f", "bird": "птица f", "bear": "медведь m", "fox": "лиса f", "wolf": "волк m", "frog": "лягушка f G:лягушек",
	"lion": "лев m s:льв", "monkey": "обезьяна f", "elephant": "слон m", "hedgehog": "ёж m s:еж I:ежом",
	"squirrel": "белка f G:белок", "owl": "сова f", "tiger": "тигр m", "turtle": "черепаха f", "penguin": "пингвин m",
	"snake": "змея f G:змей I:змеёй",

	"Anna": "Анна f", "Maria": "Мария f", "Sara": "Сара f", "Nina": "Нина f", "Eva": "Ева f", "Laura": "Лаура f",
	"Julia": "Юлия f", "Elena": "Елена f", "Lisa": "Лиза f", "Clara": "Клара f",
	"Tom": "Том m", "Max": "Макс m", "Leo": "Лео m 0", "Paul": "Пауль m", "Ali": "Али m 0", "Ivan": "Иван m", "Adam": "Адам m",
	"Omar": "Омар m", "Marco": "Марко m 0", "Oscar": "Оскар m",
}
