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
  const check = ({ model, binding }: { model: Model; binding: CreateBinding }) =>
    context.validators.checkCreate(match, model, binding, withPathFields(asked, model, binding));
  const matched = matchModel(asked, (candidate) => check(candidate).violations.length === 0);
  const { model, binding, violations } = matched;
  const finding = check(matched);
  const body = withPathFields(asked, model, binding);
  const input = inputOf(model, binding, isJsonObject(body) ? body : { "": body ?? null });
  const fields = new Set<string>();
  const told = [
    ...asked.violations,
    ...violations,
    ...finding.violations,
    ...checkLimits(model, input),
  ].filter(({ field, type }) => !fields.has(`${field} ${type}`) && fields.add(`${field} ${type}`));
  if (told.length > 0) throw invalidInput(told);
  warnInferred(context, asked, finding.inferred);
  if (finding.accepted.length > 0) {
    context.logger.warn(`${model.id}: accepted undocumented fields: ${finding.accepted.join(", ")}`);
  }
  return { model, binding, body, input };
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
