import fc from "fast-check";

/** One change to a page's text. Places are shares of its length, so that a change fits any page. */
export type Mutation =
  | { kind: "delete" | "double" | "cut"; at: number; size: number }
  | { kind: "insert"; at: number; text: string }
  | { kind: "swap"; at: number; other: number }
  | { kind: "number"; at: number; text: string }
  | { kind: "lineEnds" };

/** What breaks readers: punctuation of every form, names with a meaning, ends of comments, other alphabets. */
const hostile: readonly string[] = [
  ..."{}[]\"'`:,#&*!|>%@\\<\t\u0000\u2028\uFEFF\uD800",
  "*/",
  "```",
  "$" + "{x}",
  "__proto__",
  "constructor",
  '"$ref": "#",',
  "$ref: '#/components/schemas/A'\n",
  "../../x",
  "\n\n",
  "\n  - ",
  "\n      ",
  "&a [*a]",
  "<<: *a\n",
  "null",
  "1e999",
  "-0",
  "[]",
  "{}",
  "默认值：5",
  "范围 9-1",
  "GET /a\n",
  "请求体\n",
  "返回响应\n",
  "## OpenAPI Specification\n",
];

/** Even over the whole text: doubles gather at both ends. */
const share: fc.Arbitrary<number> = fc.nat(9_999).map((part) => part / 10_000);

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    kind: fc.constantFrom("delete" as const, "double" as const, "cut" as const),
    at: share,
    size: fc.integer({ min: 1, max: 400 }),
  }),
  fc.record({ kind: fc.constant("insert" as const), at: share, text: fc.constantFrom(...hostile) }),
  fc.record({
    kind: fc.constant("insert" as const),
    at: share,
    text: fc.string({ maxLength: 20, unit: "binary" }),
  }),
  fc.record({ kind: fc.constant("swap" as const), at: share, other: share }),
  fc.record({
    kind: fc.constant("number" as const),
    at: share,
    text: fc.constantFrom("0", "-1", "1e400", '""', "null"),
  }),
  fc.record({ kind: fc.constant("lineEnds" as const) }),
);

/** Some changes, applied one after the other. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(mutation, { minLength: 1, maxLength: 6 });

/** The text with the changes made. */
export function mutate(text: string, changes: readonly Mutation[]): string {
  return changes.reduce((current, change) => apply(current, change), text);
}

function apply(text: string, change: Mutation): string {
  if (change.kind === "lineEnds") return text.replace(/\r?\n/g, "\r\n");
  const at = Math.floor(change.at * text.length);
  switch (change.kind) {
    case "delete":
      return text.slice(0, at) + text.slice(at + change.size);
    case "double":
      return text.slice(0, at + change.size) + text.slice(at);
    case "cut":
      return text.slice(0, at);
    case "insert":
      return text.slice(0, at) + change.text + text.slice(at);
    case "swap":
      return swapLines(text, change.at, change.other);
    case "number":
      return text.slice(0, at) + text.slice(at).replace(/\d+/, change.text);
  }
}

function swapLines(text: string, one: number, other: number): string {
  const lines = text.split("\n");
  const [first, second] = [one, other].map((part) =>
    Math.min(lines.length - 1, Math.floor(part * lines.length)),
  );
  if (first === undefined || second === undefined) return text;
  const [left = "", right = ""] = [lines[first], lines[second]];
  return lines.with(first, right).with(second, left).join("\n");
}
