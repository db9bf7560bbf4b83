import { camelCase, identifierWords, pascalCase } from "./identifier.js";
import { isPlural, singular } from "./singular.js";

/** Segments of paths that say by themselves what is done. */
const verbs: ReadonlySet<string> = new Set(
  (
    "abort activate add append archive bind cancel check clone close complete confirm copy create delete describe " +
    "disable download edit enable extend fetch find generate get import export insert join list login logout modify " +
    "notify pause poll publish query read refresh register reject remix remove replace reset restart resume retrieve " +
    "retry revoke run save search send set start stop submit sync translate unbind update upload upscale validate " +
    "vary verify"
  ).split(" "),
);

const isParameter = (segment: string): boolean => segment.startsWith("{");
/** `v1`, `v2beta` and the words that only say that this is an API. */
const saysNothing = (segment: string): boolean => /^(?:v\d+[a-z0-9.]*|api|rest|open|openapi)$/i.test(segment);

/** The path without what stands before the version, if it has one: `/replicate/v1/predictions` → `predictions`. */
function meaningfulSegments(path: string): string[] {
  const segments = path.split("/").filter((segment) => segment !== "");
  const version = segments.findLastIndex((segment) => /^v\d+[a-z0-9.]*$/i.test(segment));
  const rest = segments.slice(version + 1);
  const used = rest.some((segment) => !isParameter(segment)) ? rest : segments;
  return used.filter((segment) => !saysNothing(segment));
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
 * `GET /v1/predictions/{id}` → `getPrediction`; `POST /v1/chat/completions` → `createChatCompletion`.
 */
export function operationCandidates(method: string, path: string, title: string): string[] {
  const segments = meaningfulSegments(path);
  const statics = segments.filter((segment) => !isParameter(segment));
  const last = statics.at(-1);
  const upper = method.toUpperCase();
  const titleWords = /^[\x20-\x7e]+$/.test(title) ? identifierWords(title) : [];
  const fromTitle = camelCase(titleWords);
  if (last === undefined) return [fromTitle, camelCase([upper.toLowerCase(), "root"])];

  const lastWords = identifierWords(last);
  const [firstWord = ""] = lastWords;
  const endsInStatic = segments.at(-1) === last;
  let verb: string;
  let nouns: string[][];
  if (statics.length > 1 && lastWords.length === 1 && verbs.has(firstWord)) {
    verb = firstWord;
    nouns = statics.slice(0, -1).map(nounWords);
  } else if (lastWords.length > 1 && verbs.has(firstWord)) {
    verb = firstWord;
    nouns = [...statics.slice(0, -1).map(nounWords), lastWords.slice(1)];
  } else {
    const collection = endsInStatic && isPlural(lastWords.at(-1) ?? "");
    const ownVerb = statics.slice(0, -1).findLast((segment) => verbs.has(segment.toLowerCase()));
    verb = ownVerb?.toLowerCase() ?? methodVerb(upper, collection);
    const words = verb === "list" ? lastWords : nounWords(last);
    nouns = [
      ...statics
        .slice(0, -1)
        .filter((segment) => segment !== ownVerb)
        .map(nounWords),
      words,
    ];
  }
  const filled = nouns.filter((words) => words.length > 0);
  const candidates: string[] = [];
  // A collection below something else needs that too: `createChatCompletion`.
  for (let count = Math.min(2, filled.length); count <= filled.length; count += 1) {
    candidates.push(
      verb +
        filled
          .slice(filled.length - count)
          .map(pascalCase)
          .join(""),
    );
  }
  if (candidates.length === 0) candidates.push(verb);
  return [...candidates, ...(fromTitle === "" ? [] : [fromTitle])];
}
