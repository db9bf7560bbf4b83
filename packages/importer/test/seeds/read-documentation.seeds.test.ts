import { describe, expect, it } from "vitest";
import type { JsonObject, JsonValue } from "../../src/document/json.js";
import { arrayMember, isJsonObject, member, objectMember, strings } from "../../src/document/json-values.js";
import { readDocumentation } from "../../src/read-documentation.js";
import { rawDump, said, saidDefault } from "../pages/raw-dump.js";
import { hasSeeds, seedFiles, seedsNote } from "../pages/seed-files.js";

const { document } = readDocumentation(seedFiles, { service: "replicate" });

// A counter of its own: it shares no code with the reader, so a fact that one of them overlooks shows up in the other.

const dumps = seedFiles.flatMap(rawDump);

const operation = (path: string, method: string): JsonObject =>
  objectMember(objectMember(document.paths, path), method);

const resolved = (schema: JsonValue | undefined): JsonObject => {
  const name = String(member(schema, "$ref") ?? "").replace("#/components/schemas/", "");
  if (name !== "") return resolved(objectMember(document.components, "schemas")[name]);
  return isJsonObject(schema) ? schema : {};
};

/** Without what the reader adds or takes away by a documented rule. */
const bare = (value: JsonValue | undefined): JsonValue => {
  if (Array.isArray(value)) return value.map(bare);
  if (!isJsonObject(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, JsonValue][] =>
      key.startsWith("x-") ? [] : [[key, bare(item)]],
    ),
  );
};

/** A schema that requires only what the page's own examples have: the rule "required-contradicted". */
const withoutContradicted = (schema: JsonValue, shown: readonly JsonValue[]): JsonValue => {
  const objects = shown.filter((value) => isJsonObject(value));
  if (!isJsonObject(schema) || objects.length === 0) return schema;
  const properties = Object.entries(objectMember(schema, "properties")).map(([name, property]) => [
    name,
    withoutContradicted(
      property,
      objects.map((value) => member(value, name) ?? null),
    ),
  ]);
  const required = strings(schema["required"]).filter((name) =>
    objects.every((value) => Object.hasOwn(value, name)),
  );
  return {
    ...schema,
    ...(schema["properties"] === undefined ? {} : { properties: Object.fromEntries(properties) }),
    ...(schema["required"] === undefined ? {} : { required }),
  };
};

const alternatives = (schema: JsonValue | undefined): JsonObject[] => {
  const choices = arrayMember(schema, "anyOf");
  return (choices.length > 0 ? choices : [schema ?? {}]).map((choice) => resolved(choice));
};

const content = (owner: JsonValue | undefined): JsonObject =>
  objectMember(objectMember(owner, "content"), "application/json");
const exampleValues = (owner: JsonValue | undefined): JsonValue[] =>
  Object.values(objectMember(content(owner), "examples")).map((example) => member(example, "value") ?? null);

