package chinese

// qualityEntries gives adjectives before a noun (newQuality).
var qualityEntries = map[string]string{
	"small": "小/小小的", "old": "老/年老的", "young": "年轻的", "big": "大/巨大的", "clever": "聪明的", "kind": "善良的", "brave": "勇敢的",
	"curious": "好奇的", "poor": "贫穷的", "funny": "滑稽的", "lazy": "懒惰的", "rich": "富有的", "strong": "强壮的", "shy": "害羞的",
	"friendly": "友好的", "cheerful": "开朗的", "famous": "著名的", "tall": "高个子/高个子的", "wise": "睿智的",

	"small (thing)": "小/小小的", "big (thing)": "大/大大的", "new": "新/新的", "old (thing)": "旧/旧的", "beautiful (thing)": "漂亮的",
	"fresh": "新鲜的", "sweet": "甜甜的=很甜", "delicious": "好吃的", "warm": "热乎乎的=热乎乎的", "long": "长长的=很长", "short": "短短的=很短",
	"funny (thing)": "好笑的", "interesting": "有趣的", "thick": "厚厚的=很厚", "strange": "奇怪的", "expensive": "昂贵的=很贵",
}

// colourEntries gives colours as they stand before a noun of one syllable.
var colourEntries = map[string]string{
	"red": "红", "white": "白", "blue": "蓝", "black": "黑", "green": "绿", "yellow": "黄", "brown": "棕", "grey": "灰", "golden": "金", "silver": "银",
}

// stateEntries says how a being feels: that it does, whether it does, that it will.
var stateEntries = map[string]string{
	"happy": "很高兴 高兴 会很高兴", "hungry": "肚子饿了 饿了 会觉得饿", "tired": "累了 累了 会觉得累", "sad": "很伤心 伤心 会很伤心",
	"afraid": "很害怕 害怕 会害怕", "thirsty": "口渴了 口渴了 会觉得口渴", "ill": "生病了 生病了 会生病", "angry": "很生气 生气 会很生气",
	"proud": "很自豪 自豪 会很自豪", "surprised": "很惊讶 惊讶 会很惊讶", "bored": "觉得很无聊 觉得无聊 会觉得无聊",
	"cold": "觉得很冷 觉得冷 会觉得冷",
}

// weatherEntries gives a change of the weather, and how it is a reason.
var weatherEntries = map[string][2]string{
	"rain": {"下起雨来了", "外面下着雨"}, "snow": {"下起雪来了", "外面下着雪"},
}

// placeEntries gives where something is and, if it is another word, where one goes; > marks
// what one runs into.
var placeEntries = map[string]string{
	"garden": ">花园里/花园", "forest": ">森林里/森林", "park": ">公园里/公园", "market": "市场上/市场", "school": "学校里/学校",
	"kitchen": ">厨房里/厨房", "lake": "湖边", "meadow": "草地上/草地", "river": "河边", "beach": "海滩上/海滩", "farm": "农场里/农场",
	"playground": "游乐场里/游乐场", "shop": "商店里/商店", "library": "图书馆里/图书馆", "castle": "城堡里/城堡", "town": "城里",
	"field": "田野里/田野", "zoo": "动物园里/动物园", "theatre": "剧院里/剧院", "village": "村子里/村子", "station": "火车站", "island": "岛上",
	"circus": "马戏团里/马戏团", "pond": "池塘边", "sea": "海边", "valley": ">山谷里/山谷",
}

// carriedEntries says how a bag is carried.
var carriedEntries = map[string]string{"basket": "提着", "bag": "提着", "lantern": "提着", "suitcase": "拎着"}

// phraseEntries are the words that stand alone.
var phraseEntries = map[string]string{
	"two": "两", "three": "三", "many": "许多", "four": "四", "five": "五", "a few": "几", "seven": "七", "ten": "十",

	"in a small house": "小房子里", "in the mountains": "山里", "on an island": "岛上", "by the sea": "海边", "in a cave": "山洞里",
	"in a tower": "塔里", "in a big city": "大城市里",

	"one day": "有一天", "yesterday": "昨天", "two days ago": "两天前", "three days ago": "三天前", "two weeks ago": "两个星期前", "last Sunday": "上个星期天", "last Friday": "上个星期五", "last week": "上个星期", "last month": "上个月",
	"last summer": "去年夏天", "last year": "去年",
	"every day": "每天", "sometimes": "有时候", "every week": "每个星期", "on Fridays": "每个星期五", "on Mondays": "每个星期一",
	"on Tuesdays": "每个星期二", "on Wednesdays": "每个星期三",
	"tomorrow": "明天", "soon": "过不了多久", "next week": "下个星期", "in two days": "两天后", "in three days": "三天后",
	"next Sunday": "下个星期天", "next Friday": "下个星期五",

	"under": "底下", "in": "里", "on": "上", "behind": "后面", "beside": "旁边", "everywhere": "到处",

	"Thank you": "谢谢", "Hello": "你好", "Help": "救命",

	"love (habit)": "喜欢", "have": "养着", "live": "住在", "sell (habit)": "卖", "collect": "收集",
}
