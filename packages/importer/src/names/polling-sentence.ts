import type { PredictionState } from "../document/condition.js";
import { meaningOf } from "./status-words.js";
import { isStateName } from "./task-fields.js";

/** What a sentence states about how a task is followed: "call `GET /jobs/{id}` until `status` is `done`". */
export interface PollingSentence {
  /** As written, with parameters as `{name}`, without host and query. */
  path: string;
  /** The field with the state, with dots between levels: `data.status`. */
  field?: string;
  /** The status words that it names, with their meanings. */
  words: Map<string, PredictionState>;
  /** The sentence. */
  text: string;
}

/** Most characters of a sentence that is read. */
const longest = 400;
const request =
  /(?:\bGET\s*[`"“]?\s*[`"“]?|[`"“])((?:https?:\/\/[^\s/`"”]+)?\/[^\s`"“”，。；、]*?)(?=[`"”]|[.,;:)]*(?:\s|$)|[，。；、）])/;
const verb =
  /\b(?:poll|call|query|check|request|fetch|repeat|send|ask|use|retrieve)(?:s|ing|ed)?\b|轮询|调用|查询|请求|访问|重复/i;
const until = /\b(?:until|till)\b|直到|直至/i;
const during = /\b(?:while|as long as)\b/i;
const mark = "[`\"“”'‘’*]*";
const word = `${mark}[\\w\\u4e00-\\u9fff-]+${mark}`;
const names = `(${mark}[A-Za-z_][\\w.]*${mark})`;
const list = `((?:either\\s+)?${word}(?:\\s*(?:,|，|、|\\/|\\bor\\b|或者?)\\s*(?:or\\s+)?${word})*)`;
const condition = new RegExp(
  `${names}\\s*(?:field\\s+|字段)?(?:的值)?\\s*(?:\\b(?:is|are|becomes?|equals?|turns?(?: (?:to|into))?|changes? to|reads?|shows?|reaches|says?)\\b|变为|变成|等于|返回|为|是|={1,3}|[:：])\\s*(?:no longer\\s+)?${list}`,
  "i",
);

/** The first sentence of a text that tells to repeat a request until a state is reached. */
export function pollingSentence(text: string): PollingSentence | undefined {
  // A line break inside of a paragraph does not end a sentence.
  const joined = text.replace(/\r/g, "").replace(/([^\n])\n(?![\n\s]*(?:[-+*>#]|\d+[.)])\s|\n)/g, "$1 ");
  for (const sentence of joined.split(/(?<=[.!?](?=\s))\s+|[。！？\n]+/)) {
    if (sentence.length > longest || !verb.test(sentence)) continue;
    const path = request.exec(sentence)?.[1];
    const end = until.exec(sentence) ?? during.exec(sentence);
    if (path === undefined || end === null) continue;
    const clause = sentence.slice(end.index + end[0].length);
    const isEnd = until.test(end[0]) && !/no longer/i.test(clause);
    const [, name = "", listed = ""] = condition.exec(clause) ?? [];
    const field = bare(name);
    const isState = isStateName(field.split(".").at(-1) ?? "");
    return {
      path: plainPath(path),
      ...(isState ? { field } : {}),
      words: isState ? wordsOf(listed, isEnd) : new Map(),
      text: sentence.trim().replace(/[.!?]+$/, ""),
    };
  }
  return undefined;
}

/** The words of a list. The first one that an end names, and no service uses otherwise, means success. */
function wordsOf(listed: string, isEnd: boolean): Map<string, PredictionState> {
  const found = new Map<string, PredictionState>();
  const parts = listed
    .split(/\s*(?:,|，|、|\/|\bor\b|或者?)\s*/)
    .map((part) => part.replace(/^either\s+/i, ""));
  for (const part of parts) {
    const value = bare(part);
    if (value === "") continue;
    const isQuoted = value !== part.trim();
    const meaning = meaningOf(value);
    const fallback = isEnd ? "succeeded" : "running";
    if (meaning !== undefined) found.set(value, meaning);
    else if (isQuoted && ![...found.values()].includes(fallback)) found.set(value, fallback);
  }
  return found;
}

const bare = (text: string): string => text.replace(/[`"“”'‘’*]/g, "").trim();

function plainPath(path: string): string {
  return path
    .replace(/^https?:\/\/[^/]+/, "")
    .replace(/[?#].*$/, "")
    .replace(/<([\w-]+)>/g, "{$1}")
    .replace(/\/:([A-Za-z_]\w*)/g, "/{$1}")
    .replace(/[.,;:)]+$/, "");
}
