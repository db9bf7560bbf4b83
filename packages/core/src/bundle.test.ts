import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "tsdown";
import { expect, onTestFinished, test } from "vitest";

const saveNowhere = fileURLToPath(new URL("output/save-file.ts", import.meta.url));

interface Bundle {
  /** What is loaded to create a client and run a model. */
  readonly program: string;
  readonly everything: string;
}

/** Leaves out what is imported dynamically, and with it the import lines of the pieces that a bundler then splits a program into. */
const staticImports = {
  name: "static-imports",
  resolveId: (id: string, _importer: string | undefined, { kind }: { readonly kind?: string }) =>
    kind === "dynamic-import" ? { id, external: true } : null,
};

/** A browser program, with what it imports. */
async function bundle(text: string, plugins: (typeof staticImports)[] = []): Promise<Bundle> {
  const folder = await mkdtemp(join(tmpdir(), "corsac-core-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const entry = join(folder, "program.ts");
  await writeFile(entry, text);
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
    plugins,
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

function modulePath(path: string): string {
  return JSON.stringify(fileURLToPath(new URL(path, import.meta.url)));
}

function gzipped(text: string): number {
  return gzipSync(text, { level: 9 }).length;
}

/**
 * Bytes, gzipped, as measured when this was written: what a run imports statically, in one piece; the same as the chunks that
 * a bundler makes at dynamic imports, whose import lines add 1.3 kB; and a client in such chunks. Growth over 3 % needs a
 * reason, and a new number here. Code that is needed after a create is never taken out of a run to meet these numbers; code
 * that is needed before one may be.
 */
const measured = { run: 32_122, runInChunks: 33_434, client: 40_492 };

const running = `import { openContext } from ${modulePath("client/open-context.ts")};
  import { run } from ${modulePath("client/run.ts")};
  export const start = (model, input) => run(openContext({ baseUrl: "x" }), model, input, {});`;

test("what a run imports statically is at most 32 KiB", async () => {
  const { program } = await bundle(running, [staticImports]);
  expect(program).toContain("no-store");
  expect(gzipped(program)).toBeLessThan(Math.min(32 * 1024, measured.run * 1.03));
});

test("what a run loads in the chunks of a bundler does not grow unnoticed", async () => {
  const { program } = await bundle(running);
  expect(program).toContain("no-store");
  expect(gzipped(program)).toBeLessThan(measured.runInChunks * 1.03);
});

test("a browser program gets nothing of Node, and openapi-fetch with its first raw operation", async () => {
  const { program, everything } = await bundle(
    `import { createClient } from ${modulePath("index.ts")};
    export const run = createClient({ baseUrl: "x" }).run;`,
  );
  expect(everything).not.toMatch(/["'`]node:/);
  expect(everything).toContain("deepObject");
  expect(program).not.toContain("deepObject");
  expect(gzipped(program)).toBeLessThan(measured.client * 1.03);
});
