import { readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type JsonValue, type Model, validateInput } from "@corsac/core";
import { CliError } from "../errors/cli-error.js";
import { violationLine } from "../errors/describe-core-error.js";
import { systemReason } from "../errors/system-reason.js";
import { endingFile } from "../files/read-ending-file.js";
import { coerceValue } from "../input/coerce-value.js";
import { firstChoice } from "../input/first-choice.js";
import { type InputField, inputField, setField } from "../input/input-field.js";
import { textContent } from "../input/read-field-file.js";
import { promptPath, withPrompt } from "../input/read-prompt.js";
import { type Catalog, type CatalogModel, type CatalogPreset, originOf } from "../models/catalog.js";
import { type FoundModel, findModel, findPreset } from "../models/find-model.js";
import { cannotBeFollowed, isFollowable } from "../models/followable.js";
import { runnableModel } from "../models/runnable-model.js";
import { takeSwitches } from "../run/stream-switch.js";
import type { BatchLine, RowFault } from "./batch-line.js";
import type { BatchRow } from "./batch-row.js";
import { contentHash } from "./content-hash.js";
import { type RowFields, rowFields } from "./row-fields.js";

/** The common settings of a batch's lines. */
export interface BatchSettings {
  /** The path of the file: relative paths in it are resolved from its folder. */
  readonly path: string;
  readonly catalog: Catalog;
  /** The model of lines without their own. */
  readonly model: FoundModel | undefined;
}

/** Converts rows to lines. */
export interface LineReader {
  /** The line, or all faults of the row. */
  read(row: BatchRow): Promise<BatchLine | readonly RowFault[]>;
}

/** The message of any thrown value. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const hint =
    "hint" in error && typeof error.hint === "string" ? ` ${error.hint.replaceAll("\n", " ")}` : "";
  return `${error.message}${hint}`;
}

/** Whether a key is a file field: `image@`, whose value is a path. */
function isFileKey(key: string): boolean {
  return key.length > 1 && key.endsWith("@");
}

/** A reader of rows. Each model name is looked up once. */
export function lineReader({ path, catalog, model: shared }: BatchSettings): LineReader {
  const named = new Map<string, FoundModel | string>();
  const schemas = new Map<CatalogModel, Map<CatalogPreset | undefined, Model>>();
  const folder = dirname(path);

  function lookUp(name: string): FoundModel | string {
    const known = named.get(name);
    if (known !== undefined) return known;
    let found: FoundModel | string;
    try {
      found = findModel(catalog, name);
      const { descriptor } = found.model;
      if (!isFollowable(descriptor)) throw cannotBeFollowed(found.model, originOf(catalog, found.model));
    } catch (error) {
      found = messageOf(error);
    }
    named.set(name, found);
    return found;
  }

  async function modelWith(model: CatalogModel, preset: CatalogPreset | undefined): Promise<Model> {
    const ofModel = schemas.get(model) ?? new Map<CatalogPreset | undefined, Model>();
    schemas.set(model, ofModel);
    const made = ofModel.get(preset) ?? (await runnableModel(model, preset));
    ofModel.set(preset, made);
    return made;
  }

  /** The content of a file: text where the field is text, else a URL that the client reads when sending. */
  async function fileValue(
    shown: string,
    field: InputField,
    marks: unknown[],
  ): Promise<{ value: unknown } | { fault: string }> {
    const file = resolve(folder, shown);
    try {
      const { size, mtimeMs } = await endingFile(file);
      marks.push([file, size, mtimeMs]);
      if (field.takesFile) return { value: pathToFileURL(file) };
      const text = textContent(await readFile(file), shown);
      return { value: coerceValue(text, field.schema) };
    } catch (cause) {
      if (CliError.isInstance(cause)) return { fault: cause.message.replace(/[.。]$/, "") };
      return { fault: `cannot read ${shown}: ${systemReason(cause)}` };
    }
  }

  async function fill(
    { fields, isText }: RowFields,
    { model, choice }: FoundModel,
    faults: string[],
    marks: unknown[],
  ): Promise<Record<string, unknown>> {
    const { descriptor } = model;
    let input: Record<string, unknown> = {};
    if (choice !== undefined) setField(input, [choice.field], choice.value);
    for (const [key, given] of Object.entries(fields)) {
      const field = inputField(descriptor, isFileKey(key) ? key.slice(0, -1) : key);
      if (isFileKey(key) && typeof given === "string") {
        const read = await fileValue(given, field, marks);
        if ("fault" in read) faults.push(`${key}: ${read.fault}`);
        else setField(input, field.path, read.value);
      } else if (key === "prompt" && field.schema === undefined && promptPath(descriptor).length > 0) {
        input = await withPrompt(descriptor, input, String(given));
      } else if (isText && typeof given === "string") {
        setField(input, field.path, coerceValue(given, field.schema));
      } else setField(input, isText ? field.path : [key], given);
    }
    return input;
  }

  return {
    async read({ line, content }) {
      if (content.kind === "fault") return [{ line, column: content.column, message: content.message }];
      const faults: string[] = [];
      const failed = (): readonly RowFault[] => faults.map((message) => ({ line, message }));
      const fields = rowFields(content, shared?.model.descriptor, faults);
      if (fields === undefined) return failed();
      const found = fields.model === undefined ? shared : lookUp(fields.model);
      if (found === undefined) faults.push("model is missing: name it here, or for all lines after the file");
      if (typeof found === "string") faults.push(`model: ${found}`);
      if (found === undefined || typeof found === "string") return failed();
      const { model } = found;
      let preset = fields.model === undefined || found.preset !== undefined ? found.preset : undefined;
      try {
        if (fields.preset !== undefined) preset = findPreset(model, fields.preset);
      } catch (error) {
        faults.push(`preset: ${messageOf(error)}`);
        return failed();
      }
      const marks: unknown[] = [];
      const input = await fill(fields, found, faults, marks);
      const switches: Record<string, JsonValue> = takeSwitches(model.descriptor, input);
      const given = { ...preset?.defaults, ...preset?.input };
      const choice = firstChoice(model.descriptor, { ...given, ...input });
      if (choice !== undefined) input[choice.field] = choice.value;
      const runnable = await modelWith(model, preset);
      const fixed = Object.keys(preset?.input ?? {});
      const violations = validateInput(runnable.input.schema, input).filter(
        ({ path: place }) => !fixed.includes(place.slice(1)),
      );
      faults.push(...violations.map(violationLine));
      for (const name of fixed.filter((one) => Object.hasOwn(input, one)))
        faults.push(`${name} is decided by the preset ${preset?.name}`);
      if (faults.length > 0) return failed();
      const extra = { ...switches, ...fields.extra };
      const { id, service } = model.descriptor;
      const hash = contentHash([service.name, id, preset?.name ?? null, input, extra, marks]);
      return { line, customId: fields.customId, model, preset, input, extra, hash };
    },
  };
}
