import type { OperationDescriptor } from "./operation.js";
import type { ModelPrice } from "./pricing.js";
import type {
  BodyCondition,
  JsonPointer,
  JsonValue,
  OperationBinding,
  OutputSource,
  Place,
  ServiceDescriptor,
} from "./service.js";

/** The kind of media in a file. */
export type MediaKind = "image" | "audio" | "video" | "text" | "file";

/** The source of a rule that the documentation does not declare. */
export interface InferredSource {
  /** The sentence or the example that it was read from. */
  readonly text?: string;
  /** The page and the line of the field: `pages/painter.md:12`. */
  readonly source?: string;
}

/** The subset of JSON Schema 2020-12 that inputs and outputs use. Every `$ref` is resolved. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly title?: string;
  readonly description?: string;
  readonly default?: JsonValue;
  readonly enum?: readonly JsonValue[];
  readonly const?: JsonValue;
  readonly examples?: readonly JsonValue[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly format?: string;
  readonly contentMediaType?: string;
  readonly contentEncoding?: string;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
  readonly not?: JsonSchema;
  /**
   * The keywords of this schema that were read from sentences or examples and that are not confirmed. A value that
   * violates only these is sent with a warning; `validate: "strict"` rejects it.
   */
  readonly "x-corsac-inferred"?: Readonly<Record<string, InferredSource>>;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
}

/** The properties that distinguish one kind of request from others of the same operation. */
export interface RequestMark {
  /** Fixed values by position in the request's body: `{ "/task": "extend" }`. */
  readonly body?: Readonly<Record<JsonPointer, JsonValue>>;
  /** Fields of the body that it requires. */
  readonly present?: readonly JsonPointer[];
  /** Fields of the body that it does not accept. */
  readonly absent?: readonly JsonPointer[];
}

/** A field of the input, as a pointer into it: the value is sent in the path or the query and not in the body. */
export interface InputSource {
  readonly from: "input";
  readonly pointer: JsonPointer;
  /**
   * Whether the value may contain several segments: reserved characters of RFC 3986 such as `/` are not escaped, except
   * `?` and `#`. Otherwise all of them are escaped.
   */
  readonly allowReserved?: boolean;
}

