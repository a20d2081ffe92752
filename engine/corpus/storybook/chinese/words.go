package chinese

// verb is a verb as it stands after 会, 不, 没 and 想, and for an event of the
// past. A state has no past form: it takes 不 in every tense.
type verb struct {
	base, past string
	// For garments worn on the head, the neck and the hands, and for belts.
	worn, wornPast string
	girt, girtPast string
}

var verbEntries = map[string]verb{
	"sleep": {base: "睡觉", past: "睡了一觉"}, "play": {base: "玩耍", past: "玩了一会儿"}, "wait": {base: "等待", past: "等了一会儿"},
	"sneeze": {base: "打喷嚏", past: "打了喷嚏"}, "rest": {base: "休息", past: "休息了一会儿"}, "jump": {base: "跳跃", past: "跳了起来"},
	"swim": {base: "游泳", past: "游了泳"}, "wake up": {base: "醒来", past: "醒来了"}, "fall asleep": {base: "睡着", past: "睡着了"},
	"dream": {base: "做梦", past: "做了梦"}, "shiver": {base: "发抖", past: "发抖了"}, "disappear": {base: "消失", past: "消失了"},

	"work": {base: "工作", past: "工作了一会儿"}, "sing": {base: "唱歌", past: "唱了歌"}, "dance": {base: "跳舞", past: "跳了舞"},
	"laugh": {base: "大笑", past: "大笑了"}, "cry": {base: "哭", past: "哭了"}, "smile": {base: "微笑", past: "微笑了"},
	"get up": {base: "起床", past: "起床了"}, "whistle": {base: "吹口哨", past: "吹了口哨"}, "think": {base: "思考", past: "思考了一会儿"},
	"travel": {base: "旅行", past: "旅行了"},

	"go": {base: "去", past: "去了"}, "run to": {base: "跑到", past: "跑到了"}, "come": {base: "来到", past: "来到了"},
	"return": {base: "回到", past: "回到了"}, "hurry": {base: "赶到", past: "赶到了"}, "fly": {base: "飞到", past: "飞到了"},

	"find": {base: "找到", past: "找到了"}, "see": {base: "看见", past: "看见了"}, "look for": {base: "寻找", past: "寻找过"},
	"hide": {base: "藏好", past: "藏好了"}, "take": {base: "拿走", past: "拿走了"}, "carry": {base: "搬运", past: "搬运了"},
	"lose": {base: "弄丢", past: "弄丢了"}, "bring": {base: "带来", past: "带来了"}, "steal": {base: "偷走", past: "偷走了"},
	"touch": {base: "触摸", past: "触摸了"},

	"buy": {base: "买", past: "买了"}, "sell": {base: "卖", past: "卖了"}, "need": {base: "需要"}, "clean (verb)": {base: "擦", past: "擦了"},
	"draw": {base: "画", past: "画了"}, "forget": {base: "忘记", past: "忘记了"}, "want": {base: "想要"}, "drop": {base: "弄掉", past: "弄掉了"},
	"count": {base: "数", past: "数了"}, "admire": {base: "欣赏", past: "欣赏了"},

	"eat": {base: "吃", past: "吃了"}, "smell (food)": {base: "闻", past: "闻了"}, "taste": {base: "尝", past: "尝了"},
	"cook (verb)": {base: "煮", past: "煮了"}, "cut": {base: "切", past: "切了"}, "wash (food)": {base: "洗", past: "洗了"},

	"put on": {"穿上", "穿上了", "戴上", "戴上了", "系上", "系上了"}, "take off": {"脱下", "脱下了", "摘下", "摘下了", "解下", "解下了"},
	"wash": {base: "洗", past: "洗了"}, "sew": {base: "缝制", past: "缝制了"}, "mend": {base: "修补", past: "修补了"},

	"read": {base: "读", past: "读了"}, "write": {base: "写", past: "写了"}, "fold": {base: "折", past: "折了"},
	"tear up": {base: "撕碎", past: "撕碎了"}, "copy": {base: "抄写", past: "抄写了"},
	"water": {base: "浇灌", past: "浇灌了"}, "plant": {base: "种", past: "种了"}, "photograph": {base: "拍摄", past: "拍摄了"},
	"smell (plant)": {base: "闻", past: "闻了"},
	"repair":        {base: "修理", past: "修理了"}, "paint": {base: "粉刷", past: "粉刷了"}, "push": {base: "推", past: "推了"},
	"wash (vehicle)": {base: "清洗", past: "清洗了"},

	"see (being)": {base: "看见", past: "看见了"}, "help": {base: "帮助", past: "帮助了"}, "love": {base: "爱"},
	"hear": {base: "听见", past: "听见了"}, "follow": {base: "跟随", past: "跟随了"}, "look for (being)": {base: "寻找", past: "寻找过"},
	"wait for": {base: "等候", past: "等候了"}, "protect": {base: "保护", past: "保护了"},
	"visit": {base: "看望", past: "看望了"}, "call": {base: "呼唤", past: "呼唤了"}, "greet": {base: "问候", past: "问候了"},
	"meet": {base: "遇见", past: "遇见了"}, "hug": {base: "拥抱", past: "拥抱了"}, "thank": {base: "感谢", past: "感谢了"},
	"wake": {base: "叫醒", past: "叫醒了"}, "feed": {base: "喂", past: "喂了"}, "invite": {base: "邀请", past: "邀请了"},
	"comfort": {base: "安慰", past: "安慰了"},

	"give": {base: "送给", past: "送给了"}, "show": {base: "展示给", past: "展示给了"}, "bring to": {base: "带给", past: "带给了"},
	"send": {base: "寄给", past: "寄给了"}, "lend": {base: "借给", past: "借给了"}, "promise": {base: "许诺给", past: "许诺给了"},

	"love (habit)": {base: "喜爱"}, "sell (habit)": {base: "卖"}, "collect": {base: "收集"}, "paint (habit)": {base: "画"},
	"buy (habit)": {base: "买"}, "hate": {base: "讨厌"},
}

