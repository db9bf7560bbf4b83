import { describe, expect, it } from "vitest";
import { resolveReferences } from "./resolve-references.js";

const document = {
  components: {
    schemas: {
      Name: { type: "string" },
      Person: {
        properties: {
          name: { $ref: "#/components/schemas/Name" },
          friend: { $ref: "#/components/schemas/Person" },
        },
      },
    },
  },
};

describe("resolving references", () => {
  it("follows them, and lets a circle be anything", () => {
    expect(resolveReferences(document, { $ref: "#/components/schemas/Person" })).toEqual({
      properties: { name: { type: "string" }, friend: {} },
    });
  });

  it("keeps what stands beside a reference", () => {
    const value = { $ref: "#/components/schemas/Name", description: "Whose." };
    expect(resolveReferences(document, value)).toEqual({ type: "string", description: "Whose." });
  });

  it("keeps the rules of both where they differ", () => {
    const value = { $ref: "#/components/schemas/Name", type: ["string", "null"], title: "Whose" };
    expect(resolveReferences(document, value)).toEqual({
      title: "Whose",
      allOf: [{ type: "string" }, { type: ["string", "null"] }],
    });
  });

  it("lets what leads nowhere be anything", () => {
    expect(resolveReferences(document, [{ $ref: "#/nothing" }, { $ref: "other.json" }])).toEqual([{}, {}]);
  });
});
