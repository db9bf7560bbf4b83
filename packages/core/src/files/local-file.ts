import { ConfigurationError } from "../errors/configuration-error.js";

/** A file of this machine. */
export interface LocalFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where there is no file system: what a `file:` URL is in browsers and workers. */
export function readLocalFile(url: URL, _maximum: number): Promise<LocalFile> {
  return Promise.reject(
    new ConfigurationError(`${url.href} needs a file system, and there is none here`, {
      hint: "Pass a Blob or bytes.",
    }),
  );
}
