import { expect, it } from "vitest";
import { readForm } from "./read-form.js";

it("keeps all values of a name, in their order, also of tens of thousands", async () => {
  const entries = Array.from({ length: 40_000 }, (_, index): [string, string] => ["tag", `${index}`]);
  const content = { schema: { type: "object" }, encoding: {} };
  const { body } = await readForm(entries, content as unknown as Parameters<typeof readForm>[1]);
  expect(body["tag"]).toHaveLength(40_000);
  expect(body["tag"]).toEqual(entries.map(([, value]) => value));
});
