import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { writeWarnings } from "../terminal/warnings.js";
import { allowedReferences } from "./allowed-references.js";
import type { KnownDocument } from "./known-document.js";
import { knownDocuments, specsDocuments } from "./known-documents.js";

async function fromArgument(shown: string, environment: Environment): Promise<KnownDocument[]> {
  const path = resolve(environment.cwd, shown);
  const { findServices, readAnyDocument } = await import("@corsac/importer/node");
  const found = await stat(path).catch((cause: unknown) => {
    throw new CliError({
      code: "not-found",
      message: `There is no file or folder ${shown}.`,
      hint: "Name a service's folder (specs/acme) or an OpenAPI document.",
      exitCode: exitCode.usage,
      cause,
    });
  });
  const origin = relative(environment.cwd, path) || ".";
  if (found.isDirectory() && (await findServices(path)).length > 0) {
    const { documents, warnings } = await specsDocuments(path, environment.cwd);
    writeWarnings(warnings, environment);
    return documents;
  }
  const allowReferences = await allowedReferences([], environment.cwd);
  const { name, document } = await readAnyDocument(path, { allowReferences });
  return [{ name, document, origin }];
}

/** The documents to serve: those named, or all that are known here. */
export async function sandboxDocuments(
  shownPaths: readonly string[],
  environment: Environment,
): Promise<KnownDocument[]> {
  if (shownPaths.length > 0)
    return (await Promise.all(shownPaths.map((shown) => fromArgument(shown, environment)))).flat();
  const { documents, warnings } = await knownDocuments(environment.cwd);
  writeWarnings(warnings, environment);
  if (documents.length > 0) return documents;
  throw new CliError({
    code: "no-services",
    message: "There is nothing to serve: no service is built in, and no specs/ folder was found.",
    hint: "Name a service's folder or an OpenAPI document.",
    exitCode: exitCode.usage,
  });
}
