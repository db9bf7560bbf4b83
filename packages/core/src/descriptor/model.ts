import type { JsonPointer, JsonValue, ServiceDescriptor } from "./service.js";

/** The kind of media a file holds. */
export type MediaKind = "image" | "audio" | "video" | "text" | "file";

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
  readonly deprecated?: boolean;
}

/** One way to create a prediction of a model. */
export interface CreateBinding {
  /** A key of the service's operations. */
  readonly operation: string;
  /** Fixed path parameters. */
  readonly path?: Readonly<Record<string, string>>;
  /** Fixed values by place in the request's body. */
  readonly body?: Readonly<Record<JsonPointer, JsonValue>>;
}

/** Where files stand in an output; a `*` segment stands for every item. */
export interface OutputFileBinding {
  readonly pointer: JsonPointer;
  readonly media: MediaKind;
  /** This image shows the sound at that place. */
  readonly spectrogramOf?: JsonPointer;
}

/** Which input field plays which part; pointers relative to the input object. */
export interface ModelRoles {
  readonly prompt?: JsonPointer;
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
  /** Ways to create a prediction; the first is taken. */
  readonly create: readonly CreateBinding[];
  /** Where the input stands in the request's body (`""`: it is the body), and what it must be. */
  readonly input: { readonly pointer: JsonPointer; readonly schema: JsonSchema };
  readonly output: {
    readonly schema: JsonSchema;
    /** False where nothing says what the output is: then URLs in it become files. */
    readonly documented: boolean;
    readonly files: readonly OutputFileBinding[];
  };
  readonly roles: ModelRoles;
}
