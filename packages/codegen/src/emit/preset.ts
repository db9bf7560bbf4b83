import type { ModelPreset } from "@corsac/importer/document";
import { docstring } from "../syntax/docstring.js";
import type { Imports } from "../syntax/imports.js";
import { group, ifBroken, indent, join, type Layout, line, softLine } from "../syntax/layout.js";
import { literal, objectLiteral } from "../syntax/literal.js";
import type { JsonSchema } from "./schema.js";

/** The names a preset's declaration speaks of. */
export interface PresetNames {
  readonly exported: string;
  readonly model: string;
  readonly inputType: string;
  /** The types of what the model makes: its output, and a piece of its answer where it streams. */
  readonly made: readonly string[];
}

/** A preset as an exported constant whose type lacks the fields it fixes. */
export function presetDeclaration(
  preset: ModelPreset,
  names: PresetNames,
  input: JsonSchema,
  imports: Imports,
  coreImport: string,
): Layout {
  const define = imports.value("preset", coreImport);
  const modelType = imports.type("Model", coreImport);
  const type = presetInputType(preset, names.inputType, input);
  const { name, description, defaults } = preset;
  const about = objectLiteral([
    ["name", literal(name)],
    ["description", literal(description)],
    ...(defaults === undefined ? [] : [["defaults", literal(defaults)] as const]),
  ]);
  return [
    docstring([{ text: description }]),
    `export const ${names.exported}: ${modelType}<`,
    group(indent(softLine, join([type, ...names.made], [",", line])), softLine),
    `> = /* @__PURE__ */ ${define}(`,
    group(
      indent(softLine, join([names.model, literal(preset.input), about], [",", line])),
      ifBroken(","),
      softLine,
    ),
    ");",
  ];
}

/** The model's input without the fixed fields, and with the suggested ones optional. */
function presetInputType(preset: ModelPreset, inputType: string, input: JsonSchema): Layout {
  const fixed = Object.keys(preset.input);
  const required = new Set(input.required ?? []);
  const suggested = Object.keys(preset.defaults ?? {}).filter(
    (name) => required.has(name) && !fixed.includes(name) && Object.hasOwn(input.properties ?? {}, name),
  );
  const dropped = [...fixed, ...suggested];
  if (dropped.length === 0) return inputType;
  const rest: Layout = [`Omit<${inputType}, `, names(dropped), ">"];
  if (suggested.length === 0) return rest;
  return [rest, ` & Partial<Pick<${inputType}, `, names(suggested), ">>"];
}

function names(fields: readonly string[]): Layout {
  return join(fields.map(literal), " | ");
}
