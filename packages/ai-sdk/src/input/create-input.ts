import type { SharedV3Warning } from "@ai-sdk/provider";
import { getPointer, type JsonPointer, type Model, setPointer, validateInput } from "@corsac/core";
import { type NamedSetting, pointerOfSetting } from "./field-names.js";
import { schemaAt, takesList } from "./schema-at.js";

/** Builds the input of one call from the settings of the AI SDK. */
export interface InputBuilder {
  readonly warnings: SharedV3Warning[];
  /** The fields so far. Fields of the caller take precedence. */
  readonly fields: object;
  /**
   * Sets a field to the first of the values that its schema allows. If the model has no such field, or none of the
   * values is allowed, a warning states that the setting has no effect. A field of the caller is unchanged.
   *
   * @param feature the name of the setting in the AI SDK
   * @param pointer the field of the model; `undefined` if the model has none
   */
  set(feature: string, pointer: JsonPointer | undefined, ...values: readonly unknown[]): boolean;
  /** The same for a setting that is found by its field name. */
  setNamed(setting: NamedSetting, ...values: readonly unknown[]): boolean;
  /** The same without a warning, for optional settings. */
  setOptional(setting: NamedSetting, value: unknown): void;
  /** Sets files in the fields that accept them: all in the first list, otherwise one in each field. */
  setFiles(feature: string, pointers: readonly JsonPointer[], files: readonly unknown[]): void;
  /** Replaces all fields, for settings that consist of several fields, such as messages. */
  replace(fields: object): void;
  unsupported(feature: string, details?: string): void;
}

/** @param given the caller's own fields, which take precedence over settings */
export function createInput(model: Model, given: object): InputBuilder {
  const { schema } = model.input;
  const warnings: SharedV3Warning[] = [];
  let fields: object = given;

  const unsupported = (feature: string, details?: string): void => {
    warnings.push({ type: "unsupported", feature, ...(details === undefined ? {} : { details }) });
  };

  function put(pointer: JsonPointer, value: unknown): void {
    const changed = setPointer(fields, pointer, value);
    if (typeof changed === "object" && changed !== null) fields = changed;
  }

  function set(feature: string, pointer: JsonPointer | undefined, ...values: readonly unknown[]): boolean {
    const offered = values.filter((value) => value !== undefined);
    if (offered.length === 0) return false;
    const fieldSchema = pointer === undefined ? undefined : schemaAt(schema, pointer);
    if (pointer === undefined || fieldSchema === undefined) {
      unsupported(feature, `${model.id} has no field for it`);
      return false;
    }
    if (getPointer(given, pointer) !== undefined) return true;
    const allowed = offered.find((value) => validateInput(fieldSchema, value).length === 0);
    if (allowed === undefined) {
      const [violation] = validateInput(fieldSchema, offered[0]);
      unsupported(feature, `${model.id}: ${pointer} ${violation?.message ?? "does not take this value"}`);
      return false;
    }
    put(pointer, allowed);
    return true;
  }

  return {
    warnings,
    get fields() {
      return fields;
    },
    set,
    setNamed: (setting, ...values) => set(setting, pointerOfSetting(schema, setting), ...values),
    setOptional(setting, value) {
      const pointer = pointerOfSetting(schema, setting);
      const fieldSchema = pointer === undefined ? undefined : schemaAt(schema, pointer);
      if (pointer === undefined || fieldSchema === undefined) return;
      const isFree = getPointer(given, pointer) === undefined;
      if (isFree && validateInput(fieldSchema, value).length === 0) put(pointer, value);
    },
    setFiles(feature, pointers, files) {
      const free = pointers.filter(
        (pointer) => schemaAt(schema, pointer) !== undefined && getPointer(given, pointer) === undefined,
      );
      let left = files;
      for (const pointer of free) {
        if (left.length === 0) return;
        const fieldSchema = schemaAt(schema, pointer);
        const isList = fieldSchema !== undefined && takesList(fieldSchema);
        // A field may accept one file or several: a single file is passed without a list where that is allowed.
        const values = isList ? [left, left[0]] : [left[0]];
        if (!set(feature, pointer, ...values)) return;
        left = Array.isArray(getPointer(fields, pointer)) ? [] : left.slice(1);
      }
      if (left.length > 0)
        unsupported(feature, `${model.id} takes ${files.length - left.length} of ${files.length} files`);
    },
    replace(replaced) {
      fields = replaced;
    },
    unsupported,
  };
}
