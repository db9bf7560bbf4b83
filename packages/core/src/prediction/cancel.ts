import { ConfigurationError } from "../errors/configuration-error.js";
import { responseError } from "../http/response-error.js";
import { foreignId } from "../lifecycle/foreign-id.js";
import { readAnswer } from "../lifecycle/read-answer.js";
import type { TrackedPrediction } from "./tracked.js";

/**
 * Asks the service to stop a prediction. It is not an error if the prediction has ended in the meantime.
 */
export async function cancelPrediction<Output>(tracker: TrackedPrediction<Output>): Promise<void> {
  const { identity } = tracker;
  const lifecycle = identity.lifecycle?.descriptor;
  if (lifecycle?.cancel === undefined) {
    throw tracker.named(
      new ConfigurationError(`${identity.service.name} has no operation that cancels a prediction`),
    );
  }
  const answer = await tracker.call(lifecycle.cancel);
  const isOwn = foreignId(lifecycle, answer.body, identity.id) === undefined;
  const isTold = answer.status < 400 && answer.body !== undefined && isOwn;
  const facts = isTold && readAnswer(lifecycle, answer.body);
  if (facts && facts.status !== "") {
    // The response may report success while the output is elsewhere.
    if (facts.state === "succeeded" && lifecycle.result) await tracker.query();
    else tracker.update(facts, answer.body);
  } else await tracker.query();
  tracker.step.skip();
  if (answer.status >= 400 && !tracker.done) throw tracker.named(responseError(answer, lifecycle.errors));
}
