import { type CreateBinding, isJsonObject, type JsonValue, valueAtPointer } from "../document/contract.js";
import { pointerToField } from "../document/json-pointer.js";
import type { Model } from "../document/service.js";
import type { Match } from "../http/match-operation.js";
import { invalidInput, Problem } from "../http/problem.js";
import type { Asked } from "../requests/asked.js";
import { nearest } from "../validation/near-miss.js";
import type { Violation } from "../validation/violation.js";

/** The model of a request, and the binding that matched. */
export interface MatchedModel {
  model: Model;
  binding: CreateBinding;
  /** Errors in the values that select the model, if only one model is possible. */
  violations: Violation[];
}

interface Candidate {
  model: Model;
  binding: CreateBinding;
  fixed: FixedValues;
}

/** The fixed values of a binding outside the body: pairs of a name and a value. */
interface FixedValues {
  path: readonly [string, string][];
  query: readonly [string, string][];
  headers: readonly [string, string][];
  /** The number of conditions of the binding, including those on the body. */
  count: number;
}

/** Whether any model is created by this operation. */
export function createsModels(match: Match): boolean {
  return candidatesOf(match).length > 0;
}

/** Whether a request has the fixed query parameters of a model that the operation creates. */
export function hasCreateParameters({ match, url }: Pick<Asked, "match" | "url">): boolean {
  return candidatesOf(match).some(({ fixed }) => hasAll(fixed.query, (name) => url.searchParams.get(name)));
}

/**
 * Selects the model of a create by the operation, its path parameters and the body's fixed values.
 * @param fits Whether the body is a valid input of the model. Used if several models have the same values.
 * @throws {Problem} 404 if no model has this path, 422 if none has these values, listing the known ones.
 */
export function matchModel(
  { match, body, url, request }: Pick<Asked, "match" | "body" | "url" | "request">,
  fits: (candidate: Candidate) => boolean = () => true,
): MatchedModel {
  const all = candidatesOf(match);
  const ofPath = all.filter(({ fixed }) => hasAll(fixed.path, (name) => match.path[name]));
  // If a header or a query parameter matches no model, the body can still select one.
  const ofQuery = ofPath.filter(
    ({ fixed }) =>
      hasAll(fixed.query, (name) => url.searchParams.get(name)) &&
      hasAll(fixed.headers, (name) => request.headers.get(name)),
  );
  const byPath = ofQuery.length > 0 ? ofQuery : ofPath;
  if (byPath.length === 0) throw unknownModel(match, all);
  if (body !== undefined && !isJsonObject(body) && byPath.some(({ binding }) => binding.body))
    throw notAnObject();
  const judged = byPath.map((candidate) => ({ ...candidate, violations: judge(candidate, body) }));
  const fitting = judged
    .filter(({ violations }) => violations.length === 0)
    .sort((first, second) => second.fixed.count - first.fixed.count);
  const [best] = fitting;
  if (best) {
    // Modes of one path may differ only in their input.
    const alike = fitting.filter(({ fixed }) => fixed.count === best.fixed.count);
    return alike.length === 1 ? best : (alike.find(fits) ?? best);
  }
  const [only, another] = judged;
  if (only && judged.every(({ model }) => model === only.model)) return only;
  throw invalidInput(another ? severalViolations(judged, body) : []);
}

/** 422 if the body that names the model is not an object. */
function notAnObject(): Problem {
  return invalidInput([{ field: "", description: "The body must be a JSON object.", type: "type" }]);
}

const known = new WeakMap<Match["operation"], readonly Candidate[]>();

function candidatesOf({ service, operation }: Match): readonly Candidate[] {
  const found =
    known.get(operation) ??
    service.models.flatMap((model) =>
      model.create
        .filter((binding) => binding.operation === operation.id)
        .map((binding) => ({ model, binding, fixed: fixedOf(binding) })),
    );
  known.set(operation, found);
  return found;
}

function fixedOf(binding: CreateBinding): FixedValues {
  const { body = {}, headers = {}, present = [], absent = [] } = binding;
  const [path, query] = [fixedParameters(binding.path), fixedParameters(binding.query)];
  const outside = path.length + query.length + Object.keys(headers).length;
  const count = outside + Object.keys(body).length + present.length + absent.length;
  return { path, query, headers: Object.entries(headers), count };
}

