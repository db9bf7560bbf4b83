import { defineModel } from "@corsac/core";
import type { JsonObject, ModelDescription } from "@corsac/importer/document";
import { exampleInput } from "../pages/example-input.js";
import { chooseText } from "../text/choose-text.js";
import type { PlaygroundData } from "./data/playground-data.js";
import { formFields } from "./form/form-fields.js";
import { initialInput } from "./form/initial-input.js";
import type { Input } from "./form/input-value.js";
import type { PlaygroundProps, PresetChip } from "./props.js";

function presetsOf(model: ModelDescription | undefined, language: string): PresetChip[] {
  return (model?.presets ?? []).map((preset) => {
    const description = chooseText(preset, "description", language);
    const fields: JsonObject = { ...preset.defaults, ...preset.input };
    return { name: preset.name, ...(description === undefined ? {} : { description }), input: fields };
  });
}

/** The properties of a playground in one language. `input` is the input from the page's address. */
export function makeProps(
  data: PlaygroundData,
  page: Pick<PlaygroundProps, "language" | "phrases" | "places" | "isCompact"> & {
    input?: Input | undefined;
  },
): PlaygroundProps {
  const { document, service, model: description } = data;
  const model = defineModel({ ...description, service });
  const [documented] = document["x-corsac-models"] ?? [];
  const { first, more } = formFields(model, document, page.language);
  const order = [...first, ...more].map(({ name }) => name);
  const example = documented === undefined ? {} : exampleInput(document, documented);
  const start = initialInput(model, example, order);
  const { input = start, ...rest } = page;
  return { ...rest, data, model, start, input, presets: presetsOf(documented, page.language) };
}
