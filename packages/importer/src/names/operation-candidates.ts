import { camelCase, identifierWords, pascalCase } from "./identifier.js";
import { isPlural, plural as pluralOf, singular } from "./singular.js";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Verbs of operations that only look: a GET can be one of these, and nothing else. */
const readingVerbs: ReadonlySet<string> = words(
  "check compare count describe detect download export fetch find get list poll preview query read retrieve search " +
    "stream validate verify",
);
/** Words of paths that say by themselves what is done. */
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

/** Whether a segment of a path says what is done. */
export const isVerb = (segment: string): boolean => verbs.has(segment.toLowerCase());
const isParameter = (segment: string): boolean => segment.startsWith("{");
const isVersion = (segment: string): boolean => /^v\d+[a-z0-9.]*$/i.test(segment);
/** `v1`, `v2beta` and, at the start of a path, the words that only say that this is an API. */
export const saysNothing = (segment: string, index = 0): boolean =>
  isVersion(segment) ||
  (index < 2 && /^(?:api|rest|openapi)$/i.test(segment)) ||
  (index === 0 && segment.toLowerCase() === "open");

/** Words that start a title but say nothing of what is done. */
const articles: ReadonlySet<string> = new Set(["a", "an", "the"]);
/** Verbs that titles start with, beside those of paths; in paths they are mostly nouns. */
const titleVerbs: ReadonlySet<string> = words(
  "batch book calculate change issue link load open pin print process receive record report reply request schedule " +
    "share sign skip split suggest test track train view watch write",
);

/** A path cut where its version stands: `/replicate/v1/predictions` → `replicate`, `predictions`. */
function cutPath(path: string): { prefix: string[]; used: string[] } {
  const segments = path.split("/").filter((segment) => segment !== "");
  // Further down, `v4` is the version of a model and no longer that of the interface.
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
 * Names an operation could have, from short to long.
 * `GET /v1/predictions/{id}` → `getPrediction`; `POST /v1/chat/completions` → `createChatCompletion`. An English title
 * that says what is done comes first: `GET /share`, "List my share links" → `listMyShareLinks`. At the end stand names
 * with all that the path says, so that operations with one title and one last segment can be told apart.
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
  // A collection below something else needs that too: `createChatCompletion`.
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

/** What a service is asked for: a POST whose path ends in one of these creates nothing. */
const answered: ReadonlySet<string> = words(
  "status state progress result results info detail details history balance query list search",
);

/** Whether a POST only asks: its path or its title says so. */
function asksOnly(method: string, last: string, title: string): boolean {
  if (method !== "POST") return false;
  const [first = ""] = identifierWords(title).filter((word) => !articles.has(word));
  return (
    answered.has(identifierWords(last).at(-1) ?? "") ||
    readingVerbs.has(first) ||
    /^(?:批量)?(?:查询|获取|查看|列出|检索)|(?:查询|列表)$/.test(title.trim())
  );
}

/** The name in an English title, and whether it says what is done and so is better than any the path gives. */
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
  // `GET /candidates/{id}/resume` resumes nothing.
  const known = method === "GET" || method === "HEAD" ? readingVerbs : verbs;
  if (before.length > 0 && lastWords.length === 1 && known.has(firstWord)) {
    const endsInParameter = used.at(-1) !== last;
    // `/fetch/{task_id}` fetches a task.
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
