import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import { didYouMean } from "../diagnostics/nearest.js";
import type { JsonObject } from "../document/json.js";
import { arrayMember, isJsonObject, objectMember, textMember } from "../document/json-values.js";
import { advised, worded } from "../findings/finding.js";
import { identifierWords, pascalCase } from "../names/identifier.js";
import type { YamlSource } from "../positions/yaml-source.js";
import { type PresetChecker, presetChecker } from "./check-preset-input.js";
import { readPresets, type WrittenPreset } from "./read-presets.js";

/**
 * Adds the presets of presets.yaml to the models, in place. One that is invalid for its model is an error and left out.
 */
export function applyPresets(document: JsonObject, file: SourceFile, diagnostics: Diagnostics): void {
  const { presets, source } = readPresets(file, diagnostics);
  const models = new Map<string, JsonObject>();
  const taken = new Set<string>();
  for (const model of arrayMember(document, "x-corsac-models")) {
    const id = textMember(model, "id");
    if (!isJsonObject(model) || id === undefined) continue;
    models.set(id, model);
    taken.add(textMember(model, "name") ?? id);
  }
  const unknown = new Set<string>();
  const checkers = new Map<JsonObject, PresetChecker>();
  for (const preset of presets) {
    const model = models.get(preset.model);
    if (model === undefined) {
      if (!unknown.has(preset.model)) diagnostics.report(unknownModel(preset, source, models.keys()));
      unknown.add(preset.model);
      continue;
    }
    const check =
      checkers.get(model) ?? presetChecker(document, objectMember(objectMember(model, "input"), "schema"));
    checkers.set(model, check);
    const faults = faultsOf(check, preset, source);
    const exportName = `${textMember(model, "name") ?? ""}${pascalCase(identifierWords(preset.name))}`;
    if (taken.has(exportName)) faults.push(nameTaken(preset, exportName, source));
    diagnostics.report(...faults);
    if (faults.length > 0) continue;
    taken.add(exportName);
    addPreset(model, preset, exportName);
  }
}

function addPreset(model: JsonObject, preset: WrittenPreset, exportName: string): void {
  const description = preset.text["en"] ?? Object.values(preset.text)[0] ?? "";
  const translated = Object.keys(preset.text).some((language) => language !== "en");
  const known = arrayMember(model, "presets").filter((one) => textMember(one, "name") !== preset.name);
  model["presets"] = [
    ...known,
    {
      name: preset.name,
      exportName,
      description,
      input: preset.input,
      ...(preset.defaults === undefined ? {} : { defaults: preset.defaults }),
      ...(translated ? { "x-corsac-text": { description: { ...preset.text } } } : {}),
    },
  ];
}

function faultsOf(check: PresetChecker, preset: WrittenPreset, source: YamlSource): Diagnostic[] {
  const faults: Diagnostic[] = [];
  for (const part of ["input", "defaults"] as const) {
    for (const fault of check(preset[part] ?? {})) {
      faults.push({
        rule: "preset-input-invalid",
        severity: "error",
        ...worded(phrase`The preset ${preset.name}: ${preset.model} ${fault.message}.`),
        ...advised(fault.hint ?? phrase`Correct the value here, or the model's input in overlay.yaml.`),
        location: source.locate(
          [...preset.path, part, ...fault.path],
          fault.hint === undefined ? "value" : "key",
        ),
      });
    }
  }
  for (const name of Object.keys(preset.defaults ?? {}).filter((key) => Object.hasOwn(preset.input, key))) {
    faults.push({
      rule: "preset-input-invalid",
      severity: "error",
      ...worded(phrase`The preset ${preset.name} of ${preset.model} both decides and suggests ${name}.`),
      ...advised(phrase`Keep it in \`input\`, where it cannot be passed, or in \`defaults\`, where it can.`),
      location: source.locate([...preset.path, "defaults", name], "key"),
    });
  }
  return faults;
}

function unknownModel(preset: WrittenPreset, source: YamlSource, ids: Iterable<string>): Diagnostic {
  const known = [...ids];
  return {
    rule: "preset-model-unknown",
    severity: "error",
    ...worded(phrase`There is no model ${JSON.stringify(preset.model)}.`),
    ...advised(didYouMean(preset.model, known) ?? phrase`The models are ${known}.`),
    location: source.locate(preset.path.slice(0, 2), "key"),
  };
}

function nameTaken(preset: WrittenPreset, exportName: string, source: YamlSource): Diagnostic {
  return {
    rule: "preset-name-taken",
    severity: "error",
    ...worded(phrase`The preset ${preset.name} of ${preset.model} would be ${exportName}, which is taken.`),
    ...advised(phrase`Give the preset another name.`),
    location: source.locate(preset.path, "key"),
  };
}
