import type { JsonObject, JsonPointer } from "../../document/json.js";
import { appendPointer, valueAtPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, objectMember, sameJson } from "../../document/json-values.js";
import type { CreateBinding, InputSource, ModelExample } from "../../document/model.js";
import { allowsObject } from "../../document/schema-types.js";
import { modelName } from "../../names/names.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { MergedModel, MergeState } from "../merge-state.js";
import type { OperationUse } from "../operations/operation-use.js";
import type { RequestVariant } from "../operations/request-variant.js";
import type { InputParameter, ModelOffer, PreparedPage } from "../pages/prepared-page.js";
import { mergeSchemas } from "../schemas/merge-schemas.js";
import { sourceReference } from "../source-reference.js";
import { answersLater } from "./answers-later.js";
import { inputMember, inputPointer, inputSchema } from "./model-input.js";
import { documentedOutput } from "./model-output.js";
import { queryValue } from "./path-parameters.js";

/**
 * Adds the models of one operation's variant: the one that it describes, which is returned, and those that it only
 * names. The component of the input is reserved at the start and filled at the end.
 *
 * @param mediaTypes those of the operation's requests, on all of its pages
 */
export function mergeModel(
  variant: RequestVariant,
  operationId: string,
  mediaTypes: ReadonlySet<string>,
  state: MergeState,
): MergedModel | undefined {
  const [first] = variant.uses;
  if (first === undefined) return undefined;
  const document: JsonObject = { components: first.page.components };
  const schemas = [...variant.schemas.values()].filter(({ value }) => allowsObject(value, document));
  const request = schemas[0] ?? emptySchema(first);
  const pointer = inputPointer(request, first.offer, document);
  // A create whose input is a separate member starts a long-running task.
  const isTask = inputMember(request.value, document) !== "";
  let described: MergedModel | undefined;
  for (const use of variant.uses) {
    const { offer } = use;
    if (offer === undefined) continue;
    const owns = offer.ownsInput !== false;
    const input = owns ? inputSchema(request, pointer, offer) : emptySchema(use);
    const known = state.models.get(offer.id);
    const model = known ?? newModel(offer, input, pointer, state);
    if (known !== undefined) model.input = mergeSchemas([model.input, input], offer.id, state.diagnostics);
    state.models.set(offer.id, model);
    addUse(model, use, offer, operationId, mediaTypes, pointer);
    model.isTask ||= offer.isTask === true || isTask || answersLater(use.page);
    if (owns) described ??= model;
  }
  return described;
}

function newModel(
  offer: ModelOffer,
  input: SourcedValue,
  pointer: JsonPointer,
  state: MergeState,
): MergedModel {
  const { id, location } = offer;
  return {
    id,
    title: offer.title,
    streams: offer.streams === true,
    input,
    inputPointer: pointer,
    inputReference: state.components.add(`${pascalName(id, state)}Input`, {}),
    output: undefined,
    isTask: false,
    create: [],
    examples: [],
    description: undefined,
    source: [],
    location,
  };
}

function addUse(
  model: MergedModel,
  use: OperationUse,
  offer: ModelOffer,
  operation: string,
  mediaTypes: ReadonlySet<string>,
  pointer: JsonPointer,
): void {
  const { page } = use;
  if (offer.ownsInput !== false) {
    model.output ??= documentedOutput(page, offer);
    model.description ??= page.description?.text;
    if (page.title !== undefined) model.pageTitle ??= page.title.text;
  }
  const query = fixedQuery(page);
  const isToldApart = Object.keys(query).length > 0;
  const headers = isToldApart ? fixedHeaders(page, mediaTypes) : undefined;
  const needed = { ...neededQuery(page, offer), ...query };
  const known = model.create.find(
    (binding) =>
      binding.operation === operation &&
      Object.entries(query).every(([name, value]) => binding.query?.[name] === value),
  );
  if (known === undefined) {
    model.create.push({
      operation,
      ...pathOf(offer),
      ...(Object.keys(needed).length === 0 ? {} : { query: needed }),
      ...(headers === undefined ? {} : { headers }),
      ...(Object.keys(offer.body).length === 0 ? {} : { body: offer.body }),
    });
  }
  const { file, line } = sourceReference(offer.location);
  model.source.push({ file: String(file), line: Number(line) });
  if (!offer.ownsExamples) return;
  const shownInPath = examplesInPath(offer);
  // An example of the body alone is not a whole input.
  if (shownInPath === undefined) return;
  for (const example of page.body?.contents.flatMap(({ examples }) => examples) ?? []) {
    const shown = exampleInput(example.value.value, pointer, model.input);
    if (shown === undefined) continue;
    const input = { ...shownInPath, ...shown };
    if (model.examples.some((known) => sameJson(known.input, input))) continue;
    const made: ModelExample = { input };
    if (example.name !== undefined) made.summary = example.name;
    model.examples.push(made);
  }
}

