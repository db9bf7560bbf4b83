import { isJsonObject, type JsonValue } from "@corsac/importer/document";

/** A file in a line's output. */
export interface ResultFile {
  /** Relative to the folder of the batch. */
  readonly path: string;
  readonly bytes: number;
  /** Of the content, hexadecimal. */
  readonly sha256: string;
}

/** The result of a line, as written to results.jsonl. */
export interface LineResult {
  readonly custom_id?: string;
  /** The line number in the file at the time of the run. */
  readonly line: number;
  /** The key of the line: its custom_id, or its content. */
  readonly key: string;
  /** SHA-256 of the request of the line, hexadecimal. */
  readonly hash: string;
  readonly service: string;
  /** The model's id. */
  readonly model: string;
  /** The start of the prompt. */
  readonly prompt?: string;
  readonly state: "succeeded" | "failed";
  /** The prediction's id. */
  readonly id?: string;
  readonly files: readonly ResultFile[];
  /** With a queue: the machine of the worker and the folder of its files, `machine:/folder`. */
  readonly worker?: string;
  /** The text of a response. */
  readonly text?: string;
  /** An output without files. */
  readonly output?: unknown;
  readonly error?: { readonly code: string; readonly message: string; readonly hint?: string };
  /** The end time: ISO 8601. */
  readonly ended: string;
}

function isResult(value: object): value is LineResult {
  return ["key", "hash", "state"].every((field) => typeof Reflect.get(value, field) === "string");
}

/** Reads a line of results.jsonl; undefined for an invalid one. */
export function parseResult(text: string): LineResult | undefined {
  try {
    const value: JsonValue = JSON.parse(text);
    return isJsonObject(value) && isResult(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
