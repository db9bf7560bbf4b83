import { expect, test } from "vitest";
import { inferFromProse } from "../../src/prose/infer-from-prose.js";
import type { ProseProperty } from "../../src/prose/prose-fact.js";

/** A description, the property that it tells of, and the facts that a careful reader takes from it. */
export type FactRow = [text: string, property: ProseProperty, facts: Record<string, unknown>];

export const string = (name = "kind"): ProseProperty => ({ name, type: "string" });
export const integer = (name = "count"): ProseProperty => ({ name, type: "integer" });
export const number = (name = "ratio"): ProseProperty => ({ name, type: "number" });
export const boolean = (name = "open"): ProseProperty => ({ name, type: "boolean" });
export const list = (name = "parts"): ProseProperty => ({ name, type: "array", items: { type: "string" } });

/** One test for each row: these facts and no other ones, each with the words that it was read from. */
export function testRows(rows: readonly FactRow[]): void {
  test.each(rows)("%s", (text, property, expected) => {
    const facts = inferFromProse(text, property);
    expect(Object.fromEntries(facts.map((fact) => [fact.keyword, fact.value]))).toEqual(expected);
    expect(facts).toHaveLength(Object.keys(expected).length);
    for (const fact of facts) expect(text.slice(fact.offset, fact.offset + fact.text.length)).toBe(fact.text);
  });
}
