import { readFile } from "node:fs/promises";
import { resolve } from "node:path";
import type { JsonSchema } from "@corsac/core";
import { systemReason } from "../errors/system-reason.js";
import { usageError } from "../errors/usage-error.js";

/** Whether a field takes a file, and not a text that stands in one. */
function takesFile(schema: JsonSchema | undefined, isImageField: boolean): boolean {
  const format = schema?.format ?? schema?.items?.format;
  return isImageField || format === "uri" || format === "binary" || schema?.contentMediaType !== undefined;
}

async function dataUrl(bytes: Uint8Array): Promise<string> {
  const { fileTypeFromBuffer } = await import("file-type");
  const type = (await fileTypeFromBuffer(bytes))?.mime ?? "application/octet-stream";
  return `data:${type};base64,${Buffer.from(bytes).toString("base64")}`;
}

/** What of a file's bytes goes into a request; the last line break of a text is not part of it. */
export async function fieldContent(
  bytes: Uint8Array,
  schema: JsonSchema | undefined,
  isImageField: boolean,
): Promise<string> {
  if (takesFile(schema, isImageField)) return dataUrl(bytes);
  return new TextDecoder().decode(bytes).replace(/\r?\n$/, "");
}

/** Reads a file somebody named. */
export async function readNamedFile(shown: string, cwd: string): Promise<Uint8Array> {
  return readFile(resolve(cwd, shown)).catch((cause: unknown) => {
    throw usageError(`Cannot read ${shown}: ${systemReason(cause)}.`, undefined, "unreadable-file");
  });
}
