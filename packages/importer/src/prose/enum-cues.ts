import type { BareValues } from "./prose-value.js";
import type { ValueList } from "./value-list.js";

/** Words before a list of values. */
export interface EnumCue {
  /**
   * `certain`: the words mean that all values follow. `likely`: they often do; then the form of the values must confirm
   * that they are values.
   */
  strength: "certain" | "likely";
  /** Whether a single value is a list, too: `枚举值：custom`, `fixed to "a"`. */
  single: boolean;
  /** The pattern cannot match without one of these words, which most texts do not contain. */
  needs: RegExp;
  bare: BareValues;
  /** Alternatives are separate: a large pattern costs far more to compile. A match ends where the list starts. */
  patterns: readonly RegExp[];
  /** Words that may occur between the cue and the list. */
  between?: RegExp;
}

/** A list as found, before validation. */
export interface Candidate {
  list: ValueList;
  /** The start of the words that announce it. */
  start: number;
  /** `implied`: only its form suggests that it is a list of all values. */
  strength: EnumCue["strength"] | "implied";
  /** Whether one value is enough. */
  single: boolean;
}

const says: RegExp =
  /(?:\s{0,3}(?:包括|包含|分别为|如下(?:所示)?|只能|仅限|仅支持|固定|目前|为|是|有|可以?|以下(?:几种|之一)?|之一|possible enum values|possible values|:|=))*\s{0,3}/iy;
const areWords: RegExp =
  /(?:\s{1,3}(?:are|is|include|includes|including|can be|may be|could be|must be|currently|only|either|one of|the|following|any of|as follows|limited to|be))*\s{0,3}[:=]?\s{0,3}/iy;

