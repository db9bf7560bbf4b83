/** A way in which a text states a default. */
export interface DefaultCue {
  /**
   * `label`: a name and a mark before the value (`Default: x`). `verb`: a sentence (`defaults to x`). `bare`: only the
   * word before the value (`default 5`). `far`: other words between them.
   */
  form: "label" | "verb" | "bare" | "far";
  /** Alternatives are separate: a large pattern costs far more to compile. A match ends where the value starts. */
  patterns: readonly RegExp[];
}

/** The cues; a longer form comes before a shorter one that it contains. */
export const defaultCues: readonly DefaultCue[] = [
  {
    form: "label",
    patterns: [
      /(?:默认值|缺省值|默认设置|默认取值|缺省取值|默认|缺省)\s?(?:为|是)?\s{0,3}[:=]\s{0,3}/gi,
      /(?<![\w:/.-])defaults?(?: value)?\s{0,3}[:=]\s{0,3}/gi,
    ],
  },
  {
    form: "verb",
    patterns: [
      /默认不填(?:时|则)?为\s?/gi,
      /(?:不填写?|不传|留空|未填写?|未传)(?:时|则)?(?:代表|表示|等同于?|即为?|为)\s?/gi,
      /(?:默认取?值|缺省取?值)\s?(?:为|是|设为)?\s?/gi,
      /(?:默认|缺省)\s?(?:为|是|使用|采用|取|设为|设置为|(?:返回|显示|生成|展示)(?=\s?\d))?\s?/gi,
      /\bdefault(?: value)?,?(?: (?:if|when) (?:omitted|absent|empty|not (?:set|specified|provided|given|supplied)))?,? (?:is|will be|=)(?: set| to| its)*\s{1,3}/gi,
      /\bdefault(?: value)? (?:for|of) (?:this|the) [a-z]{1,20} (?:is|will be)(?: set to)?\s{1,3}/gi,
      /\bdefault(?:s|ed)?(?: is| set| is set)? to(?: be)?(?: an? value of)?\s{1,3}/gi,
      /\bdefault (?:[a-z]{3,14} (?=(?:type|format|mode|level|style|unit|language|encoding|method|version|size)\b))?(?:type|format|mode|order|sort|sort order|size|unit|language|encoding|style|level|method|quality|version|setting|option|choice|limit|length|count|number|page size|timeout|interval|direction) (?:is|will be)(?: set)?(?: to)?\s{1,3}/gi,
      /\bdefault\s?(?:and|&|\/|\(and)\s?max(?:imum)?\)?(?: limit| value| number)?\s?(?:is|of|:)\s{1,3}/gi,
      /\bit(?:s value)? will default to\s/gi,
      /(?<=^|[.;\n]\s{0,8})default value of\s(?=["'`“\d])/gi,
      /\bby default,?:?(?: (?:it|this)(?: is|'s)(?: set to)?| its| is| set to|,)?(?: it takes the following value:?)?\s{1,3}/gi,
    ],
  },
  {
    // `default page_size is 10`, of `page_size`: the noun is compared with the property's name.
    form: "verb",
    patterns: [
      /\bdefault (?!value\b)([a-z_]{3,24}(?: [a-z]{3,14})?) (?:is|=|:|will be)(?: set)?(?: to)?\s{1,3}/gi,
    ],
  },
  {
    form: "bare",
    patterns: [/(?<![\w-])default (?:of )?(?=["'`“\w(+#-])\(?/gi, /\bblank for (?:the )?default \(/gi],
  },
  {
    form: "far",
    patterns: [
      /\bby default,? (?:[a-z]{1,20} ){0,4}?(?:the )?(?=["'`“])/gi,
      /\bby default,? it takes the following value:?\s/gi,
    ],
  },
];

/** The value comes before the words: `when omitted, 200 is assumed`, `if this is not set, "a" will be used`. */
export const assumed: RegExp =
  /\b(?:when|if) (?:(?:it|this|the|no|none|value|parameter|field|option|property|argument)(?: is| are)? ?)*(?:omitted|not (?:set|specified|provided|given|supplied|present|passed)|absent|missing|empty|unset|unspecified|given|set|specified|provided|supplied),? (?:(?:then|the|a|default|value|of) )*(["'`“]?[\w.-]{1,40}["'`”]?) (?:is|will be) (?:assumed|used|applied|taken)\b|\bassumes? (["'`“][\w.-]{1,40}["'`”]|\d{1,9}) (?:if|when) (?:it is )?(?:omitted|not (?:set|specified|provided|given|supplied)|absent|missing)\b/gi;

/** The mark after a value of a list: `a (default)`, `false（默认值）`, `0 [default]`. */
export const marks: RegExp =
  /[([]\s?(?:the )?(?:default(?: value)?|默认值?|缺省值?)(?:[,;][^()[\]\n]{0,60})?\s?[)\]]|(?<=\(["'`“]?[\w.:/+-]{1,40}["'`”]?), ?(?:default|默认)\)/gi;
