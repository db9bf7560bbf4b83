import { expect, test } from "vitest";
import { Imports } from "../syntax/imports.js";
import { printLayout } from "../syntax/layout.js";
import { presetDeclaration } from "./preset.js";
import type { JsonSchema } from "./schema.js";

const input: JsonSchema = {
  properties: { prompt: {}, size: {}, seed: {} },
  required: ["prompt", "size", "gone"],
};
const names = { exported: "wide", model: "painter", inputType: "PainterInput", made: ["PainterOutput"] };

function typeOf(fixed: Record<string, string>, defaults?: Record<string, string>): string | undefined {
  const preset = {
    name: "wide",
    exportName: "wide",
    description: "Wide.",
    input: fixed,
    ...(defaults && { defaults }),
  };
  const text = printLayout(presetDeclaration(preset, names, input, new Imports([]), "@corsac/core"), 1000);
  return /Model<(.*), PainterOutput> = /.exec(text)?.[1];
}

test("what a preset fixes is left out; what it suggests need not be given, where it had to be", () => {
  expect(typeOf({})).toBe("PainterInput");
  expect(typeOf({ size: "1" })).toBe('Omit<PainterInput, "size">');
  expect(typeOf({}, { seed: "1" })).toBe("PainterInput");
  expect(typeOf({ size: "1" }, { size: "2", seed: "1", gone: "1" })).toBe('Omit<PainterInput, "size">');
  expect(typeOf({ size: "1" }, { prompt: "p" })).toBe(
    'Omit<PainterInput, "size" | "prompt"> & Partial<Pick<PainterInput, "prompt">>',
  );
});
