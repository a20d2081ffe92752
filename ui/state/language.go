package state

// Language is one of the ten languages of the corpus, as the screen names it.
type Language struct {
	Code string // also the value of lang attributes
	Name string // in English
	Tag  string // two letters beside its shape
	RTL  bool   // written from right to left
}

// Languages lists the ten languages in the order of the paper. The corpus
// itself is never linked into the page, so their names stand here again; a
// test of the build compares the codes.
var Languages = []Language{
	{"en", "English", "EN", false}, {"de", "German", "DE", false}, {"fr", "French", "FR", false},
	{"it", "Italian", "IT", false}, {"nl", "Dutch", "NL", false}, {"ru", "Russian", "RU", false},
	{"es", "Spanish", "ES", false}, {"tr", "Turkish", "TR", false}, {"ar", "Arabic", "AR", true},
	{"zh", "Chinese", "ZH", false},
}

// LookUp returns the language with this code, and false if there is none.
func LookUp(code string) (Language, bool) {
	for _, l := range Languages {
		if l.Code == code {
			return l, true
		}
	}
	return Language{}, false
}

// Name returns the English name of a language, or its code if it is unknown.
func Name(code string) string {
	if l, ok := LookUp(code); ok {
		return l.Name
	}
	return code
}
