import type { Prediction } from "../contract/prediction.js";
import type { ActionBinding } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { getPointer } from "../json/pointer.js";
import { lifecycleOf } from "../lifecycle/lifecycle-of.js";
import { bodyValues } from "../lifecycle/parameters.js";
import { boundRequest } from "../operations/call-operation.js";
import { didYouMean } from "../validation/did-you-mean.js";
import type { ActedPrediction } from "./acted-prediction.js";
import type { PredictionContext } from "./prediction-context.js";

/**
 * Does something with a prediction that is done (upscale, vary, extend), which starts another prediction. `choice` is
 * what the service's answer calls it, such as a button's name, or what the action takes.
 *
 * @throws {ConfigurationError} the service has no such action, or the prediction no such choice
 * @throws {CreateUncertainError} it is not known whether it was started
 */
export async function actOn<Output>(
  context: PredictionContext,
  tracker: ActedPrediction<Output>,
  name: string,
  choice: unknown,
): Promise<Prediction<Output>> {
  const { identity } = tracker;
  const { service, lifecycle, model, id, bound } = identity;
  const actions = lifecycle?.descriptor.actions ?? {};
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action === undefined) {
    throw tracker.named(
      new ConfigurationError(`${service.name} has no action "${name}"`, hintOf(name, Object.keys(actions))),
    );
  }
  await tracker.prediction.wait();
  const { answer, facts } = tracker;
  const chosen = action.choices ? choose(tracker, action.choices, choice) : choice;
  const values = { id, bound, answer, output: facts.output, choice: chosen };
  const follower = action.lifecycle ?? lifecycle?.name ?? "";
  const descriptor = lifecycleOf(service, follower);
  return context.start({
    service,
    model,
    modelId: tracker.prediction.model,
    lifecycle: descriptor && { name: follower, descriptor },
    request: boundRequest(context.requests, service, action, values),
    body: bodyValues(action.body, values),
    input: { action: name, prediction: id, choice: chosen ?? null },
    bound,
    convert: identity.convert,
  });
}

function choose<Output>(
  tracker: ActedPrediction<Output>,
  { items, name, value }: NonNullable<ActionBinding["choices"]>,
  choice: unknown,
): unknown {
  const listed = getPointer(tracker.answer, items);
  const offered = Array.isArray(listed) ? listed : [];
  const found = offered.find((item: unknown) =>
    [getPointer(item, name), getPointer(item, value)].includes(choice),
  );
  if (found !== undefined) return getPointer(found, value);
  const names = offered.map((item: unknown) => String(getPointer(item, name)));
  throw tracker.named(
    new ConfigurationError(
      `Prediction ${tracker.identity.id} offers no "${choice}"`,
      hintOf(String(choice), names),
    ),
  );
}

function hintOf(word: string, words: readonly string[]): { hint?: string } {
  const near = didYouMean(word, words);
  if (near !== undefined) return { hint: `Did you mean "${near}"?` };
  return words.length > 0 ? { hint: `There is ${words.join(", ")}.` } : {};
}
