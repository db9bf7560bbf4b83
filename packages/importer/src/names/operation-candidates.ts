import { camelCase, identifierWords, pascalCase } from "./identifier.js";
import { isPlural, plural as pluralOf, singular } from "./singular.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Verbs of read-only operations: the only verbs that a GET can have. */
const readingVerbs: ReadonlySet<string> = words(
  "check compare count describe detect download export fetch find get list poll preview query read retrieve search " +
    "stream validate verify",
);
/** Path segments that are verbs. */
const verbs: ReadonlySet<string> = new Set([
  ...readingVerbs,
  ...words(
    "abort activate add append apply approve archive assign authorize ban bind can cancel claim clean clear click clone " +
      "close complete confirm connect copy create deactivate del delete deploy disable disconnect edit enable evaluate " +
      "exchange execute expire extend finish forward freeze generate grant handle has hide import insert install " +
      "invite is join kick leave lock login logout mark merge modify move notify parse pause pay prepare publish " +
      "reactivate redeem refresh register reject remix remove rename render replace resend reset resolve restart " +
      "restore resume retry revoke rotate run save scan send set show start stop submit subscribe switch sync " +
      "transcribe transfer translate trigger unban unbind unfreeze uninstall unlink unlock unsubscribe update upload " +
      "upscale vary withdraw",
  ),
]);

/** Whether a path segment is a verb. */
export const isVerb = (segment: string): boolean => verbs.has(segment.toLowerCase());
const isParameter = (segment: string): boolean => segment.startsWith("{");
const isVersion = (segment: string): boolean => /^v\d+[a-z0-9.]*$/i.test(segment);
/** `v1`, `v2beta` and, at the start of a path, words that only mean that this is an API. */
export const saysNothing = (segment: string, index = 0): boolean =>
  isVersion(segment) ||
  (index < 2 && /^(?:api|rest|openapi)$/i.test(segment)) ||
  (index === 0 && segment.toLowerCase() === "open");

/** Words at the start of a title that are skipped. */
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);
/** Further verbs at the start of titles; in paths they are mostly nouns. */
const titleVerbs: ReadonlySet<string> = words(
  "batch book calculate change issue link load open pin print process receive record report reply request schedule " +
    "share sign skip split suggest test track train view watch write",
);

/** The segments of a path before and after its version: `/replicate/v1/predictions` → `replicate`, `predictions`. */
function cutPath(path: string): { prefix: string[]; used: string[] } {
  const segments = path.split("/").filter((segment) => segment !== "");
  // After the first segments, `v4` is the version of a model, not that of the API.
  const version = segments.findLastIndex((segment, index) => index < 3 && isVersion(segment));
  const speaking = (segment: string, index: number): boolean => !saysNothing(segment, index);
  const prefix = segments.slice(0, Math.max(0, version)).filter(speaking);
  const rest = segments.slice(version + 1).filter((segment, index) => speaking(segment, version + 1 + index));
  const nouns = rest.filter((segment) => !isParameter(segment) && !(version > 1 && verbs.has(segment)));
  const isUsed = nouns.length > 0;
  return isUsed
    ? { prefix: prefix.filter((segment) => !isParameter(segment)), used: rest }
    : { prefix: [], used: segments.filter(speaking) };
}

function methodVerb(method: string, collection: boolean): string {
  switch (method) {
    case "GET":
      return collection ? "list" : "get";
    case "POST":
      return "create";
    case "PUT":
      return "replace";
    case "PATCH":
      return "update";
    default:
      return method.toLowerCase();
  }
}

function nounWords(segment: string): string[] {
  const words = identifierWords(segment);
  const last = words.pop();
  return last === undefined ? [] : [...words, singular(last)];
}

/**
 * The possible names of an operation, from short to long.
 * - `GET /v1/predictions/{id}` → `getPrediction`; `POST /v1/chat/completions` → `createChatCompletion`
 * - An English title that contains a verb comes first: `GET /share`, "List my share links" → `listMyShareLinks`
 * - The last candidates use the whole path, to distinguish operations with the same title and last segment.
 */
