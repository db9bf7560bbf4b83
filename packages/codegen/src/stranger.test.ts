import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, test } from "vitest";
import { acmeDocument } from "./acme-document.fixture.js";
import { targetFiles } from "./target-files.js";
import { temporaryFolder } from "./temporary-folder.fixture.js";

const core = fileURLToPath(new URL("../../core/src/index.ts", import.meta.url));

/** A program against what a project of its own generated; every expected error must be one. */
const program = `import { createClient, type OutputFile } from "@corsac/core";
import { acme, painter, painterWide, type PainterInput } from "./corsac/index.gen.js";
import { acme as shared } from "./corsac/acme/shared.gen.js";

const input: PainterInput = { prompt: "a paper lighthouse", "aspect-ratio": "16:9" };
const client = createClient({ baseUrl: "https://api.acme.example", apiKey: "key" });

export async function main(): Promise<OutputFile[]> {
  await client.service(acme).GET("/tasks/{id}", { params: { path: { id: "1" } } });
  await client.run(painterWide, { steps: 20 });
  return await client.run(painter, input);
}

export async function wrong(): Promise<void> {
  // @ts-expect-error a number is no prompt
  await client.run(painter, { prompt: 1 });
  // @ts-expect-error no such field
  await client.run(painter, { prompt: "x", aspect_ratio: "16:9" });
  // @ts-expect-error the prompt is required
  await client.run(painter, {});
  // @ts-expect-error the preset decides it
  await client.run(painterWide, { "aspect-ratio": "1:1" });
  // @ts-expect-error no such operation
  await client.service(acme).GET("/task");
  // @ts-expect-error what models share does not have every operation
  await client.service(shared).GET("/tasks/{id}");
}
`;

test.each([
  ["strict", { strict: true }],
  [
    "as strict as it goes",
    {
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      verbatimModuleSyntax: true,
      isolatedDeclarations: true,
      declaration: true,
      noUnusedLocals: true,
    },
  ],
])("what is generated into a stranger's folder type-checks: %s", async (_name, options) => {
  const folder = await temporaryFolder();
  const target = { out: "src/corsac", emit: ["services" as const, "models" as const] };
  const files = await targetFiles(target, [{ document: acmeDocument(), source: "specs/acme" }], "specs");
  const paths = [...files].map(([path, text]): [string, string] => [join(folder, "corsac", path), text]);
  const all = new Map([...paths, [join(folder, "program.ts"), program] as const]);
  for (const [path, text] of all) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  expect(problems([...all.keys()], options)).toEqual([]);
});

function problems(files: string[], options: ts.CompilerOptions): string[] {
  const compiled = ts.createProgram(files, {
    ...options,
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
  return files.flatMap((file) => {
    const source = compiled.getSourceFile(file);
    const found = [...compiled.getSyntacticDiagnostics(source), ...compiled.getSemanticDiagnostics(source)];
    return found.map(({ messageText }) => `${file}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`);
  });
}
