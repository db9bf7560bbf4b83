import { describe, expect, it } from "vitest";
import { buildDocument } from "../../src/build-document.js";
import { hasErrors } from "../../src/diagnostics/diagnostic.js";
import { kinds } from "./kinds.js";
import { lookUp } from "./look-up.js";
import type { MadeUpCase } from "./made-up-case.js";

function build(files: MadeUpCase["files"]) {
  const own = Object.entries(files).map(([path, text]) => ({ path, text }));
  const named = (path: string) => own.find((file) => file.path === path);
  const [overlay, names, presets] = ["overlay.yaml", "names.yaml", "presets.yaml"].map(named);
  const pages = own.filter((file) => ![overlay, names, presets].includes(file));
  return buildDocument({
    name: "made-up",
    pages,
    ...(overlay === undefined ? {} : { overlay }),
    ...(names === undefined ? {} : { names }),
    ...(presets === undefined ? {} : { presets }),
  });
}

describe.each(Object.entries(kinds))("%s", (_kind, cases) => {
  it.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
    const { document, readable, diagnostics } = build(one.files);
    expect(readable).toBe(true);
    const facts = one.facts.map(([place]) => [place, lookUp(document, place)]);
    expect(facts).toEqual(one.facts.map(([place, expected]) => [place, expected]));
    const told = diagnostics.map(({ rule, location }) => [
      rule,
      location && `${location.file}:${location.line}`,
    ]);
    for (const [rule, place] of one.findings ?? [])
      expect(told).toContainEqual([rule, place ?? expect.anything()]);
    expect(diagnostics.filter(({ rule }) => one.without?.includes(rule))).toEqual([]);
    expect(hasErrors(diagnostics)).toBe(one.fails ?? false);
  });
});
