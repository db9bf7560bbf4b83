import {
  type CreateBinding,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  jsonObject,
  valueAtPointer,
} from "../document/contract.js";
import type { Model } from "../document/service.js";
import { invalidInput } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { matchModel } from "../predictions/match-model.js";
import type { Asked } from "../requests/asked.js";
import { withPathFields } from "../requests/path-fields.js";
import { checkLimits } from "../validation/check-limits.js";
import { transportPlaces } from "../validation/transport-places.js";
import type { Violation } from "../validation/violation.js";
import { warnInferred } from "../validation/warn-inferred.js";

/** A validated create. */
export interface CheckedCreate {
  model: Model;
  binding: CreateBinding;
  /** The body with the fields that are sent in the path. */
  body: JsonValue | undefined;
  /** The model's input, without defaults. */
  input: JsonObject;
}

/**
 * Selects the model of a create, and validates the whole request.
 * @throws {Problem} 404 for an unknown model, 422 with every violation.
 */
export function checkCreate(context: SandboxContext, asked: Asked): CheckedCreate {
  const { match } = asked;
  const { validators } = context;
  const matched = matchModel(asked, ({ model, binding }) => {
    const body = withPathFields(asked, model, binding);
    return validators.checkCreate(match, model, binding, body).violations.length === 0;
  });
  const { model, binding, violations } = matched;
  const body = withPathFields(asked, model, binding);
  const finding = validators.checkCreate(match, model, binding, body);
  const input = inputOf(model, binding, isJsonObject(body) ? body : { "": body ?? null });
  const found = [...asked.violations, ...violations, ...finding.violations, ...checkLimits(model, input)];
  if (found.length > 0) throw invalidInput(oneEach(found));
  warnInferred(context, asked, finding.inferred);
  if (finding.accepted.length > 0) {
    context.logger.warn(`${model.id}: accepted undocumented fields: ${finding.accepted.join(", ")}`);
  }
  return { model, binding, body, input };
}

/** The first violation of each field and rule. */
function oneEach(violations: readonly Violation[]): Violation[] {
  const known = new Set<string>();
  return violations.filter(({ field, type }) => {
    const key = `${field} ${type}`;
    return !known.has(key) && known.add(key);
  });
}

/** The input object. At the body's root, it is the body without the properties for the model and the webhook. */
function inputOf(model: Model, binding: CreateBinding, body: JsonObject): JsonObject {
  const { pointer, transport: named = [] } = model.description.input;
  if (pointer !== "") return jsonObject(valueAtPointer(body, pointer));
  const transport = transportPlaces(model, binding);
  return Object.fromEntries(
    Object.entries(body).filter(([name]) => !transport.includes(`/${name}`) && !named.includes(name)),
  );
}
