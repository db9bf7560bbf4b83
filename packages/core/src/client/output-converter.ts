import type { ModelDescriptor } from "../descriptor/model.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import { convertOutput } from "../output/convert-output.js";
import { createDownload } from "../output/download.js";
import { OutputFile } from "../output/output-file.js";
import type { ClientContext } from "./context.js";

/** A function that makes the typed output of what the service gave. */
export function outputConverter<Output>(
  context: ClientContext,
  service: ServiceDescriptor,
  model: Pick<ModelDescriptor, "output"> | undefined,
): (output: unknown) => Output {
  const { origin } = context.base(service);
  const download = createDownload(context.transport, { origin, security: service.security });
  return (output) => {
    const converted = convertOutput(output, model, (url) => new OutputFile(url, download));
    if (isOutputOf<Output>(converted)) return converted;
    throw new TypeError("unreachable");
  };
}

/** The conversion has followed the schema that `Output` was made from, and has thrown where it could not. */
function isOutputOf<Output>(_converted: unknown): _converted is Output {
  return true;
}
