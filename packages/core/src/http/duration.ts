/** Milliseconds of every unit that services use, in lower case and singular. */
const units: Readonly<Record<string, number>> = {
  ms: 1,
  msec: 1,
  millisecond: 1,
  毫秒: 1,
  s: 1000,
  sec: 1000,
  second: 1000,
  秒: 1000,
  秒钟: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  分: 60_000,
  分钟: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  小时: 3_600_000,
};

const digits = "零一二三四五六七八九";
const number = "(?:\\d+(?:\\.\\d+)?|[一二两三四五六七八九十]+|\\ban?\\b|\\bone\\b)";
const unit =
  "(?:(?:milliseconds?|msecs?|ms|seconds?|secs?|minutes?|mins?|hours?|hrs?|s|m|h)(?![a-z])|毫秒|秒钟|秒|分钟|分|个?小时)";
const part = `${number}\\s*${unit}`;

/** The source of a regular expression for a duration with units: `2s`, `1m2s`, `1 minute and 5 seconds`, `1 分 30 秒`. */
export const durationPattern: string = `${part}(?:(?:\\s|,|and)*${part})*`;

const wholeDuration = new RegExp(`^\\s*~?\\s*${durationPattern}\\s*$`, "i");
const eachPart = new RegExp(`(${number})\\s*(${unit})`, "gi");

/** Hours, minutes and seconds: `PT1M2S` (ISO 8601) and `00:01:02`. */
const clockForms: readonly RegExp[] = [
  /^\s*PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?\s*$/i,
  /^\s*(\d+):(\d\d):(\d\d(?:\.\d+)?)\s*$/,
];

/** Milliseconds of a duration with units; `undefined` where the text is not a duration. */
export function readDuration(text: string): number | undefined {
  for (const form of clockForms) {
    const [, hours, minutes, seconds] = form.exec(text) ?? [];
    if (hours ?? minutes ?? seconds)
      return ((Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60 + Number(seconds ?? 0)) * 1000;
  }
  if (!wholeDuration.test(text)) return undefined;
  let sum = 0;
  for (const [, amount = "", name = ""] of text.matchAll(eachPart)) sum += readNumber(amount) * unitOf(name);
  return sum;
}

function readNumber(text: string): number {
  if (/^\d/.test(text)) return Number(text);
  if (/^[a-z]/i.test(text)) return 1;
  // 十 is ten, 十五 fifteen, 二十 twenty.
  const [tens = "", ones = ""] = text.includes("十") ? text.split("十") : ["零", text];
  return 10 * digitOf(tens || "一") + digitOf(ones || "零");
}

function digitOf(text: string): number {
  return text === "两" ? 2 : Math.max(0, digits.indexOf(text));
}

function unitOf(name: string): number {
  const known = name.toLowerCase().replace(/^个/, "");
  return units[known] ?? units[known.replace(/s$/, "")] ?? 0;
}
