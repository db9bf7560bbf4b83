import { ConfigurationError } from "../errors/configuration-error.js";
import { responseError } from "../http/response-error.js";
import { foreignId } from "../lifecycle/foreign-id.js";
import { readAnswer } from "../lifecycle/read-answer.js";
import type { TrackedPrediction } from "./tracked.js";

/**
 * Asks the service to stop a prediction. One that ended by itself in the meantime is no error: there was nothing to
 * cancel.
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
    // It may answer that it succeeded, with the output elsewhere.
    if (facts.state === "succeeded" && lifecycle.result) await tracker.query();
    else tracker.learn(facts, answer.body);
  } else await tracker.query();
  tracker.step.skip();
  if (answer.status >= 400 && !tracker.done) throw tracker.named(responseError(answer, lifecycle.errors));
}
