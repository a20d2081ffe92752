package chinese

// noun is a noun with its measure word.
type noun struct{ word, measure string }

var nounEntries = map[string]noun{
	"girl": {"女孩", "个"}, "boy": {"男孩", "个"}, "woman": {"女人", "个"}, "man": {"男人", "个"},
	"grandmother": {"奶奶", "位"}, "grandfather": {"爷爷", "位"}, "mother": {"妈妈", "位"}, "father": {"爸爸", "位"},
	"aunt": {"阿姨", "位"}, "uncle": {"叔叔", "位"},

	"teacher": {"老师", "位"}, "farmer": {"农民", "个"}, "doctor": {"医生", "位"}, "baker": {"面包师", "个"},
	"pupil": {"小学生", "个"}, "painter": {"画家", "位"}, "gardener": {"园丁", "个"}, "nurse": {"护士", "位"},
	"fisherman": {"渔夫", "个"}, "singer": {"歌手", "位"}, "neighbour": {"邻居", "个"}, "cook": {"厨师", "位"},
	"hunter": {"猎人", "个"}, "tailor": {"裁缝", "个"}, "postman": {"邮递员", "个"}, "dancer": {"舞蹈家", "位"},

	"king": {"国王", "位"}, "princess": {"公主", "位"}, "queen": {"王后", "位"}, "prince": {"王子", "位"},
	"witch": {"女巫", "个"}, "wizard": {"魔法师", "个"}, "giant": {"巨人", "个"}, "dwarf": {"小矮人", "个"},
	"pirate": {"海盗", "个"}, "knight": {"骑士", "位"},

	"Anna": {"安娜", ""}, "Maria": {"玛丽亚", ""}, "Sara": {"萨拉", ""}, "Nina": {"妮娜", ""}, "Eva": {"伊娃", ""},
	"Laura": {"劳拉", ""}, "Julia": {"朱莉娅", ""}, "Elena": {"叶莲娜", ""}, "Lisa": {"丽莎", ""}, "Clara": {"克拉拉", ""},
	"Tom": {"汤姆", ""}, "Max": {"马克斯", ""}, "Leo": {"利奥", ""}, "Paul": {"保罗", ""}, "Ali": {"阿里", ""},
	"Ivan": {"伊万", ""}, "Adam": {"亚当", ""}, "Omar": {"奥马尔", ""}, "Marco": {"马可", ""}, "Oscar": {"奥斯卡", ""},

	"dog": {"狗", "只"}, "cat": {"猫", "只"}, "horse": {"马", "匹"}, "rabbit": {"兔子", "只"}, "cow": {"奶牛", "头"},
	"duck": {"鸭子", "只"}, "hen": {"母鸡", "只"}, "goat": {"山羊", "只"}, "donkey": {"驴", "头"}, "pig": {"猪", "头"},
	"sheep": {"绵羊", "只"}, "goose": {"鹅", "只"},

	"mouse": {"老鼠", "只"}, "bird": {"小鸟", "只"}, "bear": {"熊", "头"}, "fox": {"狐狸", "只"}, "wolf": {"狼", "只"},
	"frog": {"青蛙", "只"}, "lion": {"狮子", "头"}, "monkey": {"猴子", "只"}, "elephant": {"大象", "头"},
	"hedgehog": {"刺猬", "只"}, "squirrel": {"松鼠", "只"}, "owl": {"猫头鹰", "只"}, "tiger": {"老虎", "只"},
	"turtle": {"乌龟", "只"}, "penguin": {"企鹅", "只"}, "snake": {"蛇", "条"},

	"apple": {"苹果", "个"}, "cake": {"蛋糕", "块"}, "egg": {"鸡蛋", "个"}, "pear": {"梨", "个"}, "banana": {"香蕉", "根"},
	"biscuit": {"饼干", "块"}, "carrot": {"胡萝卜", "根"}, "orange (fruit)": {"橙子", "个"}, "cherry": {"樱桃", "颗"},
	"potato": {"土豆", "个"}, "tomato": {"西红柿", "个"}, "strawberry": {"草莓", "颗"}, "lemon": {"柠檬", "个"},
	"pancake": {"煎饼", "张"}, "mushroom": {"蘑菇", "个"}, "nut": {"核桃", "颗"}, "onion": {"洋葱", "个"},
	"peach": {"桃子", "个"}, "pumpkin": {"南瓜", "个"}, "sandwich": {"三明治", "块"}, "sausage": {"香肠", "根"},
	"melon": {"西瓜", "个"},

	"ball": {"球", "个"}, "doll": {"洋娃娃", "个"}, "kite": {"风筝", "只"}, "balloon": {"气球", "只"}, "drum": {"鼓", "面"},
	"puppet": {"木偶", "个"}, "puzzle": {"拼图", "张"}, "teddy bear": {"玩具熊", "只"}, "spinning top": {"陀螺", "个"},
	"flute": {"笛子", "支"}, "mask": {"面具", "张"}, "robot": {"机器人", "个"}, "guitar": {"吉他", "把"}, "sledge": {"雪橇", "副"},

	"key": {"钥匙", "把"}, "knife": {"刀", "把"}, "hammer": {"锤子", "把"}, "rope": {"绳子", "根"}, "basket": {"篮子", "个"},
	"bag": {"袋子", "个"}, "ladder": {"梯子", "架"}, "broom": {"扫帚", "把"}, "brush": {"刷子", "把"}, "bucket": {"水桶", "个"},
	"lantern": {"灯笼", "个"}, "needle": {"针", "根"}, "saw": {"锯子", "把"}, "axe": {"斧头", "把"}, "shovel": {"铲子", "把"},
	"suitcase": {"手提箱", "个"},

	"hat": {"礼帽", "顶"}, "shirt": {"衬衫", "件"}, "coat": {"大衣", "件"}, "dress": {"连衣裙", "条"}, "scarf": {"围巾", "条"},
	"shoe": {"鞋", "只"}, "cap": {"帽子", "顶"}, "jacket": {"夹克", "件"}, "skirt": {"裙子", "条"}, "sock": {"袜子", "只"},
	"boot": {"靴子", "只"}, "glove": {"手套", "只"}, "pullover": {"毛衣", "件"}, "belt": {"腰带", "条"}, "ring": {"戒指", "枚"},
	"crown": {"王冠", "顶"},

	"book": {"书", "本"}, "letter": {"信", "封"}, "picture": {"图画", "张"}, "newspaper": {"报纸", "张"}, "map": {"地图", "张"},
	"postcard": {"明信片", "张"}, "poem": {"诗", "首"}, "notebook": {"笔记本", "本"}, "story": {"故事书", "本"}, "recipe": {"菜谱", "本"},

	"flower": {"花", "朵"}, "rose": {"玫瑰", "朵"}, "tree": {"树", "棵"}, "tulip": {"郁金香", "朵"}, "bush": {"灌木", "棵"},
	"sunflower": {"向日葵", "朵"}, "pine": {"松树", "棵"}, "cactus": {"仙人掌", "棵"}, "palm tree": {"棕榈", "棵"}, "oak": {"橡树", "棵"},

	"bicycle": {"自行车", "辆"}, "car": {"汽车", "辆"}, "boat": {"小船", "条"}, "cart": {"马车", "辆"}, "ship": {"轮船", "艘"},
	"bus": {"公共汽车", "辆"}, "lorry": {"卡车", "辆"}, "motorbike": {"摩托车", "辆"}, "sailing boat": {"帆船", "艘"},
	"tractor": {"拖拉机", "辆"},

	"cup": {"杯子", "个"}, "lamp": {"灯", "盏"}, "plate": {"盘子", "个"}, "bottle": {"瓶子", "个"}, "umbrella": {"雨伞", "把"},
	"clock": {"钟", "座"}, "mirror": {"镜子", "面"}, "candle": {"蜡烛", "根"}, "spoon": {"勺子", "把"}, "pillow": {"枕头", "个"},
	"blanket": {"毯子", "条"}, "bell": {"铃铛", "个"}, "vase": {"花瓶", "个"}, "fork": {"叉子", "把"}, "glass": {"玻璃杯", "个"},
	"pot": {"锅", "口"}, "carpet": {"地毯", "张"}, "coin": {"硬币", "枚"}, "bowl": {"碗", "个"}, "radio": {"收音机", "台"},

	"table": {"桌子", "张"}, "bed": {"床", "张"}, "box": {"盒子", "个"}, "chair": {"椅子", "把"}, "cupboard": {"柜子", "个"},
	"door": {"门", "扇"}, "sofa": {"沙发", "张"}, "shelf": {"架子", "个"}, "bench": {"长凳", "条"}, "chest": {"箱子", "个"},
	"window": {"窗户", "扇"}, "wall": {"墙", "面"},
}

// partner pairs measure words for the minimal pairs: each is wrong where its
// partner is right.
var partner = pairUp("个", "把", "只", "头", "件", "条", "本", "张", "朵", "棵", "根", "颗", "辆", "艘", "位", "匹")

func pairUp(words ...string) map[string]string {
	pairs := make(map[string]string, len(words))
	for i := 0; i < len(words); i += 2 {
		pairs[words[i]], pairs[words[i+1]] = words[i+1], words[i]
	}
	return pairs
}
