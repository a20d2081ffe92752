package chinese

// verbEntries gives the phrases of a verb (newVerb): with a new object, a known one and a
// pronoun, parted by |, the last for all that follow; each as it stands behind 会 and 没有,
// for an event of the past, and for what went on somewhere as a story begins. N is the
// object, P the place where it does not stand before.
var verbEntries = map[string]string{
	"sleep": "睡一觉 睡了一觉 睡觉", "play": "玩一会儿 玩了一会儿 玩耍", "fall asleep": "睡着 睡着了", "wake up": "醒来 醒来了",
	"rest": "休息一会儿 休息了一会儿 休息", "swim": "游一会儿泳 游了一会儿泳 游泳", "run away": "逃走 逃走了", "come": "来 来了",
	"hide (oneself)": "躲到P 躲到了P 躲在P", "wait": "等一会儿 等了一会儿 等着", "go home": "回家 回家了", "run home": "跑回家 跑回家了",
	"go to bed": "上床睡觉 上床睡觉了", "stay in bed": "躺在床上 一直躺在床上", "work": "干一会儿活 干了一会儿活 干活",
	"sing": "唱歌 唱起歌来 唱歌", "dance": "跳舞 跳起舞来 跳舞", "laugh": "笑起来 笑了起来", "cry": "哭 哭了起来", "smile": "露出笑容 露出了笑容",

	"find":     "发现N 发现了N | 找到N 找到了N | 找到 找到了",
	"look for": "到处找N | 到处找N | 到处寻找", "lose": "弄丢N 弄丢了N | 把N弄丢 把N弄丢了", "take home": "把N带回家 把N带回了家",
	"buy": "买N 买了N | 把N买下来 把N买了下来", "sell": "卖N 卖了N | 把N卖掉 把N卖掉了", "eat": "吃N 吃了N | 把N吃掉 把N吃掉了",
	"hide": "把N藏在P 把N藏在了P", "put": "把N放在P 把N放在了P", "see": "看见N 看见了N", "bake": "烤N 烤了N", "cook (verb)": "煮N 煮了N",
	"catch": "钓到N 钓到了N", "write": "写N 写了N", "draw": "画N 画了N", "read": "读N 读了N | 把N读一遍 把N读了一遍",
	"play with": "玩N 玩起了N | 玩N 玩起了N | 拿N玩一会儿 拿N玩了一会儿", "play (instrument)": "弹N 弹起了N | 弹N 弹起了N | 弹一会儿 弹了起来",
	"put on": "把N穿戴好 把N穿戴好了", "wash (clothes)": "洗N 洗了N | 把N洗干净 把N洗干净了", "wash (dish)": "洗N 洗了N | 把N洗干净 把N洗干净了",
	"wash (vehicle)": "洗N 洗了N | 把N洗干净 把N洗干净了", "clean (verb)": "擦N 擦了N | 把N擦干净 把N擦干净了",
	"repair": "修好N 修好了N | 把N修好 把N修好了", "paint": "给N刷漆 给N刷了漆", "break": "弄坏N 弄坏了N | 把N弄坏 把N弄坏了",
	"steal": "偷走N 偷走了N | 把N偷走 把N偷走了", "take away": "拿走N 拿走了N | 把N拿走 把N拿走了", "pick": "摘N 摘了N", "plant": "种N 种了N",
	"water (verb)": "给N浇水 给N浇了水", "smell": "闻一闻N 闻了闻N | 闻一闻N 闻了闻N | 闻一闻 闻了闻", "drink": "喝N 喝了N", "dream of": "梦见N 梦见了N",
	"have (wish)": "要N | 要N | 要",

	"see (being)": "看见N 看见了N", "meet": "遇见N 遇见了N", "visit": "看望N 看望了N", "help": "帮助N 帮助了N", "hear": "听见N的叫声 听见了N的叫声",
	"follow": "跟在N后面", "greet": "跟N打招呼 跟N打了招呼", "hug": "拥抱N 拥抱了N", "comfort": "安慰N 安慰了N",
	"thank": "向N道谢 向N道了谢", "feed": "喂N 喂了N", "stroke": "摸摸N 摸了摸N", "play with (being)": "跟N一起玩 跟N一起玩了起来",
	"find (being)": "发现N 发现了N", "wake": "叫醒N 叫醒了N | 把N叫醒 把N叫醒了", "chase": "去追N", "catch (being)": "抓住N 抓住了N",
	"draw (being)": "给N画一幅画 给N画了一幅画",
}

// fittingEntries gives the verbs that some things ask for.
var fittingEntries = map[string]map[string]string{
	"put on": {
		"戴上N 戴上了N | 把N戴上 把N戴上了": "hat, cap", "围上N 围上了N | 把N围上 把N围上了": "scarf", "系上N 系上了N | 把N系上 把N系上了": "apron",
		"穿上N 穿上了N | 把N穿上 把N穿上了": "coat, jacket, pullover, shirt, raincoat",
	},
	"cook (verb)": {"煎N 煎了N": "sausage, pancake", "炒N 炒了N": "mushroom"},
	"read":        {"看N 看了N | 把N看一遍 把N看了一遍": "book, newspaper, comic, magazine"},
	"play with": {
		"放N 放起了N | 放N 放起了N | 放一会儿 放了起来": "kite", "滚N 滚起了N | 滚N 滚起了N | 滚一会儿 滚了起来": "hoop",
	},
	"play (instrument)": {
		"敲N 敲起了N | 敲N 敲起了N | 敲一会儿 敲了起来": "drum", "吹N 吹起了N | 吹N 吹起了N | 吹一会儿 吹了起来": "flute, trumpet",
		"拉N 拉起了N | 拉N 拉起了N | 拉一会儿 拉了起来": "violin",
	},
}

// giftEntries gives what newGift reads: before the recipient, between recipient and new
// thing, before the recipient behind a new thing, behind a known thing, after the recipient.
var giftEntries = map[string]string{
	"give": "送给/送给了||送给/送给了|给/给了", "show": "给|看/看了|拿给/拿给了|拿给/拿给了|看", "bring to": "给|带来/带来了|带给/带给了|带给/带给了",
	"sell to": "卖给/卖给了||卖给/卖给了|卖给/卖给了", "bring back": "还给/还给了||还给/还给了|还给/还给了", "tell": "给|讲/讲了|讲给/讲给了|讲给/讲给了|听",
	"send": "寄给/寄给了||寄给/寄给了|寄给/寄给了", "lend": "借给/借给了||借给/借给了|借给/借给了",
}
