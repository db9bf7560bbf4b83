import type { JsonObject } from "../document/json.js";
import { objectMember } from "../document/json-values.js";
import type {
  CreateBinding,
  MediaKind,
  MessagesBinding,
  ModelDescription,
  ModelExample,
  ModelKind,
  ModelMode,
  ModelPreset,
  ModelRoles,
  ModelStream,
  OutputFileBinding,
} from "../document/model.js";
import type { Place } from "../document/operation-binding.js";
import type { ModelPrice } from "../document/pricing.js";
import { readModels } from "../document/read-document.js";
import { clientSchema, type UncheckedKeyword } from "./client-schema.js";
import type { InferenceScope } from "./inferred-rules.js";
import { inlineSchema } from "./inline-schema.js";
import { objectSchema } from "./object-schema.js";
import { requireValid } from "./require-valid.js";
import type { SchemaData } from "./service-data.js";

/** A self-contained model as JSON-safe data. Schemas have no references, and only keywords that the client checks. */
export interface ModelData {
  id: string;
  name: string;
  slug: string;
  title: string;
  description?: string;
  kind: ModelKind;
  media: MediaKind;
  /** A key of the service's lifecycles. */
  lifecycle?: string;
  create: CreateBinding[];
  input: { pointer: string; schema: SchemaData };
  output: { schema: SchemaData; documented: boolean; files: OutputFileBinding[]; text?: Place };
  /** Present where the response can be streamed; `chunk` is the schema of one chunk. */
  stream?: Omit<ModelStream, "chunk" | "last" | "before" | "after"> & { chunk?: SchemaData };
  modes?: ModelMode[];
  messages?: MessagesBinding;
  upload?: false;
  prices?: Omit<ModelPrice, "source">[];
  roles: ModelRoles;
  presets: ModelPreset[];
  examples: ModelExample[];
}

/**
 * The models of a document, in its order.
 * @throws {DocumentationError} `invalid-document` if the extensions do not match their schema.
 */
export function describeModels(document: JsonObject): ModelData[] {
  requireValid(document);
  return readModels(document).map((model) => describeModel(document, model));
}

function describeModel(document: JsonObject, model: ModelDescription): ModelData {
  const {
    input,
    output,
    presets,
    examples,
    stream,
    prices,
    source: _source,
    "x-corsac-confirmed": _confirmed,
    "x-corsac-text": _text,
    ...rest
  } = structuredClone(model);
  return {
    ...rest,
    ...(stream === undefined ? {} : { stream: describeStream(document, model, stream) }),
    input: {
      pointer: input.pointer,
      schema: objectSchema(describeSchema(document, model, input.schema, "input").schema),
    },
    output: describeOutput(document, model, output),
    ...(prices === undefined ? {} : { prices: prices.map(({ source: _page, ...price }) => price) }),
    presets: (presets ?? []).map(({ "x-corsac-text": _presetText, ...preset }) => preset),
    examples: (examples ?? []).map(({ "x-corsac-text": _exampleText, ...example }) => example),
  };
}

/** Whether an overlay confirms all inferred facts of the service. */
function isConfirmed(document: JsonObject): boolean {
  return objectMember(document, "x-corsac-service")["x-corsac-confirmed"] === true;
}

/** A rule about a model's input that the client does not check. */
export interface UncheckedRule extends UncheckedKeyword {
  model: ModelDescription;
}

/** The rules about inputs that the client does not check, in document order: values that only they forbid are sent. */
export function uncheckedRules(document: JsonObject): UncheckedRule[] {
  return readModels(document).flatMap((model) =>
    describeSchema(document, model, model.input.schema, "input").unchecked.map((rule) => ({
      ...rule,
      model,
    })),
  );
}

function describeSchema(
  document: JsonObject,
  model: ModelDescription,
  schema: object,
  direction: "input" | "output",
): ReturnType<typeof clientSchema> {
  const cuts = new WeakSet<JsonObject>();
  const [page] = model.source;
  const marks: InferenceScope = {
    confirmed: model["x-corsac-confirmed"] === true || isConfirmed(document),
    ...(page === undefined
      ? {}
      : { source: page.line === undefined ? page.file : `${page.file}:${page.line}` }),
  };
  return clientSchema(inlineSchema(document, { ...schema }, { cuts, marks }), direction, cuts);
}

/** The data that clients read. `when` is left out: only servers need it. */
function describeOutput(
  document: JsonObject,
  model: ModelDescription,
  { when: _asked, schema, ...output }: ModelDescription["output"],
): ModelData["output"] {
  return { ...output, schema: describeSchema(document, model, schema, "output").schema };
}

function describeStream(
  document: JsonObject,
  model: ModelDescription,
  { chunk, last: _said, before: _before, after: _after, ...stream }: ModelStream,
): NonNullable<ModelData["stream"]> {
  return chunk === undefined
    ? stream
    : { ...stream, chunk: describeSchema(document, model, chunk, "output").schema };
}