/** One way to create a prediction of a model. The body is written in the operation's media type. */
export interface CreateBinding extends RequestMark {
  /** A key of the model's own operations, or of the service's. */
  readonly operation: string;
  /** Path parameters: fixed, or fields of the input. */
  readonly path?: Readonly<Record<string, string | InputSource>>;
  /** Query parameters: fixed, or fields of the input. */
  readonly query?: Readonly<Record<string, string | InputSource>>;
  /** Fixed headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** The positions of files in an output; a `*` segment matches every item. */
export interface OutputFileBinding {
  readonly pointer: JsonPointer;
  readonly media: MediaKind;
  /** This image is the spectrogram of the audio file at that position. */
  readonly spectrogramOf?: JsonPointer;
  /**
   * How the file is encoded; a URL if absent. `body`: the body of the response is the file itself. `markdown`: a text,
   * which becomes `{ text, files }`.
   */
  readonly encoding?: "url" | "base64" | "hex" | "data-url" | "body" | "markdown";
  /**
   * The value at the pointer is an id. The response of this operation contains the file's URL at `url`, or is the file
   * itself where `url` is absent. A source `from: "output"` with the same `*` segments refers to the same item.
   */
  readonly download?: OperationBinding<OutputSource> & { readonly url?: Place };
}

/** The input fields by role; pointers are relative to the input object. */
export interface ModelRoles {
  /** Selects one of several models. */
  readonly model?: JsonPointer;
  readonly prompt?: JsonPointer;
  /** Instructions to the model before the prompt. */
  readonly system?: JsonPointer;
  readonly negativePrompt?: JsonPointer;
  readonly width?: JsonPointer;
  readonly height?: JsonPointer;
  readonly size?: JsonPointer;
  readonly aspectRatio?: JsonPointer;
  readonly megapixels?: JsonPointer;
  readonly format?: JsonPointer;
  readonly quality?: JsonPointer;
  readonly count?: JsonPointer;
  readonly seed?: JsonPointer;
  readonly steps?: JsonPointer;
  readonly duration?: JsonPointer;
  readonly images?: readonly JsonPointer[];
  readonly audio?: readonly JsonPointer[];
  readonly video?: readonly JsonPointer[];
  readonly files?: readonly JsonPointer[];
}

/**
 * How text and files are written into a list of messages. In the templates `"{text}"` is replaced by the text,
 * and `"{parts}"` by the list of a message's parts, or by the text alone where there are no other parts. `["{parts}"]`
 * is always the list.
 *
 * In a part with a file, `"{url}"` is replaced by its URL, `"{base64}"` by its content, `"{mediaType}"` by its media
 * type and `"{extension}"` by the usual file extension. A list has alternatives: a file with an address on the web
 * uses the first with `"{url}"`, another file the first with `"{base64}"`.
 */
export interface MessagesBinding {
  /** The position of the list in the input. */
  readonly pointer: JsonPointer;
  /** One message of the user. */
  readonly user: JsonValue;
  /** The message with the system text, first in the list. */
  readonly system?: JsonValue;
  /** The parts of a message. */
  readonly text?: JsonValue;
  readonly image?: JsonValue;
  readonly audio?: JsonValue;
  readonly video?: JsonValue;
  readonly file?: JsonValue;
}

/** A response in pieces, as server-sent events with JSON data. */
export interface ModelStream {
  /** The values that request a stream, by position in the request's body: `{ "/stream": true }`. */
  readonly body?: Readonly<Record<JsonPointer, JsonValue>>;
  /** The headers that request a stream. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The names of the events that contain pieces; an unnamed event is a `message`. All events if absent. */
  readonly events?: readonly string[];
  /** An event is a piece only where this holds. */
  readonly piece?: BodyCondition;
  /** Identifies the last event; all parts must hold. If absent, the stream ends with the response. */
  readonly end?: BodyCondition & { readonly data?: string; readonly event?: string | readonly string[] };
  /** The position of an error in a piece. */
  readonly error?: Place;
  /** The position of the text in a piece. */
  readonly text?: Place;
  /** The schema of one piece: its files become `OutputFile`s, as in outputs. */
  readonly chunk?: JsonSchema;
}

/** A way to use a model that is selected by the request: `extend`. */
export interface ModelMode extends RequestMark {
  readonly name: string;
  readonly description?: string;
}

/** The argument of `defineModel`: a model as data. */
export interface ModelDescriptor {
  /** The id as the service names it: `stability-ai/sdxl`. */
  readonly id: string;
  /** The TypeScript name: `flux11Pro`. */
  readonly name: string;
  /** The name for command lines and URLs: `flux-1.1-pro`. */
  readonly slug: string;
  readonly title: string;
  readonly description?: string;
  readonly kind: "task" | "answer" | "stream";
  readonly media: MediaKind;
  readonly service: ServiceDescriptor;
  /** A key of the service's lifecycles. */
  readonly lifecycle?: string;
  /**
   * Ways to create a prediction: the first that matches the input is used, or the next if the service does not support
   * it.
   */
  readonly create: readonly CreateBinding[];
  /** Operations that only this model uses: a program that does not import the model does not contain them. */
  readonly operations?: Readonly<Record<string, OperationDescriptor>>;
  /** The position of the input in the request's body (`""`: it is the body), and its schema. */
  readonly input: { readonly pointer: JsonPointer; readonly schema: JsonSchema };
  readonly output: {
    readonly schema: JsonSchema;
    /** False where the output is not documented: then URLs in it become files. */
    readonly documented: boolean;
    readonly files: readonly OutputFileBinding[];
    /** The text of the output; where a `*` segment matches several texts, all of them are joined. */
    readonly text?: Place;
  };
  /** How the output is requested and read piece by piece, where this is supported. */
  readonly stream?: ModelStream;
  /** Ways to use the model, of which a create may select one. */
  readonly modes?: readonly ModelMode[];
  readonly roles: ModelRoles;
  /** How text and files are written as the messages of a chat. */
  readonly messages?: MessagesBinding;
  /** `false`: its files are never uploaded. */
  readonly upload?: false;
  readonly prices?: readonly ModelPrice[];
}
