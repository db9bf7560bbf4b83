import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import { fileName } from "./curl.js";
import type { SampleRequest } from "./request.js";
import { shellText, shellWord } from "./shell.js";

/** A parameter of an operation, with its value as a word of the shell. */
export interface SampleParameter {
  name: string;
  word: string;
}

function option(name: string, value: JsonValue, isFile: boolean): string {
  if (isFile) return `--${name}=@${fileName(value)}`;
  const text = typeof value === "string" ? value.replace(/^@/, "@@") : JSON.stringify(value);
  return `--${name}=${shellWord(text) === text ? text : shellText(text)}`;
}

/** A `corsac call` command: an option for each required parameter and each member of the body. */
export function operationCommandSample(
  id: string,
  request: SampleRequest,
  parameters: readonly SampleParameter[],
): string {
  const { body, files = [] } = request;
  const parts = [
    `corsac call ${shellWord(id)}`,
    ...parameters.map(({ name, word }) => `--${name}=${word}`),
    ...(isJsonObject(body)
      ? Object.entries(body).map(([name, value]) => option(name, value, files.includes(name)))
      : []),
    ...(body !== undefined && !isJsonObject(body)
      ? [`--input ${files.includes("") ? fileName(body) : "body.json"}`]
      : []),
  ];
  return parts.join(" \\\n  ");
}
