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

/** The kind of media a file holds. */
export type MediaKind = "image" | "audio" | "video" | "text" | "file";

/** Where a rule was read that the documentation does not declare. */
export interface InferredSource {
  /** The sentence or the example it was read from. */
  readonly text?: string;
  /** The page and the line of the field: `pages/painter.md:12`. */
  readonly source?: string;
}

/** The subset of JSON Schema 2020-12 that inputs and outputs use; no `$ref`, those are resolved. */
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
   * only these forbid is sent with a warning; `validate: "strict"` refuses it.
   */
  readonly "x-corsac-inferred"?: Readonly<Record<string, InferredSource>>;
  readonly deprecated?: boolean;
  readonly readOnly?: boolean;
  readonly writeOnly?: boolean;
}

/** What tells one kind of request from others of the same operation. */
export interface RequestMark {
  /** Fixed values by place in the request's body: `{ "/task": "extend" }`. */
  readonly body?: Readonly<Record<JsonPointer, JsonValue>>;
  /** Fields of the body that it needs. */
  readonly present?: readonly JsonPointer[];
  /** Fields of the body that it does not take. */
  readonly absent?: readonly JsonPointer[];
}

/** One way to create a prediction of a model. The body is written in the operation's media type. */
export interface CreateBinding extends RequestMark {
  /** A key of the model's own operations, or of the service's. */
  readonly operation: string;
  /** Fixed path parameters. */
  readonly path?: Readonly<Record<string, string>>;
  /** Fixed query parameters. */
  readonly query?: Readonly<Record<string, string>>;
  /** Fixed headers. */
  readonly headers?: Readonly<Record<string, string>>;
}

/** Where files stand in an output; a `*` segment stands for every item. */
export interface OutputFileBinding {
  readonly pointer: JsonPointer;
  readonly media: MediaKind;
  /** This image shows the sound at that place. */
  readonly spectrogramOf?: JsonPointer;
  /** How the file is written; a URL if absent. `body`: the body of the response is the file itself. */
  readonly encoding?: "url" | "base64" | "hex" | "data-url" | "body" | "markdown";
  /**
   * What stands at the pointer is an id. This operation answers with the file's URL at `url`, or with the file itself where
   * that is absent. A source `from: "output"` that goes through the same `*` segments means the same item.
   */
  readonly download?: OperationBinding<OutputSource> & { readonly url?: Place };
}

/** Which input field plays which part; pointers relative to the input object. */
export interface ModelRoles {
  /** Takes one of several models. */
  readonly model?: JsonPointer;
  readonly prompt?: JsonPointer;
  /** What the model is told before the prompt. */
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
 * How words and files are put into a list of messages. In the templates `"{text}"` stands for the words, `"{url}"` for a
 * file's URL, `"{parts}"` for the list of a message's parts, or for the words alone where there is nothing else to say.
 */
export interface MessagesBinding {
  /** The list, in the input. */
  readonly pointer: JsonPointer;
  /** One message of the user. */
  readonly user: JsonValue;
  /** The message with the system text, first in the list. */
  readonly system?: JsonValue;
  /** Parts of a message. */
  readonly text?: JsonValue;
  readonly image?: JsonValue;
  readonly audio?: JsonValue;
  readonly video?: JsonValue;
  readonly file?: JsonValue;
}

/** An answer that comes in pieces, as server-sent events with JSON data. */
export interface ModelStream {
  /** What asks for it, by place in the request's body: `{ "/stream": true }`. */
  readonly body?: Readonly<Record<JsonPointer, JsonValue>>;
  /** What asks for it, as headers. */
  readonly headers?: Readonly<Record<string, string>>;
  /** The names of the events that carry pieces, an unnamed one being `message`; all if absent. */
  readonly events?: readonly string[];
  /** The last event; all parts must hold. The stream ends with the response if this is absent. */
  readonly end?: BodyCondition & { readonly data?: string; readonly event?: string };
  /** An error in a piece. */
  readonly error?: Place;
  /** The text in a piece. */
  readonly text?: Place;
  /** The schema of one piece: its files become `OutputFile`s, as in outputs. */
  readonly chunk?: JsonSchema;
}

/** A way to use a model that its request tells: `extend`. */
export interface ModelMode extends RequestMark {
  readonly name: string;
  readonly description?: string;
}

/** What `defineModel` takes: a model as data. */
export interface ModelDescriptor {
  /** As the service names it: `stability-ai/sdxl`. */
  readonly id: string;
  /** The TypeScript name: `flux11Pro`. */
  readonly name: string;
  /** For terminals and URLs: `flux-1.1-pro`. */
  readonly slug: string;
  readonly title: string;
  readonly description?: string;
  readonly kind: "task" | "answer" | "stream";
  readonly media: MediaKind;
  readonly service: ServiceDescriptor;
  /** A key of the service's lifecycles. */
  readonly lifecycle?: string;
  /** Ways to create a prediction: the first that suits the input, or the next where the service does not know it. */
  readonly create: readonly CreateBinding[];
  /** Operations that are of no use without this model: a program that does not import it does without them. */
  readonly operations?: Readonly<Record<string, OperationDescriptor>>;
  /** Where the input stands in the request's body (`""`: it is the body), and what it must be. */
  readonly input: { readonly pointer: JsonPointer; readonly schema: JsonSchema };
  readonly output: {
    readonly schema: JsonSchema;
    /** False where nothing says what the output is: then URLs in it become files. */
    readonly documented: boolean;
    readonly files: readonly OutputFileBinding[];
  };
  /** How its answer is asked for and read piece by piece, where it can be. */
  readonly stream?: ModelStream;
  /** Ways to use it, of which a create may name one. */
  readonly modes?: readonly ModelMode[];
  readonly roles: ModelRoles;
  /** How words and files become the messages of a chat. */
  readonly messages?: MessagesBinding;
  /** `false`: its files are never uploaded. */
  readonly upload?: false;
  readonly prices?: readonly ModelPrice[];
}
