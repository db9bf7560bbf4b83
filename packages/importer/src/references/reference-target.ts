import type { JsonPointer } from "../document/json.js";
import { referencePointer } from "../document/schema-reference.js";

/** The target of a `$ref`. */
export interface ReferenceTarget {
  /** A file's path, in the same form as the path of the referring file; or a URL. */
  file: string;
  /** The position in the file; undefined if the fragment is not a JSON Pointer. */
  pointer: JsonPointer | undefined;
}

/** Whether a text is a URL and not a path. A single letter before the colon is a drive. */
export function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]+:/i.test(text);
}

/**
 * The target of a `$ref` in a file; undefined if it is invalid.
 *
 * @param from The file's path or URL.
 */
export function referenceTarget(reference: string, from: string): ReferenceTarget | undefined {
  const hash = reference.indexOf("#");
  const target = hash < 0 ? reference : reference.slice(0, hash);
  const fragment = hash < 0 ? "" : reference.slice(hash);
  const pointer = fragment === "" ? "" : referencePointer(fragment);
  const isPointer = pointer === "" || pointer?.startsWith("/") === true;
  const file = target === "" ? from : resolved(target, from);
  return file === undefined ? undefined : { file, pointer: isPointer ? pointer : undefined };
}

function resolved(target: string, from: string): string | undefined {
  if (isAddress(target) || target.startsWith("//") || isAddress(from)) {
    const base = isAddress(from) ? from : "https://host.invalid";
    return URL.canParse(target, base) ? new URL(target, base).href : undefined;
  }
  return joinedPath(from, decoded(target).replaceAll("\\", "/"));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** A path without `.` and `..`, except at its start: `./a/../b` → `b`. */
export function plainPath(path: string): string {
  return joinedPath("", path);
}

/** A path relative to a file, without `.` and `..`, except at its start. */
function joinedPath(from: string, target: string): string {
  const isAbsolute = target.startsWith("/");
  const whole = isAbsolute ? target : `${from.slice(0, from.lastIndexOf("/") + 1)}${target}`;
  const parts: string[] = [];
  for (const part of whole.split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else if (part !== ".." || !whole.startsWith("/")) parts.push(part);
  }
  return `${whole.startsWith("/") ? "/" : ""}${parts.join("/")}`;
}
