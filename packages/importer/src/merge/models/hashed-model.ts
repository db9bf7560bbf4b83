import type { JsonValue } from "../../document/json.js";
import { choiceId } from "./choice-id.js";

/** Whether a value is the version of a model in the form that hosts use: a hash without readable meaning. */
export function isHash(value: JsonValue | undefined): value is string {
  return typeof value === "string" && /^(?=.*\d)(?=.*[a-f])[0-9a-f]{32,64}$/.test(value);
}

/**
 * The id of a model for which a page gives only the hash: the title in lower case where it is in Latin script, else the
 * path with the start of the hash, because other pages may have the same path.
 */
export function hashedModelId(title: string, path: string, hash: string): string {
  const isLatin = /[A-Za-z]/.test(title) && !/[^\p{Script=Latin}\p{Script=Common}]/u.test(title);
  const words = isLatin ? title.toLowerCase().split(/[^a-z0-9.]+/) : [];
  const named = words.filter((word) => /[a-z0-9]/.test(word)).join("-");
  return named !== "" && named.length <= 60 ? named : `${choiceId(path)}-${hash.slice(0, 8)}`;
}
