import { describe, expect, it } from "vitest";
import { collect } from "../diagnostics/diagnostics.js";
import type { JsonObject } from "../document/json.js";
import { applyOverlay } from "./apply-overlay.js";

const base = (): JsonObject => ({
  info: { title: "Acme", version: "1" },
  tags: [{ name: "a" }],
  components: {
    schemas: {
      Size: { type: "string", enum: ["small"], default: "small" },
      Color: { type: "string" },
    },
  },
});

const apply = (action: string, version = "1.1.0") => {
  const document = base();
  const text = `overlay: ${version}\ninfo: { title: t, version: '1' }\nactions:\n  - ${action}\n`;
  const rules = collect((found) => applyOverlay(document, { path: "overlay.yaml", text }, found)).map(
    ({ rule }) => rule,
  );
  return { document, rules };
};

describe("Overlay 1.1", () => {
  it("joins a list to a list, and appends anything else", () => {
    const joined = apply("{ target: $.components.schemas.Size.enum, update: [medium, big] }");
    expect(joined.rules).toEqual([]);
    expect(joined.document).toMatchObject({
      components: { schemas: { Size: { enum: ["small", "medium", "big"] } } },
    });
    expect(apply("{ target: $.components.schemas.Size.enum, update: big }").document).toMatchObject({
      components: { schemas: { Size: { enum: ["small", "big"] } } },
    });
    expect(apply("{ target: $.tags, update: { name: b } }").document["tags"]).toEqual([
      { name: "a" },
      { name: "b" },
    ]);
  });

  it("replaces single values, also in lists", () => {
    expect(apply("{ target: $.info.title, update: Other }").document["info"]).toMatchObject({
      title: "Other",
    });
    expect(apply("{ target: '$.components.schemas.Size.enum[0]', update: tiny }").document).toMatchObject({
      components: { schemas: { Size: { enum: ["tiny"] } } },
    });
    expect(apply("{ target: $.info.title, update: Acme }").rules).toEqual(["overlay-changes-nothing"]);
  });

  it("copies one part into another", () => {
    const { document, rules } = apply(
      "{ target: $.components.schemas.Color, copy: $.components.schemas.Size }",
    );
    expect(rules).toEqual([]);
    expect(document).toMatchObject({
      components: { schemas: { Color: { enum: ["small"], default: "small" } } },
    });
  });

  it("removes single values", () => {
    const { document } = apply("{ target: $.components.schemas.Size.default, remove: true }");
    expect(JSON.stringify(document)).not.toContain("default");
  });

  it.each([
    ["{ target: $.info.title, update: { a: 1 } }", "overlay-target-invalid"],
    ["{ target: $.info, update: text }", "overlay-target-invalid"],
    ["{ target: $.components.schemas.Size, update: { enum: big } }", "overlay-target-invalid"],
    ["{ target: $.components.schemas.Size.*, update: x }", "overlay-target-invalid"],
    ["{ target: $.info, copy: $.gone }", "overlay-target-gone"],
    ["{ target: $.info, copy: $.components.schemas.* }", "overlay-target-invalid"],
    ["{ target: $.info, copy: $.tags, update: { a: 1 } }", "overlay-invalid"],
  ])("%s", (action, rule) => {
    expect(apply(action).rules).toEqual([rule]);
  });
});

describe("Overlay 1.0", () => {
  it("is applied as it says: a list is one entry, single values are not updated, nothing is copied", () => {
    expect(apply("{ target: $.tags, update: [{ name: b }] }", "1.0.0").document["tags"]).toEqual([
      { name: "a" },
      [{ name: "b" }],
    ]);
    expect(apply("{ target: $.info.title, update: Other }", "1.0.0").rules).toEqual([
      "overlay-target-invalid",
    ]);
    expect(apply("{ target: $.info, copy: $.tags }", "1.0.0").rules).toEqual([
      "overlay-invalid",
      "overlay-invalid",
    ]);
  });
});

it.each([
  "",
  "\n",
  "# nothing yet\n",
  "---\n",
  "overlay: 1.0.0\ninfo: { title: t, version: '1' }\nactions:\n",
])("an overlay without actions is valid: %j", (text) => {
  expect(collect((found) => applyOverlay(base(), { path: "overlay.yaml", text }, found))).toEqual([]);
});
