import type { CorsacDocument } from "../../src/document/extensions.js";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { list, object, resolverOf, text } from "./raw-openapi.js";
import type { Resolve } from "./raw-operation.js";
import { type FieldFact, fieldFacts } from "./schema-facts.js";

/** The fields of one content of the document, by path, and its examples. */
export interface WrittenContent {
  /** The fields of each form it can take, by path. A choice that one page made is one form. */
  variants: Map<string, FieldFact[]>[];
  examples: JsonValue[];
}

export interface WrittenParameter {
  name: string;
  place: string;
  required: boolean;
  description: string;
  content: WrittenContent;
}

/** One operation of the finished document, prepared to be looked things up in. */
export interface WrittenOperation {
  method: string;
  path: string;
  /** Titles: its own and those of its variants. */
  titles: string[];
  description: string;
  tags: JsonValue[];
  deprecated: boolean;
  parameters: WrittenParameter[];
  body: { required: boolean; description: string; contents: Map<string, WrittenContent> } | undefined;
  responses: Map<string, { description: string; links: string[]; contents: Map<string, WrittenContent> }>;
}

/** All operations of a document. */
export function writtenOperations(document: CorsacDocument): WrittenOperation[] {
  const resolve = resolverOf(document);
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(object(item)).map(([method, operation]) =>
      written(path, method, object(operation), resolve),
    ),
  );
}

/** The document's data models that may be the one of a name: those with a number, too. */
export function writtenComponents(document: CorsacDocument, name: string): WrittenContent[] {
  const schemas = object(document.components["schemas"]);
  const resolve = resolverOf(document);
  return Object.entries(schemas).flatMap(([key, schema]) =>
    key === name || key.replace(/_\d+$/, "") === name || object(schema)["title"] === name
      ? [writtenContent({ schema }, resolve)]
      : [],
  );
}

function written(path: string, method: string, operation: JsonObject, resolve: Resolve): WrittenOperation {
  const body = operation["requestBody"] === undefined ? undefined : object(operation["requestBody"]);
  const variants = Object.values(object(body?.["content"])).flatMap((content) => {
    const schema = object(content)["schema"];
    return [schema, ...list(object(schema)["anyOf"])].map((one) => object(one)["$ref"]);
  });
  const titles = variants.flatMap((reference) =>
    typeof reference === "string" ? [text(object(resolve(reference))["title"])] : [],
  );
  return {
    method,
    path,
    titles: [text(operation["summary"]), ...titles],
    description: text(operation["description"]),
    tags: list(operation["tags"]),
    deprecated: operation["deprecated"] === true,
    parameters: list(operation["parameters"]).map((parameter): WrittenParameter => {
      const { name, in: place, required, description, schema, example, examples } = object(parameter);
      return {
        name: String(name),
        place: String(place),
        required: required === true,
        description: text(description),
        content: writtenContent(
          { schema: schema ?? {}, example: example ?? null, examples: examples ?? {} },
          resolve,
        ),
      };
    }),
    body:
      body === undefined
        ? undefined
        : {
            required: body["required"] === true,
            description: text(body["description"]),
            contents: writtenContents(body, resolve),
          },
    responses: new Map(
      Object.entries(object(operation["responses"])).map(([status, response]) => [
        status,
        {
          description: text(object(response)["description"]),
          links: Object.keys(object(object(response)["links"])),
          contents: writtenContents(object(response), resolve),
        },
      ]),
    ),
  };
}

function writtenContents(owner: JsonObject, resolve: Resolve): Map<string, WrittenContent> {
  const entries = Object.entries(object(owner["content"]));
  return new Map(entries.map(([type, content]) => [type, writtenContent(object(content), resolve)]));
}

function writtenContent(content: JsonObject, resolve: Resolve): WrittenContent {
  const { schema, example, examples } = content;
  const choices = list(object(schema)["anyOf"]);
  const forms = [...choices, schema ?? {}].map((form) => {
    const fields = new Map<string, FieldFact[]>();
    for (const fact of fieldFacts({ schema: form, resolve })) {
      fields.set(fact.path, [...(fields.get(fact.path) ?? []), fact]);
    }
    return fields;
  });
  const named = Object.values(object(examples)).map((one) => object(one)["value"] ?? null);
  return {
    variants: onlyForms(forms, choices),
    examples: example === undefined || example === null ? named : [example, ...named],
  };
}

/** The whole counts as one form only where the choice is not one between pages, which stand in components. */
function onlyForms(
  forms: Map<string, FieldFact[]>[],
  choices: readonly JsonValue[],
): Map<string, FieldFact[]>[] {
  const isOfPages = choices.length > 0 && choices.every((choice) => object(choice)["$ref"] !== undefined);
  return isOfPages ? forms.slice(0, -1) : forms;
}
