import type { Diagnostics } from "../diagnostics/diagnostics.js";
import { listNames, oneOf } from "../diagnostics/list-names.js";
import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import {
  arrayMember,
  isJsonObject,
  objectAt,
  objectMember,
  strings,
  textMember,
} from "../document/json-values.js";
import type { MediaKind } from "../document/model.js";
import { listOperations } from "../document/operations.js";
import { resolveSchema } from "../document/schema-reference.js";
import { advised, finding, worded } from "../findings/finding.js";
import { identifierWords } from "../names/identifier.js";
import { modelName, type Names } from "../names/names.js";
import { writeAnswerOutput } from "./answer-output.js";
import { findAnswerText } from "./answer-text.js";
import { bodyFile, writeBodySchema, writtenFiles } from "./body-file.js";
import { completeStream, saysPieces } from "./event-pieces.js";
import { completeRoles } from "./field-roles.js";
import { mediaOfPlaces } from "./media-of-places.js";
import { type FoundFile, findFiles, isEncodedAt, saysSomething } from "./output-files.js";
import { sourceLocation } from "./source-location.js";

/**
 * Completes every model of `x-corsac-models`, in place: name and slug, the lifecycle if there is only one, the files of
 * the output schema, the roles of fields.
 *
 * @param unqueried Models whose missing query is already reported: no other model's lifecycle is used for them.
 */
export function finishModels(
  document: JsonObject,
  names: Names,
  unqueried: ReadonlySet<string>,
  diagnostics: Diagnostics,
): void {
  const models = arrayMember(document, "x-corsac-models").filter((model) => isJsonObject(model));
  const described = objectMember(document, "x-corsac-lifecycles");
  const lifecycles = Object.keys(described).filter((name) => hasState(described[name]));
  for (const name of Object.keys(described).filter((one) => !lifecycles.includes(one)))
    diagnostics.report(
      finding(
        "lifecycle-without-state",
        phrase`The lifecycle ${JSON.stringify(name)} does not describe where a response has the state: its predictions cannot be followed.`,
      ),
    );
  const without: JsonObject[] = [];
  const slugs = new Set(models.flatMap((model) => textMember(model, "slug") ?? []));
  for (const [index, model] of models.entries()) {
    const id = textMember(model, "id");
    if (id === undefined) continue;
    model["name"] ??= modelName(id, names);
    model["slug"] ??= freeSlug(id, slugs);
    model["title"] ??= id;
    model["kind"] ??= "task";
    model["source"] ??= [];
    const follows = !unqueried.has(id) && finishLifecycle(model, lifecycles);
    completeStream(document, model);
    finishOutput(document, model, diagnostics);
    model["roles"] = completeRoles(document, objectMember(model, "input")["schema"], model["roles"]);
    if (!follows && !unqueried.has(id)) without.push(model);
    replaceItem(arrayMember(document, "x-corsac-models"), model, orderModel(model), index);
  }
  reportWithoutLifecycle(without, lifecycles, diagnostics);
}

/**
 * Whether a lifecycle declares where a response has its state; a suggestion without it is valid, but cannot be used for
 * polling.
 */
function hasState(lifecycle: JsonValue | undefined): boolean {
  const state = objectMember(lifecycle, "state");
  return state["pointer"] !== undefined || arrayMember(state, "rules").length > 0;
}

function replaceItem(list: JsonValue[], item: JsonObject, replacement: JsonObject, near: number): void {
  const index = list.indexOf(item, Math.min(near, list.length));
  if (index >= 0) list[index] = replacement;
}

function freeSlug(id: string, taken: Set<string>): string {
  const last = id.split("/").at(-1)?.replace(/:.*$/, "") ?? id;
  const base = last
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  const whole = identifierWords(id).join("-");
  let slug = [base, whole].find((candidate) => candidate !== "" && !taken.has(candidate));
  for (let number = 2; slug === undefined; number += 1) {
    const numbered = `${base === "" ? "model" : base}-${number}`;
    if (!taken.has(numbered)) slug = numbered;
  }
  taken.add(slug);
  return slug;
}

function finishOutput(document: JsonObject, model: JsonObject, diagnostics: Diagnostics): void {
  const output = objectAt(model, "output");
  if (output === undefined) return;
  const body = bodyFile(document, model);
  if (body !== undefined) writeBodySchema(document, output, body);
  else if (arrayMember(output, "files").length === 0) writeAnswerOutput(document, model, output);
  // Declared files are a description of the output.
  const documented = saysSomething(document, output["schema"]) || arrayMember(output, "files").length > 0;
  const written = writtenFiles(output);
  const isWritten = ({ pointer }: FoundFile): boolean => written.some((file) => file["pointer"] === pointer);
  const found: FoundFile[] =
    body === undefined
      ? findFiles(document, output["schema"])
      : [{ pointer: "", media: body.media, encoding: "body" }];
  const files = found.filter((file) => !isWritten(file));
  // The encoding is a URL where the schema of the text declares nothing else.
  const unsaidEncoding = ({ pointer, encoding, download }: JsonObject): JsonObject =>
    encoding !== undefined ||
    download !== undefined ||
    found.some((file) => file.pointer === pointer) ||
    isEncodedAt(document, output["schema"], pointerSegments(String(pointer)))
      ? {}
      : { encoding: "url" };
  const media = modelMedia(document, model, output, [...written.map(foundFile), ...files]);
  output["documented"] = documented;
  output["files"] = [
    ...written.map((file) => ({ ...file, media: file["media"] ?? media, ...unsaidEncoding(file) })),
    ...files.map((file) => ({ ...file, media: file.media ?? media })),
  ];
  model["media"] = media;
  if (media === "text" && documented) {
    const text = output["text"] ?? findAnswerText(document, output["schema"]);
    if (text !== undefined) output["text"] = text;
  }
  if (!documented && !saysPieces(model) && !isNullTyped(document, model, diagnostics)) {
    diagnostics.report({
      rule: "undocumented-output",
      severity: "warning",
      ...worded(phrase`${undescribed(document, model)}: it is typed as a file, files or JSON.`),
      ...advised(phrase`Say in overlay.yaml what it is, at ${pathOfReference(output)}, with its source.`),
      ...sourceLocation(model["source"]),
    });
  }
}

