import { ConfigurationError } from "../errors/configuration-error.js";
import type { SaveOptions } from "./save-options.js";

/** The implementation of `save` for runtimes without a file system, such as browsers and workers. */
export function saveFile(
  _path: string,
  _options: SaveOptions,
  _content: ReadableStream<Uint8Array>,
  _name: (contentType: string | undefined) => string,
): Promise<string> {
  return Promise.reject(
    new ConfigurationError("save() needs a file system, and there is none here", {
      hint: "Use blob(), bytes() or stream().",
    }),
  );
}