export function operationCandidates(method: string, path: string, title: string): string[] {
  const { prefix, used } = cutPath(path);
  const statics = used.filter((segment) => !isParameter(segment));
  const last = statics.at(-1);
  const upper = method.toUpperCase();
  const spoken = titleName(title, path);
  if (last === undefined) return [spoken.words, camelCase([upper.toLowerCase(), "root"])];

  const { verb, nouns } = verbAndNouns(asksOnly(upper, last, title) ? "GET" : upper, used, statics, last);
  const filled = nouns.filter((words) => words.length > 0);
  const name = (words: readonly string[][]): string => verb + words.map(pascalCase).join("");
  const candidates: string[] = [];
  // A nested collection needs its parent in the name: `createChatCompletion`.
  for (let count = Math.min(2, filled.length); count <= filled.length; count += 1) {
    candidates.push(name(filled.slice(filled.length - count)));
  }
  if (candidates.length === 0) candidates.push(verb);
  const owners = prefix.map((segment) => identifierWords(segment)).filter((words) => words.length > 0);
  for (let count = 1; count <= owners.length; count += 1) {
    candidates.push(name([...owners.slice(owners.length - count), ...filled]));
  }
  const whole = [...owners, ...filled];
  const parameter = used.findLast(isParameter);
  const by = parameter === undefined ? [] : identifierWords(parameter);
  const [least = ""] = candidates;
  const asMethod = methodVerb(upper, false) + pascalCase([verb, ...whole.flat()]);
  return [
    ...(spoken.leads ? [spoken.words] : []),
    ...candidates,
    ...(spoken.leads || spoken.words === "" ? [] : [spoken.words]),
    ...(by.length === 0 ? [] : [`${least}By${pascalCase(by)}`, `${name(whole)}By${pascalCase(by)}`]),
    ...(methodVerb(upper, false) === verb ? [] : [asMethod]),
  ];
}

/** Last words of paths that only query: such a POST creates nothing. */
const answered: ReadonlySet<string> = words(
  "status state progress result results info detail details history balance query list search",
);

/** Whether a POST only queries, according to its path or its title. */
function asksOnly(method: string, last: string, title: string): boolean {
  if (method !== "POST") return false;
  const [first = ""] = identifierWords(title).filter((word) => !articles.has(word));
  return (
    answered.has(identifierWords(last).at(-1) ?? "") ||
    readingVerbs.has(first) ||
    /^(?:批量)?(?:查询|获取|查看|列出|检索)|(?:查询|列表)$/.test(title.trim())
  );
}

/** The name derived from an English title, and whether it contains a verb and so precedes those of the path. */
function titleName(title: string, path: string): { words: string; leads: boolean } {
  if (!/^[\x20-\x7e]+$/.test(title) || title.includes(path) || /(^|\S)\/\S/.test(title))
    return { words: "", leads: false };
  const words = identifierWords(title.replace(/\([^)]*\)/g, " ").replace(/'s\b/g, "")).filter(
    (word) => !articles.has(word),
  );
  const [first = ""] = words;
  const leads = words.length > 1 && words.length < 7 && (verbs.has(first) || titleVerbs.has(first));
  return { words: camelCase(words), leads };
}

function verbAndNouns(
  method: string,
  used: readonly string[],
  statics: readonly string[],
  last: string,
): { verb: string; nouns: string[][] } {
  const lastWords = identifierWords(last);
  const [firstWord = ""] = lastWords;
  const before = statics.slice(0, -1);
  // In `GET /candidates/{id}/resume`, `resume` is a noun.
  const known = method === "GET" || method === "HEAD" ? readingVerbs : verbs;
  if (before.length > 0 && lastWords.length === 1 && known.has(firstWord)) {
    const endsInParameter = used.at(-1) !== last;
    // In `/fetch/{task_id}`, the object is the task.
    const object = endsInParameter ? identifierWords(used.at(-1) ?? "").filter((word) => word !== "id") : [];
    const nouns = before.map(nounWords);
    if (firstWord === "list") {
      const collection = identifierWords(before.at(-1) ?? "");
      return { verb: "list", nouns: [...before.slice(0, -1).map(nounWords), plural(collection)] };
    }
    return { verb: firstWord, nouns: [...nouns, ...(sameWords(object, nouns.at(-1)) ? [] : [object])] };
  }
  if (lastWords.length > 1 && known.has(firstWord)) {
    return { verb: firstWord, nouns: [...before.map(nounWords), lastWords.slice(1)] };
  }
  const endsInStatic = used.at(-1) === last;
  const collection = endsInStatic && isPlural(lastWords.at(-1) ?? "");
  const ownVerb = before.findLast((segment) => known.has(segment.toLowerCase()));
  const verb = ownVerb?.toLowerCase() ?? methodVerb(method, collection);
  const words = verb === "list" ? lastWords : nounWords(last);
  return { verb, nouns: [...before.filter((segment) => segment !== ownVerb).map(nounWords), words] };
}

function sameWords(one: readonly string[], other: readonly string[] | undefined): boolean {
  return one.join(" ") === (other ?? []).join(" ");
}

function plural(words: readonly string[]): string[] {
  const last = words.at(-1) ?? "";
  return isPlural(last) || last === "" ? [...words] : [...words.slice(0, -1), pluralOf(last)];
}
