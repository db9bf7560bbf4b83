import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { isJsonObject, type JsonValue } from "@corsac/importer/document";

/** Names that stand in the examples of `--help`: real ones, so that the examples can be run. */
export interface ExampleNames {
  service: string;
  /** A model's slug. */
  model: string;
  /** A preset of that model. */
  preset: string;
  /** A field of that model with a value, as `-i` takes it. */
  setting: string;
}

const invented: ExampleNames = {
  service: "acme",
  model: "some-model",
  preset: "some-preset",
  setting: "field=value",
};

function settingOf(input: JsonValue | undefined): string | undefined {
  const [first] = isJsonObject(input) ? Object.entries(input) : [];
  return first === undefined ? undefined : `${first[0]}=${String(first[1])}`;
}

function namesOf(model: JsonValue | undefined, service: string): ExampleNames | undefined {
  if (!isJsonObject(model) || typeof model["slug"] !== "string" || !Array.isArray(model["presets"]))
    return undefined;
  const preset: JsonValue | undefined = model["presets"][0];
  if (!isJsonObject(preset) || typeof preset["name"] !== "string") return undefined;
  const setting = settingOf(preset["input"]) ?? invented.setting;
  return { service, model: model["slug"], preset: preset["name"], setting };
}

/**
 * Names from the first document of a folder whose models have presets; invented ones if there is none. Only
 * reads JSON: a help text must not wait for anything heavier.
 */
export async function exampleNames(folder: string): Promise<ExampleNames> {
  const files = await readdir(folder).catch(() => []);
  for (const file of files.filter((each) => each.endsWith(".json")).sort()) {
    const document: JsonValue | undefined = await readFile(join(folder, file), "utf8")
      .then((text): JsonValue | undefined => JSON.parse(text))
      .catch(() => undefined);
    const models: JsonValue | undefined = isJsonObject(document) ? document["x-corsac-models"] : undefined;
    if (!Array.isArray(models)) continue;
    for (const model of models) {
      const names = namesOf(model, file.slice(0, -".json".length));
      if (names !== undefined) return names;
    }
  }
  return invented;
}

/** Puts the names into an example: `{model}`, `{preset}`, `{setting}`, `{service}`. */
export function fillExample(line: string, names: ExampleNames): string {
  return line.replace(/\{(service|model|preset|setting)\}/g, (whole, name: string) => {
    return new Map(Object.entries(names)).get(name) ?? whole;
  });
}
