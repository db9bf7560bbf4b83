import type { JsonObject, ModelDescription } from "@corsac/importer/document";
import { exampleInput } from "../pages/example-input.js";
import { chooseText } from "../text/choose-text.js";
import type { ModelPlaygroundData, PlaygroundData } from "./data/playground-data.js";
import { initialInput } from "./form/initial-input.js";
import type { Input } from "./form/input-value.js";
import type { PlaygroundProps, PresetChip } from "./props.js";
import type { Subject } from "./subject.js";

type Page = Pick<PlaygroundProps, "language" | "phrases" | "places" | "isCompact">;

function presetsOf(model: ModelDescription | undefined, language: string): PresetChip[] {
  return (model?.presets ?? []).map((preset) => {
    const description = chooseText(preset, "description", language);
    const fields: JsonObject = { ...preset.defaults, ...preset.input };
    return { name: preset.name, ...(description === undefined ? {} : { description }), input: fields };
  });
}

/** The form's initial input without one in the page's address. */
function startOf({ document }: ModelPlaygroundData, { model, fields: { first, more } }: Subject): Input {
  const [documented] = document["x-corsac-models"] ?? [];
  if (documented === undefined || model === undefined) return {};
  const order = [...first, ...more].map(({ name }) => name);
  return initialInput(model, exampleInput(document, documented), order);
}

/** The subject of a playground. A page loads the code of its own kind only. */
async function subjectOf(data: PlaygroundData, page: Page): Promise<Subject> {
  if (data.kind === "model") return (await import("./model-subject.js")).modelSubject(data, page);
  return (await import("./operation-subject.js")).operationSubject(data, page);
}

/** The translation of messages, which a page in the client's own language does not load. */
async function messagesIn({ phrases }: Page): Promise<(message: string) => string> {
  if (phrases.playRuleRequired === "") return (message) => message;
  const { localMessage } = await import("./form/local-message.js");
  return (message) => localMessage(message, phrases);
}

/** The properties of a playground in one language. `input` is the input from the page's address. */
export async function makeProps(
  data: PlaygroundData,
  { input, ...page }: Page & { input?: Input | undefined },
): Promise<PlaygroundProps> {
  const isModel = data.kind === "model";
  const subject = await subjectOf(data, page);
  const start = isModel ? startOf(data, subject) : data.example;
  const presets = isModel ? presetsOf(data.document["x-corsac-models"]?.[0], page.language) : [];
  const messageOf = await messagesIn(page);
  return { ...page, subject, start, input: input ?? start, presets, messageOf };
}
