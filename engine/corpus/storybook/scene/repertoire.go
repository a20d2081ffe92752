package scene

// Repertoire returns beginnings of stories that together tell every row of the plot
// that stories come to in a while. The last sentence of each tells a row that no
// beginning before it tells. Whoever reads them in a language has seen all kinds of
// sentences.
func Repertoire() []Story {
	const stories = 40_000
	var all []Story
	told := map[*row]bool{}
	for i := range uint64(stories) {
		var n Narrator
		story := n.Tell(0, Train, i)
		for j := range story.Sentences {
			if r := n.teller.rows[j]; !told[r] {
				told[r] = true
				all = append(all, Story{Sentences: story.Sentences[:j+1]})
			}
		}
	}
	return all
}
