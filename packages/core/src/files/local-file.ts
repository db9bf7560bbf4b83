import { ConfigurationError } from "../errors/configuration-error.js";

/** A file of the local file system. */
export interface LocalFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The implementation for runtimes without a file system, such as browsers and workers. */
export function readLocalFile(url: URL, _maximum: number): Promise<LocalFile> {
  return Promise.reject(
    new ConfigurationError(`${url.href} needs a file system, and there is none here`, {
      hint: "Pass a Blob or bytes.",
    }),
  );
}
