import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { type Message, phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, member, textMember } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import { readYaml, type YamlPath, type YamlSource } from "../positions/yaml-source.js";

/** One preset of presets.yaml. */
export interface WrittenPreset {
  /** The model's id. */
  model: string;
  name: string;
  /** Language → text; at least one. */
  text: Record<string, string>;
  input: JsonObject;
  defaults: JsonObject | undefined;
  /** Its position in the file. */
  path: YamlPath;
}

const presetFields = ["text", "input", "defaults"];

/** Reads `models: { <model id>: { <preset name>: { text: { en, zh }, input: {…}, defaults: {…} } } }`. */
export function readPresets(
  file: SourceFile,
  diagnostics: Diagnostics,
): {
  presets: WrittenPreset[];
  source: YamlSource;
} {
  const source = readYaml(file);
  diagnostics.report(...source.diagnostics);
  const presets: WrittenPreset[] = [];
  const invalid = (path: YamlPath, message: Message, hint: Message, part: "key" | "value" = "key"): void => {
    diagnostics.report({
      rule: "preset-invalid",
      severity: "error",
      ...worded(message),
      ...advised(hint),
      location: source.locate(path, part),
    });
  };
  const models = member(source.value, "models");
  if (!isJsonObject(models)) {
    if (source.diagnostics.length === 0) {
      invalid(
        [],
        phrase`The presets are not listed under \`models\`.`,
        phrase`Write \`models: { <model id>: { <preset name>: … } }\`.`,
      );
    }
    return { presets, source };
  }
  for (const [model, named] of Object.entries(models)) {
    if (!isJsonObject(named)) {
      invalid(
        ["models", model],
        phrase`The presets of ${model} are no object.`,
        phrase`Write \`<preset name>: { text, input }\`.`,
      );
      continue;
    }
    for (const [name, written] of Object.entries(named)) {
      const path = ["models", model, name];
      if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name)) {
        invalid(
          path,
          phrase`${JSON.stringify(name)} is no name for a preset.`,
          phrase`Use small letters, digits and hyphens: \`phone-wallpaper\`.`,
        );
        continue;
      }
      const input = member(written, "input");
      const defaults = member(written, "defaults");
      const text = texts(member(written, "text"));
      if (!isJsonObject(written) || (!isJsonObject(input) && !isJsonObject(defaults))) {
        invalid(
          path,
          phrase`The preset ${name} of ${model} decides nothing.`,
          phrase`Give it an \`input\`, and what it only suggests as \`defaults\`.`,
        );
        continue;
      }
      if (Object.keys(text).length === 0) {
        invalid(
          path,
          phrase`The preset ${name} of ${model} does not say what it makes.`,
          phrase`Give it a \`text\` with \`en\` and \`zh\`.`,
        );
        continue;
      }
      for (const key of Object.keys(written).filter((one) => !presetFields.includes(one))) {
        invalid(
          [...path, key],
          phrase`A preset has no field ${JSON.stringify(key)}.`,
          didYouMean(key, presetFields) ?? phrase`Known are ${presetFields}.`,
        );
      }
      presets.push({
        model,
        name,
        text,
        input: isJsonObject(input) ? input : {},
        defaults: isJsonObject(defaults) ? defaults : undefined,
        path,
      });
    }
  }
  return { presets, source };
}

function texts(value: JsonValue | undefined): Record<string, string> {
  const found: Record<string, string> = {};
  if (!isJsonObject(value)) return found;
  for (const language of Object.keys(value).sort()) {
    const text = textMember(value, language);
    if (text !== undefined) found[language] = text;
  }
  return found;
}
