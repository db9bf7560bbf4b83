import { type JsonObject, sameJson } from "@corsac/importer/document";
import { asJson, type Input, isRecord } from "./input-value.js";

const key = "input=";
/** Maximum characters of a fragment. Browsers and chat programs may truncate longer ones. */
const longest = 8000;

/**
 * The input as the fragment of the page's address: `input=…`. Fragments are not sent to servers. Files and data URLs
 * are omitted. `""` if the input is the initial one, or too long.
 */
export function fragmentOf(input: Input, initial: Input): string {
  const plain = withoutContents(asJson(input, () => null));
  if (sameJson(plain, withoutContents(asJson(initial, () => null)))) return "";
  const fragment = `${key}${encodeURIComponent(JSON.stringify(plain))}`;
  return fragment.length > longest ? "" : fragment;
}

/** The input of a fragment. Undefined if there is none. */
export function inputOf(fragment: string): Input | undefined {
  const text = fragment.replace(/^#/, "");
  if (!text.startsWith(key)) return undefined;
  try {
    const value: unknown = JSON.parse(decodeURIComponent(text.slice(key.length)));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function withoutContents(input: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(input).filter(([, value]) => value !== null && !JSON.stringify(value).includes('"data:')),
  );
}