describe.skipIf(!hasSeeds)(`the verbatim pages${seedsNote}`, () => {
  it("are five, four of them dumps", () => {
    expect(seedFiles).toHaveLength(5);
    expect(dumps).toHaveLength(4);
  });

  it("keep every path and method", () => {
    for (const dump of dumps) {
      expect(operation(dump.path, dump.method)["summary"]).toBe(dump.title);
    }
    const found = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item ?? {}).map((key) => `${key} ${path}`),
    );
    expect(found.sort()).toEqual([
      "get /replicate/v1/predictions/{id}",
      "post /replicate/v1/models/black-forest-labs/flux-1.1-pro/predictions",
      "post /replicate/v1/models/black-forest-labs/flux-dev/predictions",
      "post /replicate/v1/models/black-forest-labs/flux-pro/predictions",
      "post /replicate/v1/models/black-forest-labs/flux-schnell/predictions",
      "post /replicate/v1/models/recraft-ai/recraft-v3/predictions",
      "post /replicate/v1/models/riffusion/riffusion/predictions",
      "post /replicate/v1/predictions",
    ]);
  });

  it("keep every parameter; Authorization is the security scheme", () => {
    const [query] = dumps.filter(({ method }) => method === "get");
    const [raw] = arrayMember(query?.parameters, "path");
    expect(arrayMember(operation("/replicate/v1/predictions/{id}", "get"), "parameters")).toEqual([
      expect.objectContaining({
        name: "id",
        in: "path",
        required: true,
        schema: { type: "string" },
        example: member(raw, "sampleValue"),
        "x-corsac-text": { name: { zh: "任务id" } },
      }),
    ]);
    for (const dump of dumps) {
      expect(arrayMember(dump.parameters, "header").map((header) => member(header, "name"))).toEqual([
        "Authorization",
      ]);
    }
    expect(document["security"]).toEqual([{ bearer: [] }]);
    expect(objectMember(document.components, "securitySchemes")).toMatchObject({
      bearer: { type: "http", scheme: "bearer" },
    });
  });

  it("keep every property of every body, with type, required flag, description, order, default and range", () => {
    const counts = { properties: 0, required: 0, descriptions: 0, defaults: 0, minimums: 0, maximums: 0 };
    for (const dump of dumps.filter(({ method }) => method === "post")) {
      const schema = alternatives(content(operation(dump.path, "post")["requestBody"])["schema"])[0];
      const compare = (raw: JsonValue | undefined, read: JsonObject): void => {
        const properties = objectMember(raw, "properties");
        const documented = Object.keys(objectMember(read, "properties")).filter((name) =>
          Object.hasOwn(properties, name),
        );
        expect(documented).toEqual(strings(arrayMember(raw, "x-apifox-orders")));
        expect(strings(read["required"])).toEqual(strings(member(raw, "required")));
        counts.required += strings(member(raw, "required")).length;
        for (const [name, property] of Object.entries(properties)) {
          const found = resolved(objectMember(read, "properties")[name]);
          counts.properties += 1;
          expect(found["type"], name).toBe(member(property, "type"));
          expect(found["description"], name).toBe(member(property, "description"));
          const text = String(member(property, "description") ?? "");
          if (text !== "") counts.descriptions += 1;
          const standard = saidDefault(text);
          expect(found["default"] === undefined ? undefined : String(found["default"]), name).toBe(standard);
          if (standard !== undefined) counts.defaults += 1;
          const [least, most] = [said(text, "最小值|最低"), said(text, "最大值")];
          expect(found["minimum"], name).toBe(least);
          expect(found["maximum"], name).toBe(most);
          if (least !== undefined) counts.minimums += 1;
          if (most !== undefined) counts.maximums += 1;
          if (member(property, "properties") !== undefined) compare(property, found);
        }
      };
      compare(dump.body["jsonSchema"], schema ?? {});
    }
    // 13 + 6 + 4 inputs, three times `input`, riffusion's `version`; recraft requires its prompt.
    expect(counts).toEqual({
      properties: 27,
      required: 1,
      descriptions: 22,
      defaults: 18,
      minimums: 8,
      maximums: 7,
    });
  });

  it("keep every response, its schema and every example", () => {
    let examples = 0;
    for (const dump of dumps) {
      const found = operation(dump.path, dump.method);
      for (const response of dump.responses) {
        const read = objectMember(objectMember(found, "responses"), String(response["code"]));
        expect(read["description"]).toBe(response["name"]);
        // An answer without any field of the schema is one of another page.
        const names = Object.keys(objectMember(response["jsonSchema"], "properties"));
        const shown = dump.examples
          .map((example): JsonValue => JSON.parse(String(example["data"])))
          .filter((example) => names.some((name) => member(example, name) !== undefined));
        expect(alternatives(content(read)["schema"]).map(bare)).toContainEqual(
          withoutContradicted(bare(response["jsonSchema"]), shown),
        );
        for (const example of dump.examples) {
          examples += 1;
          expect(exampleValues(read)).toContainEqual(JSON.parse(String(example["data"])));
        }
      }
      for (const example of arrayMember(dump.body, "examples")) {
        const value = String(member(example, "value"));
        if (value === "") continue;
        examples += 1;
        expect(exampleValues(found["requestBody"])).toContainEqual(JSON.parse(value));
      }
    }
    expect(examples).toBe(7 + 3);
  });

  it("leave out the body of the GET, and nothing else", () => {
    expect(operation("/replicate/v1/predictions/{id}", "get")["requestBody"]).toBeUndefined();
    expect(JSON.stringify(document)).not.toContain("dall-e");
  });

  it.each([
    ["SdxlInput", 13, 12, 5],
    ["RiffusionInput", 6, 3, 2],
    ["RecraftV3Input", 4, 3, 0],
  ])("%s has %i fields, %i defaults, %i ranges", (name, fields, defaults, ranges) => {
    const properties = Object.values(
      objectMember(objectMember(objectMember(document.components, "schemas"), name), "properties"),
    );
    const count = (...keywords: string[]): number =>
      properties.filter((property) => keywords.every((keyword) => member(property, keyword) !== undefined))
        .length;
    expect([properties.length, count("default"), count("minimum", "maximum")]).toEqual([
      fields,
      defaults,
      ranges,
    ]);
  });

  it("have one default that is the empty string", () => {
    const sdxl = objectMember(
      objectMember(objectMember(document.components, "schemas"), "SdxlInput"),
      "properties",
    );
    expect(member(sdxl["negative_prompt"], "default")).toBe("");
    expect(Object.values(sdxl).filter((property) => member(property, "default") === "")).toHaveLength(1);
  });

  it("give sdxl the version that only its example shows", () => {
    const schemas = objectMember(document.components, "schemas");
    expect(objectMember(schemas["SdxlRequest"], "properties")["version"]).toMatchObject({
      type: "string",
      "x-corsac-inferred": [{ keyword: "property", from: "example" }],
    });
    expect(objectMember(schemas["RiffusionRequest"], "properties")["version"]).toEqual({
      type: "string",
      "x-corsac-source": [{ file: "004_72807f74fdfb8be3.txt", line: 86 }],
    });
    const fixed = arrayMember(document, "x-corsac-models").map((model) => [
      member(model, "id"),
      member(arrayMember(model, "create")[0], "body"),
    ]);
    expect(fixed).toContainEqual([
      "stability-ai/sdxl",
      { "/version": "stability-ai/sdxl:7762fd07cf82c948538e41f63f77d685e02b063e37e496e96eefd46c929f9bdc" },
    ]);
    expect(fixed).toContainEqual([
      "riffusion/riffusion",
      { "/version": "8cf61ea6c56afd61d8f5b9ffd14d7c216c0a93844ce2d82ac1c9ecc9c7f24e05" },
    ]);
  });

  it("give every FLUX model the eight fields, in their order, and the eleven ratios", () => {
    const [page = ""] = seedFiles.map(({ text }) => text).filter((text) => text.includes("{{BASE_URL}}"));
    const lines = page.split("\n");
    const ids = lines.filter((line) => /^black-forest-labs\/\S+$/.test(line));
    const ratios = lines.filter((line) => /^\d+:\d+$/.test(line));
    const start = lines.indexOf("input") + 3;
    const fields = lines.slice(start, lines.indexOf("示例", start));
    const names = fields.filter((_, index) => index % 3 === 0);
    expect([ids.length, ratios.length, names.length]).toEqual([4, 11, 8]);
    for (const name of ["Flux11Pro", "FluxDev", "FluxPro", "FluxSchnell"]) {
      const input = objectMember(objectMember(document.components, "schemas"), `${name}Input`);
      const properties = objectMember(input, "properties");
      expect(Object.keys(properties)).toEqual(name === "Flux11Pro" ? [...names, "prompt_upsampling"] : names);
      for (const [index, field] of names.entries()) {
        expect(member(properties[field], "type"), field).toBe(fields[index * 3 + 1]);
      }
      expect(input["required"]).toEqual(names.filter((_, index) => fields[index * 3 + 2] === "必需"));
      expect(properties["aspect_ratio"]).toMatchObject({
        default: "1:1",
        enum: ratios,
        "x-corsac-inferred": [{ keyword: "enum", from: "prose" }],
      });
    }
    const listed = arrayMember(document, "x-corsac-models").map((model) => member(model, "id"));
    expect(listed).toEqual([...ids, "recraft-ai/recraft-v3", "riffusion/riffusion", "stability-ai/sdxl"]);
  });

  it("mark prompt_upsampling, which only the example of flux-1.1-pro knows, as inferred", () => {
    const schemas = objectMember(document.components, "schemas");
    expect(objectMember(schemas["Flux11ProInput"], "properties")["prompt_upsampling"]).toMatchObject({
      type: "boolean",
      "x-corsac-inferred": [{ keyword: "property", from: "example", text: "prompt_upsampling: true" }],
    });
  });

  it("keep both examples of the published page", () => {
    const created = operation("/replicate/v1/models/black-forest-labs/flux-1.1-pro/predictions", "post");
    const [page = ""] = seedFiles.map(({ text }) => text).filter((text) => text.includes("{{BASE_URL}}"));
    const blocks = [...page.matchAll(/\n示例\n(\{[\s\S]*?\n\})(?=\n示例代码|\n修改于)/g)].map(
      (match): JsonValue => JSON.parse(match[1] ?? ""),
    );
    expect(blocks).toHaveLength(2);
    expect(exampleValues(created["requestBody"])).toEqual([blocks[0]]);
    expect(exampleValues(objectMember(created["responses"], "200"))).toEqual([blocks[1]]);
  });
});
