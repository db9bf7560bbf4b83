import { ConfigurationError } from "../errors/configuration-error.js";

/** Where there is no file system: what `save` does in browsers and workers. */
export function saveFile(
  _path: string,
  _name: () => string,
  _content: ReadableStream<Uint8Array>,
): Promise<string> {
  return Promise.reject(
    new ConfigurationError("save() needs a file system, and there is none here", {
      hint: "Use blob(), bytes() or stream().",
    }),
  );
}
