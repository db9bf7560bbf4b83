import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** The folder of the documents that come with `@corsac/models`. */
export function builtInFolder(): string {
  return join(dirname(createRequire(import.meta.url).resolve("@corsac/models/package.json")), "openapi");
}
