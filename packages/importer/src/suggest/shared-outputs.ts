import type { SourceFile } from "../diagnostics/diagnostic.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { pointerSegments, valueAtPointer } from "../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../document/json-values.js";
import type { MediaKind } from "../document/model.js";
import { listOperations } from "../document/operations.js";
import { firstPointer } from "../document/places.js";
import { referencePointer, resolveSchema } from "../document/schema-reference.js";
import { contentExamples, successContent } from "../document/success-content.js";
import { findFiles, saysSomething } from "../finish/output-files.js";
import { membersOf } from "../lifecycle/answer-shape.js";
import { echoedNames } from "../lifecycle/find-output.js";
import type { LifecycleProof } from "../lifecycle/lifecycle-proof.js";
import { proveLifecycles } from "../lifecycle/prove-lifecycles.js";
import { EvidenceFinder } from "./find-evidence.js";
import { jsonPath } from "./json-path.js";
import { schemaOfAnswer } from "./schema-of-answer.js";
import type { Suggestion } from "./suggestion.js";

/**
 * The output of all models that share one operation for the result, where that operation documents one with files. It
 * is proposed for the models with the same kind of media, which are known independently of any output.
 *
 * @param proposed Targets of outputs that are already proposed.
 */
export function suggestSharedOutputs(
  document: JsonObject,
  sources: readonly SourceFile[],
  proposed: ReadonlySet<string>,
): Suggestion[] {
  const finder = new EvidenceFinder(sources);
  return proveLifecycles(document).lifecycles.flatMap((proof): Suggestion[] => {
    const shown = shownOutput(document, proof);
    if (shown === undefined) return [];
    const media = mediaOf(firstPointer(proof.lifecycle.fields?.output) ?? "", shown.schema) ?? shown.media;
    if (media === undefined) return [];
    const kinds = new Set([media, ...mediaOfModels(document, proof)]);
    const targets = proof.models.flatMap((id) => {
      const model = arrayMember(document, "x-corsac-models").find((one) => textMember(one, "id") === id);
      const place = undocumentedOutput(document, model);
      if (place === undefined || proposed.has(jsonPath(place))) return [];
      const own = textMember(model, "media") ?? "file";
      return own === media || (own === "file" && kinds.size === 1) ? [place] : [];
    });
    const [first] = targets;
    if (first === undefined) return [];
    const names = targets.map((place) => place.at(-1) ?? "");
    const { id } = shown.operation;
    const evidence = finder.operation("output", shown.operation.operation);
    return [
      {
        about: "output",
        subject: `the output of ${targets.length} ${targets.length === 1 ? "model" : "models"}`,
        action: {
          target: targets.length === 1 ? jsonPath(first) : union(first.slice(0, -1), names),
          description: `The answer of ${id} ${shown.from === "example" ? "shows" : "describes"} it${evidence === undefined ? "" : ` (${evidence.file}:${evidence.line})`}.`,
          update: shown.schema,
        },
        evidence: evidence === undefined ? [] : [evidence],
        complete: true,
      },
    ];
  });
}

/** `$.components.schemas['A','B']`: several members of one object (RFC 9535). */
function union(place: readonly string[], names: readonly string[]): string {
  const quoted = names.map((name) => `'${name.replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`);
  return `${jsonPath(place)}[${quoted.join(",")}]`;
}

interface ShownOutput {
  schema: JsonObject;
  from: "example" | "schema";
  /** The kind of media of the file in an example. */
  media?: MediaKind | undefined;
  operation: ReturnType<typeof listOperations>[number];
}

/** The documented output in the response of the operation for the result. */
function shownOutput(document: JsonObject, { lifecycle, creates }: LifecycleProof): ShownOutput | undefined {
  const echoed = new Set([
    "request",
    "input",
    ...creates.flatMap((create) => [...echoedNames(document, create)]),
  ]);
  const pointer = firstPointer(lifecycle.fields?.output);
  const name = lifecycle.result?.operation ?? lifecycle.query?.operation;
  const operation = listOperations(document).find(({ id }) => id !== undefined && id === name);
  const content = operation === undefined ? undefined : successContent(document, operation.operation);
  if (pointer === undefined || operation === undefined || content === undefined) return undefined;
  const model = firstPointer(lifecycle.fields?.model);
  for (const example of contentExamples(content)) {
    // A response that names its model documents only the output of that model.
    if (model !== undefined && textOf(valueAtPointer(example, model)) !== undefined) return undefined;
    const value = valueAtPointer(example, pointer);
    if (value === undefined || value === null || value === "") continue;
    const schema = withoutEchoes(schemaOfAnswer(value), echoed);
    if (findFiles({}, schema).length > 0)
      return { schema, from: "example", media: mediaOfFile(value), operation };
  }
  const whole = withFormats(document, schemaAt(document, content["schema"], pointer), lastName(pointer));
  const described = whole === undefined ? undefined : withoutEchoes(whole, echoed);
  return described !== undefined && findFiles({}, described).length > 0
    ? { schema: described, from: "schema", operation }
    : undefined;
}

