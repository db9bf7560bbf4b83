import type { Schema } from "../document/openapi.js";
import type { PhraseKey } from "../phrases/english.js";
import { valueText } from "./value-text.js";

/** A limit on a value: a label to translate, and a value that needs no translation. */
export interface Constraint {
  label: PhraseKey;
  value: string;
}

function between(low: number | undefined, high: number | undefined): string | undefined {
  if (low !== undefined && high !== undefined) return low === high ? `${low}` : `${low} – ${high}`;
  if (low !== undefined) return `≥ ${low}`;
  if (high !== undefined) return `≤ ${high}`;
  return undefined;
}

function range(schema: Schema): string | undefined {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema;
  const exclusive = [
    exclusiveMinimum === undefined ? undefined : `> ${exclusiveMinimum}`,
    exclusiveMaximum === undefined ? undefined : `< ${exclusiveMaximum}`,
  ];
  const parts = [between(minimum, maximum), ...exclusive].filter((part) => part !== undefined);
  return parts.length === 0 ? undefined : parts.join(", ");
}

/** The limits of a schema, in display order. */
export function listConstraints(schema: Schema): Constraint[] {
  const found: [PhraseKey, string | undefined][] = [
    ["constant", schema.const === undefined ? undefined : valueText(schema.const)],
    ["range", range(schema)],
    ["step", schema.multipleOf === undefined ? undefined : `${schema.multipleOf}`],
    ["length", between(schema.minLength, schema.maxLength)],
    ["count", between(schema.minItems, schema.maxItems)],
    ["pattern", schema.pattern ?? schema["x-corsac-unchecked-pattern"]],
    ["format", schema.contentMediaType],
  ];
  return found.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}
