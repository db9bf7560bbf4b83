import { dirname, relative } from "node:path";
import { allowedReferences } from "./allowed-references.js";
import { builtInDocuments } from "./built-in-documents.js";
import type { KnownDocument, KnownDocuments } from "./known-document.js";
import { findSpecsFolder } from "./project-folder.js";
import { readServiceDocument } from "./service-document.js";

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** The documents of the services in a `specs` folder; one that cannot be read becomes a warning. */
export async function specsDocuments(specs: string, cwd: string): Promise<KnownDocuments> {
  const { findServices } = await import("@corsac/importer/node");
  // The project's configuration is in the parent of its specs/, which may be above the current folder.
  const allowed = [...new Set([cwd, dirname(specs)])];
  const references = (await Promise.all(allowed.map((folder) => allowedReferences([], folder)))).flat();
  const documents: KnownDocument[] = [];
  const warnings: string[] = [];
  for (const folder of await findServices(specs)) {
    const origin = relative(cwd, folder) || ".";
    try {
      const { name, document, diagnostics } = await readServiceDocument(folder, references);
      const errors = diagnostics.filter((diagnostic) => diagnostic.severity === "error").length;
      if (errors > 0)
        warnings.push(`${origin} has ${counted(errors, "error")}; corsac lint ${origin} shows them.`);
      documents.push({ name, document, origin });
    } catch (error) {
      warnings.push(`${origin} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { documents, warnings };
}

/** The built-in documents and the project's; the project's replace built-in ones of the same name. */
export async function knownDocuments(cwd: string): Promise<KnownDocuments> {
  const specs = await findSpecsFolder(cwd);
  const project = specs === undefined ? { documents: [], warnings: [] } : await specsDocuments(specs, cwd);
  const own = new Set(project.documents.map(({ name }) => name));
  const builtIn = (await builtInDocuments()).filter(({ name }) => !own.has(name));
  return { documents: [...project.documents, ...builtIn], warnings: project.warnings };
}
