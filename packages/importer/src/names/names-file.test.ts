import { describe, expect, test } from "vitest";
import { collect, Diagnostics } from "../diagnostics/diagnostics.js";
import { emptyNames, type Names } from "./names.js";
import { appendNames, readNames } from "./names-file.js";

const text = `# Written once.
models:
  acme/one: one # the first
  # a note

operations:
  GET /v1/one: getOne
`;
const file = (content: string) => ({ path: "names.yaml", text: content });
const names = (models: Record<string, string>, operations: Record<string, string>): Names => ({
  models,
  operations,
});

test("reads both maps", () => {
  const diagnostics = new Diagnostics();
  const reading = readNames(file(text), diagnostics);
  expect(diagnostics.all).toEqual([]);
  expect({ ...reading.models }).toEqual({ "acme/one": "one" });
  expect({ ...reading.operations }).toEqual({ "GET /v1/one": "getOne" });
});

const appended: [name: string, before: string | undefined, added: Names, after: string | undefined][] = [
  ["nothing new", text, names({ "acme/one": "one" }, {}), undefined],
  [
    "new lines come last, the rest stays",
    text,
    names({ "acme/one": "other", "acme/two": "two" }, { "POST /v1/{id}": "createOne" }),
    "# Written once.\nmodels:\n  acme/one: one # the first\n  acme/two: two\n  # a note\n\noperations:\n  GET /v1/one: getOne\n  POST /v1/{id}: createOne\n",
  ],
  [
    "a section that is missing",
    "models:\n  a/b: b\n",
    names({}, { "GET /": "getRoot" }),
    "models:\n  a/b: b\noperations:\n  GET /: getRoot\n",
  ],
  [
    "a section that is empty",
    "models:\noperations: {}\n",
    names({ "a/b": "b" }, { "GET /": "getRoot" }),
    "models:\n  a/b: b\noperations:\n  GET /: getRoot\n",
  ],
  [
    "no line feed at the end",
    "models:\n  a/b: b",
    names({ "a/c": "c" }, {}),
    "models:\n  a/b: b\n  a/c: c\n",
  ],
  [
    "a key that YAML would misread",
    "models:\n  a/b: b\n",
    names({ "a: b": "ab", true: "yes1" }, {}),
    'models:\n  a/b: b\n  "a: b": ab\n  "true": yes1\n',
  ],
  [
    "no file",
    undefined,
    names({ "a/b": "b" }, { "GET /": "getRoot" }),
    "# The public name of every model and operation, and the model of every page, written once when first seen: adding a page never renames anything.\nmodels:\n  a/b: b\noperations:\n  GET /: getRoot\n",
  ],
];

test.each(appended)("appending: %s", (_name, before, added, after) => {
  const result = appendNames(before === undefined ? undefined : file(before), added);
  expect(result).toBe(after);
  if (result === undefined) return;
  const read = readNames(file(result), new Diagnostics());
  for (const [key, name] of Object.entries(added.operations)) expect(read.operations[key]).toBe(name);
  expect(appendNames(file(result), added)).toBeUndefined();
});

describe("what is wrong", () => {
  const wrong: [text: string, line: number, message: RegExp][] = [
    ["models: [a]\n", 1, /no map/],
    ["models:\n  a/b: 1b\n", 2, /no TypeScript identifier/],
    ["models:\n  a/b: class\n", 2, /no TypeScript identifier/],
    ["models:\n  a/b: b\n  c/b: B\n", 3, /same name/],
    ["models:\n  a/b: b\n  a/b: c\n", 3, /unique/],
  ];
  test.each(wrong)("%j", (content, line, message) => {
    const diagnostics = collect((found) => readNames(file(content), found));
    expect(diagnostics).toMatchObject([{ severity: "error", location: { file: "names.yaml", line } }]);
    expect(diagnostics[0]?.message).toMatch(message);
  });
});

test("an empty file has no names", () => {
  expect(readNames(file(""), new Diagnostics())).toEqual(emptyNames());
});
