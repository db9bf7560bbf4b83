import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "tsdown";
import { expect, onTestFinished, test } from "vitest";

const index = fileURLToPath(new URL("index.ts", import.meta.url));
const saveNowhere = fileURLToPath(new URL("output/save-file.ts", import.meta.url));

interface Bundle {
  /** What is loaded to create a client and run a model. */
  readonly program: string;
  readonly everything: string;
}

/** A browser program that makes a client and runs a model. */
async function bundle(): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "corsac-core-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const entry = join(folder, "program.ts");
  await writeFile(
    entry,
    `import { createClient } from ${JSON.stringify(index)};\nexport const run = createClient({ baseUrl: "x" }).run;\n`,
  );
  const [built] = await build({
    entry: [entry],
    config: false,
    logLevel: "silent",
    dts: false,
    write: false,
    clean: false,
    minify: true,
    platform: "browser",
    deps: { alwaysBundle: [/./] },
    alias: { "#save-file": saveNowhere },
    tsconfig: false,
  });
  const chunks = built?.chunks.flatMap((chunk) => (chunk.type === "chunk" ? [chunk] : [])) ?? [];
  const program = chunks.find(({ isEntry }) => isEntry);
  // With all that its chunks import, and theirs; what is imported dynamically comes when it is needed.
  const loaded = new Set(chunks.filter((chunk) => chunk === program));
  for (const { imports } of loaded) {
    for (const chunk of chunks) if (imports.includes(chunk.fileName)) loaded.add(chunk);
  }
  const textOf = (some: readonly { readonly code: string }[]): string =>
    some.map(({ code }) => code).join("\n");
  return { program: textOf([...loaded]), everything: textOf(chunks) };
}

/**
 * The most bytes, gzipped, of what a program that runs models imports statically: what was measured when this was written.
 * Growth over 3 % needs a reason, and a new number here; 32 kB is the most that is ever allowed.
 */
const measured = 32_400;

test("a browser program gets what it uses, and nothing of Node", async () => {
  const { program, everything } = await bundle();
  // openapi-fetch is loaded with the first raw operation.
  expect(everything).toContain("deepObject");
  expect(program).not.toContain("deepObject");
  expect(everything).not.toMatch(/["'`]node:/);
  expect(program).toContain("no-store");
  const size = gzipSync(program, { level: 9 }).length;
  expect(size).toBeLessThan(Math.min(32 * 1024, measured * 1.03));
});
