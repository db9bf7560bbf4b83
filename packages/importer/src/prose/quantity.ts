const words: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  zero: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** A number with a unit or a counted noun, such as `30 秒`, `5 images`, `0.5`. */
export interface Quantity {
  value: number;
  /** The unit in lower case; empty if there is none. */
  unit: string;
  start: number;
  /** The offset after the number. */
  numberEnd: number;
  /** The offset after the unit. */
  end: number;
}

const numeral =
  /((?:["'`“]\s?){0,2})([-+]?\d{1,3}(?:,\d{3})+(?!\d|\s?(?:表示|代表|为|是|时|即|指))(?:\.\d{1,20})?|[-+]?\d{1,20}(?:\.\d{1,20})?(?:e[-+]?\d{1,3})?)(?![\d×]|[.:]\d|-[a-z]|-\d{2}-\d)/iy;
const ungrouped =
  /((?:["'`“]\s?){0,2})([-+]?\d{1,20}(?:\.\d{1,20})?(?:e[-+]?\d{1,3})?)(?![\d×]|[.:]\d|-[a-z]|-\d{2}-\d)/iy;
const closingQuotes = /^(?:\s?["'`”]){0,2}(?:\.["”])?/;
const numberWord =
  /(?:(one|two|three|four|five|six|seven|eight|nine|ten|zero)\b|([一二两三四五六七八九十])(?=[个张条项幅份段题首位名组种]))/iy;
const unitWord =
  /\s{0,3}(?:(?:more )?(%|px\b|(?:[a-z]{1,20}\/[a-z]{1,8}\d?)|[a-z]{1,24}(?:\([a-z]{1,3}\))?)|(个?(?:(?:中文|英文|中英文|汉|字母|数字|大写|小写|半角|全角|ascii|unicode)(?:或者?|和|及|、|\/)?){0,4}字符|个?汉?字(?:节)?|(?:个)?(?:像素|分钟|小时|毫秒|秒|字节|月|单词|词)|[个张条项幅份段题首位名家组种句只件次步帧年天日周页行倍度元岁人点分])|(°))/iy;

/** A rounded number is another one. */
const isExact = (value: number): boolean => !Number.isInteger(value) || Number.isSafeInteger(value);

/**
 * Reads a number at an offset, and the unit after it.
 *
 * @param grouped Whether commas may separate thousands; not where a comma separates two numbers.
 */
export function readQuantity(text: string, start: number, grouped = true): Quantity | undefined {
  let offset = start;
  while (text.charAt(offset) === " " && offset - start < 8) offset += 1;
  let value: number | undefined;
  let numberEnd = offset;
  const pattern = grouped ? numeral : ungrouped;
  pattern.lastIndex = offset;
  const match = pattern.exec(text);
  // `100.000` may be a hundred or a hundred thousand.
  if (match !== null && /^-?\d{2,3}\.000$/.test(match[2] ?? "")) return undefined;
  if (match !== null) {
    value = Number(match[2]?.replaceAll(",", ""));
    numberEnd = offset + match[0].length;
    if (match[1] !== "")
      numberEnd += closingQuotes.exec(text.slice(numberEnd, numberEnd + 8))?.[0].length ?? 0;
  } else {
    numberWord.lastIndex = offset;
    const named = numberWord.exec(text);
    if (named === null) return undefined;
    value = words[(named[1] ?? named[2] ?? "").toLowerCase()];
    numberEnd = offset + named[0].length;
  }
  if (value === undefined || !Number.isFinite(value) || !isExact(value)) return undefined;
  unitWord.lastIndex = numberEnd;
  const unit = unitWord.exec(text);
  const written = (unit?.[1] ?? unit?.[2] ?? unit?.[3] ?? "").toLowerCase();
  // `5 specifying the number of …`
  const isWord = written !== "" && !noUnit.has(written) && !/^[a-z]{4,}ing$/.test(written);
  return {
    value,
    unit: isWord ? written : "",
    start: offset,
    numberEnd,
    end: isWord ? numberEnd + (unit?.[0].length ?? 0) : numberEnd,
  };
}

/** English words after a number that are not units. */
const noUnit: ReadonlySet<string> = new Set(
  (
    "to and or is are was if when while for with per in on of at by from as than the a an it this that only inclusive " +
    "exclusive default defaults maximum minimum max min but where which unless per otherwise means e will can may must should"
  ).split(" "),
);

const characters =
  /^(?:个?[^\d\s]{0,16}字符|个?汉?字|char(?:s|acters?|\(s\))?|characters?\(s\)|letters?|symbols?)$/;

/** Whether the unit counts the characters of a text. */
export function countsCharacters(unit: string): boolean {
  return characters.test(unit);
}

/** Units by dimension and size; units of one dimension with different sizes are not interchangeable. */
const dimensions: readonly (readonly [RegExp, string])[] = [
  [/^(?:ms|milliseconds?|毫秒)$/, "time ms"],
  [/^(?:s|secs?|seconds?|个?秒)$/, "time s"],
  [/^(?:m|mins?|minutes?|分钟)$/, "time min"],
  [/^(?:h|hrs?|hours?|个?小时)$/, "time h"],
  [/^(?:d|days?|天|日)$/, "time d"],
  [/^(?:weeks?|周)$/, "time week"],
  [/^(?:months?|个?月)$/, "time month"],
  [/^(?:years?|年)$/, "time year"],
  [/^(?:bytes?|字节|kb|mb|gb|tb|kib|mib|gib|k|g|mbit|kbps|mbps)$/, "data"],
  [/^%$/, "share"],
  [/^(?:percent)$/, "share"],
  [/^(?:times|x|倍|decimals?|digits?|位|decimal|fraction|significant)$/, "other"],
  [/^(?:words?|words|单词|个?单词|词|个?词|字节)$/, "other"],
  [/^(?:st|nd|rd|th)$/, "other"],
];

const scaleOf = (unit: string): string | undefined => dimensions.find(([pattern]) => pattern.test(unit))?.[1];

/**
 * Whether a number with this unit is the property's own value. A size in megabytes, a share, a number of digits are
 * not. A time is only in the unit that the name or the text gives for the property.
 */
export function fitsNumber(quantity: Quantity, text: string, name: string | undefined): boolean {
  if (quantity.unit === "" || (quantity.value === 0 && /^[a-z]{1,3}$/.test(quantity.unit))) return true;
  if (countsCharacters(quantity.unit) || /^(?:dp|decimals?|digits?)$/.test(quantity.unit)) return false;
  // `Altitude in meters, up to 9000m`
  if (quantity.unit === "m" && /\bmet(?:er|re)s?\b/i.test(text)) return true;
  // `80%` of a confidence from 0 to 100
  if (quantity.unit === "%" && quantity.value > 1 && /threshold|percent|confidence|pct/i.test(name ?? ""))
    return true;
  // `Default retry count is 0 times`
  if (quantity.unit === "times" && /retr|count|times|repeat|loop/i.test(name ?? "")) return true;
  const scale = scaleOf(quantity.unit);
  if (scale === undefined) return true;
  if (!scale.startsWith("time ")) return false;
  const others = timeUnits(text).filter((unit) => unit !== scale);
  const named = timeUnits(
    (name ?? "")
      .replace(/[_-]/g, " ")
      .replace(/([a-z])([A-Z])/g, "$1 $2")
      .toLowerCase(),
  );
  if (named.length > 0) return named.includes(scale);
  // `Number of seconds until …`: the unit of the property, whatever other units the text contains.
  const unit =
    /^(?:the |an? )?(?:optional |maximum |minimum )*(?:number|amount) of ([a-z]+)\b|^[^.\n]{0,60}\bin ([a-z]+s)\b/i.exec(
      text,
    );
  if (unit !== null && timeUnits(unit[1] ?? unit[2] ?? "").includes(scale)) return true;
  // `默认值为200ms`, if the text also contains the unit in words
  if (new RegExp(unitsInWords[scale] ?? "$^", "i").test(text)) return others.length === 0;
  // A single letter (`8s`) is part of a separate notation.
  return others.length === 0 && (quantity.unit.length > 2 || !/^[a-z]/.test(quantity.unit));
}

const unitsInWords: Readonly<Record<string, string>> = {
  "time ms": String.raw`毫秒|\bmilliseconds?\b`,
  "time s": String.raw`(?<!毫)秒|\bseconds?\b`,
  "time min": String.raw`分钟|\bminutes?\b`,
  "time h": String.raw`小时|\bhours?\b`,
  "time d": String.raw`天|\bdays?\b`,
};

/** The units of time in a text. */
function timeUnits(text: string): string[] {
  const found = text
    .toLowerCase()
    .match(
      /毫秒|分钟|小时|秒|天|\b(?:ms|milliseconds?|secs?|seconds?|s|mins?|minutes?|hrs?|hours?|days?|weeks?|months?|years?)\b/g,
    );
  return [...new Set((found ?? []).map((unit) => scaleOf(unit)).filter((unit) => unit !== undefined))];
}

/** Whether the unit may count the items of a list. */
export function countsItems(unit: string): boolean {
  if (unit === "" || countsCharacters(unit) || scaleOf(unit) !== undefined) return false;
  return !/^(?:px|pixels?|像素|个?像素|km|cm|mm|m|hz|khz|fps|db|tokens?|步|帧|度|元|岁|分|页|行|次|点|steps?|usd|credits?|points?|°|[a-z]+\/[a-z]+\d?)$/.test(
    unit,
  );
}
