import {
  InvalidPromptError,
  type LanguageModelV3FilePart,
  type LanguageModelV3Prompt,
  UnsupportedFunctionalityError,
} from "@ai-sdk/provider";
import {
  getPointer,
  type MessageContent,
  type MessagesBinding,
  type Model,
  setPointer,
  validateInput,
  withMessages,
} from "@corsac/core";
import type { InputBuilder } from "../input/create-input.js";
import { blobOf } from "../input/files.js";
import { schemaAt } from "../input/schema-at.js";

type Message = LanguageModelV3Prompt[number];

/**
 * Writes a conversation into an input: as messages, if the model's description defines their form, otherwise as its
 * prompt, which contains one user message.
 *
 * @throws {UnsupportedFunctionalityError} the model does not support such a message
 * @throws {InvalidPromptError} there is no user message
 */
export function setPrompt(input: InputBuilder, model: Model, prompt: LanguageModelV3Prompt): void {
  const system = textOfAll(prompt.filter(({ role }) => role === "system"));
  const dialogue = prompt.filter(({ role }) => role !== "system");
  if (!dialogue.some(({ role }) => role === "user")) {
    throw new InvalidPromptError({ prompt, message: "The prompt has no message of the user" });
  }
  const { messages, roles } = model;
  const inMessages = messages?.system !== undefined;
  if (system !== undefined && !inMessages) input.set("system", roles.system, system);
  if (messages === undefined) {
    setPlainPrompt(input, model, dialogue);
    return;
  }
  let first = inMessages ? system : undefined;
  let fields = input.fields;
  for (const message of dialogue) {
    if (message.role === "user") {
      fields = withMessages(
        model,
        { ...contentOf(message), ...(first === undefined ? {} : { system: first }) },
        fields,
      );
      first = undefined;
    } else {
      fields = withAnswer(model, messages, fields, answerText(message));
    }
  }
  input.replace(fields);
}

/** Writes one user message as the prompt of a model without a chat. */
function setPlainPrompt(input: InputBuilder, model: Model, dialogue: readonly Message[]): void {
  const [message, another] = dialogue;
  if (message === undefined || another !== undefined) {
    throw new UnsupportedFunctionalityError({
      functionality: "conversations",
      message: `${model.id} takes one prompt and no conversation`,
    });
  }
  const { text, images = [], audio = [], video = [], files = [] } = contentOf(message);
  input.set("prompt", model.roles.prompt, text);
  input.setFiles("image parts", model.roles.images ?? [], images);
  input.setFiles("audio parts", model.roles.audio ?? [], audio);
  input.setFiles("video parts", model.roles.video ?? [], video);
  input.setFiles("file parts", model.roles.files ?? [], files);
}

function textOfAll(messages: readonly Message[]): string | undefined {
  const texts = messages.map(({ content }) => content).filter((content) => typeof content === "string");
  return texts.length === 0 ? undefined : texts.join("\n\n");
}

/** A user message in the client's form, with its texts joined. */
function contentOf({ content }: Message): MessageContent {
  const parts = typeof content === "string" ? [] : content;
  const texts = parts.flatMap((part) => (part.type === "text" ? [part.text] : []));
  const files = parts.filter((part) => part.type === "file");
  const kind = ({ mediaType }: LanguageModelV3FilePart): string => mediaType.split("/")[0] ?? "";
  const of = (one: string) => files.filter((file) => kind(file) === one).map(fileOf);
  return {
    ...(texts.length > 0 ? { text: texts.join("\n") } : {}),
    images: of("image"),
    audio: of("audio"),
    video: of("video"),
    files: files.filter((file) => !["image", "audio", "video"].includes(kind(file))).map(fileOf),
  };
}

function fileOf({ data, mediaType }: LanguageModelV3FilePart): string | Blob {
  if (data instanceof URL) return data.href;
  return blobOf(data, mediaType);
}

/** The text of an earlier response. Reasoning is not sent back. */
function answerText({ role, content }: Message): string {
  const parts = typeof content === "string" ? [] : content;
  const other = parts.find((part) => part.type !== "text" && part.type !== "reasoning");
  if (role === "tool" || other !== undefined) {
    throw new UnsupportedFunctionalityError({ functionality: other?.type ?? "tool messages" });
  }
  return parts.flatMap((part) => (part.type === "text" ? [part.text] : [])).join("");
}

/** The roles that may denote the author of a response, where a user message has `user`. */
const authors = ["assistant", "model", "bot"];

/**
 * An input with an earlier response added to its messages: a user message with another role.
 *
 * @throws {UnsupportedFunctionalityError} its messages contain no role
 */
function withAnswer(model: Model, messages: MessagesBinding, fields: object, text: string): object {
  const item = schemaAt(model.input.schema, `${messages.pointer}/*`);
  for (const author of authors) {
    const message = replaced(messages.user, author, text);
    if (message === undefined) break;
    if (item !== undefined && validateInput(item, message).length > 0) continue;
    const before = getPointer(fields, messages.pointer);
    const list = [...(Array.isArray(before) ? before : []), message];
    const changed = setPointer(fields, messages.pointer, list);
    if (typeof changed === "object" && changed !== null) return changed;
  }
  throw new UnsupportedFunctionalityError({
    functionality: "assistant messages",
    message: `The description of ${model.id} does not say how earlier answers are written`,
  });
}

/** The template of a user message with another role and a text; `undefined` if it contains no role. */
function replaced(template: unknown, author: string, text: string): unknown {
  if (typeof template !== "object" || template === null || Array.isArray(template)) return undefined;
  const entries = Object.entries(template);
  if (!entries.some(([, value]) => value === "user")) return undefined;
  return Object.fromEntries(
    entries.map(([name, value]): [string, unknown] => {
      if (value === "user") return [name, author];
      return [name, value === "{parts}" || value === "{text}" ? text : value];
    }),
  );
}
