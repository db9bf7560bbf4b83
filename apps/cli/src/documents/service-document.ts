import { access } from "node:fs/promises";
import { basename, join } from "node:path";
import type { CorsacDocument, Diagnostic } from "@corsac/importer";

import { readGeneratedDocument } from "./read-document.js";

/** A service's document, and the findings where it had to be built. */
export interface ServiceDocument {
  name: string;
  document: CorsacDocument;
  diagnostics: Diagnostic[];
}

/**
 * The document of a service's folder: its `openapi.json` where there is one, else built from its pages, overlays,
 * presets and names.
 *
 * @param allowReferences Further folders that pages may refer to, absolute.
 */
export async function readServiceDocument(
  folder: string,
  allowReferences: readonly string[] = [],
): Promise<ServiceDocument> {
  const ready = join(folder, "openapi.json");
  const isReady = await access(ready).then(
    () => true,
    () => false,
  );
  if (isReady)
    return { name: basename(folder), document: await readGeneratedDocument(ready, ready), diagnostics: [] };
  const [{ buildDocument }, { readServiceFolder }] = await Promise.all([
    import("@corsac/importer"),
    import("@corsac/importer/node"),
  ]);
  const source = await readServiceFolder(folder, { allowReferences });
  const { document, diagnostics } = buildDocument(source);
  return { name: source.name, document, diagnostics };
}
