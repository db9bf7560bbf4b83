import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildDocument } from "../build-document.js";
import { readReferences, readServiceFolder } from "./index.js";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "corsac-references-"));
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

/** A page whose request is what `reference` means. */
const page = (reference: string): string =>
  JSON.stringify({
    openapi: "3.1.0",
    info: { title: "A", version: "1" },
    paths: {
      "/a": {
        post: {
          summary: "Do",
          requestBody: { content: { "application/json": { schema: { $ref: reference } } } },
          responses: { 200: { description: "OK" } },
        },
      },
    },
  });

async function findings(reference: string, allowReferences: readonly string[] = []) {
  await write({ "specs/acme/pages/a.json": page(reference) });
  const source = await readServiceFolder(join(root, "specs/acme"), { allowReferences });
  const { document, diagnostics } = buildDocument(source);
  const found = diagnostics.filter(({ rule }) => rule === "foreign-reference");
  return { text: JSON.stringify(document), found };
}

const secret = "type: object\nproperties: { hidden_word: { type: string } }\n";

test("files beside the page, and beside pages/, are read", async () => {
  await write({ "specs/acme/common/x.yaml": "type: object\nproperties: { shared_field: { type: string } }" });
  const { text, found } = await findings("../common/x.yaml");
  expect(found).toEqual([]);
  expect(text).toContain("shared_field");
});

describe("a file outside of the service's folder is not read", () => {
  test.each([
    ["above it", "../../other/x.yaml"],
    ["by a longer way", "./../pages/../../other/x.yaml"],
    ["with a way that is encoded", "..%2F..%2Fother%2Fx.yaml"],
    ["with the other slash", "..\\..\\other\\x.yaml"],
  ])("%s", async (_, reference) => {
    await write({ "specs/other/x.yaml": secret });
    const { text, found } = await findings(reference);
    expect(found).toMatchObject([{ hint: expect.stringContaining("--allow-ref ") }]);
    expect(text).not.toContain("hidden_word");
  });

  test("but where somebody asks for it", async () => {
    await write({ "specs/other/x.yaml": secret });
    const { text, found } = await findings("../../other/x.yaml", [join(root, "specs/other")]);
    expect(found).toEqual([]);
    expect(text).toContain("hidden_word");
  });

  test("by its whole path", async () => {
    await write({ "specs/other/x.yaml": secret });
    const { text, found } = await findings(join(root, "specs/other/x.yaml"));
    expect(found).toHaveLength(1);
    expect(text).not.toContain("hidden_word");
  });

  test("through a link", async () => {
    await write({ "specs/other/x.yaml": secret });
    await mkdir(join(root, "specs/acme/common"), { recursive: true });
    await symlink(join(root, "specs/other/x.yaml"), join(root, "specs/acme/common/x.yaml"));
    await symlink(join(root, "specs/other"), join(root, "specs/acme/linked"));
    for (const reference of ["../common/x.yaml", "../linked/x.yaml"]) {
      const { text, found } = await findings(reference);
      expect(found).toMatchObject([{ message: expect.stringContaining("leads out of the folder") }]);
      expect(text).not.toContain("hidden_word");
    }
  });

  test("nor said to be there", async () => {
    const { found } = await findings("../../other/nothing.yaml");
    expect(found).toMatchObject([{ message: expect.stringContaining("leads out of the folder") }]);
  });

  test("nor a hidden one in it", async () => {
    await write({ "specs/acme/.secrets/x.yaml": secret });
    const { text, found } = await findings("../.secrets/x.yaml");
    expect(found).toHaveLength(1);
    expect(text).not.toContain("hidden_word");
  });
});

test.each([
  ["nothing", "../nothing.yaml", "which is not there"],
  ["a folder", "../pages", "which is not there"],
  ["a picture", "../picture.png", "which is no text"],
  ["a huge file", "../huge.yaml", "larger than any documentation"],
  ["an address", "https://elsewhere.example/x.yaml", "leads to an address"],
  ["a file: address", "file:///etc/passwd", "leads to an address"],
])("a reference to %s says so", async (_, reference, words) => {
  await write({
    "specs/acme/picture.png": new Uint8Array([137, 80, 0, 1]),
    "specs/acme/huge.yaml": "a: 1\n",
  });
  await truncate(join(root, "specs/acme/huge.yaml"), 60 * 1_048_576);
  const { found } = await findings(reference);
  expect(found).toMatchObject([
    { message: expect.stringContaining(words), location: { file: "pages/a.json", line: 1 } },
  ]);
});

test("files that refer to each other in a circle are each read once", async () => {
  await write({
    "specs/acme/one.yaml": "type: object\nproperties: { next: { $ref: two.yaml } }",
    "specs/acme/two.yaml": "type: object\nproperties: { next: { $ref: one.yaml } }",
  });
  const { text, found } = await findings("../one.yaml");
  expect(found).toEqual([]);
  expect(text).toContain('"$ref":"#/components/schemas/two"');
});

test("a page that was fetched refers to what was fetched with it", async () => {
  const url = "https://docs.example/api/openapi.json";
  await write({
    "specs/acme/pages/Pet.yaml": "type: object\nproperties: { fetched_field: { type: string } }",
    "specs/acme/sources.lock.json": JSON.stringify({
      version: 1,
      sources: [
        {
          from: url,
          kind: "export",
          pages: [
            { url, sha256: "0", file: "pages/a.json" },
            { url: "https://docs.example/api/schemas/Pet.yaml", sha256: "0", file: "pages/Pet.yaml" },
          ],
        },
      ],
    }),
  });
  const { text, found } = await findings("./schemas/Pet.yaml");
  expect(found).toEqual([]);
  expect(text).toContain("fetched_field");
  const gone = await findings("./schemas/Gone.yaml");
  expect(gone.found).toMatchObject([{ hint: expect.stringContaining("--follow-refs") }]);
});

test("pages that refer to nothing need no reading", async () => {
  expect(await readReferences([{ path: "a", text: page("#/a") }], { folders: [root] })).toBeUndefined();
});
