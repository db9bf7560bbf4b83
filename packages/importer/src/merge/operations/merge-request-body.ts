import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, member, sameJson } from "../../document/json-values.js";
import { pascalCase } from "../../names/identifier.js";
import { titleWords } from "../../names/title-words.js";
import type { MergeState } from "../merge-state.js";
import { mergeModel, pascalName } from "../models/merge-models.js";
import { requestSchema } from "../models/model-input.js";
import { uniqueKey } from "../schemas/unique-key.js";
import { alternative } from "./merge-responses.js";
import { type OperationUse, useTitle } from "./operation-use.js";
import { listsOthers, type RequestVariant } from "./request-variant.js";

/** The merged result of one media type of the body. */
interface MergedContent {
  references: JsonObject[];
  examples: JsonObject;
  encoding: JsonObject;
}

/**
 * The body of an operation: a component for each variant, one alone or any of them, and the examples of all pages.
 * The models of the variants are added to the state.
 */
export function mergeRequestBody(
  variants: readonly RequestVariant[],
  operationId: string,
  state: MergeState,
  exampleKey: (use: OperationUse) => string,
): JsonObject | undefined {
  if (variants.length === 0) return undefined;
  const contents = new Map<string, MergedContent>();
  const mediaTypes = new Set(variants.flatMap(({ schemas }) => [...schemas.keys()]));
  for (const variant of variants) {
    const model = mergeModel(variant, operationId, mediaTypes, state);
    for (const [mediaType, schema] of variant.schemas) {
      const isOpen = variant.uses.some(listsOthers);
      const own = variants.length > 1 ? titleName(variant) : "";
      const unnamed = own === "" ? upperFirst(operationId) : own;
      const base = model === undefined || isOpen ? unnamed : pascalName(model.id, state);
      const shape =
        model === undefined
          ? schema.value
          : requestSchema(schema, model.inputPointer, model.inputReference, isOpen);
      const reference = state.components.add(`${base}Request`, titled(shape, variant));
      contentOf(contents, mediaType).references.push(reference);
    }
    for (const use of variant.uses) addExamples(contents, use, exampleKey(use));
  }
  const bodies = variants.flatMap(({ uses }) => uses.flatMap(({ page }) => page.body ?? []));
  const description = bodies.find((body) => body.description !== undefined)?.description;
  const content = [...contents].map(([mediaType, merged]) => [mediaType, contentObject(merged)]);
  return {
    ...(description === undefined ? {} : { description }),
    required: bodies.some(({ required }) => required !== false),
    content: Object.fromEntries(content),
  };
}

function contentOf(contents: Map<string, MergedContent>, mediaType: string): MergedContent {
  const known = contents.get(mediaType);
  if (known !== undefined) return known;
  const made: MergedContent = { references: [], examples: {}, encoding: {} };
  contents.set(mediaType, made);
  return made;
}

function contentObject({ references, examples, encoding }: MergedContent): JsonObject {
  const schema = references.reduce<JsonValue | undefined>((one, other) => alternative(one, other), undefined);
  return {
    ...(schema === undefined ? {} : { schema }),
    ...(Object.keys(examples).length === 0 ? {} : { examples }),
    ...(Object.keys(encoding).length === 0 ? {} : { encoding }),
  };
}

function addExamples(contents: Map<string, MergedContent>, use: OperationUse, key: string): void {
  for (const { mediaType, encoding } of use.page.body?.contents ?? []) {
    if (encoding !== undefined) Object.assign(contentOf(contents, mediaType).encoding, encoding);
  }
  if (use.offer?.ownsExamples === false) return;
  for (const content of use.page.body?.contents ?? []) {
    const { examples } = contentOf(contents, content.mediaType);
    for (const { name, description, value } of content.examples) {
      const isKnown = Object.values(examples).some((known) => sameJson(member(known, "value"), value.value));
      if (isKnown) continue;
      examples[uniqueKey(key, examples)] = {
        ...(name === undefined ? {} : { summary: name }),
        ...(description === undefined ? {} : { description }),
        value: value.value,
      };
    }
  }
}

/** A variant with the title of its page. */
function titled(schema: JsonValue, { uses }: RequestVariant): JsonValue {
  const [use] = uses;
  const title = use === undefined ? "" : useTitle(use);
  return isJsonObject(schema) && title !== "" ? { title, ...schema } : schema;
}

/** The words of the title of a variant's page in Latin letters; empty where not all of it is recognised. */
function titleName({ uses }: RequestVariant): string {
  const [use] = uses;
  const { words, complete } = titleWords(use === undefined ? "" : useTitle(use));
  return complete && words.length > 1 && /^[a-z]/.test(words[0] ?? "") ? pascalCase(words) : "";
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
