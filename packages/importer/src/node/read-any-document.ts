import { stat } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { type BuiltDocument, buildDocument, type ServiceSource } from "../build-document.js";
import type { Diagnostic, SourceFile } from "../diagnostics/diagnostic.js";
import { DocumentationError } from "../diagnostics/documentation-error.js";
import type { CorsacDocument } from "../document/extensions.js";
import { textMember } from "../document/json-values.js";
import { hasTopLevelKey } from "../positions/top-level-keys.js";
import { fileError } from "./file-error.js";
import { loadDocument } from "./load-document.js";
import { readReferences } from "./read-references.js";
import { readServiceFolder } from "./read-service-folder.js";
import { readSourceFiles } from "./read-source-files.js";

/** A document, with the findings where it had to be built. */
export interface AnyDocument {
  /** The service's name: of the document, of the folder, or of the file. */
  name: string;
  document: CorsacDocument;
  diagnostics: Diagnostic[];
  /** The files that diagnostics refer to. */
  sources: SourceFile[];
}

/**
 * The document of any supported source: a finished `openapi.json`, a service's folder, a file or a folder of pages in
 * any format (OpenAPI in JSON or YAML, Swagger, Postman, Apifox, Markdown).
 *
 * @param options.allowReferences Further folders that pages may refer to, absolute or from the working directory.
 * @throws {DocumentationError} `not-found`, `not-readable`, `too-large`, `no-pages`, `invalid-document` (with its
 *   diagnostics, where nothing can be read).
 */
export async function readAnyDocument(
  path: string,
  options: { allowReferences?: readonly string[] } = {},
): Promise<AnyDocument> {
  const { allowReferences = [] } = options;
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    (error: unknown) => {
      throw fileError(path, error);
    },
  );
  if (isFolder && (await isThere(join(path, "openapi.json")))) return finished(path, basename(resolve(path)));
  if (isFolder && (await isThere(join(path, "pages")))) {
    return checked(
      buildDocument(await readServiceFolder(path, { allowReferences })),
      basename(resolve(path)),
      path,
    );
  }
  const pages = await readSourceFiles([path]);
  const name = isFolder ? basename(resolve(path)) : nameOf(path);
  const [only] = pages;
  if (!isFolder && only !== undefined && isFinished(only.text)) return finished(path, name);
  const references = await readReferences(pages, {
    folders: [resolve(isFolder ? path : dirname(path)), ...allowReferences.map((folder) => resolve(folder))],
  });
  const source: ServiceSource = { name, pages, ...(references === undefined ? {} : { references }) };
  return checked(buildDocument(source), name, path);
}

/** General names such as `openapi.json` and `api.yaml` are replaced by the name of their folder. */
function nameOf(path: string): string {
  const stem = basename(path, extname(path));
  return /^(?:openapi|swagger|api|api-docs?|index|specs?)$/i.test(stem)
    ? basename(dirname(resolve(path))) || stem
    : stem;
}

/** Whether a text is a document that Corsac generated: it has our extensions at its root. */
function isFinished(text: string): boolean {
  return hasTopLevelKey(text, ["x-corsac-service", "x-corsac-models"]);
}

async function finished(path: string, name: string): Promise<AnyDocument> {
  const document = await loadDocument(path);
  return {
    name: textMember(document["x-corsac-service"], "name") ?? name,
    document,
    diagnostics: [],
    sources: [],
  };
}

function checked(built: BuiltDocument, name: string, path: string): AnyDocument {
  const { document, diagnostics, sources, readable } = built;
  if (readable) return { name, document, diagnostics, sources };
  const [first] = diagnostics;
  throw new DocumentationError(
    "invalid-document",
    `${path} cannot be read: ${first?.message ?? "it holds no API"}.`,
    {
      hint: first?.hint ?? "Give an OpenAPI document, a folder of pages, or a service's folder.",
      diagnostics,
    },
  );
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
