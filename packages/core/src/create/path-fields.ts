import type { CreateBinding, InputSource } from "../descriptor/model.js";
import { InputError } from "../errors/input-error.js";
import { isJsonObject } from "../json/json-object.js";
import { getPointer, parsePointer } from "../json/pointer.js";
import type { Model } from "../model/define-model.js";
import { encodeReserved, percentEncode } from "../parameters/percent-encode.js";
import type { Violation } from "../validation/violation.js";
import type { FixedBinding } from "./create-request.js";

/** A way to create with its path and query filled in, and the rest of the input for the body. */
export interface FilledPath {
  readonly binding: FixedBinding;
  readonly prepared: Readonly<Record<string, unknown>>;
  readonly model: Pick<Model, "service" | "operations">;
}

/**
 * Writes fields of the input into the path and the query of a create, and removes them from its body.
 *
 * @throws {InputError} a value is missing, empty, or would result in another path
 */
export function fillPath(
  { id, service, operations }: Pick<Model, "id" | "service" | "operations">,
  { path = {}, query = {}, ...binding }: CreateBinding,
  input: Readonly<Record<string, unknown>>,
): FilledPath {
  const operation = operations?.[binding.operation] ?? service.operations[binding.operation];
  const fixed: Record<string, string> = {};
  const violations: Violation[] = [];
  let written = operation?.path ?? "";
  let prepared = input;
  for (const [name, value] of Object.entries(path)) {
    if (typeof value === "string") {
      fixed[name] = value;
      continue;
    }
    const text = pathText(value, getPointer(input, value.pointer));
    if (text === undefined) violations.push(violationOf(value, operation?.path ?? ""));
    else written = written.replaceAll(`{${name}}`, () => text);
    prepared = without(prepared, parsePointer(value.pointer));
  }
  const asked: Record<string, string> = {};
  for (const [name, value] of Object.entries(query)) {
    const given = typeof value === "string" ? value : getPointer(input, value.pointer);
    if (isScalar(given)) asked[name] = `${given}`;
    else if (typeof value !== "string") {
      const message = "is sent in the query: must be a text, a number or a boolean";
      violations.push({ path: value.pointer, keyword: "query", message });
    }
    if (typeof value !== "string") prepared = without(prepared, parsePointer(value.pointer));
  }
  if (violations.length > 0) {
    const lines = violations.map((one) => `  ${one.path.slice(1).replaceAll("/", ".")}: ${one.message}`);
    const hint = "Nothing was sent.";
    throw new InputError(`Invalid input for ${id}:\n${lines.join("\n")}`, violations, { hint });
  }
  return {
    binding: { ...binding, path: fixed, query: asked },
    prepared,
    model: {
      service,
      ...(operation && {
        operations: { ...operations, [binding.operation]: { ...operation, path: written } },
      }),
    },
  };
}

/**
 * A value as text in a path; `undefined` where it is not allowed, because dots and an empty text would result in
 * another path.
 */
function pathText({ allowReserved }: InputSource, value: unknown): string | undefined {
  if (!isScalar(value)) return undefined;
  const segments = allowReserved ? `${value}`.split("/") : [`${value}`];
  const written = segments.map((segment) =>
    allowReserved ? encodeReserved(segment).replaceAll("?", "%3F") : percentEncode(segment),
  );
  return written.some((segment) => /^(?:\.|%2e){0,2}$/i.test(segment)) ? undefined : written.join("/");
}

function isScalar(value: unknown): boolean {
  return ["string", "number", "boolean"].includes(typeof value);
}

function violationOf({ pointer, allowReserved }: InputSource, path: string): Violation {
  const what = allowReserved ? "segments, none of them empty, . or .." : "one segment, not empty, . or ..";
  return { path: pointer, keyword: "path", message: `stands in ${path}: must be ${what}` };
}

function without(
  value: Readonly<Record<string, unknown>>,
  [name = "", ...below]: readonly string[],
): Readonly<Record<string, unknown>> {
  const { [name]: taken, ...others } = value;
  return below.length > 0 && isJsonObject(taken) ? { ...others, [name]: without(taken, below) } : others;
}
