import type { BodyCondition } from "./condition.js";
import type { JsonObject, JsonPointer, JsonValue } from "./json.js";
import type {
  OperationBinding,
  OutputSource,
  Place,
  RequestSource,
  SurroundingSource,
} from "./operation-binding.js";
import type { ModelPrice } from "./pricing.js";
import type { SourceReference } from "./source-reference.js";

/** The media kind of a file. */
export type MediaKind = "image" | "audio" | "video" | "text" | "file";

/** How a model responds: with a task that is polled, immediately, or always as a stream. */
export type ModelKind = "task" | "answer" | "stream";

/** The part of a request that distinguishes it from other requests of the same operation. */
export interface RequestMark {
  /** Constants by JSON Pointer into the request body: `{"/version": "owner/name:hash"}`, `{"/task": "extend"}`. */
  body?: Record<JsonPointer, JsonValue>;
  /** Fields of the body that must be present. */
  present?: JsonPointer[];
  /** Fields of the body that must be absent. */
  absent?: JsonPointer[];
}

/** A field of the input, by a pointer into it: its value is sent at this position and not in the body. */
export interface InputSource {
  from: "input";
  pointer: JsonPointer;
  /**
   * Whether the value may have several segments: `/` and the other reserved characters of RFC 3986 are not escaped,
   * except `?` and `#`. Otherwise all of them are escaped.
   */
  allowReserved?: boolean;
}

/**
 * One way to create a prediction of a model: an operation and the constants that the model sets in its request. The
 * body has the operation's media type: JSON, a form, multipart, a text, or the file itself.
 */
export interface CreateBinding extends RequestMark {
  /** The operationId. */
  operation: string;
  /** Path parameters: constants, or fields of the input. */
  path?: Record<string, string | InputSource>;
  /** Query parameters: constants, or fields of the input. */
  query?: Record<string, string | InputSource>;
  /** Constant headers: `{"X-Async": "enable"}`. */
  headers?: Record<string, string>;
}

/** A way to use a model that is selected by constants or fields in its request: `extend`. */
export interface ModelMode extends RequestMark {
  /** kebab-case, unique in the model. */
  name: string;
  description?: string;
}

/** An event of a stream that is not a chunk: `message_start`, `ping`. */
export interface SurroundingEvent {
  /** Its name; it is unnamed if this is absent. */
  event?: string;
  data: JsonObject;
  /**
   * Values that are put into `data`, by JSON Pointer into it, in order: `{"/message/model": {from: request, pointer:
   * /model}}`. Before the first chunk an `output` has no text: a list that would contain it is empty.
   */
  with?: Record<JsonPointer, SurroundingSource>;
}

/**
 * A response as a stream of server-sent events with JSON data. A model of the kind `stream` always responds this way,
 * another one on request. The stream of a task is the `stream` of its lifecycle.
 */
export interface ModelStream {
  /** The constants that request it, by JSON Pointer into the request body: `{"/stream": true}`. */
  body?: Record<JsonPointer, JsonValue>;
  /** The headers that request it. */
  headers?: Record<string, string>;
  /** The names of the events with chunks; an unnamed event is `message`. All if absent. */
  events?: string[];
  /** An event is a chunk only where this matches: for events without names, or with one name for several kinds. */
  piece?: BodyCondition;
  /** The events before the first chunk. Servers send them, clients ignore them. */
  before?: SurroundingEvent[];
  /** The events between the last chunk and `end`. Servers send them, clients ignore them. */
  after?: SurroundingEvent[];
  /** The last event; all parts must match. The stream ends with the response if this is absent. */
  end?: BodyCondition & {
    /** Its data, as a text: `[DONE]`. */
    data?: string;
    /** Its name, or a list of possible names. */
    event?: string | string[];
  };
  /** The values of the last chunk besides its text, by JSON Pointer into it: `{"/choices/0/finish_reason": "stop"}`. */
  last?: Record<JsonPointer, JsonValue>;
  /** The position of an error in a chunk: the work has failed. */
  error?: Place;
  /** The position of the text in a chunk. */
  text?: Place;
  /** The schema of one chunk: its files are read as in outputs. */
  chunk?: { $ref: string };
}

/**
 * The role of each input field. Pointers are relative to the input object, at any depth; a number is the
 * index of an array, and `*` matches every item of one.
 */
