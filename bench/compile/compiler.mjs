// Compiles generated code. The libraries and core's declarations are read once.
import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/** @type {ts.CompilerOptions} */
const base = {
  strict: true,
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
  skipLibCheck: true,
  noEmit: true,
};

/** The compiler options for Corsac's generated code. */
export const strictest = {
  ...base,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
};
export { base as strict };

const kept = new Map();

/** @returns {string[]} the compiler's errors in the folder's TypeScript files */
export function problemsBelow(folder, options) {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((path) => path.endsWith(".ts") && statSync(path).isFile());
  const host = ts.createCompilerHost(options);
  const read = host.getSourceFile.bind(host);
  host.getSourceFile = (path, ...rest) => {
    if (path.startsWith(folder)) return read(path, ...rest);
    if (!kept.has(path)) kept.set(path, read(path, ...rest));
    return kept.get(path);
  };
  const program = ts.createProgram(files, options, host);
  return files.flatMap((path) => {
    const file = program.getSourceFile(path);
    return [
      ...program.getSyntacticDiagnostics(file),
      ...program.getSemanticDiagnostics(file),
      ...(options.declaration ? program.getDeclarationDiagnostics(file) : []),
    ].map(({ messageText, start }) => {
      const line = start === undefined ? "" : `:${file.getLineAndCharacterOfPosition(start).line + 1}`;
      return `${path.slice(folder.length + 1)}${line}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  });
}