/** Parameters with a fixed value in the binding. The others are fields of the input. */
function fixedParameters(parameters: CreateBinding["query"] = {}): [string, string][] {
  return Object.entries(parameters).flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
}

function hasAll(
  fixed: readonly [string, string][],
  given: (name: string) => string | null | undefined,
): boolean {
  return fixed.every(([name, value]) => given(name) === value);
}

function judge({ model, binding }: Candidate, body: JsonValue | undefined): Violation[] {
  const stands = (pointer: string): boolean => valueAtPointer(body, pointer) !== undefined;
  const missing = (binding.present ?? [])
    .filter((pointer) => !stands(pointer))
    .map((pointer) => {
      const field = pointerToField(pointer);
      return { field, description: `${field} is required for ${model.id}.`, type: "required" };
    });
  const superfluous = (binding.absent ?? []).filter(stands).map((pointer) => {
    const field = pointerToField(pointer);
    return { field, description: `${field} must be absent for ${model.id}.`, type: "absent" };
  });
  const fixed = Object.entries(binding.body ?? {}).flatMap(([pointer, fixed]) => {
    const given = valueAtPointer(body, pointer);
    if (sameValue(model, fixed, given)) return [];
    const field = pointerToField(pointer);
    if (given === undefined) {
      const description = `${field} is required; ${model.id} is ${JSON.stringify(fixed)}.`;
      return [{ field, description, type: "required" }];
    }
    const description = `${JSON.stringify(given)} is unknown here. Known: ${JSON.stringify(fixed)} (${model.id}).`;
    return [{ field, description, type: "unknown_version" }];
  });
  return [...fixed, ...missing, ...superfluous];
}

/**
 * A model can be named in full (`owner/name:hash`), by its name or by its hash alone, whichever the
 * document fixes; another hash of the same name is another model, which the sandbox does not have.
 */
function sameValue(model: Model, fixed: JsonValue, given: JsonValue | undefined): boolean {
  if (given === undefined) return false;
  if (typeof fixed !== "string" || typeof given !== "string")
    return JSON.stringify(fixed) === JSON.stringify(given);
  const hash = fixed.split(":").at(-1) ?? fixed;
  return [fixed, hash, model.id, `${model.id}:${hash}`].includes(given);
}

function severalViolations(
  judged: readonly (Candidate & { violations: Violation[] })[],
  body: JsonValue | undefined,
): Violation[] {
  const fields = new Map<string, { given: JsonValue | undefined; known: Set<string> }>();
  for (const { binding } of judged) {
    for (const [pointer, fixed] of Object.entries(binding.body ?? {})) {
      const entry = fields.get(pointer) ?? { given: valueAtPointer(body, pointer), known: new Set<string>() };
      entry.known.add(typeof fixed === "string" ? fixed : JSON.stringify(fixed));
      fields.set(pointer, entry);
    }
  }
  return [...fields].map(([pointer, { given, known }]) => {
    const field = pointerToField(pointer);
    const meant = typeof given === "string" ? nearest(given, [...known], 6)[0] : undefined;
    const start = given === undefined ? `${field} is required` : `${JSON.stringify(given)} is unknown here`;
    const end = meant === undefined ? "" : ` Did you mean ${meant}?`;
    const description = `${start}. Known: ${[...known].join(", ")}.${end}`;
    return { field, description, type: given === undefined ? "required" : "unknown_version" };
  });
}

function unknownModel(match: Match, candidates: readonly Candidate[]): Problem {
  const known = [...new Set(candidates.map(({ model }) => model.id))];
  const asked = Object.values(match.path).join("/");
  const meant = nearest(asked, known, 6)[0];
  const end = meant === undefined ? "" : ` Did you mean ${meant}?`;
  const detail = `There is no model ${asked} in the document. Known: ${known.join(", ")}.${end}`;
  return new Problem(404, "Model not found", detail, { more: { known_models: known } });
}
