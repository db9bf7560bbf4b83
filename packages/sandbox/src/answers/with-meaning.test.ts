import { describe, expect, it } from "vitest";
import { isJsonObject, type JsonObject, jsonList } from "../document/contract.js";
import { readService } from "../document/read-service.js";
import { acmeService } from "../fixtures/acme-service.js";
import { readSubject } from "../render/subject.js";
import { sampleSchema } from "./sample-schema.js";
import { withMeaning } from "./with-meaning.js";

const list = (properties: JsonObject): JsonObject => ({
  type: "object",
  properties: {
    list: { type: "array", items: { type: "object", properties, required: Object.keys(properties) } },
  },
  required: ["list"],
});

function answer(schema: JsonObject, input: JsonObject): JsonObject[] {
  const [model] = readService(acmeService).models;
  if (!model) throw new Error("no model");
  const subject = readSubject(
    { ...model, inputSchema: {}, description: { ...model.description, roles: { prompt: "/q" } } },
    input,
  );
  const made = withMeaning(sampleSchema(schema, { full: true }), schema, subject);
  return jsonList(isJsonObject(made) ? made["list"] : undefined).filter(isJsonObject);
}

const numbers = (value: unknown): number[] => jsonList(value as never).map(Number);
const product = (one: number[], other: number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? 0), 0);

describe("vectors", () => {
  const schema = list({
    place: { type: "integer" },
    values: { anyOf: [{ type: "array", items: { type: "number" } }, { type: "string" }] },
  });

  it("have length 1, one for each text, near where the words are", () => {
    const made = answer(schema, { q: ["a red boat", "a red boat", "a red ship", "tax law"], dimensions: 64 });
    expect(made.map(({ place }) => place)).toEqual([0, 1, 2, 3]);
    const [first = [], same = [], near = [], far = []] = made.map(({ values }) => numbers(values));
    for (const vector of [first, near, far]) {
      expect(vector).toHaveLength(64);
      expect(product(vector, vector)).toBeCloseTo(1, 10);
    }
    expect(same).toEqual(first);
    expect(product(first, near)).toBeGreaterThan(product(first, far) + 0.2);
    expect(product(first, near)).toBeLessThan(0.999);
  });

  it("have as many dimensions as asked for, and more than the sandbox makes are refused with the limit", () => {
    const [made] = answer(schema, { q: "x", dimensions: 8192 });
    expect(numbers(made?.["values"])).toHaveLength(8192);
    expect(() => answer(schema, { q: "x", dimensions: 20_000 })).toThrow(/at most 16384 for 1 texts/);
    const texts = Array.from({ length: 2049 }, (_, index) => `text ${index}`);
    expect(() => answer(schema, { q: texts })).toThrow(/at most 2048 texts/);
  });

  it("are packed where that is asked for", () => {
    const [made] = answer(schema, { q: "x", how: "base64" });
    const bytes = Buffer.from(String(made?.["values"]), "base64");
    const vector = Array.from({ length: bytes.length / 4 }, (_, index) => bytes.readFloatLE(index * 4));
    expect(vector).toHaveLength(256);
    expect(product(vector, vector)).toBeCloseTo(1, 4);
  });
});

describe("places of documents", () => {
  const schema = list({ at: { type: "integer" }, worth: { type: "number" }, item: {} });

  it("go by nearness, the identical one first", () => {
    const documents = ["tax law", "a boat that is red", { text: "a red boat" }, "砂漠"];
    const made = answer(schema, { q: "a red boat", documents });
    expect(made.map(({ at }) => at)).toEqual(
      [2, 1, 0, 3].slice(0, 2).concat(made.slice(2).map(({ at }) => Number(at))),
    );
    expect(made[0]?.["worth"]).toBe(1);
    expect(made).toHaveLength(4);
    expect(made[0]).not.toHaveProperty("item");
  });

  it("are as many as asked for, with the documents where that is asked for", () => {
    const made = answer(schema, { q: "b", documents: ["a", "b", "c"], top_n: 1, show: true });
    expect(made).toEqual([{ at: 1, worth: 1, item: { text: "b" } }]);
  });
});
