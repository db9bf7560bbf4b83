import type { EncodingDescriptor } from "../descriptor/operation.js";
import { isJsonObject } from "../json/json-object.js";
import { isFile } from "../media/is-file.js";
import { textOf } from "../parameters/plain-value.js";
import { queryPairs } from "../parameters/query-pairs.js";
import { isJsonMedia } from "./media-types.js";

/** One part of a form: a text, or a file that is not read yet. */
export interface FormPart {
  readonly name: string;
  readonly value: unknown;
  /** Absent for plain text and for files that have a type of their own. */
  readonly contentType?: string | undefined;
}

/**
 * The parts of a form: a text for each plain value, JSON for each object, a part for each item of a list, and the
 * document's `encoding`. https://spec.openapis.org/oas/v3.1.1#encoding-object
 */
export function formParts(
  fields: Readonly<Record<string, unknown>>,
  encodings: Readonly<Record<string, EncodingDescriptor>> = {},
): FormPart[] {
  return Object.entries(fields).flatMap(([name, value]) => {
    const encoding = Object.hasOwn(encodings, name) ? (encodings[name] ?? {}) : {};
    const { contentType, style, explode, allowReserved } = encoding;
    if (value === undefined || value === null) return [];
    if ((style ?? explode ?? allowReserved) !== undefined) {
      return queryPairs(name, value, encoding).map(([key, text]) => ({ name: key, value: text }));
    }
    if (contentType !== undefined && isJsonMedia(contentType) && !isFile(value)) {
      return [{ name, value: JSON.stringify(value), contentType }];
    }
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items
      .filter((item) => item !== undefined && item !== null)
      .map((item) => part(name, item, contentType));
  });
}

function part(name: string, value: unknown, contentType: string | undefined): FormPart {
  if (isFile(value)) return { name, value, contentType };
  if ((isJsonObject(value) && !(value instanceof Date)) || Array.isArray(value)) {
    return { name, value: JSON.stringify(value), contentType: contentType ?? "application/json" };
  }
  return { name, value: textOf(value), contentType };
}
