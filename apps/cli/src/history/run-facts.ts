import type { JsonValue } from "@corsac/core";
import type { RunFacts } from "./history-entry.js";

/**
 * The maximum length of a stored value, because a history with files would be larger than the files. Characters of
 * JSON.
 */
const longest = 32_768;

/** The facts of a run. */
export interface RunParts {
  slug: string;
  preset: string | undefined;
  input: Readonly<Record<string, unknown>>;
  /** Fields from files, with absolute paths; `-` is standard input, which cannot be read again. */
  files: Readonly<Record<string, string>>;
  extra: Readonly<Record<string, JsonValue>>;
}

function plain(value: unknown): JsonValue | undefined {
  const text: string | undefined = JSON.stringify(value);
  if (text === undefined || text.length > longest) return undefined;
  const copy: JsonValue = JSON.parse(text);
  return copy;
}

/** The stored facts of a run: everything that is needed to repeat it, except values that are too long. */
export function runFacts({ slug, preset, input, files, extra }: RunParts): RunFacts {
  const kept: Record<string, JsonValue> = {};
  const omitted: string[] = Object.keys(files).filter((field) => files[field] === "-");
  const fromFiles = new Set(Object.keys(files).flatMap((field) => [field, field.split(".")[0] ?? ""]));
  for (const [field, value] of Object.entries(input)) {
    if (fromFiles.has(field)) continue;
    const copy = plain(value);
    if (copy === undefined) omitted.push(field);
    else kept[field] = copy;
  }
  return {
    slug,
    ...(preset === undefined ? {} : { preset }),
    input: kept,
    files: Object.fromEntries(Object.entries(files).filter(([, path]) => path !== "-")),
    ...(omitted.length === 0 ? {} : { omitted }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}
