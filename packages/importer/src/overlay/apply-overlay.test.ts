import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { collect } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { applyOverlay } from "./apply-overlay.js";

const head = "overlay: 1.0.0\ninfo: { title: Test, version: 1.0.0 }\nactions:\n";
const start = (): JsonObject => ({
  info: { title: "One", tags: ["a"] },
  paths: { "/one": { get: { operationId: "getOne" } }, "/two": { get: { operationId: "getTwo" } } },
  list: [
    { id: "acme/one", size: 1 },
    { id: "acme/two", size: 2 },
    { id: "acme/three", size: 3 },
  ],
});

function apply(actions: string): { document: JsonObject; diagnostics: Diagnostic[] } {
  const document = start();
  const diagnostics = collect((found) =>
    applyOverlay(document, { path: "overlay.yaml", text: head + actions }, found),
  );
  return { document, diagnostics };
}

const changes: [name: string, actions: string, changed: JsonObject][] = [
  [
    "objects are merged",
    "  - { target: $.info, update: { version: '1', title: Two } }",
    { info: { title: "Two", tags: ["a"], version: "1" } },
  ],
  [
    "arrays are appended to, without doubling",
    "  - { target: $, update: { info: { tags: [b, a] } } }",
    { info: { title: "One", tags: ["a", "b"] } },
  ],
  [
    "an array takes the update as one item",
    "  - { target: $.info.tags, update: c }",
    { info: { title: "One", tags: ["a", "c"] } },
  ],
  [
    "every match is updated",
    "  - { target: '$.paths[*].get', update: { tags: [x] } }",
    {
      paths: {
        "/one": { get: { operationId: "getOne", tags: ["x"] } },
        "/two": { get: { operationId: "getTwo", tags: ["x"] } },
      },
    },
  ],
  [
    "a filter selects",
    "  - { target: \"$.list[?@.id=='acme/two']\", update: { size: 9 } }",
    {
      list: [
        { id: "acme/one", size: 1 },
        { id: "acme/two", size: 9 },
        { id: "acme/three", size: 3 },
      ],
    },
  ],
  [
    "several items are removed",
    "  - { target: '$.list[?@.size<3]', remove: true }",
    { list: [{ id: "acme/three", size: 3 }] },
  ],
  [
    "actions see what came before",
    "  - { target: $, update: { new: {} } }\n  - { target: $.new, update: { a: 1 } }",
    { new: { a: 1 } },
  ],
  [
    "null is a value",
    "  - { target: $.info, update: { title: null } }",
    { info: { title: null, tags: ["a"] } },
  ],
];

test.each(changes)("%s", (_name, actions, changed) => {
  const { document, diagnostics } = apply(actions);
  expect(diagnostics).toEqual([]);
  expect(document).toEqual({ ...start(), ...changed });
});

describe("errors", () => {
  const errors: [name: string, actions: string, rule: string, line: number, column: number, hint: RegExp][] =
    [
      [
        "a target that is gone",
        "  - target: $.infos\n    remove: true",
        "overlay-target-gone",
        4,
        13,
        /\$ exists.*nearest there is "info"/,
      ],
      [
        "a filter that finds nothing",
        "  - target: $.list[?@.id=='acme/tow']\n    remove: true",
        "overlay-target-gone",
        4,
        13,
        /the one with id "acme\/two"/,
      ],
      [
        "an update that changes nothing",
        "  - target: $.info\n    update: { title: One, tags: [a] }",
        "overlay-changes-nothing",
        4,
        13,
        /Remove the action/,
      ],
      [
        "no JSONPath",
        "  - target: info.title\n    remove: true",
        "overlay-target-invalid",
        4,
        13,
        /RFC 9535/,
      ],
      [
        "a primitive as target",
        "  - target: $.info.title\n    update: Two",
        "overlay-target-invalid",
        4,
        13,
        /object around it/,
      ],
      [
        "the whole document removed",
        "  - target: $\n    remove: true",
        "overlay-target-invalid",
        4,
        13,
        /part of it/,
      ],
      ["neither update nor remove", "  - target: $.info", "overlay-invalid", 4, 13, /remove the action/],
      [
        "an unknown field",
        "  - target: $.info\n    remove: true\n    updates: {}",
        "overlay-invalid",
        6,
        5,
        /Did you mean "update"/,
      ],
      ["no target", "  - update: {}", "overlay-invalid", 4, 5, /JSONPath/],
      ["no YAML", "  - target: [", "yaml-invalid", 5, 1, /Correct the file/],
    ];

  test.each(errors)("%s", (_name, actions, rule, line, column, hint) => {
    const { diagnostics } = apply(`${actions}\n`);
    expect(diagnostics.map((diagnostic) => diagnostic.rule)).toEqual([rule]);
    expect(diagnostics[0]).toMatchObject({
      severity: "error",
      location: { file: "overlay.yaml", line, column },
    });
    expect(diagnostics[0]?.hint).toMatch(hint);
  });

  test("a file that is no overlay", () => {
    const rules = (text: string) =>
      collect((found) => applyOverlay({}, { path: "o.yaml", text }, found)).map(
        (diagnostic) => diagnostic.message,
      );
    expect(rules("[]")).toEqual(["o.yaml is a list, but an overlay is an object."]);
    expect(rules("overlay: 2\nactions: []")).toEqual([
      "o.yaml has the version 2, which is no version of OpenAPI Overlay.",
      "`info` of o.yaml lacks `title` and `version`.",
    ]);
  });
});

test("the prototype stays clean", () => {
  const { document, diagnostics } = apply(
    '  - target: $\n    update: { "__proto__": { polluted: true }, constructor: { prototype: { polluted: true } } }',
  );
  expect(diagnostics).toEqual([]);
  expect(Object.getOwnPropertyDescriptor(Object.prototype, "polluted")).toBeUndefined();
  expect(Object.getPrototypeOf(document)).toBe(Object.prototype);
  expect(JSON.stringify(document)).toContain('"__proto__":{"polluted":true}');
});

test("aliases do not share objects", () => {
  const { document } = apply(
    "  - target: $\n    update: { a: &x { n: 1 }, b: *x }\n  - target: $.a\n    update: { n: 2 }",
  );
  expect(document).toMatchObject({ a: { n: 2 }, b: { n: 1 } });
});
