import type { JsonObject, JsonPointer } from "../../document/json.js";
import { valueAtPointer } from "../../document/json-pointer.js";
import { isJsonObject, member, objectMember, sameJson } from "../../document/json-values.js";
import type { ModelExample } from "../../document/model.js";
import { modelName } from "../../names/names.js";
import { SourceText } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { MergedModel, MergeState } from "../merge-state.js";
import type { OperationUse } from "../operations/operation-use.js";
import type { RequestVariant } from "../operations/request-variant.js";
import type { ModelOffer } from "../pages/prepared-page.js";
import { mergeSchemas } from "../schemas/merge-schemas.js";
import { sourceReference } from "../source-reference.js";
import { statusFields } from "./field-names.js";
import { inputMember, inputPointer, inputSchema } from "./model-input.js";
import { documentedOutput } from "./model-output.js";

/**
 * Adds what one operation's variant says of its models: of the one it describes, which is returned, and of those it
 * only names. The input's component stands from the start, filled at the end.
 */
export function mergeModel(
  variant: RequestVariant,
  operationId: string,
  state: MergeState,
): MergedModel | undefined {
  const [first] = variant.uses;
  if (first === undefined) return undefined;
  const request = variant.schemas.values().next().value ?? emptySchema(first);
  const pointer = inputPointer(request, first.offer?.choice);
  // A create whose input has a member of its own starts work that takes its time.
  const isTask = inputMember(request) !== "";
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
    addUse(model, use, offer, operationId, pointer);
    model.isTask ||= offer.isTask === true || isTask || answersLater(use);
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
  pointer: JsonPointer,
): void {
  const { page } = use;
  if (offer.ownsInput !== false) {
    model.output ??= documentedOutput(page, offer);
    model.description ??= page.description?.text;
    if (page.title !== undefined) model.pageTitle ??= page.title.text;
  }
  const body = model.create.find((binding) => binding.operation === operation);
  if (body === undefined) {
    model.create.push({
      operation,
      ...(offer.pathValues === undefined ? {} : { path: offer.pathValues }),
      ...(Object.keys(offer.body).length === 0 ? {} : { body: offer.body }),
    });
  }
  const { file, line } = sourceReference(offer.location);
  model.source.push({ file: String(file), line: Number(line) });
  if (!offer.ownsExamples) return;
  for (const example of page.body?.contents.flatMap(({ examples }) => examples) ?? []) {
    const input = exampleInput(example.value.value, pointer, model.input);
    if (input === undefined || model.examples.some((known) => sameJson(known.input, input))) continue;
    const made: ModelExample = { input };
    if (example.name !== undefined) made.summary = example.name;
    model.examples.push(made);
  }
}

/** The input alone, of a whole request. */
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

/** A create whose answer has a status starts work that takes its time. */
function answersLater(use: OperationUse): boolean {
  const contents = use.page.responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap((item) => item.contents);
  return contents.some(({ schema, examples }) => {
    const properties = objectMember(schema?.value, "properties");
    const answers = examples.map(({ value }) => value.value);
    return statusFields.some(
      (name) =>
        Object.hasOwn(properties, name) || answers.some((answer) => typeof member(answer, name) === "string"),
    );
  });
}

/** Of a request whose page shows only an example that is no object. */
function emptySchema(use: OperationUse): SourcedValue {
  const source = new SourceText({ path: use.page.location.file, text: "" });
  return new SourcedValue({ type: "object" }, source, new Map());
}

/** `flux11Pro` → `Flux11Pro`. */
export function pascalName(id: string, state: Pick<MergeState, "names">): string {
  const name = modelName(id, state.names);
  return name.charAt(0).toUpperCase() + name.slice(1);
}
