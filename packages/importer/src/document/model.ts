import type { BodyCondition } from "./condition.js";
import type { JsonObject, JsonPointer, JsonValue } from "./json.js";
import type { OperationBinding, OutputSource, Place } from "./operation-binding.js";
import type { ModelPrice } from "./pricing.js";
import type { SourceReference } from "./source-reference.js";

/** The kind of media a file holds. */
export type MediaKind = "image" | "audio" | "video" | "text" | "file";

/** How a model answers: a task that is polled, at once, or always as a stream. */
export type ModelKind = "task" | "answer" | "stream";

/** What tells one kind of request from others of the same operation. */
export interface RequestMark {
  /** Fixed values by JSON Pointer into the request's body: `{"/version": "owner/name:hash"}`, `{"/task": "extend"}`. */
  body?: Record<JsonPointer, JsonValue>;
  /** Fields of the body that must be there. */
  present?: JsonPointer[];
  /** Fields of the body that must not be there. */
  absent?: JsonPointer[];
}

/**
 * One way to create a prediction of a model: an operation and what the model fixes in its request. The body is written
 * in the operation's media type: JSON, a form, multipart, a text, or the file itself.
 */
export interface CreateBinding extends RequestMark {
  /** The operationId. */
  operation: string;
  /** Fixed path parameters. */
  path?: Record<string, string>;
  /** Fixed query parameters. */
  query?: Record<string, string>;
  /** Fixed headers: `{"X-Async": "enable"}`. */
  headers?: Record<string, string>;
}

/** A way to use a model that its request tells by fixed values or by fields: `extend`. */
export interface ModelMode extends RequestMark {
  /** kebab-case, unique in the model. */
  name: string;
  description?: string;
}

/**
 * A response that comes in pieces, as server-sent events with JSON data. A model of the kind `stream` always answers so,
 * another one if the caller asks. What a task tells is its lifecycle's `stream`.
 */
export interface ModelStream {
  /** What asks for it, by JSON Pointer into the request's body: `{"/stream": true}`. */
  body?: Record<JsonPointer, JsonValue>;
  /** What asks for it, as headers. */
  headers?: Record<string, string>;
  /** The names of the events that carry pieces, an unnamed one being `message`; all if absent. */
  events?: string[];
  /** The last event; all parts must hold. The stream ends with the response if this is absent. */
  end?: BodyCondition & {
    /** Its data, as a text: `[DONE]`. */
    data?: string;
    /** Its name. */
    event?: string;
  };
  /** An error in a piece: the work has failed. */
  error?: Place;
  /** The text in a piece. */
  text?: Place;
  /** The schema of one piece: its files are files, as in outputs. */
  chunk?: { $ref: string };
}

/**
 * Which input field plays which part. Pointers are relative to the input object and may go to any depth; a number is the
 * index of an array, and `*` stands for every item of one.
 */
export interface ModelRoles {
  /** Takes one of several models. */
  model?: JsonPointer;
  prompt?: JsonPointer;
  /** What the model is told before the prompt. */
  system?: JsonPointer;
  negativePrompt?: JsonPointer;
  /** Pixels. */
  width?: JsonPointer;
  /** Pixels. */
  height?: JsonPointer;
  /** `1365x1024`. */
  size?: JsonPointer;
  /** `16:9`. */
  aspectRatio?: JsonPointer;
  /** Megapixels, as number or string. */
  megapixels?: JsonPointer;
  /** A file format, such as `webp`. */
  format?: JsonPointer;
  /** 0 to 100. */
  quality?: JsonPointer;
  /** How many outputs. */
  count?: JsonPointer;
  seed?: JsonPointer;
  steps?: JsonPointer;
  /** Seconds. */
  duration?: JsonPointer;
  images?: JsonPointer[];
  audio?: JsonPointer[];
  video?: JsonPointer[];
  /** Files of any other kind: documents. */
  files?: JsonPointer[];
}

/**
 * How words and files are put into a list of messages. The templates are JSON in which `"{text}"` stands for the words,
 * `"{url}"` for a file's URL, and `"{parts}"` for the list of a message's parts, or for the words alone where no part
 * `text` is described or nothing else is said.
 */
