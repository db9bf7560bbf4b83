import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "tsdown";
import { expect, onTestFinished, test } from "vitest";
import { documentedModels } from "./documents.fixture.js";

const index = fileURLToPath(new URL("generated/index.gen.ts", import.meta.url));

test("a program that imports one model gets that model alone", async () => {
  const folder = await mkdtemp(join(tmpdir(), "corsac-models-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [wanted, ...others] = documentedModels;
  if (wanted === undefined) throw new Error("no model is documented");
  const entry = join(folder, "program.ts");
  await writeFile(
    entry,
    `import { ${wanted.name} } from ${JSON.stringify(index)};\nconsole.log(${wanted.name});\n`,
  );

  const [bundle] = await build({
    entry: [entry],
    config: false,
    logLevel: "silent",
    dts: false,
    write: false,
    clean: false,
    deps: { alwaysBundle: [/^@corsac\//] },
    inputOptions: { resolve: { conditionNames: ["@corsac/source", "import", "default"] } },
  });
  const code = bundle?.chunks.map((chunk) => ("code" in chunk ? chunk.code : "")).join("\n") ?? "";
  const lines = new Set(code.split("\n").map((line) => line.trim()));
  expect(lines).toContain(`id: ${JSON.stringify(wanted.id)},`);
  for (const { id } of others) expect(lines).not.toContain(`id: ${JSON.stringify(id)},`);
});