/** An output without the members that repeat the request: files of an input are not outputs. */
function withoutEchoes(schema: JsonObject, echoed: ReadonlySet<string>): JsonObject {
  if (!isJsonObject(schema["properties"])) return schema;
  const own = Object.entries(schema["properties"]).filter(([name]) => !echoed.has(name));
  return { ...schema, properties: Object.fromEntries(own) };
}

const textOf = (value: JsonValue | undefined): string | undefined =>
  typeof value === "string" && value !== "" ? value : undefined;

/** The known kinds of media of a lifecycle's models. */
function mediaOfModels(document: JsonObject, { models }: LifecycleProof): MediaKind[] {
  return arrayMember(document, "x-corsac-models").flatMap((model) => {
    if (!models.includes(textMember(model, "id") ?? "")) return [];
    const media = mediaNames.find((one) => one.media === textMember(model, "media"))?.media;
    return media === undefined ? [] : [media];
  });
}

const lastName = (pointer: JsonPointer): string => pointerSegments(pointer).at(-1) ?? "";

function schemaAt(
  document: JsonObject,
  schema: JsonValue | undefined,
  pointer: JsonPointer,
): JsonObject | undefined {
  let current = resolveSchema(document, schema);
  for (const segment of pointerSegments(pointer))
    current =
      current === undefined
        ? undefined
        : resolveSchema(document, current["items"] ?? membersOf(document, current)[segment]);
  return current;
}

/** A documented output as a separate schema, in which a text with the name of a URL has the format `uri`. */
function withFormats(
  document: JsonObject,
  schema: JsonObject | undefined,
  name: string,
  depth = 0,
): JsonObject | undefined {
  if (schema === undefined || depth > 8) return undefined;
  const type = schema["type"];
  if (type === "string" || (type === undefined && schema["format"] !== undefined)) {
    const isAddress = schema["format"] === "uri" || /(?:^|_)(?:url|uri)s?$|[a-z](?:Url|Uri)s?$/.test(name);
    return { type: "string", ...(isAddress ? { format: "uri" } : {}) };
  }
  if (type === "array" || schema["items"] !== undefined) {
    const items = withFormats(document, resolveSchema(document, schema["items"]), name, depth + 1);
    return { type: "array", ...(items === undefined ? {} : { items }) };
  }
  const members = membersOf(document, schema);
  if (Object.keys(members).length === 0) return typeof type === "string" ? { type } : undefined;
  const properties = Object.entries(members).flatMap(([key, property]) => {
    const inner = withFormats(document, resolveSchema(document, property), key, depth + 1);
    return inner === undefined ? [] : [[key, inner] as const];
  });
  return { type: "object", properties: Object.fromEntries(properties) };
}

/** The pointer to a model's output schema, where it is still empty. */
function undocumentedOutput(document: JsonObject, model: JsonValue | undefined): string[] | undefined {
  const reference = textMember(objectMember(objectMember(model, "output"), "schema"), "$ref");
  const pointer = reference === undefined ? undefined : referencePointer(reference);
  if (pointer === undefined || saysSomething(document, { $ref: `#${pointer}` })) return undefined;
  return pointerSegments(pointer);
}

const extensions: readonly { media: MediaKind; name: RegExp }[] = [
  { media: "video", name: /\.(?:mp4|webm|mov|mkv)(?:[?#]|$)/i },
  { media: "audio", name: /\.(?:mp3|wav|ogg|flac|m4a|aac)(?:[?#]|$)/i },
  { media: "image", name: /\.(?:png|jpe?g|webp|gif|avif|svg)(?:[?#]|$)/i },
];

/** The kind of media of the first file in a value, from the extension of its URL. */
function mediaOfFile(value: JsonValue): MediaKind | undefined {
  if (typeof value === "string") return extensions.find(({ name }) => name.test(value))?.media;
  if (typeof value !== "object" || value === null) return undefined;
  for (const item of Object.values(value)) {
    const media = mediaOfFile(item);
    if (media !== undefined) return media;
  }
  return undefined;
}

const mediaNames: readonly { media: MediaKind; name: RegExp }[] = [
  { media: "video", name: /video/i },
  { media: "audio", name: /audio|music|song|voice/i },
  { media: "image", name: /image|img|picture|cover/i },
];

/** The kind of media from an output's name and its members' names; undefined where they indicate none, or several. */
function mediaOf(pointer: JsonPointer, schema: JsonObject): MediaKind | undefined {
  const own = mediaNames.find(({ name }) => name.test(lastName(pointer)));
  const found = new Set<MediaKind>(own === undefined ? [] : [own.media]);
  const visit = (value: JsonValue | undefined): void => {
    for (const [name, property] of Object.entries(objectMember(value, "properties"))) {
      const match = mediaNames.find(({ name: pattern }) => pattern.test(name));
      if (match !== undefined) found.add(match.media);
      visit(property);
    }
    const items = member(value, "items");
    if (isJsonObject(items)) visit(items);
  };
  visit(schema);
  return found.size === 1 ? [...found][0] : undefined;
}
