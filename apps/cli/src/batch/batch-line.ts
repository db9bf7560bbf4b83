import type { JsonValue } from "@corsac/core";
import type { CatalogModel, CatalogPreset } from "../models/catalog.js";
import { roleField } from "../models/role-field.js";

/** A valid row of a batch file. */
export interface BatchLine {
  /** Its first line in the file, from 1. */
  readonly line: number;
  readonly customId: string | undefined;
  readonly model: CatalogModel;
  readonly preset: CatalogPreset | undefined;
  /** As passed to the client: a local file is a `file:` URL. */
  readonly input: Readonly<Record<string, unknown>>;
  /** Fields that the documentation does not list, sent unchecked. */
  readonly extra: Readonly<Record<string, JsonValue>>;
  /** SHA-256, hexadecimal, of the whole request: the same for two lines with the same request. */
  readonly hash: string;
}

/** A fault of a row. */
export interface RowFault {
  readonly line: number;
  /** From 1. */
  readonly column?: number | undefined;
  readonly message: string;
}

/** `prompts.jsonl:3:17: this is not JSON`. */
export function faultText({ line, column, message }: RowFault, shown: string): string {
  return `${shown}:${line}${column === undefined ? "" : `:${column}`}: ${message}`;
}

/** The start of a line's prompt, for people. */
export function promptOf({ input, model }: Pick<BatchLine, "input" | "model">): string | undefined {
  const value = input[roleField(model.descriptor.roles.prompt) ?? ""];
  return typeof value === "string" && value !== "" ? [...value].slice(0, 300).join("") : undefined;
}