export interface MessagesBinding {
  /** The list, in the input: `/messages`. */
  pointer: JsonPointer;
  /** One message of the user: `{role: user, content: "{parts}"}`. */
  user: JsonValue;
  /** The message with the system text, first in the list: `{role: system, content: "{text}"}`. */
  system?: JsonValue;
  /** Parts of a message: `{type: text, text: "{text}"}`, `{type: image_url, image_url: {url: "{url}"}}`. */
  text?: JsonValue;
  image?: JsonValue;
  audio?: JsonValue;
  video?: JsonValue;
  file?: JsonValue;
}

/** Where files stand in an output; a `*` segment stands for every item of an array. */
export interface OutputFileBinding {
  pointer: JsonPointer;
  media: MediaKind;
  /** This image is the spectrogram of the sound at that pointer. */
  spectrogramOf?: JsonPointer;
  /**
   * How the file is written; a URL if absent.
   * - `base64`, `hex`: as text. `contentEncoding` of the schema says the same.
   * - `data-url`: as https://www.rfc-editor.org/rfc/rfc2397 has it.
   * - `body`: the body of the response to the create, or to the lifecycle's `result`, is the file; the pointer is `""`.
   * - `markdown`: in a text with images, links or data URLs, each of which is a file.
   */
  encoding?: "url" | "base64" | "hex" | "data-url" | "body" | "markdown";
  /**
   * What stands at the pointer is an id, and this operation is asked with it. Its response has the file's URL at `url`, or
   * is the file itself where that is absent. A source `from: "output"` that goes through the same `*` segments means
   * the same item.
   */
  download?: OperationBinding<OutputSource> & { url?: Place };
}

/** A named input. */
export interface ModelPreset {
  /** kebab-case, unique in the model: `portrait`. */
  name: string;
  /** The public TypeScript name: `sdxlPortrait`. */
  exportName: string;
  description: string;
  /** Fields the preset decides: they cannot be passed. */
  input: JsonObject;
  /** Fields the preset only suggests: they can be passed. */
  defaults?: JsonObject;
  "x-corsac-text"?: TextTranslations;
}

export interface ModelExample {
  input: JsonObject;
  summary?: string;
}

/** Field (`description`, `summary`, `title`) → language (`en`, `zh`) → text. */
export type TextTranslations = Record<string, Record<string, string>>;

/** One model a service offers: an item of `x-corsac-models`. */
export interface ModelDescription {
  /** As the service names it: `stability-ai/sdxl`. */
  id: string;
  /** The public TypeScript name, from names.yaml: `flux11Pro`. */
  name: string;
  /** Short name for terminals, URLs and files, unique in the service: `flux-1.1-pro`. */
  slug: string;
  title: string;
  description?: string;
  kind: ModelKind;
  /** What the model makes, in the main. */
  media: MediaKind;
  /** A key of `x-corsac-lifecycles`; absent for models that answer at once. */
  lifecycle?: string;
  /** At least one: the first that suits the input is taken, or the next where the host does not know it. */
  create: CreateBinding[];
  /**
   * Where the input stands in the request's body; `""` is the whole body, which then holds `transport` fields that
   * are none of the model's inputs (a webhook's URL, a state to get back).
   */
  input: { pointer: JsonPointer; schema: { $ref: string }; transport?: string[] };
  /** Where the answer can be streamed. */
  stream?: ModelStream;
  modes?: ModelMode[];
  output: {
    schema: { $ref: string };
    /** False where no page, schema or overlay says what the output is. */
    documented: boolean;
    files: OutputFileBinding[];
  };
  roles: ModelRoles;
  /** How words and files become the messages of a chat. */
  messages?: MessagesBinding;
  /** `false`: files of this model are never uploaded before the create. */
  upload?: false;
  prices?: ModelPrice[];
  presets?: ModelPreset[];
  examples?: ModelExample[];
  source: SourceReference[];
  /** Everything that was inferred of the model counts as declared. */
  "x-corsac-confirmed"?: true;
  "x-corsac-text"?: TextTranslations;
}
