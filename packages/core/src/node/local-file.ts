import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A local file as an input: `{ image: localFile("fox.png") }`. A path in a string is only text and is never read,
 * because inputs are often untrusted.
 *
 * @param path absolute, or relative to the working directory
 */
export function localFile(path: string): URL {
  return pathToFileURL(resolve(path));
}
