import { parse } from "yaml";
import type { SourceFile } from "../../src/diagnostics/diagnostic.js";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import type {
  RawContent,
  RawOperation,
  RawParameter,
  RawResponse,
  RawSchema,
  Resolve,
} from "./raw-operation.js";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return Object.prototype.toString.call(value) === "[object Object]";
}

export function object(value: JsonValue | undefined): JsonObject {
  return isObject(value) ? value : {};
}

export function list(value: JsonValue | undefined): JsonValue[] {
  return Array.isArray(value) ? value : [];
}

export function text(value: JsonValue | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}

/** A value of an example that holds JSON as text is that JSON; comments are taken out first. */
export function exampleValue(value: JsonValue, mediaType: string): JsonValue {
  if (typeof value !== "string" || !mediaType.includes("json") || !/^\s*[[{]/.test(value)) return value;
  const plain = value.replace(
    /("(?:[^"\\]|\\.)*")|\/\/[^\n]*|\/\*[\s\S]*?\*\//g,
    (_, string) => string ?? "",
  );
  try {
    const parsed: JsonValue = JSON.parse(plain.replace(/,(\s*[}\]])/g, "$1"));
    return parsed;
  } catch {
    return value;
  }
}

/** The OpenAPI text of a file: the first fenced block of a page, or the whole file. */
export function openApiRoot({ text: page }: SourceFile): JsonObject {
  const block = /^```(?:ya?ml|json)?\n([\s\S]*?)\n```\s*$/m.exec(page)?.[1] ?? page;
  const settings = { merge: true, maxAliasCount: -1, uniqueKeys: false };
  let root: JsonValue;
  try {
    root = parse(block, settings);
  } catch {
    // A page that is no YAML: a description with a colon in it.
    root = parse(
      block.replace(
        /^( *description: )([^'"|>\n].*)$/gm,
        (_, key: string, value: string) => key + JSON.stringify(value),
      ),
      settings,
    );
  }
  return object(root);
}

/** Every operation of an OpenAPI text. */
export function rawOpenApi(file: SourceFile): RawOperation[] {
  const root = openApiRoot(file);
  const resolve = resolverOf(root);
  const followed = (value: JsonValue | undefined): JsonObject => {
    const { $ref } = object(value);
    return typeof $ref === "string" ? object(resolve($ref)) : object(value);
  };
  return Object.entries(object(root["paths"])).flatMap(([path, item]) =>
    methods
      .filter((method) => isObject(object(item)[method]))
      .map((method): RawOperation => {
        const operation = object(object(item)[method]);
        const body = followed(operation["requestBody"]);
        return {
          file: file.path,
          method,
          path,
          summary: text(operation["summary"]),
          description: text(operation["description"]),
          tags: list(operation["tags"]).filter((tag) => typeof tag === "string"),
          deprecated: operation["deprecated"] === true,
          parameters: [...list(object(item)["parameters"]), ...list(operation["parameters"])]
            .map(followed)
            .map((parameter) => rawParameter(parameter, resolve)),
          body:
            Object.keys(object(body["content"])).length === 0
              ? undefined
              : {
                  required: body["required"] === true,
                  description: text(body["description"]),
                  contents: rawContents(body, resolve),
                },
          responses: Object.entries(object(operation["responses"])).map(
            ([key, response]): RawResponse => ({
              status: /^(?:x-)?([^:]*)/.exec(key)?.[1] ?? key,
              description: text(followed(response)["description"]),
              links: Object.keys(object(followed(response)["links"])),
              contents: rawContents(followed(response), resolve),
            }),
          ),
        };
      }),
  );
}

/** Every data model of an OpenAPI text, by its name. */
export function rawComponents(file: SourceFile): { name: string; schema: RawSchema }[] {
  const root = openApiRoot(file);
  const resolve = resolverOf(root);
  const schemas = object(object(root["components"])["schemas"]);
  return Object.entries(schemas).map(([name, schema]) => ({ name, schema: { schema, resolve } }));
}

/** Follows references into a document. */
export function resolverOf(root: JsonObject): Resolve {
  return (reference) => {
    if (!reference.startsWith("#/")) return undefined;
    let current: JsonValue | undefined = root;
    for (const part of decodeURIComponent(reference).slice(2).split("/")) {
      current = object(current)[part.replaceAll("~1", "/").replaceAll("~0", "~")];
    }
    return current;
  };
}

function rawParameter(parameter: JsonObject, resolve: Resolve): RawParameter {
  const shown = [
    parameter["example"],
    ...Object.values(object(parameter["examples"])).map((one) => object(one)["value"]),
  ];
  return {
    name: String(parameter["name"] ?? ""),
    place: String(parameter["in"] ?? ""),
    required: parameter["required"] === true || parameter["in"] === "path",
    description: text(parameter["description"]),
    schema: { schema: parameter["schema"] ?? {}, resolve },
    examples: shown.flatMap((one) => (one === undefined || one === "" ? [] : [one])),
  };
}

function rawContents(owner: JsonObject, resolve: Resolve): RawContent[] {
  return Object.entries(object(owner["content"])).map(([mediaType, content]): RawContent => {
    const { schema, example, examples } = object(content);
    const shown = [example, ...Object.values(object(examples)).map((one) => object(one)["value"])];
    return {
      mediaType,
      schema: schema === undefined ? undefined : { schema, resolve },
      examples: shown
        .flatMap((one) => (one === undefined || one === "" ? [] : [one]))
        .map((one) => exampleValue(one, mediaType)),
    };
  });
}
