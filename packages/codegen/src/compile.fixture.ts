import { dirname, join } from "node:path";
import ts from "typescript";

/** As strict as it goes, as the projects are that generated code is compiled in. */
export const strictest: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  verbatimModuleSyntax: true,
  isolatedDeclarations: true,
  declaration: true,
};

const root = join(import.meta.dirname, "in-memory");
const libraries = new Map<string, ts.SourceFile | undefined>();

/**
 * Compiles modules that only exist in memory.
 *
 * @param files text by name: `operations.gen.ts`
 * @returns what the compiler finds wrong, one `file:line: message` for each
 */
export function compile(
  files: ReadonlyMap<string, string>,
  options: ts.CompilerOptions = strictest,
): string[] {
  const all: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    customConditions: ["@corsac/source"],
    types: [],
    skipLibCheck: true,
    ...options,
  };
  const host = ts.createCompilerHost(all);
  const own = new Map([...files].map(([name, text]) => [join(root, name), text]));
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (path) => own.has(path) || fileExists.call(host, path);
  host.readFile = (path) => own.get(path) ?? readFile.call(host, path);
  host.directoryExists = (path) =>
    [...own.keys()].some((name) => dirname(name) === path) || ts.sys.directoryExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = own.get(path);
    if (text !== undefined) return ts.createSourceFile(path, text, ts.ScriptTarget.ES2022);
    // The libraries are most of the work, and the same for all.
    if (!libraries.has(path)) libraries.set(path, getSourceFile.call(host, path, ...rest));
    return libraries.get(path);
  };
  const program = ts.createProgram([...own.keys()], all, host);
  return [...own.keys()].flatMap((path) => {
    const source = program.getSourceFile(path);
    return [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
      ...(all.declaration === true ? program.getDeclarationDiagnostics(source) : []),
    ].map(problemText);
  });
}

function problemText({ file, start, messageText }: ts.Diagnostic): string {
  const text = ts.flattenDiagnosticMessageText(messageText, "\n");
  if (file === undefined || start === undefined) return text;
  const line = file.getLineAndCharacterOfPosition(start).line;
  const code = file.text.split("\n")[line]?.trim() ?? "";
  return `${file.fileName.slice(root.length + 1)}:${line + 1}: ${text} — ${code}`;
}
