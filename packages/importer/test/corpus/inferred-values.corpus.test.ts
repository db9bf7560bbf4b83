import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  textMember,
} from "../../src/document/json-values.js";
import { listOperations } from "../../src/document/operations.js";
import { resolveSchema } from "../../src/document/schema-reference.js";
import { allows } from "../../src/prose/accept-facts.js";
import type { ProseFact } from "../../src/prose/prose-fact.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { corpusNote, hasCorpus } from "../pages/corpus-files.js";
import { corpusServices, ownServices } from "./corpus-services.js";

const limits: ReadonlySet<string> = new Set([
  "enum",
  "minimum",
  "maximum",
  "exclusiveMinimum",
  "exclusiveMaximum",
  "minLength",
  "maxLength",
  "minItems",
  "maxItems",
  "multipleOf",
]);
const isLimit = (keyword: string | undefined): keyword is ProseFact["keyword"] =>
  keyword !== undefined && limits.has(keyword);

/** The examples that stand beside a schema: in a media type, a parameter, a header. */
function examplesOf(holder: JsonValue): JsonValue[] {
  const named = Object.values(objectMember(holder, "examples")).map((example) => member(example, "value"));
  return [member(holder, "example"), ...named].filter((value) => value !== undefined);
}

/** What the sentences of the document say, against the examples that it shows: `pointer keyword: value`. */
function refusedExamples(document: JsonObject): { refused: string[]; compared: number } {
  const refused: string[] = [];
  let compared = 0;
  const check = (declared: JsonValue | undefined, value: JsonValue, where: string, depth: number): void => {
    const schema = resolveSchema(document, declared);
    if (schema === undefined || depth > 12) return;
    for (const fact of arrayMember(schema, "x-corsac-inferred")) {
      const keyword = textMember(fact, "keyword");
      const limit = schema[keyword ?? ""];
      if (!isLimit(keyword) || member(fact, "from") !== "prose" || limit === undefined) continue;
      compared += 1;
      if (!allows({ keyword, value: limit, text: "", offset: 0 }, value))
        refused.push(`${where} ${keyword}: ${JSON.stringify(value)} is not in ${JSON.stringify(limit)}`);
    }
    for (const part of arrayMember(schema, "allOf")) check(part, value, where, depth + 1);
    if (Array.isArray(value)) {
      for (const item of value) check(schema["items"], item, `${where}/*`, depth + 1);
    } else if (isJsonObject(value)) {
      for (const [name, property] of Object.entries(objectMember(schema, "properties"))) {
        const inner = value[name];
        if (inner !== undefined) check(property, inner, `${where}/${name}`, depth + 1);
      }
    }
  };
  const visit = (value: JsonValue | undefined, where: string, depth: number): void => {
    const schema = resolveSchema(document, value);
    if (schema === undefined || depth > 12) return;
    const own = schema["example"];
    for (const example of [...(own === undefined ? [] : [own]), ...arrayMember(schema, "examples")])
      check(schema, example, where, depth);
    for (const [name, property] of Object.entries(objectMember(schema, "properties")))
      visit(property, `${where}/${name}`, depth + 1);
    visit(schema["items"], `${where}/*`, depth + 1);
    for (const keyword of ["allOf", "anyOf", "oneOf"])
      for (const part of arrayMember(schema, keyword)) visit(part, where, depth + 1);
  };
  const holder = (value: JsonValue, where: string): void => {
    const schema = member(value, "schema");
    visit(schema, where, 0);
    for (const example of examplesOf(value)) check(schema, example, where, 0);
  };
  for (const { method, path, operation } of listOperations(document)) {
    const where = `${method} ${path}`;
    for (const content of Object.values(objectMember(objectMember(operation, "requestBody"), "content")))
      holder(content, where);
    for (const parameter of arrayMember(operation, "parameters")) {
      const resolved = resolveSchema(document, parameter);
      if (resolved !== undefined) holder(resolved, `${where} ?${textMember(resolved, "name")}`);
    }
    for (const declared of Object.values(objectMember(operation, "responses"))) {
      const response = resolveSchema(document, declared);
      for (const content of Object.values(objectMember(response, "content"))) holder(content, `${where} <`);
    }
  }
  return { refused, compared };
}

describe.skipIf(!hasCorpus)(`values that sentences state${corpusNote}`, () => {
  it.each([...corpusServices, ...ownServices].map(({ name, files }) => [name, files] as const))(
    "make no documented example of %s invalid",
    (_, files) => {
      const { document } = readDocumentation(files, { service: "test" });
      expect(refusedExamples(document).refused).toEqual([]);
    },
  );

  it("finds an example that a value refuses", () => {
    const inferred = [{ keyword: "maximum", from: "prose", text: "at most 3" }];
    const schema = {
      type: "object",
      properties: { count: { type: "integer", maximum: 3, "x-corsac-inferred": inferred } },
    };
    const content = { "application/json": { schema, example: { count: 4 } } };
    const document: JsonObject = { paths: { "/a": { post: { requestBody: { content }, responses: {} } } } };
    expect(refusedExamples(document)).toEqual({
      refused: ["post /a/count maximum: 4 is not in 3"],
      compared: 1,
    });
  });
});