/** The cues, the most reliable ones first. */
export const enumCues: readonly EnumCue[] = [
  {
    strength: "certain",
    single: true,
    needs: /枚举|固定|enum/i,
    bare: { multiWord: true, han: true },
    patterns: [
      /(?:枚举(?:值|项|类型|选项)?|固定(?:为|是|值|填写?|传|取值|设置)(?:为|是)?|\benum(?:s|eration)?\b(?: values?)?(?: allowed)?(?: are| is)?)/gi,
    ],
    between: says,
  },
  {
    strength: "certain",
    single: false,
    needs: /值|选|取|枚举|支持的|之一|可用|可能|允许|有效|合法/,
    bare: { multiWord: true, han: true },
    patterns: [
      /(?:(?:可选|可用|可能|可取|允许|有效|合法|支持|可接受)的?(?:值|项|选项|取值|枚举|参数值?|类型|选择)(?:范围)?|取值(?:范围)?|(?<![\u3400-\u9fff])值范围|参考值(?=\s?:)|可选(?:择)?范围|支持(?:以下|下列)[\u3400-\u9fff]{0,8}(?=\s?[:\n])|必须(?:是|为)(?:以下|下列)(?:值|选项)?(?:之一|中的一个)|(?:以下|下列)(?:值|选项)?之一|之一\s?:|(?<![\u3400-\u9fff])可选择?(?=\s{0,3}(?::|为|是|有|[A-Za-z\d"'“`])))/gi,
    ],
    between: says,
  },
  {
    strength: "certain",
    single: false,
    needs: /value|option|choice|allowed|accepts|accepted|choose|select|pick/i,
    bare: { multiWord: true },
    patterns: [
      /\b(?:possible|allowed|valid|accepted|acceptable|supported|available|permitted|permissible|legal|allowable)(?: [a-z]{2,12})? (?:values?|options?|choices?)\b(?: for this (?:field|parameter|property))?/gi,
      /\b(?:the )?(?:values?|options) (?:are|can(?: only)? be|must be|may be|is)(?: currently)?(?: either| one of)?(?: the following)?\s{0,2}:?\s{0,3}/gi,
      /\boptions?\s?:\s{0,3}|\b(?:options|choices) include\b\s{0,2}:?\s{0,3}|\b(?:allowed|accepts|accepted|values)\s?:\s{0,3}/gi,
      /\bvalue\s?[:=]\s?(?=["'`]?[\w-]{1,20}["'`]?\s?[/|])/gi,
      /\b(?:choose|select|pick) (?:between|from|one(?: of)?)(?: the following)?\s{0,2}:?\s{1,3}/gi,
    ],
    between: areWords,
  },
  {
    // `Valid resolutions are 1, 5 and 10`, of a resolution: the plural is compared with the property's name.
    strength: "certain",
    single: false,
    needs: /(?:valid|allowed|accepted|supported|available|permitted|possible)(?: [a-z]+)? [a-z]+s\b/i,
    bare: {},
    patterns: [
      /\b(?:valid|allowed|accepted|supported|available|permitted|possible) (?:[a-z]{3,14} )?(?!values\b|options\b|choices\b)([a-z]{3,20}s)(?: for (?:this|the) [a-z]{3,14})?\s?(?: are(?: currently)?(?: as follows)?|:)\s{0,3}:?\s{0,3}/gi,
    ],
  },
  {
    strength: "certain",
    single: false,
    needs: /one of|之一/i,
    bare: {},
    patterns: [
      /\bone of\b(?: the following)?(?: (?:values?|options?|strings?))?(?: are)?\s{0,3}:?\s{0,3}|(?:必须|应|须|只能|可以)?(?:是|为|从)\s{0,3}(?=[^\s或][^。;\n]{1,160}之一)/gi,
    ],
  },
  {
    strength: "likely",
    single: false,
    needs: /either|\bbe\b|set to|\bis\b|\bwas\b|\bare\b|supports?\b|whether/i,
    bare: { articles: true },
    patterns: [
      /\beither\b\s{0,3}:?\s{0,3}|\b(?:can|could|may|must|should|will|would)(?: only| currently| either| also)* be\b(?: only| either| set to| one of| any of)*\s{0,3}:?\s{0,3}|\bset to(?: either)?\s{1,3}|\b(?:is|was|are) (?:either )?(?=["'`“])|\bsupports?(?: only)?\s{1,3}|\bwhether\b[^.,;:\n]{0,60}?\b(?:is|are|be|was)\s|\bby when [^.,;:\n]{0,40}?\bwas\s/gi,
    ],
  },
  {
    strength: "likely",
    single: false,
    needs: /支持|是|为|选|填|传|范围|有/,
    bare: {},
    patterns: [
      /(?<![仅只不否])支持的?(?:[\u3400-\u9fff]{0,6}(?:有|为|是|包括)?)?\s{0,2}:?\s{0,3}|(?:可以|只能|必须|应|须|可)?(?:设置?|填写?|传|选择?|使用)?(?:是|为|选|填|传)(?=\s?["'“`])\s?|(?:必须|只能|仅能|须)(?:是|为|选)(?=\s?[A-Za-z])\s?|范围值?\s?:?\s?(?=[[(])|(?:目前|当前)(?:只有|仅支持|支持)\s?:?\s?|(?:仅|只)支持(?:取?值)?\s?:?\s?(?=["'`“])|(?:状态|类型|模式|角色|方式|级别|策略)有\s?(?=["'`“])/gi,
    ],
  },
];

const quotedValue = String.raw`(["'\x60“][^"'\x60”\n]{1,60}["'\x60”])`;
const literal = String.raw`(["'\x60“][^"'\x60”\n]{1,60}["'\x60”]|-?\d{1,9}|true|false|\w{1,30}[_\d]\w{0,30})`;
const atEnd = String.raw`(?=\s*(?:$|[。.;)]|,(?!\s?["'\x60“\d])))`;
const atStop = String.raw`(?=\s*(?:$|[.。;)]))`;

/**
 * A value that is the only one: `only accepts the value "a"`, ``Currently only `a` is supported``, `always 0`, `恒为 1`,
 * `must be set to code`.
 */
export const onlyValue: readonly RegExp[] = [
  String.raw`\bonly accepts?(?: the)?(?: values?)? ${quotedValue}${atEnd}`,
  String.raw`\b(?:currently|only),?\s{1,24}(?:only )?(["'\x60“]?[\w.-]{1,60}["'\x60”]?) is (?:currently )?(?:supported|allowed|accepted|available)\b(?: at (?:this|the) (?:time|moment)| currently)?${atEnd}`,
  String.raw`\bonly (?:currently )?(?:supported|allowed|valid|accepted|possible|available) value is ${quotedValue}`,
  String.raw`\b(?:fixed|constant|only) (?:value|to|at|as)\s?:?\s?${quotedValue}${atEnd}`,
  String.raw`(?:目前|当前|暂时?)?(?:仅|只)支持(?:取?值)?\s?${quotedValue}(?=\s*(?:$|[。.;)]|,\s?(?:表示|即)|,(?!\s?["'\x60“\d])))`,
  String.raw`固定值?,?\s?(?:仅|只)支持\s?${quotedValue}(?=\s?即)`,
  String.raw`(?:目前|当前|暂时?)(?:仅|只)支持\s?([A-Za-z][\w-]{1,24})${atStop}`,
  // `仅支持16000 单位Hz`, `支持16000,单位:Hz`: a unit for all values, not directly after the number
  String.raw`(?:目前|当前|暂时?)(?:仅|只)支持\s?(\d{1,9})(?=\s*(?:$|[.。;)\n]|,?\s?单位))`,
  String.raw`(?:目前|当前)支持\s?(\d{1,9})(?=\s*,?\s?单位)`,
  String.raw`(?<=^|[.\n]\s{0,3})(?:The|Its) value is ${quotedValue}${atStop}`,
  String.raw`\bmust be (true|false)(?= in order to\b|\s*(?:$|[.。;)]))`,
  String.raw`\bmust be(?: exactly)? ${quotedValue}${atStop}`,
  String.raw`\bmust be(?: exactly)? (?!["'\x60](?:true|false))${quotedValue}(?= for (?:the|our) [a-z ]{3,24} to\b| in order to\b)`,
  String.raw`(?<!not )\b(?:(?:must|should|will) always be|always(?: be| is| equals?| set to| has the value)?|is fixed (?:to|at|as)) ${literal}(?=\s*(?:$|[.。;)])| for (?:this|these) [a-z]+)`,
  String.raw`\b(?:must|has to|needs to)(?: always)? be set to (?:the value |the string )?(["'\x60“]?[\w.-]{1,40}["'\x60”]?)${atStop}`,
  String.raw`(?:恒定?|始终|永远|总是|一直)(?:为|是|等于)\s?${literal}${atStop}`,
  String.raw`(?:必须|只能|应当?|须)(?:为|是|等于|填写?|传入?|设置?为)\s?${quotedValue}${atStop}`,
].map((source) => new RegExp(source, "gi"));
