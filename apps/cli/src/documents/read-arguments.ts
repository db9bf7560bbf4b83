import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type {
  AcceptedFinding,
  CorsacDocument,
  Diagnostic,
  ServiceSource,
  SourceFile,
} from "@corsac/importer";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { isFolder } from "../files/make-folder.js";
import { say } from "../language/say.js";
import { relocate } from "./relocate.js";

/** The documentation that was read from files and folders on a command line. */
export interface ReadDocumentation {
  /** The service's name, or undefined for single pages. */
  name: string | undefined;
  /** As typed. */
  shown: string;
  document: CorsacDocument;
  /** False where none of the pages can be read, so that there is no document to write. */
  readable: boolean;
  diagnostics: Diagnostic[];
  /** The files that diagnostics refer to. */
  sources: readonly SourceFile[];
  /** The findings that the service's accepted.yaml accepts. */
  accepted: readonly AcceptedFinding[];
  /** The source of the document; without a folder for single pages. */
  service: { folder: string | undefined; source: ServiceSource };
}

/** A service's folder, and its name as typed. */
interface ServiceFolder {
  folder: string;
  shown: string;
}

/** The argument for standard input. */
const standardInput = "-";

type Kind = "file" | "service" | "specs" | "folder";

async function kindOf(path: string, shown: string): Promise<Kind> {
  const found = await stat(path).catch((cause: unknown) => {
    throw new CliError({
      code: "not-found",
      message: say`There is no file or folder ${shown}.`,
      hint: say`Paths start from the current folder.`,
      exitCode: exitCode.usage,
      cause,
    });
  });
  if (!found.isDirectory()) return "file";
  if (await isFolder(join(path, "pages"))) return "service";
  const { findServices } = await import("@corsac/importer/node");
  return (await findServices(path)).length > 0 ? "specs" : "folder";
}

async function readService(
  { folder, shown }: ServiceFolder,
  allowReferences: readonly string[],
): Promise<ReadDocumentation> {
  const [{ buildDocument }, { readServiceFolder }] = await Promise.all([
    import("@corsac/importer"),
    import("@corsac/importer/node"),
  ]);
  const source = await readServiceFolder(folder, { allowReferences });
  const { document, readable, diagnostics, accepted, sources } = buildDocument(source);
  const found = relocate(diagnostics, sources, shown);
  return { name: source.name, shown, document, readable, ...found, accepted, service: { folder, source } };
}

/** Single pages may refer to files in the given folders, or in the folders of the given files. */
async function readPages(
  paths: readonly string[],
  allowReferences: readonly string[],
  stdin: string | undefined,
): Promise<ReadDocumentation> {
  const [{ buildDocument }, { readReferences, readSourceFiles }] = await Promise.all([
    import("@corsac/importer"),
    import("@corsac/importer/node"),
  ]);
  const named = paths.filter((path) => path !== standardInput);
  const files = named.length === 0 ? [] : await readSourceFiles(named);
  if (stdin !== undefined) files.push({ path: "stdin", text: stdin.replace(/^\uFEFF/, "") });
  const own = await Promise.all(
    named.map(async (path) => resolve((await isFolder(path)) ? path : dirname(path))),
  );
  const references = await readReferences(files, { folders: [...own, ...allowReferences] });
  const source = { name: "service", pages: files, ...(references === undefined ? {} : { references }) };
  const { document, readable, diagnostics, sources } = buildDocument(source);
  return {
    name: undefined,
    shown: paths.join(", "),
    document,
    readable,
    diagnostics,
    sources,
    accepted: [],
    service: { folder: undefined, source },
  };
}

/**
 * Reads the arguments of a command line: a service's folder (with `pages/` in it) with its overlay, presets and names;
 * a folder of such folders, each; anything else as single pages that belong together.
 *
 * @param allowReferences Further folders that pages may refer to, absolute.
 * @param readStdin Reads the text for `-`.
 */
export async function readArguments(
  shownPaths: readonly string[],
  cwd: string,
  allowReferences: readonly string[] = [],
  readStdin?: () => Promise<string>,
): Promise<ReadDocumentation[]> {
  const loose: string[] = [];
  const services: ServiceFolder[] = [];
  let stdin: string | undefined;
  for (const shown of shownPaths) {
    if (shown === standardInput && readStdin !== undefined) {
      stdin ??= await readStdin();
      loose.push(shown);
      continue;
    }
    const path = resolve(cwd, shown);
    const kind = await kindOf(path, shown);
    if (kind === "service") services.push({ folder: path, shown });
    else if (kind === "specs") {
      const { findServices } = await import("@corsac/importer/node");
      const folders = await findServices(path);
      services.push(...folders.map((folder) => ({ folder, shown: join(shown, basename(folder)) })));
    } else loose.push(shown);
  }
  const read: ReadDocumentation[] = [];
  if (loose.length > 0) read.push(await readPages(loose, allowReferences, stdin));
  for (const service of services) read.push(await readService(service, allowReferences));
  return read;
}
