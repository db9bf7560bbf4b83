import { isJsonObject, type JsonObject, member } from "../document/contract.js";
import type { Model, Operation } from "../document/service.js";
import { breaksOf, isInferred, wrongValues } from "./breaks.js";
import { type Draft, hasFields, textOf } from "./draft.js";

/** A request that violates one rule. */
export interface WrongDraft {
  /** The field, as a pointer, and the rule. */
  what: string;
  wrong: Draft;
  /** Whether the rule was only inferred. Then the request may be accepted with a warning. */
  mayPass: boolean;
}

/** Requests that each violate one rule of the operation, or of the model that it creates. */
export function wrongDrafts(operation: Operation, right: Draft, model: Model | undefined): WrongDraft[] {
  return [...wrongQueries(operation, right), ...wrongBodies(operation, right, model)];
}

function wrongQueries(operation: Operation, right: Draft): WrongDraft[] {
  return (
    operation.parameters
      // Another value of a fixed parameter selects another operation.
      .filter(({ in: place, name }) => place === "query" && !(name in operation.fixedQuery))
      .flatMap(({ name, schema }) =>
        wrongValues(schema).map(([rule, value]) => ({
          what: `query ${name} ${rule}`,
          wrong: { ...right, query: { ...right.query, [name]: textOf(value) } },
          mayPass: isInferred(schema),
        })),
      )
  );
}

function wrongBodies(operation: Operation, right: Draft, model: Model | undefined): WrongDraft[] {
  const schema = model?.inputSchema ?? operation.body?.main.schema;
  if (!hasFields(right.body) || !schema) return [];
  const base = model?.description.input.pointer ?? "";
  const fixed =
    model?.create.flatMap(({ body = {}, present = [], path = {}, query = {} }) => [
      ...Object.keys(body),
      ...present,
      // A property that is part of the path or the query may be missing in the body.
      ...[...Object.values(path), ...Object.values(query)].flatMap((source) =>
        typeof source === "string" ? [] : [`${base}${source.pointer}`],
      ),
    ]) ?? [];
  return breaksOf(schema, right.body, base, fixed).map(({ what, body }) => {
    const name = what.slice(base.length + 1).split(" ")[0] ?? "";
    const own: JsonObject = isJsonObject(member(schema["properties"], name))
      ? (member(schema["properties"], name) as JsonObject)
      : {};
    return {
      what,
      wrong: { ...right, body },
      mayPass: isInferred({ own, of: schema["x-corsac-inferred"] ?? [] }),
    };
  });
}
