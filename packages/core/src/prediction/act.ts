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
 * Performs an action on a finished prediction (upscale, vary, extend), which starts another prediction. `choice` is a
 * name in the service's response, such as that of a button, or the value that the action takes.
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
  const action = actionNamed(tracker, name);
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

/**
 * The names of the choices of an action in the latest response; empty if it accepts any value.
 *
 * @throws {ConfigurationError} the service has no such action
 */
export async function choicesOf(tracker: ActedPrediction, name: string): Promise<readonly string[]> {
  const { choices } = actionNamed(tracker, name);
  await tracker.prediction.wait();
  return choices === undefined ? [] : offeredNames(choices, offeredBy(tracker, choices));
}

function actionNamed<Output>(tracker: ActedPrediction<Output>, name: string): ActionBinding {
  const { service, lifecycle } = tracker.identity;
  const actions = lifecycle?.descriptor.actions ?? {};
  const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
  if (action !== undefined) return action;
  throw tracker.named(
    new ConfigurationError(`${service.name} has no action "${name}"`, hintOf(name, Object.keys(actions))),
  );
}

type Choices = NonNullable<ActionBinding["choices"]>;

function offeredBy<Output>({ answer }: ActedPrediction<Output>, { items }: Choices): unknown[] {
  const listed = getPointer(answer, items);
  return Array.isArray(listed) ? listed : [];
}

/** A choice without a name is named by its value. */
function offeredNames({ name, value }: Choices, offered: readonly unknown[]): string[] {
  return offered.map((item) => String(getPointer(item, name) || getPointer(item, value)));
}

function choose<Output>(tracker: ActedPrediction<Output>, choices: Choices, choice: unknown): unknown {
  const { name, value } = choices;
  const offered = offeredBy(tracker, choices);
  const found = offered.find((item: unknown) =>
    [getPointer(item, name), getPointer(item, value)].includes(choice),
  );
  if (found !== undefined) return getPointer(found, value);
  throw tracker.named(
    new ConfigurationError(
      `Prediction ${tracker.identity.id} offers no "${choice}"`,
      hintOf(String(choice), offeredNames(choices, offered)),
    ),
  );
}

function hintOf(word: string, words: readonly string[]): { hint?: string } {
  const near = didYouMean(word, words);
  if (near !== undefined) return { hint: `Did you mean "${near}"?` };
  return words.length > 0 ? { hint: `There is ${words.join(", ")}.` } : {};
}
