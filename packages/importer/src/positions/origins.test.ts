import { expect, it } from "vitest";
import { Diagnostics } from "../diagnostics/diagnostics.js";
import { phrase } from "../diagnostics/message.js";
import { objectMember } from "../document/json-values.js";
import { Origins } from "./origins.js";
import { readWholeJson } from "./read-whole-json.js";
import { SourceText } from "./source-text.js";

const text = '{\n  "a": {\n    "b": 1,\n    "c": { "d": 2 }\n  }\n}';

it("a value made of known parts knows where each of them stands", () => {
  const whole = readWholeJson(new SourceText({ path: "x", text }), phrase`It`, new Diagnostics());
  if (whole === undefined) throw new Error("The text is JSON.");
  const origins = new Origins().add(whole);
  const a = objectMember(whole.value, "a");
  const made = origins.place({ renamed: 1, c: a["c"] ?? null, new: {} }, a, { renamed: "b" });
  const sourced = origins.sourced({ outer: made }, whole);
  expect(sourced.at("/outer").line).toBe(2);
  expect(sourced.at("/outer/renamed").line).toBe(3);
  expect(sourced.at("/outer/c/d")).toMatchObject({ line: 4, column: 12 });
  expect(sourced.at("/outer/new").line).toBe(2);
  expect(origins.find(a["c"])?.at().line).toBe(4);
  expect(origins.find({})).toBeUndefined();
});

it("a part keeps its places, however deep it is taken from", () => {
  const whole = readWholeJson(new SourceText({ path: "x", text }), phrase`It`, new Diagnostics());
  const part = whole?.get("/a")?.get("/c");
  expect(part?.at("/d")).toMatchObject({ line: 4, column: 12 });
  expect([...(part?.spans.keys() ?? [])]).toEqual(["", "/d"]);
});
