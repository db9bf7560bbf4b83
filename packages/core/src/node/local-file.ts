import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

/**
 * A file of this machine as an input: `{ image: localFile("fox.png") }`. A path alone is only text and is never read,
 * because inputs often come from somebody else.
 *
 * @param path absolute, or from the working directory
 */
export function localFile(path: string): URL {
  return pathToFileURL(resolve(path));
}
