import { ConfigurationError } from "../errors/configuration-error.js";
import { lifecycleOf } from "../lifecycle/lifecycle-of.js";
import type { Model } from "../model/define-model.js";
import { findOperation } from "../operations/call-operation.js";
import type { CreateContext } from "./create-context.js";
import type { CreatePlan } from "./create-plan.js";
import { bareRequest, isFixed } from "./create-request.js";
import { followUpsOf } from "./follow-ups.js";

/**
 * Plans the creates of a model, once per client.
 *
 * @throws {ConfigurationError} the model cannot be created, or its follow-up operations cannot be called
 */
export function planCreate({ requests, plans }: CreateContext, model: Model): CreatePlan {
  const known = plans.get(model);
  if (known) return known;
  const { service, lifecycle: name = "" } = model;
  const descriptor = lifecycleOf(service, name);
  if (name && !descriptor) throw new ConfigurationError(`${service.name} has no lifecycle "${name}"`);
  // Otherwise the response that accepts the task would be taken for its result.
  if (model.kind === "task" && !descriptor)
    throw new ConfigurationError(`${service.name} has no lifecycle to follow the tasks of ${model.id}`);
  // An invalid URL is detected before files are uploaded and before anything is charged.
  requests.base(service);
  const followUps = followUpsOf(model, descriptor);
  // The same error after the create would lose a paid prediction.
  for (const { operation } of followUps) requests.base(service, findOperation(service, operation));
  const plan = {
    lifecycle: descriptor && { name, descriptor },
    isJson: isJson(model),
    requiresParameters: [...model.create, ...followUps].some(({ operation }) =>
      findOperation(service, operation, model.operations).parameters?.some(({ required }) => required),
    ),
    requests: new Map(
      model.create.filter(isFixed).map((binding) => [binding, bareRequest(requests, model, binding)]),
    ),
  };
  plans.set(model, plan);
  return plan;
}

function isJson({ create, lifecycle, operations, output, service }: Model): boolean {
  const isFile = output.files.some(({ encoding }) => encoding === "body");
  return create.every(({ operation, headers }) => {
    const { body, responses } = operations?.[operation] ?? service.operations[operation] ?? {};
    return (
      (!body || headers?.["content-type"] === "application/json") && (lifecycle || !(responses || isFile))
    );
  });
}
