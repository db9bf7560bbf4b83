import { expect, test } from "vitest";
import { type DumpPage, dumpPage } from "../../../test/pages/dump-page.js";
import { buildDocument } from "../../build-document.js";
import type { SourceFile } from "../../diagnostics/diagnostic.js";
import { arrayMember, objectMember, textMember } from "../../document/json-values.js";
import { listOperations } from "../../document/operations.js";
import { appendNames } from "../../names/names-file.js";

const song = (title: string, more: DumpPage = {}): DumpPage => ({
  title,
  method: "POST",
  path: "/acme/v1/songs",
  body: { type: "object", properties: { prompt: { type: "string" }, title: { type: "string" } } },
  example: { prompt: "rain" },
  ...more,
});
const first = song("Make a song by inspiration");
const extended = song("Make a song as an extension", {
  body: { type: "object", properties: { prompt: { type: "string" }, continue_at: { type: "number" } } },
  example: { prompt: "rain", task: "extend" },
});
const styled = song("Make a song in a style", { example: { prompt: "rain", tags: "jazz" } });

/** Generates as `corsac generate` does: with the names there are, which are added to. */
function generate(pages: readonly DumpPage[], names?: SourceFile): { file: SourceFile; all: string[] } {
  const { document, names: coined } = buildDocument({
    name: "acme",
    pages: pages.map((page) => ({ path: `pages/${page.title}.txt`, text: dumpPage(page) })),
    ...(names === undefined ? {} : { names }),
  });
  const models = arrayMember(document, "x-corsac-models").flatMap((model) =>
    ["id", "name", "slug"].map((key) => `${key} ${textMember(model, key)}`),
  );
  const operations = listOperations(document).map(({ id }) => `operation ${id}`);
  const schemas = Object.keys(objectMember(document.components ?? {}, "schemas")).map(
    (key) => `schema ${key}`,
  );
  const text = appendNames(names, coined) ?? names?.text ?? "";
  return { file: { path: "names.yaml", text }, all: [...models, ...operations, ...schemas] };
}

test.each([
  ["behind", [first], [first, extended]],
  ["before", [first], [extended, first]],
  ["two at once", [styled], [first, styled, extended]],
  ["to two", [first, styled], [extended, first, styled]],
])("a page that comes later renames nothing: %s", (_, before, after) => {
  const one = generate(before);
  const two = generate(after, one.file);
  expect(two.all).toEqual(expect.arrayContaining(one.all));
  expect(two.all.filter((name) => name.startsWith("id "))).toHaveLength(after.length);
  // And once more: nothing changes without a change.
  const three = generate(after, two.file);
  expect(three).toEqual(two);
  // Nor does a page that goes.
  expect(generate(before, two.file).all).toEqual(expect.arrayContaining(one.all.slice(0, 3)));
});

test("a file without the section is read, and gains it", () => {
  const { file } = generate([first]);
  const older = { ...file, text: file.text.replace(/^pages:[\s\S]*/m, "") };
  expect(older.text).not.toContain("pages:");
  expect(generate([first], older).file.text).toContain("POST /acme/v1/songs Make a song by inspiration: ");
});
