import { type CreateBinding, type JsonValue, valueAtPointer } from "../document/contract.js";
import { pointerToField } from "../document/json-pointer.js";
import type { Model } from "../document/service.js";
import type { Match } from "../http/match-operation.js";
import { invalidInput, Problem } from "../http/problem.js";
import type { Asked } from "../requests/asked.js";
import { nearest } from "../validation/near-miss.js";
import type { Violation } from "../validation/violation.js";

/** A model, and the way it was asked for. */
export interface MatchedModel {
  model: Model;
  binding: CreateBinding;
  /** What is wrong with the values that select the model, where only one model can be meant. */
  violations: Violation[];
}

interface Candidate {
  model: Model;
  binding: CreateBinding;
}

/** Whether any model is created by this operation. */
export function createsModels(match: Match): boolean {
  return candidatesOf(match).length > 0;
}

/**
 * The model that a create asks for, by the operation, its path parameters and the body's fixed values.
 *
 * @param fits Whether the body is an input of the model; asked where several have the same values.
 * @throws {Problem} 404 if no model has this path, 422 if none has these values, naming the known ones.
 */
export function matchModel(
  { match, body, url, request }: Pick<Asked, "match" | "body" | "url" | "request">,
  fits: (candidate: Candidate) => boolean = () => true,
): MatchedModel {
  const all = candidatesOf(match);
  const ofPath = all.filter(({ binding: { path } }) => hasAll(path, (name) => match.path[name]));
  // Where a header or a query is wrong for all, the body still says which model is meant.
  const ofQuery = ofPath.filter(
    ({ binding: { query, headers } }) =>
      hasAll(query, (name) => url.searchParams.get(name)) &&
      hasAll(headers, (name) => request.headers.get(name)),
  );
  const byPath = ofQuery.length > 0 ? ofQuery : ofPath;
  if (byPath.length === 0) throw unknownModel(match, all);
  const judged = byPath.map((candidate) => ({ ...candidate, violations: judge(candidate, body) }));
  const fitting = judged
    .filter(({ violations }) => violations.length === 0)
    .sort((first, second) => fixedCount(second.binding) - fixedCount(first.binding));
  const [best] = fitting;
  if (best) {
    // Modes of one path may differ in nothing but their input.
    const alike = fitting.filter(({ binding }) => fixedCount(binding) === fixedCount(best.binding));
    return alike.length === 1 ? best : (alike.find(fits) ?? best);
  }
  const [only, another] = judged;
  if (only && judged.every(({ model }) => model === only.model)) return only;
  throw invalidInput(another ? severalViolations(judged, body) : []);
}

function candidatesOf(match: Match): Candidate[] {
  return match.service.models.flatMap((model) =>
    model.create
      .filter((binding) => binding.operation === match.operation.id)
      .map((binding) => ({ model, binding })),
  );
}

function fixedCount({
  body = {},
  query = {},
  headers = {},
  present = [],
  absent = [],
}: CreateBinding): number {
  const fixed = [...Object.keys(body), ...Object.keys(query), ...Object.keys(headers)];
  return fixed.length + present.length + absent.length;
}

function hasAll(
  fixed: Record<string, string> | undefined,
  given: (name: string) => string | null | undefined,
): boolean {
  return Object.entries(fixed ?? {}).every(([name, value]) => given(name) === value);
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
