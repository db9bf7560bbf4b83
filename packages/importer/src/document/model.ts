import type { JsonObject, JsonPointer, JsonValue } from "./json.js";
import type { OperationBinding, OutputSource } from "./operation-binding.js";

/** The kind of media a file holds. */
export type MediaKind = "image" | "audio" | "video" | "text" | "file";

/** How a model answers: a task that is polled, an answer at once, or a stream. */
export type ModelKind = "task" | "answer" | "stream";

/** One way to create a prediction of a model: an operation and what the model fixes in its request. */
export interface CreateBinding {
  /** The operationId. */
  operation: string;
  /** Fixed path parameters. */
  path?: Record<string, string>;
  /** Fixed values by JSON Pointer into the request's body, such as `{"/version": "owner/name:hash"}`. */
  body?: Record<JsonPointer, JsonValue>;
  /** Fixed query parameters. */
  query?: Record<string, string>;
  /** Fields of the body that must be there for a request to be made in this way, and to be this model's. */
  present?: JsonPointer[];
  /** Fields of the body that must not be there. */
  absent?: JsonPointer[];
}

/** A way to use a model that its request tells by fixed values or by fields: `extend`. */
export interface ModelMode {
  /** kebab-case, unique in the model. */
  name: string;
  description?: string;
  /** Fixed values by JSON Pointer into the request's body: `{"/task": "extend"}`. */
  body?: Record<JsonPointer, JsonValue>;
  /** Fields of the body that must be there. */
  present?: JsonPointer[];
  /** Fields of the body that must not be there. */
  absent?: JsonPointer[];
}

/** An answer that comes in pieces, as server-sent events with JSON data. What a task tells is its lifecycle's `stream`. */
export interface ModelStream {
  /** What asks for it, by JSON Pointer into the request's body: `{"/stream": true}`. */
  body?: Record<JsonPointer, JsonValue>;
  /** What asks for it, as headers. */
  headers?: Record<string, string>;
  /** The data that says it is over: `[DONE]`. */
  terminator?: string;
  /** The text in a piece. */
  text?: JsonPointer;
  /** The schema of one piece: its files are files, as in outputs. */
  chunk?: { $ref: string };
}

/** Which input field plays which part. Pointers are relative to the input object. */
export interface ModelRoles {
  /** Takes one of several models. */
  model?: JsonPointer;
  prompt?: JsonPointer;
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
}

/** Where files stand in an output; a `*` segment stands for every item of an array. */
export interface OutputFileBinding {
  pointer: JsonPointer;
  media: MediaKind;
  /** This image is the spectrogram of the sound at that pointer. */
  spectrogramOf?: JsonPointer;
  /**
   * The body of the answer to the create, or to the lifecycle's `result`, is the file itself. That a file is text in an
   * answer, base64 or hex, is said by the schema's `contentEncoding`.
   */
  encoding?: "body";
  /**
   * What stands at the pointer is an id; this operation, asked with it, answers with the file's URL at `url`. A pointer
   * `from: "output"` that goes through the same `*` segments means the same item.
   */
  download?: OperationBinding<OutputSource> & { url: JsonPointer };
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

/** A page and line a fact comes from, relative to the service's folder. Lines count from 1. */
export interface SourceReference {
  file: string;
  line: number;
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
  presets?: ModelPreset[];
  examples?: ModelExample[];
  source: SourceReference[];
  /** Everything that was inferred of the model counts as declared. */
  "x-corsac-confirmed"?: true;
  "x-corsac-text"?: TextTranslations;
}
