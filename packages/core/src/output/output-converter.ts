import type { Settings } from "../contract/settings.js";
import type { ModelDescriptor } from "../descriptor/model.js";
import type { LifecycleDescriptor, ServiceDescriptor } from "../descriptor/service.js";
import { expiresAt } from "../lifecycle/expires-at.js";
import type { OutputConverter } from "../lifecycle/read-outcome.js";
import type { Requests } from "../operations/requests.js";
import { convertOutput } from "./convert-output.js";
import { OutputFile } from "./output-file.js";

/** A function that makes the typed output of what the service gave. */
export function outputConverter<Output>(
  { base, transport }: Requests,
  { maximumFileSize }: Pick<Settings, "maximumFileSize">,
  service: ServiceDescriptor,
  model: Pick<ModelDescriptor, "output"> | undefined,
  lifecycle: LifecycleDescriptor | undefined,
): OutputConverter<Output> {
  return async (outcome) => {
    const source = {
      transport,
      audience: base(service),
      maximumSize: maximumFileSize,
      expiresAt: expiresAt(lifecycle, outcome),
    };
    return outputOf<Output>(
      await convertOutput(outcome.output, model, (url, kind) => new OutputFile(url, source, kind)),
    );
  };
}

/** The conversion has followed the schema that `Output` was made from, and has thrown where it could not. */
export function outputOf<Output>(converted: unknown): Output;
export function outputOf(converted: unknown): unknown {
  return converted;
}
