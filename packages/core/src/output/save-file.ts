import { ConfigurationError } from "../errors/configuration-error.js";
import type { SaveOptions } from "./save-options.js";

/** Where there is no file system: what `save` does in browsers and workers. */
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
