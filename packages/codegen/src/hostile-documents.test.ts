import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test, vi } from "vitest";
import { compile, strictest } from "./compile.fixture.js";
import { generate } from "./generate.js";
import { hostileDocuments } from "./hostile-documents.fixture.js";
import { temporaryFolder } from "./temporary-folder.fixture.js";

const core = fileURLToPath(new URL("../../core/src/index.ts", import.meta.url));
/** What a terminal would obey, or show in another order. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2028\u2029]/u;

interface Outcome {
  /** A service was written, or why it was not. */
  words: string;
  /** Generated TypeScript, by path from the target's folder. */
  files: Map<string, string>;
}

async function outcomeOf({ name, file, text }: (typeof hostileDocuments)[number]): Promise<Outcome> {
  const around = await temporaryFolder();
  const folder = join(around, "one", "two", "project");
  const pages = join(folder, "specs", name, "pages");
  await mkdir(pages, { recursive: true });
  await writeFile(join(pages, file), text);
  const targets = [{ out: "out", emit: ["services" as const, "models" as const] }];
  const words = await generate({ specs: "specs", targets, cwd: folder }).then(
    ({ services }) => (services.every(({ failed }) => failed) ? "refused" : "generated"),
    (error: unknown) => (error as Error).message,
  );
  const written = await readdir(around, { recursive: true, withFileTypes: true });
  const paths = written.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const elsewhere = paths.filter(
    (path) =>
      !path.startsWith(join(folder, "out", "/")) && !path.startsWith(join(folder, "specs", name, "/")),
  );
  expect(elsewhere).toEqual([]);
  const files = new Map<string, string>();
  for (const path of paths.filter((one) => one.endsWith(".ts")))
    files.set(`${name}/${path.slice(join(folder, "out", "/").length)}`, await readFile(path, "utf8"));
  return { words, files };
}

test("hostile documents are generated or refused; what is generated compiles, and nothing else is touched", async () => {
  const request = vi.spyOn(globalThis, "fetch").mockRejectedValue(new Error("No network."));
  const files = new Map<string, string>();
  const outcomes: Record<string, string> = {};
  for (const document of hostileDocuments) {
    const outcome = await outcomeOf(document);
    outcomes[document.name] = outcome.words.replace(/^.*\/specs/, "specs");
    expect(controls.test(outcome.words), document.name).toBe(false);
    for (const [path, text] of outcome.files) {
      expect(controls.test(text.replace(/[\n\t]/g, "")), path).toBe(false);
      expect(text).not.toContain("root:x:0");
      files.set(path, text);
    }
  }
  expect(outcomes).toMatchObject({
    "deep-objects": "refused",
    "deep-lists": "refused",
    "deep-compositions": "refused",
    aliases: "refused",
    "not-utf-8": expect.stringContaining("page.yaml is not UTF-8 text (line "),
  });
  expect(Object.values(outcomes).filter((words) => words === "generated")).toHaveLength(
    hostileDocuments.length - 5,
  );
  expect(compile(files, { ...strictest, paths: { "@corsac/core": [core] } })).toEqual([]);
  expect(Object.hasOwn(globalThis, "harmed")).toBe(false);
  expect(request).not.toHaveBeenCalled();
}, 300_000);
