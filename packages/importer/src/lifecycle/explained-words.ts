import type { PredictionState } from "../document/condition.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, member, textMember } from "../document/json-values.js";
import { meaningOf } from "../names/status-words.js";
import { glossedWords, meaningOfPhrase } from "./glossed-words.js";

/** Patterns of Chinese state labels, the more specific first: 绘制中, 待审核, 任务已完成. */
const labels: readonly (readonly [PredictionState, RegExp])[] = [
  ["pending", /^(?:正在)?(?:排队|等待|待|未(?:开始|处理|执行)|已?(?:提交|创建))/],
  ["failed", /失败|出错|错误|异常|超时|拒绝/],
  ["canceled", /取消|撤销|终止|中止/],
  ["running", /中$|^正在/],
  ["succeeded", /^(?!.*[未不]).*(?:成功|完成)$/],
];

/** The meaning of a label beside a state. Longer labels are read up to the first comma. */
function meaningOfLabel(text: string): PredictionState | undefined {
  const label = text.split(/[，,。；;：:（(]/)[0]?.trim() ?? "";
  if (label === "") return undefined;
  return (
    meaningOf(label) ??
    meaningOfPhrase(label) ??
    (label.length > 12 ? undefined : labels.find(([, pattern]) => pattern.test(label))?.[0])
  );
}

/** A word or a number, and its label: `done（完成）`, `fail 失败`, `3: 失败`, `1 - running`. */
const pairs: readonly RegExp[] = [
  /(?<![A-Za-z_-])([A-Za-z][A-Za-z_-]+)["'”’`]?\s*[（(:：=]?\s*[-—]?\s*(\p{Script=Han}{2,8})(?!\p{Script=Han})/gu,
  /(?<![\w.-])["'“‘`]?(-?\d{1,3})["'”’`]?\s*(?:[（(:：=、.]|-{1,2}>?|—|→)?\s*(\p{Script=Han}{2,8})(?!\p{Script=Han})/gu,
  /(?<![\w.-])["'“‘`]?(-?\d{1,3})["'”’`]?\s*(?:[(:=]|-{1,2}>?|—|→|means)\s*["'“‘`]?([A-Za-z][A-Za-z_-]+)/g,
];

/** The words or numbers that a text explains with a label each. A single label may be part of a sentence. */
export function explainedWords(text: string): Map<string, PredictionState> {
  const found = new Map<string, PredictionState>();
  for (const pair of pairs) {
    for (const [, word = "", label = ""] of text.matchAll(pair)) {
      const meaning = meaningOfLabel(label);
      if (meaning !== undefined && !found.has(word)) found.set(word, meaning);
    }
  }
  return found.size >= 2 ? found : new Map();
}

/** The values that a schema lists, as texts, with the labels beside each. */
function listedValues(schema: JsonObject): { value: string; labels: string[] }[] {
  const [names, descriptions] = [
    arrayMember(schema, "x-enum-varnames"),
    arrayMember(schema, "x-enum-descriptions"),
  ];
  const values = arrayMember(schema, "enum").map((value, index) => ({
    value,
    labels: [descriptions[index], names[index]],
  }));
  const constants = ["oneOf", "anyOf"].flatMap((keyword) =>
    arrayMember(schema, keyword).flatMap((one) => {
      const value = member(one, "const");
      return value === undefined
        ? []
        : [{ value, labels: [member(one, "description"), member(one, "title")] }];
    }),
  );
  return [...values, ...constants].flatMap(({ value, labels }) =>
    typeof value === "string" || typeof value === "number"
      ? [{ value: String(value), labels: labels.filter((label) => typeof label === "string") }]
      : [],
  );
}

/** The values that a schema lists: its enum, or the constants of its alternatives. */
export function documentedValues(schema: JsonObject): string[] {
  return listedValues(schema).flatMap(({ value }) => (value === "" ? [] : [value]));
}

/** The meanings of a schema's listed values: from its description, and value by value. */
export function explainedValues(schema: JsonObject): Map<string, PredictionState> {
  const description = textMember(schema, "description") ?? "";
  const found = explainedWords(description);
  const listed = listedValues(schema);
  const glossed = glossedWords(
    description,
    listed.map(({ value }) => value),
  );
  for (const [value, meaning] of glossed) if (!found.has(value)) found.set(value, meaning);
  for (const { value, labels } of listed) {
    for (const label of labels) {
      const meaning = meaningOfLabel(label);
      if (meaning !== undefined && !found.has(value)) found.set(value, meaning);
    }
  }
  return found;
}
