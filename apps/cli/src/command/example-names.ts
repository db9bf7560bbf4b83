import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import {
  arrayMember,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectMember,
  resolveSchema,
} from "@corsac/importer/document";

/** Names in the examples of `--help`: real ones, so that the examples can be run. */
export interface ExampleNames {
  service: string;
  /** A model's slug. */
  model: string;
  /** A preset of that model. */
  preset: string;
  /** A field of that model with a value, in the form of `-i`. */
  setting: string;
  /** The slug of a model that has a field `seed`; the same model where that has one. */
  seeded: string;
}

const invented: ExampleNames = {
  service: "acme",
  model: "some-model",
  preset: "some-preset",
  setting: "field=value",
  seeded: "some-model",
};

function settingOf(input: JsonValue | undefined): string | undefined {
  const [first] = isJsonObject(input) ? Object.entries(input) : [];
  return first === undefined ? undefined : `${first[0]}=${String(first[1])}`;
}

/** The examples create an image, and wait for it. */
function makesPictures(model: JsonValue): model is JsonObject & { slug: string } {
  return (
    isJsonObject(model) &&
    typeof model["slug"] === "string" &&
    (model["media"] ?? "image") === "image" &&
    (model["kind"] ?? "task") === "task"
  );
}

function namesOf(
  model: JsonObject & { slug: string },
  service: string,
): Omit<ExampleNames, "seeded"> | undefined {
  const [preset] = arrayMember(model, "presets");
  if (!isJsonObject(preset) || typeof preset["name"] !== "string") return undefined;
  const setting = settingOf(preset["input"]) ?? invented.setting;
  return { service, model: model.slug, preset: preset["name"], setting };
}

function hasSeed(document: JsonObject, model: JsonObject): boolean {
  const schema = resolveSchema(document, objectMember(model, "input")["schema"]);
  return objectMember(schema, "properties")["seed"] !== undefined;
}

/**
 * Names from the first document of a folder that has an image model with presets, and a model with a seed; invented
 * ones if there is none. Only reads JSON, so that the help is fast.
 */
export async function exampleNames(folder: string): Promise<ExampleNames> {
  const files = await readdir(folder).catch(() => []);
  let names: Omit<ExampleNames, "seeded"> | undefined;
  let seeded: string | undefined;
  for (const file of files.filter((each) => each.endsWith(".json")).sort()) {
    const document: JsonValue | undefined = await readFile(join(folder, file), "utf8")
      .then((text): JsonValue | undefined => JSON.parse(text))
      .catch(() => undefined);
    if (!isJsonObject(document)) continue;
    for (const model of arrayMember(document, "x-corsac-models").filter(makesPictures)) {
      const isSeeded = hasSeed(document, model);
      const found = names === undefined ? namesOf(model, file.slice(0, -".json".length)) : undefined;
      if (found !== undefined && isSeeded) seeded = model.slug;
      names ??= found;
      if (isSeeded) seeded ??= model.slug;
    }
    if (names !== undefined && seeded !== undefined) break;
  }
  return { ...invented, ...names, seeded: seeded ?? invented.seeded };
}

/** Inserts the names into an example: `{model}`, `{preset}`, `{setting}`, `{seeded}`, `{service}`. */
export function fillExample(line: string, names: ExampleNames): string {
  return line.replace(/\{(service|model|preset|setting|seeded)\}/g, (whole, name: string) => {
    return new Map(Object.entries(names)).get(name) ?? whole;
  });
}
