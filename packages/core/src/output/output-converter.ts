import type { ModelDescriptor } from "../descriptor/model.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import { expiresAt } from "../lifecycle/expires-at.js";
import type { OutputConverter } from "../lifecycle/read-outcome.js";
import type { Requests } from "../operations/requests.js";
import { convertOutput } from "./convert-output.js";
import { type FileSettings, fileMaker } from "./file-maker.js";

/** Returns a function that converts the output of a service to its type. */
export function outputConverter<Output>(
  requests: Requests,
  settings: FileSettings,
  service: ServiceDescriptor,
  model: Pick<ModelDescriptor, "output"> | undefined,
  lifecycle: LifecycleDescriptor | undefined,
): OutputConverter<Output> {
  return async (outcome) => {
    const { address, answeredBy } = outcome;
    const expires = expiresAt(lifecycle, outcome);
    const makeFile = fileMaker(requests, settings, service, { address, answeredBy, expiresAt: expires });
    return outputOf<Output>(await convertOutput(outcome.output, model, makeFile));
  };
}

/** The conversion follows the schema from which `Output` was generated, and throws where the value does not match. */
export function outputOf<Output>(converted: unknown): Output;
export function outputOf(converted: unknown): unknown {
  return converted;
}
