import { type JsonSchema, validateInput } from "@corsac/core";
import { expect, test } from "vitest";
import { ownPhrases } from "../../phrases/phrases.js";
import { localMessage } from "./local-message.js";

const property = (schema: JsonSchema): JsonSchema => ({ type: "object", properties: { field: schema } });

/** The first message of the client for a value of a field, in Chinese. */
function chinese(schema: JsonSchema, input: object): string {
  const [violation] = validateInput(schema, input);
  return localMessage(violation?.message ?? "", ownPhrases("zh"));
}

test.each<[schema: JsonSchema, value: unknown, want: string]>([
  [{ type: "integer" }, "x", '类型应为整数，当前为 "x"'],
  [{ type: ["string", "null"] }, 1, "类型应为字符串或null，当前为 1"],
  [{ type: "string" }, { a: 1 }, "类型应为字符串，当前为 对象"],
  [{ type: "string" }, ["a"], "类型应为字符串，当前为 数组"],
  [{ type: "string" }, null, "类型应为字符串，当前为 null"],
  [{ type: "number", minimum: 3 }, 2, "不能小于 3，当前为 2"],
  [{ type: "number", maximum: 3 }, 4, "不能大于 3，当前为 4"],
  [{ type: "number", exclusiveMinimum: 3 }, 3, "必须大于 3，当前为 3"],
  [{ type: "number", exclusiveMaximum: 3 }, 3, "必须小于 3，当前为 3"],
  [{ type: "integer", multipleOf: 8 }, 9, "必须是 8 的倍数，当前为 9"],
  [{ type: "string", minLength: 3 }, "ab", "至少 3 个字符，当前有 2 个"],
  [{ type: "string", maxLength: 3 }, "abcd", "最多 3 个字符，当前有 4 个"],
  [{ type: "array", minItems: 1 }, [], "至少 1 项，当前有 0 项"],
  [{ type: "array", maxItems: 1 }, [1, 2], "最多 1 项，当前有 2 项"],
  [{ enum: ["webp", "png"] }, "jpgs", '必须是以下值之一："webp", "png"，当前为 "jpgs"'],
  [{ enum: ["webp", "png"] }, "webpp", '必须是以下值之一："webp", "png"，当前为 "webpp"，是否要写 "webp"？'],
  [{ const: "a" }, 1, '必须是 "a"，当前为 1'],
  [{ type: "string", pattern: "^a" }, "b, but is c", '必须匹配 ^a，当前为 "b, but is c"'],
])("%j: %j", (schema, value, want) => {
  expect(chinese(property(schema), { field: value })).toBe(want);
});

test("fields that are missing or misspelled", () => {
  expect(chinese({ type: "object", required: ["field"] }, {})).toBe("必填");
  expect(chinese(property({ type: "string" }), { fields: "x" })).toBe('没有这个字段，是否要写 "field"？');
});

test("a message of another form is unchanged, and English stays as the client wrote it", () => {
  expect(localMessage("is wrong", ownPhrases("zh"))).toBe("is wrong");
  const [violation] = validateInput(property({ type: "integer" }), { field: "many" });
  expect(localMessage(violation?.message ?? "", ownPhrases("en"))).toBe(violation?.message);
});
