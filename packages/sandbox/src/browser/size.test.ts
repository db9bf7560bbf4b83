import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, it } from "vitest";

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Bytes, gzip, of a chunk that is loaded when a clip or an MP3 is asked for. */
const mostLater = 80_000;
/** Bytes, gzip, of what a page loads before its first picture and sound. */
const mostAtFirst = 150_000;

it("has little to load for the first picture and sound; clips come in chunks of their own", async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: {
      index: here("index.ts"),
      worker: here("worker.ts"),
      "service-worker": here("service-worker.ts"),
    },
    outdir: "/",
    bundle: true,
    splitting: true,
    minify: true,
    write: false,
    metafile: true,
    format: "esm",
    platform: "browser",
    conditions: ["@corsac/source"],
    target: "es2022",
    logLevel: "silent",
  });
  const sizes = new Map(
    outputFiles.map(({ path, contents }) => [path.slice(1), gzipSync(contents, { level: 9 }).length]),
  );
  const outputs = Object.entries(metafile.outputs).map(([path, output]) => ({
    name: path.split("/").at(-1) ?? "",
    ...output,
  }));
  // What is imported without being asked for, from the entries on.
  const first = new Set<string>();
  const add = (name: string): void => {
    if (first.has(name)) return;
    first.add(name);
    for (const { path, kind } of outputs.find((one) => one.name === name)?.imports ?? [])
      if (kind === "import-statement") add(path.split("/").at(-1) ?? "");
  };
  for (const name of ["index.js", "worker.js", "service-worker.js"]) add(name);
  const total = [...first].reduce((sum, name) => sum + (sizes.get(name) ?? 0), 0);
  const later = [...sizes].filter(([name]) => !first.has(name));
  console.log(`in pages: ${total} bytes at first; later ${later.map((one) => one.join(" ")).join(", ")}`);
  expect(total).toBeLessThan(mostAtFirst);
  const inputs = (names: Iterable<string>): string[] =>
    [...names].flatMap((name) => Object.keys(outputs.find((one) => one.name === name)?.inputs ?? {}));
  expect(inputs(first).filter((input) => /muxer|lamejs|sketches\/video/.test(input))).toEqual([]);
  const loadedLater = inputs(later.map(([name]) => name));
  for (const part of ["webm-muxer", "mp4-muxer", "lamejs"])
    expect(loadedLater.some((input) => input.includes(part))).toBe(true);
  for (const [, size] of later) expect(size).toBeLessThan(mostLater);
});
