import type { Random } from "../../random/random.js";
import { type Mood, moods } from "./palette.js";

/** Subjects that can be drawn. */
export type Motif =
  | "creature"
  | "railway"
  | "portrait"
  | "lighthouse"
  | "harbour"
  | "city"
  | "space"
  | "flowers"
  | "forest"
  | "desert"
  | "still-life"
  | "mountains"
  | "sea"
  | "abstract";

/** Things in the air, which any scene can have in addition to its subject. */
export type Aloft = "lantern" | "balloon" | "bird";

/** The motif and mood of a prompt. */
export interface Reading {
  motif: Motif;
  mood: Mood;
  /** Whether the words describe rough water. */
  isStormy: boolean;
  /** Whether the words name a river. */
  hasRiver: boolean;
  /** Everything in the air that the words name. */
  aloft: readonly Aloft[];
}

/* Specific motifs precede general ones: a fox on a mountain is a fox. Chinese words follow the English ones. */
const motifWords: readonly (readonly [Motif, string])[] = [
  [
    "creature",
    "fox|corsac|wolf|dog|puppy|cat|kitten|animal|wildlife|creature|bear|deer|rabbit|tiger|lion 狐|狼|狗|猫|动物|熊|鹿|兔",
  ],
  ["railway", "train|railway|locomotive|tram|steam engine|wagon 火车|列车|铁路"],
  [
    "portrait",
    "portrait|woman|man|girl|boy|person|face|selfie|model|child|people|old man|king|queen 肖像|人像|女孩|男孩|女人|男人|人物",
  ],
  ["lighthouse", "lighthouse|beacon 灯塔"],
  [
    "harbour",
    "harbour|harbor|port|dock|pier|fishing|village|house|cottage|boat|ship|sail|sailing|regatta|ferry|quay 港|码头|渔|船|帆|房子|小屋",
  ],
  [
    "city",
    "city|street|skyline|downtown|tower|building|skyscraper|urban|tokyo|york|cyberpunk|metropolis|rooftop|alley 城市|街|楼|都市",
  ],
  [
    "space",
    "space|planet|galaxy|cosmos|nebula|astronaut|rocket|universe|saturn|orbit|asteroid 太空|星球|行星|宇宙|银河",
  ],
  [
    "flowers",
    "flower|garden|rose|tulip|meadow|blossom|bouquet|petal|sunflower|poppy|lavender|wildflower|orchard|butterfly|bee 花|草地|园",
  ],
  ["forest", "forest|tree|wood|woodland|jungle|grove|birch|moss|fern|leaf|leaves 森林|树|林"],
  ["desert", "desert|dune|sand|sahara|canyon|camel|oasis|mesa|savanna 沙漠|沙丘|峡谷"],
  [
    "still-life",
    "still life|coffee|tea|cup|vase|fruit|apple|orange|lemon|table|breakfast|bread|cake|product|bottle|teapot|kitchen|food|ceramic|bowl 静物|咖啡|茶|水果|花瓶|食物|产品",
  ],
  [
    "mountains",
    "mountain|ridge|peak|alps|valley|hill|glacier|summit|cliff|himalaya|landscape|lake|river|stream|creek|brook|waterfall|cabin 山|峰|谷|湖|河|溪|江|风景",
  ],
  ["sea", "sea|ocean|wave|beach|coast|island|shore|surf|bay|lagoon|water|tide 海|浪|沙滩|岛"],
  [
    "abstract",
    "abstract|geometric|pattern|bauhaus|shape|fractal|texture|minimal|music|jazz|logo|poster 抽象|几何|图案|音乐",
  ],
];

const moodWords: readonly (readonly [Mood, string])[] = [
  ["storm", "storm|stormy|rain|rainy|thunder|dramatic 暴风|风暴|雨"],
  ["snow", "snow|snowy|winter|ice|icy|frost|arctic|frozen|cold|glacier|polar 雪|冬|冰"],
  ["neon", "neon|cyberpunk|synthwave|vaporwave|glowing|futuristic|electric|disco 霓虹|赛博"],
  [
    "night",
    "night|midnight|moon|moonlit|moonlight|star|stars|starry|dark|lantern|nocturnal|aurora 夜|月|星空",
  ],
  ["dawn", "dawn|sunrise|morning|pastel|pink|soft|gentle 黎明|日出|清晨|早晨"],
  ["dusk", "dusk|sunset|evening|golden hour|twilight|cinematic|warm|candle|romantic 黄昏|日落|傍晚|夕阳"],
  ["mist", "fog|foggy|mist|misty|gloomy|grey|gray 雾|阴"],
  ["autumn", "autumn|fall|october|harvest|vintage|wooden|retro|amber|rust 秋|复古|木"],
  ["spring", "spring|green|meadow|garden|fresh|april|moss|jungle 春|绿|清新"],
  ["desert", "desert|sand|dune|sahara|canyon|savanna 沙漠|沙丘"],
  ["tropic", "tropic|tropical|beach|palm|island|summer|lagoon|coral|turquoise 热带|沙滩|夏"],
  [
    "ink",
    "ink|woodcut|black and white|monochrome|sketch|japanese|calligraphy|zen|minimal|engraving 水墨|黑白|书法|素描",
  ],
  ["day", "day|noon|sunny|bright|blue|sky|clear|photo|photography|studio 白天|晴|蓝|明亮"],
];

const riverWords = "river|stream|creek|brook|canal|waterfall 河|溪|江|瀑布";

const aloftWords: readonly (readonly [Aloft, string])[] = [
  ["lantern", "lantern 灯笼|孔明灯|天灯"],
  ["balloon", "balloon|airship|blimp|zeppelin 气球|飞艇"],
  [
    "bird",
    "bird|gull|seagull|crane|swan|goose|geese|eagle|hawk|heron|swallow|crow|raven|owl 鸟|鸥|鹤|天鹅|鹰|雁|燕",
  ],
];

const openMotifs: readonly [Motif, ...Motif[]] = [
  "mountains",
  "sea",
  "lighthouse",
  "flowers",
  "city",
  "abstract",
  "forest",
  "desert",
  "abstract",
];

/** Determines motif and mood from a prompt's words. Without a match, they are chosen at random by the seed. */
export function readWords(texts: readonly string[], random: Random): Reading {
  const text = texts.join(" \n ").toLowerCase();
  const openMotif = random.pick(openMotifs);
  const openMood = random.pick(moods);
  return {
    motif: find(motifWords, text) ?? openMotif,
    mood: find(moodWords, text) ?? openMood,
    isStormy: /storm|wave|surf|rough|wild|浪|暴风/.test(text),
    hasRiver: matcher(riverWords).test(text),
    aloft: aloftWords.filter(([, words]) => matcher(words).test(text)).map(([kind]) => kind),
  };
}

function find<Name>(rows: readonly (readonly [Name, string])[], text: string): Name | undefined {
  return rows.find(([, words]) => matcher(words).test(text))?.[0];
}

/** English words match as a whole, with a plural or adjective ending. Chinese ones match anywhere. */
function matcher(words: string): RegExp {
  const split = words.search(/[^\x20-\x7e]/);
  const english = words.slice(0, split).trim();
  return new RegExp(`\\b(?:${english})(?:s|es|y)?\\b|${words.slice(split)}`, "u");
}
