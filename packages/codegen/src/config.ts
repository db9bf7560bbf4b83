import { join } from "node:path";
import { isJsonObject, type JsonValue } from "@corsac/importer/document";
import { CodegenError } from "./codegen-error.js";
import { readTextFile } from "./output/text-file.js";
import { type Emit, emits, type Target } from "./target.js";

/** The configuration file in a project's root. */
export const configName = "corsac.config.json";

/** What `corsac.config.json` holds. Paths are relative to its folder. */
export interface GenerateConfig {
  specs: string;
  targets: Target[];
  /** Further folders that the pages' references may lead to. */
  allowReferences?: string[];
}

/**
 * Reads a project's `corsac.config.json`.
 *
 * @returns undefined where there is none
 * @throws CodegenError `configuration-invalid`
 */
export async function readGenerateConfig(cwd: string): Promise<GenerateConfig | undefined> {
  const path = join(cwd, configName);
  const text = await readTextFile(path);
  if (text === undefined) return undefined;
  let content: JsonValue;
  try {
    content = JSON.parse(text);
  } catch (cause) {
    throw invalid(path, `not JSON: ${cause instanceof Error ? cause.message : String(cause)}`, cause);
  }
  if (!isJsonObject(content)) throw invalid(path, "must be an object");
  const { specs = "specs", targets, allowReferences } = content;
  if (typeof specs !== "string") throw invalid(path, '"specs" must be the path of a folder');
  if (!Array.isArray(targets)) throw invalid(path, '"targets" must be a list');
  if (allowReferences !== undefined && !isTextList(allowReferences))
    throw invalid(path, '"allowReferences" must list folders');
  return {
    specs,
    targets: targets.map((target, index) => readTarget(target, `${path}: targets[${index}]`)),
    ...(allowReferences === undefined ? {} : { allowReferences }),
  };
}

function readTarget(target: JsonValue, at: string): Target {
  if (!isJsonObject(target)) throw invalid(at, "must be an object");
  const { out, emit, serviceImport, coreImport, ...unknown } = target;
  const [surplus] = Object.keys(unknown);
  if (surplus !== undefined) throw invalid(at, `has no field ${JSON.stringify(surplus)}`);
  if (typeof out !== "string") throw invalid(at, '"out" must be the path of a folder');
  if (!Array.isArray(emit) || emit.length === 0 || !emit.every(isEmit)) {
    throw invalid(at, `"emit" must list some of ${emits.map((emit) => JSON.stringify(emit)).join(", ")}`);
  }
  return { out, emit, ...optionalText({ serviceImport, coreImport }, at) };
}

function optionalText(fields: Record<string, JsonValue | undefined>, at: string): Record<string, string> {
  const present: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value === undefined) continue;
    if (typeof value !== "string") throw invalid(at, `"${name}" must be a module's name`);
    present[name] = value;
  }
  return present;
}

function isEmit(value: JsonValue): value is Emit {
  return emits.some((emit) => emit === value);
}

function isTextList(value: JsonValue): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

function invalid(at: string, message: string, cause?: unknown): CodegenError {
  return new CodegenError("configuration-invalid", `${at}: ${message}`, {
    hint: 'It looks like { "specs": "specs", "targets": [{ "out": "src/corsac", "emit": ["services", "models"] }] }.',
    cause,
  });
}