// worn lists the garments that are not 穿 but 戴, and girt the one that is 系.
var (
	worn = map[string]bool{"hat": true, "scarf": true, "cap": true, "glove": true, "ring": true, "crown": true}
	girt = map[string]bool{"belt": true}
)

// quality is an adjective before its noun and as a predicate. An empty predicate is
// 很 with the bare adjective.
type quality struct{ before, bare, yes, no, will, wont string }

// degree is a gradable adjective: 大, 很大, 不大.
func degree(before, bare string) quality {
	return quality{before, bare, "很" + bare, "不" + bare, "会很" + bare, "不会" + bare}
}

// colour is an adjective that classifies: 红色的, 是红色的.
func colour(word string) quality {
	return quality{word, word, "是" + word, "不是" + word, "会是" + word, "不会是" + word}
}

var qualityEntries = map[string]quality{
	"small": degree("小", "小"), "old": degree("年老的", "老"), "young": degree("年轻的", "年轻"), "big": degree("高大的", "高大"),
	"clever": degree("聪明的", "聪明"), "brave": degree("勇敢的", "勇敢"), "beautiful": degree("美丽的", "美丽"),
	"kind": degree("善良的", "善良"), "funny": degree("滑稽的", "滑稽"), "lazy": degree("懒惰的", "懒惰"),
	"strong": degree("强壮的", "强壮"), "curious": degree("好奇的", "好奇"), "poor": degree("可怜的", "可怜"),
	"rich": degree("富有的", "富有"), "shy": degree("害羞的", "害羞"), "famous": degree("有名的", "有名"), "fat": degree("胖胖的", "胖"),
	"thin": degree("瘦瘦的", "瘦"), "wild": degree("淘气的", "淘气"), "wise": degree("智慧的", "智慧"),

	"red": colour("红色的"), "small (thing)": degree("小小的", "小"), "big (thing)": degree("大大的", "大"), "blue": colour("蓝色的"),
	"new": degree("新的", "新"), "old (thing)": degree("旧的", "旧"), "green": colour("绿色的"), "white": colour("白色的"), "black": colour("黑色的"),
	"yellow": colour("黄色的"), "beautiful (thing)": degree("漂亮的", "漂亮"), "heavy": degree("沉重的", "重"),
	"round": colour("圆形的"), "dirty": degree("脏的", "脏"), "clean": degree("干净的", "干净"), "long": degree("长长的", "长"),
	"light": degree("轻巧的", "轻"), "broken": {"破损的", "破损", "破损了", "没破损", "会破损", "不会破损"}, "expensive": degree("昂贵的", "贵"),
	"strange": degree("奇怪的", "奇怪"), "brown": colour("棕色的"), "cheap": degree("便宜的", "便宜"), "grey": colour("灰色的"),
	"short": degree("短短的", "短"),

	"hungry": degree("", "饿"), "tired": degree("", "累"), "happy": degree("", "快乐"), "sad": degree("", "伤心"), "angry": degree("", "生气"),
	"ill": {"", "生病", "生病了", "没生病", "会生病", "不会生病"}, "thirsty": degree("", "渴"), "afraid": degree("", "害怕"),
	"alone": degree("", "孤单"), "proud": degree("", "骄傲"), "nervous": degree("", "紧张"), "healthy": degree("", "健康"),
	"content": degree("", "满意"), "busy": degree("", "忙"), "ready": {"", "准备好", "准备好了", "没准备好", "会准备好", "不会准备好"},
	"surprised": degree("", "惊讶"),
}

// place is where something is, and the bare goal of a motion.
type place struct{ at, goal string }

var placeEntries = map[string]place{
	"garden": {"花园里", "花园"}, "forest": {"森林里", "森林"}, "park": {"公园里", "公园"}, "school": {"学校里", "学校"},
	"market": {"市场里", "市场"}, "kitchen": {"厨房里", "厨房"}, "street": {"街上", "街上"}, "village": {"村子里", "村子里"},
	"beach": {"海滩上", "海滩"}, "town": {"城里", "城里"}, "river": {"河边", "河边"}, "farm": {"农场里", "农场"}, "lake": {"湖边", "湖边"},
	"castle": {"城堡里", "城堡"}, "meadow": {"草地上", "草地"}, "library": {"图书馆里", "图书馆"}, "station": {"车站里", "车站"},
	"island": {"岛上", "岛上"}, "zoo": {"动物园里", "动物园"}, "field": {"田野里", "田野"}, "hospital": {"医院里", "医院"},
	"bakery": {"面包店里", "面包店"}, "playground": {"操场上", "操场"}, "cave": {"山洞里", "山洞"}, "theatre": {"剧院里", "剧院"},
}

// phraseEntries are the words that stand alone: quantities, times, prepositions.
var phraseEntries = map[string]string{
	"two": "两", "three": "三", "many": "许多", "four": "四", "five": "五", "a few": "几", "seven": "七", "ten": "十",

	"yesterday": "昨天", "every day": "每天", "tomorrow": "明天", "last week": "上个星期", "every morning": "每天早上", "long ago": "很久以前",
	"next week": "下个星期", "last summer": "去年夏天", "in winter": "冬天", "this evening": "今天晚上", "last night": "昨天夜里",
	"on Sundays": "每个星期天", "next summer": "明年夏天", "last year": "去年", "soon": "不久以后",

	"under": "下面", "in": "里面", "on": "上面", "behind": "后面", "beside": "旁边",
}