export interface ModelRoles {
  /** Selects one of several models. */
  model?: JsonPointer;
  prompt?: JsonPointer;
  /** The system prompt. */
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
 * How text and files are put into a list of messages. The templates are JSON. `"{text}"` is replaced by the text,
 * and `"{parts}"` by the list of a message's parts, or by the text itself where no template `text` is defined or the
 * message has no other part. `["{parts}"]` is always the list.
 *
 * In a part with a file, `"{url}"` is replaced by the file's URL, `"{base64}"` by its content, `"{mediaType}"` by its
 * media type (`image/png`) and `"{extension}"` by the usual file extension (`png`). A list has alternatives: a file
 * with an address on the web uses the first with `"{url}"`, another file the first with `"{base64}"`.
 */
export interface MessagesBinding {
  /** The position of the list in the input: `/messages`. */
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

/** The position of files in an output; a `*` segment matches every item of an array. */
export interface OutputFileBinding {
  pointer: JsonPointer;
  media: MediaKind;
  /** This image is the spectrogram of the audio at that pointer. */
  spectrogramOf?: JsonPointer;
  /**
   * The encoding of the file; a URL if absent.
   * - `base64`, `hex`: as text. `contentEncoding` of the schema has the same meaning.
   * - `data-url`: as defined in https://www.rfc-editor.org/rfc/rfc2397
   * - `body`: the body of the response to the create, or to the lifecycle's `result`, is the file; the pointer is `""`.
   * - `markdown`: a text with images, links or data URLs, each a file. Clients return the text and the files.
   */
  encoding?: "url" | "base64" | "hex" | "data-url" | "body" | "markdown";
  /**
   * The value at the pointer is an id, which is passed to this operation. Its response has the file's URL at `url`, or
   * is the file itself if that is absent. A source `from: "output"` that contains the same `*` segments refers to
   * the same item.
   */
  download?: OperationBinding<OutputSource> & { url?: Place };
}

/** A part of an output that is present only where the request matches all of these marks. */
export interface AskedPart extends RequestMark {
  /** Except where all of this matches. */
  not?: RequestMark;
  /**
   * The values elsewhere in the output in that case, by JSON Pointer into it:
   * `{"/finish_reason": {from: constant, value: tool_calls}}`.
   */
  with?: Record<JsonPointer, RequestSource>;
}

/** A named input. */
export interface ModelPreset {
  /** kebab-case, unique in the model: `portrait`. */
  name: string;
  /** The public TypeScript name: `sdxlPortrait`. */
  exportName: string;
  description: string;
  /** Fields that the preset sets: they cannot be passed. */
  input: JsonObject;
  /** Defaults of the preset: they can be overridden. */
  defaults?: JsonObject;
  "x-corsac-text"?: TextTranslations;
}

export interface ModelExample {
  input: JsonObject;
  summary?: string;
  "x-corsac-text"?: TextTranslations;
}

/** Field (`description`, `summary`, `title`) → language (`en`, `zh`) → text. */
export type TextTranslations = Record<string, Record<string, string>>;

/** One model a service offers: an item of `x-corsac-models`. */
export interface ModelDescription {
  /** The service's own id of it: `stability-ai/sdxl`. */
  id: string;
  /** The public TypeScript name, from names.yaml: `flux11Pro`. */
  name: string;
  /** Short name for terminals, URLs and files, unique in the service: `flux-1.1-pro`. */
  slug: string;
  title: string;
  description?: string;
  kind: ModelKind;
  /** The main media kind of its outputs. */
  media: MediaKind;
  /** A key of `x-corsac-lifecycles`; absent for models that respond immediately. */
  lifecycle?: string;
  /** At least one. The first that matches the input is used, or the next one where the host does not support it. */
  create: CreateBinding[];
  /**
   * The position of the input in the request body; `""` is the whole body. Its `transport` fields are not
   * inputs of the model (a webhook's URL, a state that is returned unchanged).
   */
  input: { pointer: JsonPointer; schema: { $ref: string }; transport?: string[] };
  /** Present where the response can be streamed. */
  stream?: ModelStream;
  modes?: ModelMode[];
  output: {
    schema: { $ref: string };
    /** False where no page, schema or overlay describes the output. */
    documented: boolean;
    files: OutputFileBinding[];
    /**
     * The readable text of a response: `/choices/0/message/content`. Where a `*` segment matches several
     * texts, they are concatenated.
     */
    text?: Place;
    /**
     * Parts that are present only where the request asks for them, by JSON Pointer into the output:
     * `{"/message/audio": {present: [/audio]}}`. In the marks a `*` segment matches any item of an array, and a field
     * that is not sent has its default. Of a list, at least one must match.
     */
    when?: Record<JsonPointer, AskedPart | AskedPart[]>;
  };
  roles: ModelRoles;
  /** How text and files become the messages of a chat. */
  messages?: MessagesBinding;
  /** `false`: files of this model are never uploaded before the create. */
  upload?: false;
  prices?: ModelPrice[];
  presets?: ModelPreset[];
  examples?: ModelExample[];
  source: SourceReference[];
  /** All inferred facts of the model count as declared. */
  "x-corsac-confirmed"?: true;
  "x-corsac-text"?: TextTranslations;
}
