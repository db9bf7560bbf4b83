import type { ModelDescriptor } from "../descriptor/model.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import { expiresAt } from "../lifecycle/expires-at.js";
import type { OutputConverter } from "../lifecycle/read-outcome.js";
import type { Requests } from "../operations/requests.js";
import { convertOutput } from "./convert-output.js";
import { type FileSettings, fileMaker } from "./file-maker.js";

/** A function that makes the typed output of what the service gave. */
export function outputConverter<Output>(
  requests: Requests,
  settings: FileSettings,
  service: ServiceDescriptor,
  model: Pick<ModelDescriptor, "output"> | undefined,
  lifecycle: LifecycleDescriptor | undefined,
): OutputConverter<Output> {
  return async (outcome) => {
    const makeFile = fileMaker(requests, settings, service, outcome.address, expiresAt(lifecycle, outcome));
    return outputOf<Output>(await convertOutput(outcome.output, model, makeFile));
  };
}

/** The conversion has followed the schema that `Output` was made from, and has thrown where it could not. */
export function outputOf<Output>(converted: unknown): Output;
export function outputOf(converted: unknown): unknown {
  return converted;
}