/** The required query of the path: the values that the page documents, and fields of the input for the others. */
function neededQuery(
  { parameters }: PreparedPage,
  { parameters: chosen }: ModelOffer,
): Record<string, string | InputSource> {
  const stated = parameters.flatMap((parameter) => {
    const value = queryValue(parameter);
    const isNeeded = parameter.in === "query" && parameter.required && value !== undefined;
    return isNeeded ? [[parameter.name, value] as const] : [];
  });
  return { ...Object.fromEntries(stated), ...sourcesOf(chosen, "query") };
}

/** The fixed query parameters that distinguish the page from others of its path. */
function fixedQuery({ parameters }: PreparedPage): Record<string, string> {
  return Object.fromEntries(
    parameters.flatMap(({ name, fixed, required, schema }) =>
      fixed !== undefined && required && arrayMember(schema.value, "enum").length === 1
        ? [[name, fixed] as const]
        : [],
    ),
  );
}

/** The media type of the page's request, where other pages of the operation have others. */
function fixedHeaders(
  { body }: PreparedPage,
  mediaTypes: ReadonlySet<string>,
): Record<string, string> | undefined {
  const [own, ...more] = body?.contents ?? [];
  if (own === undefined || more.length > 0 || mediaTypes.size < 2) return undefined;
  return { "content-type": own.mediaType };
}

function pathOf({ pathValues, parameters }: ModelOffer): Pick<CreateBinding, "path"> {
  const path = { ...pathValues, ...sourcesOf(parameters, "path") };
  return Object.keys(path).length === 0 ? {} : { path };
}

/** The positions in the input of the parameters that the caller chooses. */
function sourcesOf(
  parameters: readonly InputParameter[] = [],
  place: InputParameter["in"],
): Record<string, InputSource> {
  const own = parameters.filter((one) => one.in === place);
  return Object.fromEntries(
    own.map(({ name, allowReserved }): [string, InputSource] => [
      name,
      { from: "input", pointer: appendPointer("", name), ...(allowReserved ? { allowReserved } : {}) },
    ]),
  );
}

/** The page's example values of an input's path and query parameters; `undefined` where one has no example. */
function examplesInPath({ parameters = [] }: ModelOffer): JsonObject | undefined {
  const shown: JsonObject = {};
  for (const { name, example } of parameters) {
    if (example === undefined) return undefined;
    shown[name] = example;
  }
  return shown;
}

/** The input part of a whole request. */
function exampleInput(
  request: SourcedValue["value"],
  pointer: JsonPointer,
  schema: SourcedValue,
): JsonObject | undefined {
  const input = valueAtPointer(request, pointer);
  if (!isJsonObject(input)) return undefined;
  if (pointer !== "") return input;
  const properties = objectMember(schema.value, "properties");
  return Object.fromEntries(Object.entries(input).filter(([name]) => Object.hasOwn(properties, name)));
}

/** The schema for a request whose page has only an example that is not an object. */
function emptySchema(use: OperationUse): SourcedValue {
  const source = new SourceText({ path: use.page.location.file, text: "" });
  return new SourcedValue({ type: "object" }, source, new Map());
}

/** `flux11Pro` → `Flux11Pro`. */
export function pascalName(id: string, state: Pick<MergeState, "names">): string {
  const name = modelName(id, state.names);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
