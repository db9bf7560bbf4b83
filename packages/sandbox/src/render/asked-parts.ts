import { valueAtStars } from "../answers/conditions.js";
import { type JsonPointer, type JsonValue, type RequestMark, sameJson } from "../document/contract.js";
import { writePointer } from "../document/json-pointer.js";
import type { Subject } from "./subject.js";

/** The optional parts of an output that a request selects. */
export interface AskedParts {
  /** Parts that are not selected. */
  absent: JsonPointer[];
  /** Additional values of the output, by position. */
  with: [pointer: JsonPointer, value: JsonValue][];
}

/** Determines which of the optional parts of a model's output the request selects. */
export function askedParts({ model: { description }, input }: Pick<Subject, "model" | "input">): AskedParts {
  const body = description.input.pointer === "" ? input : writePointer({}, description.input.pointer, input);
  const parts: AskedParts = { absent: [], with: [] };
  for (const [pointer, part] of Object.entries(description.output.when ?? {})) {
    const asked = [part].flat().find((one) => holds(one, body) && !(one.not && holds(one.not, body)));
    if (!asked) parts.absent.push(pointer);
    else
      for (const [place, source] of Object.entries(asked.with ?? {}))
        parts.with.push([
          place,
          source.from === "constant" ? source.value : (valueAtStars(body, source.pointer) ?? null),
        ]);
  }
  return parts;
}

/** Whether a position is one of the parts, or within one. */
export function isWithin(pointer: JsonPointer, parts: readonly JsonPointer[]): boolean {
  return parts.some((part) => pointer === part || pointer.startsWith(`${part}/`));
}

function holds({ body: fixed = {}, present = [], absent = [] }: RequestMark, body: JsonValue): boolean {
  const stands = (pointer: JsonPointer): boolean => valueAtStars(body, pointer) !== undefined;
  return (
    present.every(stands) &&
    !absent.some(stands) &&
    Object.entries(fixed).every(([pointer, value]) => {
      const found = valueAtStars(body, pointer);
      const any = pointer.includes("/*") && Array.isArray(found) ? found : [found];
      return any.some((one) => one !== undefined && sameJson(one, value));
    })
  );
}
