import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { writeAcmePages } from "./acme-pages.fixture.js";
import { strictest } from "./compile.fixture.js";
import { generate } from "./generate.js";
import { temporaryFolder } from "./temporary-folder.fixture.js";

const core = fileURLToPath(new URL("../../core/src/index.ts", import.meta.url));

/** One binding that works among many that do not. */
const overlay = `overlay: 1.0.0
info: { title: Acme, version: "1" }
actions:
  - target: $
    update:
      x-corsac-service:
        upload: { operation: uploadNothing, field: file, url: /url }
      x-corsac-lifecycles:
        prediction:
          id: /id
          query: { operation: getPrediction, path: { id: { from: id } } }
          result: { operation: getResult }
          cancel: { operation: getPrediction, path: { job: { from: id } } }
          list: { operation: listNothing, items: /items }
          state: { pointer: /status, words: { succeeded: succeeded, failed: failed } }
          fields: { output: /output }
          actions:
            upscale: { operation: upscaleNothing }
        stray:
          id: /id
          query: { operation: getStray }
          state: { pointer: /status, words: { done: succeeded } }
          fields: {}
  - target: $['x-corsac-models'][0]
    update:
      lifecycle: prediction
      roles: { seed: /sead }
`;

const program = `import { createClient } from "@corsac/core";
import { painter } from "./corsac/index.gen.js";

const client = createClient({ baseUrl: "https://api.acme.example", apiKey: "key" });
export async function main(): Promise<unknown> {
  return await client.run(painter, { prompt: "a paper lighthouse", steps: 20 });
}
`;

test("what names an operation that does not exist is left out; the rest is generated and compiles", async () => {
  const folder = await temporaryFolder();
  await writeAcmePages(folder);
  await writeFile(
    join(folder, "specs/acme/names.yaml"),
    "operations:\n  GET /v1/predictions/{id}: getPrediction\n",
  );
  await writeFile(join(folder, "specs/acme/overlay.yaml"), overlay);
  const target = { out: "corsac", emit: ["services" as const, "models" as const] };
  const { services } = await generate({ specs: "specs", targets: [target], cwd: folder });
  const errors = (services[0]?.diagnostics ?? []).filter(({ severity }) => severity === "error");
  expect(errors.map(({ rule, location }) => `${location?.file}:${location?.line} ${rule}`).sort()).toEqual([
    "overlay.yaml:12 operation-unknown",
    "overlay.yaml:13 binding-parameter",
    "overlay.yaml:13 binding-parameter",
    "overlay.yaml:14 operation-unknown",
    "overlay.yaml:18 operation-unknown",
    "overlay.yaml:21 operation-unknown",
    "overlay.yaml:27 role-unknown-field",
    "overlay.yaml:7 operation-unknown",
  ]);
  const document = await readFile(join(folder, "specs/acme/openapi.json"), "utf8");
  expect(document).not.toMatch(/Nothing|getResult|getStray|sead/);
  await writeFile(join(folder, "program.ts"), program);
  expect(await problems(folder)).toEqual([]);
});

async function problems(folder: string): Promise<string[]> {
  const generated = await readdir(join(folder, "corsac"), { recursive: true });
  const files = generated.filter((name) => name.endsWith(".ts")).map((name) => join(folder, "corsac", name));
  const compiled = ts.createProgram([join(folder, "program.ts"), ...files], {
    ...strictest,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    customConditions: ["@corsac/source"],
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    types: [],
    noEmit: true,
    skipLibCheck: true,
    paths: { "@corsac/core": [core] },
  });
  return [join(folder, "program.ts"), ...files].flatMap((file) => {
    const source = compiled.getSourceFile(file);
    const found = [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}
