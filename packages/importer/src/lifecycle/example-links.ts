import type { JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";

/** An address that an example answer gives for following up on the work. */
export interface ExampleLink {
  /** The name it stands under: `get`, `cancel`. */
  name: string;
  /** With `{id}` in the place of the example's id, and with the start that the documented paths have. */
  path: string;
  /** As the example has it. */
  url: string;
}

/**
 * The addresses in an example answer that carry its id. An upstream's host and missing prefix are put right by what the
 * create's own path shows: `/gateway/v1/tasks` and `https://upstream/v1/tasks/7` give `/gateway/v1/tasks/{id}`.
 */
export function exampleLinks(example: JsonValue, id: string, createPath: string): ExampleLink[] {
  const links: ExampleLink[] = [];
  const visit = (value: JsonValue, name: string): void => {
    if (typeof value === "string") {
      const path = linkPath(value, id, createPath);
      if (path !== undefined) links.push({ name, path, url: value });
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, name);
    } else if (isJsonObject(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, key);
    }
  };
  visit(example, "");
  return links;
}

function linkPath(text: string, id: string, createPath: string): string | undefined {
  if (!/^https?:\/\//.test(text) || !URL.canParse(text)) return undefined;
  const segments = new URL(text).pathname.split("/").filter((segment) => segment !== "");
  const place = segments.indexOf(encodeURIComponent(id));
  const [first] = segments;
  if (place < 1 || first === undefined) return undefined;
  const createSegments = createPath.split("/").filter((segment) => segment !== "");
  const shared = createSegments.indexOf(first);
  // Without a common start (a page for people, a file host) it is no operation of this service.
  if (shared < 0) return undefined;
  const templated = segments.map((segment, index) => (index === place ? "{id}" : segment));
  return `/${[...createSegments.slice(0, shared), ...templated].join("/")}`;
}
