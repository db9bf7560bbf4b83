import { identifierWords } from "../../names/identifier.js";
import { isPlural } from "../../names/singular.js";

/** `42`, `usr_81f`, `JOB_ID`, `your-key`, `xxx`. */
const written = [
  /^\d+$/,
  /^[A-Za-z]{2,8}[_-](?=\w*\d)[\w-]{2,}$/,
  /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*_?ID$/,
  /^your[-_]\w+$/i,
  /^x{3,}$/i,
];

/**
 * Whether a segment of a sample's path is the id of one thing: it has the form of an id, and the segment before it is a
 * collection. A version (`/rest/api/2`) and a model (`/models/gpt-4`) are none.
 */
export function literalId(segment: string, before: string): boolean {
  const owner = identifierWords(before).at(-1)?.toLowerCase() ?? "";
  return isPlural(owner) && owner !== "models" && written.some((pattern) => pattern.test(segment));
}
