package russian
import ("testing";"fmt";"time";"os";"confusio/engine/corpus/storybook/scene")
func TestShow(t *testing.T){
 for i:=range uint64(60){ s:=scene.Tell(33,scene.Train,i); fmt.Print(i," ",scene.Text(Language{},&s)) }
 p:=scene.NewParser(Language{}); n:=300; bad:=0; a:=time.Now()
 by:=0
 if os.Getenv("N")!="" { fmt.Sscan(os.Getenv("N"),&n) }
 for i:=range uint64(n){ s:=scene.Tell(4,scene.Train,i); x:=scene.Text(Language{},&s); by+=len(x); r,err:=p.Parse(x); if err!=nil||r.Hash()!=s.Hash(){ bad++; if bad<9{fmt.Print("BAD ",x,err,"\n")}} }
 fmt.Println(bad,time.Since(a)/time.Duration(n), by/n)
 f,_:=os.Create("/tmp/ru_stories.txt"); for i:=range uint64(20000){ s:=scene.Tell(7,scene.Train,i); fmt.Fprint(f,scene.Text(Language{},&s)) }; f.Close()
}
