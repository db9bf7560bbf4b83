import type { ModelDescriptor } from "../descriptor/model.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { convertOutput } from "../output/convert-output.js";
import { OutputFile } from "../output/output-file.js";
import type { ClientContext } from "./context.js";

/** A function that makes the typed output of what the service gave. */
export function outputConverter<Output>(
  context: ClientContext,
  service: ServiceDescriptor,
  model: Pick<ModelDescriptor, "output"> | undefined,
): (output: unknown, expiresAt?: Date) => Output {
  const { origin } = context.base(service);
  const { transport, maximumFileSize: maximumSize } = context;
  const audience = { origin, security: service.security };
  return (output, expiresAt) => {
    const source = { transport, audience, maximumSize, expiresAt };
    return outputOf<Output>(convertOutput(output, model, (url) => new OutputFile(url, source)));
  };
}

/** The conversion has followed the schema that `Output` was made from, and has thrown where it could not. */
function outputOf<Output>(converted: unknown): Output;
function outputOf(converted: unknown): unknown {
  return converted;
}
