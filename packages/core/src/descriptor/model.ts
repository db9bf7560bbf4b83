import type { JsonPointer, JsonValue, ServiceDescriptor } from "./service.js";

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
  readonly operation: string;
  readonly path?: Readonly<Record<string, string>>;
  readonly body?: Readonly<Record<JsonPointer, JsonValue>>;
}

export interface OutputFileBinding {
  readonly pointer: JsonPointer;
  readonly media: MediaKind;
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
  readonly id: string;
  readonly name: string;
  readonly slug: string;
  readonly title: string;
  readonly description?: string;
  readonly kind: "task" | "answer" | "stream";
  readonly media: MediaKind;
  readonly service: ServiceDescriptor;
  /** A key of the service's lifecycles. */
  readonly lifecycle?: string;
  readonly create: readonly CreateBinding[];
  readonly input: { readonly pointer: JsonPointer; readonly schema: JsonSchema };
  readonly output: {
    readonly schema: JsonSchema;
    readonly documented: boolean;
    readonly files: readonly OutputFileBinding[];
  };
  readonly roles: ModelRoles;
}