/** Whether it is already reported that a page of the model documents the output as null. */
function isNullTyped(document: JsonObject, model: JsonObject, { all }: Diagnostics): boolean {
  const name = textMember(model, "lifecycle") ?? "";
  const lifecycle = objectMember(document, "x-corsac-lifecycles")[name];
  const asked = [...arrayMember(model, "create"), objectMember(lifecycle, "query")].map((binding) =>
    textMember(binding, "operation"),
  );
  const keys = listOperations(document)
    .filter(({ id }) => id !== undefined && asked.includes(id))
    .map(({ method, path }) => `${method.toUpperCase()} ${path}`);
  return all.some(
    ({ rule, operation }) =>
      rule === "null-typed-output" && operation !== undefined && keys.includes(operation),
  );
}

function foundFile(file: JsonObject): FoundFile {
  return { pointer: textMember(file, "pointer") ?? "", media: kinds.find((kind) => kind === file["media"]) };
}

/** Where a lifecycle has a pointer to the output, only its type is unknown. */
function undescribed(document: JsonObject, model: JsonObject): Message {
  const id = textMember(model, "id");
  const pointers = outputPlaces(document, model);
  if (pointers.length === 0) return phrase`The output of ${id} is not described`;
  const where = pointers.includes("")
    ? phrase`is the whole answer`
    : phrase`stands at ${oneOf(pointers)} of the answer`;
  return phrase`The output of ${id} ${where}, but the model has no schema of it`;
}

function pathOfReference(output: JsonObject): string {
  const reference = textMember(objectMember(output, "schema"), "$ref");
  return reference === undefined
    ? "the model's output schema"
    : reference.replace(/^#/, "$").replaceAll("/", ".");
}

const kinds: readonly MediaKind[] = ["image", "audio", "video", "text", "file"];

/** The main media of the model: from its files, else from the model. */
/** The pointers to the output in the responses of the model's lifecycle. */
function outputPlaces(document: JsonObject, model: JsonObject): string[] {
  const name = textMember(model, "lifecycle");
  const lifecycle = name === undefined ? {} : objectMember(document, "x-corsac-lifecycles")[name];
  return strings([objectMember(lifecycle, "fields")["output"] ?? []].flat());
}

function modelMedia(
  document: JsonObject,
  model: JsonObject,
  output: JsonObject,
  files: readonly FoundFile[],
): MediaKind {
  const statedMedia = kinds.find((kind) => kind === model["media"]);
  const placedMedia = mediaOfPlaces([
    ...outputPlaces(document, model),
    ...files.map(({ pointer }) => pointer),
  ]);
  // An image has a size and a ratio, like a video: the field name in the response takes precedence.
  if (placedMedia === "video" && statedMedia === "image") return placedMedia;
  if (statedMedia !== undefined && statedMedia !== "file") return statedMedia;
  const main = files
    .filter((file) => file.spectrogramOf === undefined)
    .find((file) => file.media !== undefined);
  if (main?.media !== undefined) return main.media;
  if (placedMedia !== undefined) return placedMedia;
  if (files.length === 0 && resolveSchema(document, output["schema"])?.["type"] === "string") return "text";
  return "file";
}

/** Whether the model needs no lifecycle, or has one now. */
function finishLifecycle(model: JsonObject, lifecycles: readonly string[]): boolean {
  if (model["kind"] !== "task" || model["lifecycle"] !== undefined) return true;
  const [only] = lifecycles;
  if (lifecycles.length !== 1 || only === undefined) return false;
  model["lifecycle"] = only;
  return true;
}

/** One finding for all models: in most services they need the same lifecycle. */
function reportWithoutLifecycle(
  models: readonly JsonObject[],
  lifecycles: readonly string[],
  diagnostics: Diagnostics,
): void {
  const [first] = models;
  if (first === undefined) return;
  const names = models.flatMap((model) => textMember(model, "id") ?? []);
  const made = finding(
    "model-without-lifecycle",
    phrase`The documentation does not describe how to query a prediction of ${listNames(names)} until it is finished.`,
  );
  const choose = phrase`Set the lifecycle of each model in overlay.yaml: ${lifecycles}.`;
  diagnostics.report({
    ...made,
    ...(lifecycles.length === 0 ? {} : advised(choose)),
    ...sourceLocation(first["source"]),
  });
}

const order = [
  "id",
  "name",
  "slug",
  "title",
  "description",
  "kind",
  "media",
  "lifecycle",
  "create",
  "input",
  "stream",
  "modes",
  "output",
  "roles",
  "presets",
  "examples",
  "source",
  "x-corsac-text",
];

/** The fields in the order of the type; others follow. */
function orderModel(model: JsonObject): JsonObject {
  const rank = (key: string): number => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(model).sort(([left], [right]) => rank(left) - rank(right)));
}
