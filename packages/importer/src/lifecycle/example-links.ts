import type { JsonValue } from "../document/json.js";
import { isJsonObject } from "../document/json-values.js";

/** A URL in an example response for a later request about the task. */
export interface ExampleLink {
  /** The name of its member: `get`, `cancel`. */
  name: string;
  /** With `{id}` in place of the example's id, and with the prefix of the documented paths. */
  path: string;
  /** As in the example. */
  url: string;
}

/**
 * The URLs in an example response that contain its id. An upstream's host and missing prefix are corrected from the
 * create's own path: `/gateway/v1/tasks` and `https://upstream/v1/tasks/7` give `/gateway/v1/tasks/{id}`.
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
  // Without a common prefix (a web page, a file host) it is not an operation of this service.
  if (shared < 0) return undefined;
  const templated = segments.map((segment, index) => (index === place ? "{id}" : segment));
  return `/${[...createSegments.slice(0, shared), ...templated].join("/")}`;
}
