package russian
import ("testing";"os";"fmt";"confusio/engine/corpus/storybook/scene")
func TestForms(t *testing.T){ f,_:=os.Create("/tmp/ru_forms.txt"); for c:=1;c<scene.Count();c++{ if scene.Concept(c).Class().IsName(){continue}; for _,x:=range (Language{}).Forms(scene.Concept(c)) { fmt.Fprintln(f,x)} }; f.Close() }
