import type { JsonValue } from "../descriptor/json.js";
import type { MessagesBinding } from "../descriptor/model.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { isJsonObject } from "../json/json-object.js";
import { getPointer, setPointer } from "../json/pointer.js";
import type { Model } from "../model/define-model.js";
import { fileParts } from "./file-part.js";
import { type InputFile, isOutputFile } from "./input-file.js";

/** The content of one user message. Files are URLs, or any value that an input accepts as a file. */
export interface MessageContent {
  readonly text?: string | undefined;
  /** Instructions to the model before all messages. */
  readonly system?: string | undefined;
  readonly images?: readonly (string | InputFile)[] | undefined;
  readonly audio?: readonly (string | InputFile)[] | undefined;
  readonly video?: readonly (string | InputFile)[] | undefined;
  readonly files?: readonly (string | InputFile)[] | undefined;
}

/** The message parts that contain files, with the fields of `MessageContent` for them. */
const kinds = [
  ["image", "images"],
  ["audio", "audio"],
  ["video", "video"],
  ["file", "files"],
] as const;

/**
 * An input with one more user message, written with the templates of the model's description. Existing messages of the
 * input precede it.
 *
 * @example await client.run(chat, withMessages(chat, { text: "What is this?", images: [photo] }))
 * @throws {ConfigurationError} the model has no messages, or its messages do not support such a part
 */
export function withMessages<Input extends object>(
  model: Model<Input>,
  content: MessageContent,
  input?: Partial<Input>,
): Input;
export function withMessages(
  { id, messages }: Pick<Model, "id" | "messages">,
  content: MessageContent,
  input: object = {},
): unknown {
  if (messages === undefined) throw new ConfigurationError(`${id} takes no messages`);
  const before = getPointer(input, messages.pointer);
  const first =
    content.system === undefined ? [] : [fill(taken(id, messages, "system"), { text: content.system })];
  const user = fill(messages.user, { text: content.text, parts: partsOf(id, messages, content) });
  return setPointer(input, messages.pointer, [...first, ...(Array.isArray(before) ? before : []), user]);
}

function partsOf(id: string, messages: MessagesBinding, content: MessageContent): unknown {
  const files = kinds.flatMap(([part, field]) =>
    (content[field] ?? []).map((file) => partOf(id, part, taken(id, messages, part), file)),
  );
  const user = JSON.stringify(messages.user);
  if (files.length === 0 && content.text !== undefined && !user.includes('["{parts}"]')) return content.text;
  if (files.length > 0 && !user.includes('"{parts}"')) {
    throw new ConfigurationError(`The messages of ${id} contain only text, and no files`);
  }
  return content.text === undefined
    ? files
    : [fill(taken(id, messages, "text"), { text: content.text }), ...files];
}

/**
 * The part of a message for a file. Where the template is a list of alternatives, a file with an address on the web uses
 * the first with `"{url}"`, and another file the first with `"{base64}"`.
 */
function partOf(id: string, part: string, template: JsonValue, file: string | InputFile): unknown {
  const templates = Array.isArray(template) ? template : [template];
  const find = (placeholder: string): JsonValue | undefined =>
    templates.find((one) => JSON.stringify(one).includes(`"${placeholder}"`));
  const inline = find("{base64}");
  const linked = find("{url}");
  const onWeb = addressOf(file);
  if (linked !== undefined && (onWeb !== undefined || inline === undefined))
    return fill(linked, { url: file });
  if (inline === undefined) return fill(templates[0], {});
  if (onWeb !== undefined && !isOutputFile(file)) {
    throw new ConfigurationError(`The messages of ${id} take the content of an ${part}, and not an address`, {
      hint: `Download ${onWeb} and pass its bytes.`,
    });
  }
  return fill(inline, fileParts(file));
}

/** The address of a file that the service can fetch itself. */
function addressOf(file: string | InputFile): string | undefined {
  const address = isOutputFile(file) ? file.url : file instanceof URL ? file.href : file;
  return typeof address === "string" && !/^(data|file):/i.test(address) ? address : undefined;
}

function taken(
  id: string,
  messages: MessagesBinding,
  part: Exclude<keyof MessagesBinding, "pointer">,
): JsonValue {
  const template = messages[part];
  if (template !== undefined) return template;
  throw new ConfigurationError(`The messages of ${id} take no ${part}`, {
    hint: "Its description says which parts they have. Write the messages into the input yourself if it takes more.",
  });
}

/** Fills a template: each text that is one placeholder becomes its value, `["{parts}"]` the list of parts. */
function fill(template: unknown, values: Readonly<Record<string, unknown>>): unknown {
  if (typeof template === "string") {
    const name = /^\{(text|url|parts|base64|mediaType|extension)\}$/.exec(template)?.[1];
    return name === undefined ? template : values[name];
  }
  if (Array.isArray(template)) return template.flatMap((item) => fill(item, values));
  if (!isJsonObject(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([name, item]) => [name, fill(item, values)]));
}
