import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { findServices, loadDocument, readServiceFolder, readSourceFiles } from "./index.js";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "corsac-spec-"));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(root, path, ".."), { recursive: true });
    await writeFile(join(root, path), content);
  }
}

const document = {
  openapi: "3.1.0",
  info: { title: "Acme", version: "1" },
  paths: {},
  components: {},
  "x-corsac-service": { name: "acme", title: "Acme" },
};

test("a page that is a link out of the service's folder is refused, unless its folder is allowed", async () => {
  await write({ "acme/pages/a.md": "a", "common/b.md": "b", "acme/inside.md": "c" });
  const folder = join(root, "acme");
  await symlink(join(root, "acme/inside.md"), join(root, "acme/pages/c.md"));
  expect((await readServiceFolder(folder)).pages.map(({ text }) => text)).toEqual(["a", "c"]);
  await symlink(join(root, "common/b.md"), join(root, "acme/pages/b.md"));
  await expect(readServiceFolder(folder)).rejects.toMatchObject({
    code: "link-outside",
    message: expect.stringContaining("b.md is a link that leads out of the service's folder"),
    hint: expect.stringContaining("--allow-ref"),
  });
  const { pages } = await readServiceFolder(folder, { allowReferences: [join(root, "common")] });
  expect(pages.map(({ text }) => text)).toEqual(["a", "b", "c"]);
});

test("a service's folder", async () => {
  await write({
    "acme/pages/b.md": "b",
    "acme/pages/a/two.txt": "two",
    "acme/pages/a/one.txt": "\ufeffone",
    "acme/pages/.hidden": "no",
    "acme/pages/picture.png": new Uint8Array([137, 80, 0, 1]),
    "acme/overlay.yaml": "o",
    "acme/overlay.en.yaml": "e",
    "acme/overlay.zh-Hans.yaml": "z",
    "acme/presets.yml": "p",
    "acme/names.yaml": "n",
    "acme/notes.txt": "no",
  });
  expect(await readServiceFolder(join(root, "acme"))).toEqual({
    name: "acme",
    pages: [
      { path: "pages/a/one.txt", text: "one" },
      { path: "pages/a/two.txt", text: "two" },
      { path: "pages/b.md", text: "b" },
    ],
    overlay: { path: "overlay.yaml", text: "o" },
    translations: [
      { language: "en", file: { path: "overlay.en.yaml", text: "e" } },
      { language: "zh-Hans", file: { path: "overlay.zh-Hans.yaml", text: "z" } },
    ],
    presets: { path: "presets.yml", text: "p" },
    names: { path: "names.yaml", text: "n" },
  });
});

test("a service's folder with a slash at the end, and only pages", async () => {
  await write({ "acme/pages/a.md": "a" });
  expect(await readServiceFolder(`${join(root, "acme")}/`)).toEqual({
    name: "acme",
    pages: [{ path: "pages/a.md", text: "a" }],
  });
});

test("files and folders keep the paths they were given", async () => {
  await write({ "one.md": "1", "more/two.md": "2", "more/node_modules/x/README.md": "no" });
  const files = await readSourceFiles([join(root, "one.md"), join(root, "more")]);
  expect(files).toEqual([
    { path: join(root, "one.md"), text: "1" },
    { path: join(root, "more/two.md"), text: "2" },
  ]);
});

test("services are folders with pages or a document", async () => {
  await write({
    "b/pages/a.md": "",
    "a/openapi.json": "{}",
    "c/notes.md": "",
    "d.md": "",
    ".e/pages/a.md": "",
  });
  expect(await findServices(root)).toEqual([join(root, "a"), join(root, "b")]);
});

test("a document, by its folder or by its file", async () => {
  await write({ "acme/openapi.json": JSON.stringify(document) });
  expect(await loadDocument(join(root, "acme"))).toEqual(document);
  expect(await loadDocument(join(root, "acme/openapi.json"))).toEqual(document);
});

describe("errors say what is missing", () => {
  const errors: [name: string, run: () => Promise<unknown>, code: string, message: RegExp][] = [
    ["no such folder", () => readServiceFolder(join(root, "nothing")), "not-found", /nothing does not exist/],
    [
      "a file instead of a folder",
      () => readServiceFolder(join(root, "file.md")),
      "not-a-folder",
      /file\.md is not a folder/,
    ],
    ["no pages/", () => readServiceFolder(join(root, "bare")), "no-pages", /has no folder pages/],
    ["pages/ is a file", () => readServiceFolder(join(root, "odd")), "not-a-folder", /pages is not a folder/],
    [
      "nothing in pages/",
      () => readServiceFolder(join(root, "empty")),
      "no-pages",
      /no text file in .*pages/,
    ],
    ["no such file", () => readSourceFiles([join(root, "nothing.md")]), "not-found", /does not exist/],
    ["a picture", () => readSourceFiles([join(root, "picture.png")]), "not-readable", /is not text/],
    ["no paths", () => readSourceFiles([]), "no-pages", /no text file in nothing/],
    ["no specs", () => findServices(join(root, "nothing")), "not-found", /does not exist/],
    ["no document", () => loadDocument(join(root, "bare")), "no-document", /no openapi\.json/],
    [
      "a document that is cut off",
      () => loadDocument(join(root, "cut.json")),
      "invalid-document",
      /is not JSON/,
    ],
    [
      "another JSON file",
      () => loadDocument(join(root, "other.json")),
      "invalid-document",
      /not an OpenAPI document/,
    ],
    [
      "an invalid document",
      () => loadDocument(join(root, "invalid.json")),
      "invalid-document",
      /x-corsac-service must have required property 'title'/,
    ],
  ];

  beforeEach(async () => {
    await write({
      "file.md": "",
      "bare/overlay.yaml": "",
      "odd/pages": "",
      "empty/pages/.keep": "",
      "picture.png": new Uint8Array([137, 80, 0, 1]),
      "cut.json": '{"openapi": "3.1.0", ',
      "other.json": "[]",
      "invalid.json": JSON.stringify({ ...document, "x-corsac-service": { name: "acme" } }),
    });
  });

  test.each(errors)("%s", async (_name, run, code, message) => {
    await expect(run()).rejects.toMatchObject({
      name: "DocumentationError",
      code,
      message: expect.stringMatching(message),
      hint: expect.stringMatching(/./),
    });
  });
});
