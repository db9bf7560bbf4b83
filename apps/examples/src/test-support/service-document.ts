import { readFileSync } from "node:fs";

/** The document of one of the services that Corsac comes with. */
export function serviceDocument(name: string): object {
  const file = new URL(`../../../../specs/${name}/openapi.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}
