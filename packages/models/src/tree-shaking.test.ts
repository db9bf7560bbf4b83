import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Model } from "@corsac/core";
import { build } from "tsdown";
import { expect, onTestFinished, test } from "vitest";
import { documentedModels } from "./documents.fixture.js";
import * as generated from "./generated/index.gen.js";

const index = fileURLToPath(new URL("generated/index.gen.ts", import.meta.url));

/** A program with what it imports, as a bundler makes it. */
async function bundle(program: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "corsac-models-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const entry = join(folder, "program.ts");
  await writeFile(entry, program);
  const [built] = await build({
    entry: [entry],
    config: false,
    logLevel: "silent",
    dts: false,
    write: false,
    clean: false,
    deps: { alwaysBundle: [/^@corsac\//] },
    inputOptions: { resolve: { conditionNames: ["@corsac/source", "import", "default"] } },
  });
  return built?.chunks.map((chunk) => ("code" in chunk ? chunk.code : "")).join("\n") ?? "";
}

function programOf(model: string): string {
  return `import { ${model} } from ${JSON.stringify(index)};\nconsole.log(${model});\n`;
}

test("a program that imports one model gets that model alone", async () => {
  const [wanted, ...others] = documentedModels;
  if (wanted === undefined) throw new Error("no model is documented");
  const code = await bundle(programOf(wanted.name));
  const lines = new Set(code.split("\n").map((line) => line.trim()));
  expect(lines).toContain(`id: ${JSON.stringify(wanted.id)},`);
  for (const { id } of others) expect(lines).not.toContain(`id: ${JSON.stringify(id)},`);
});

test("a program that imports one model gets no operation that creates another one", async () => {
  const models = Object.values(generated).flatMap((value) => ("~standard" in value ? [value] : []));
  const owners = models.filter(({ operations, preset }) => operations && !preset);
  const wanted = owners.find((model) =>
    owners.some((other) => other !== model && other.service === model.service),
  );
  if (wanted === undefined) throw new Error("no two models of a service have operations of their own");
  const pathsOf = ({ operations = {} }: Model): string[] =>
    Object.values(operations).map(({ path }) => JSON.stringify(path));
  const code = await bundle(programOf(wanted.name));
  for (const path of pathsOf(wanted)) expect(code).toContain(path);
  const others = owners.filter((other) => other !== wanted).flatMap(pathsOf);
  expect(others.length).toBeGreaterThan(0);
  for (const path of others) expect(code).not.toContain(path);
});
