import { stat } from "node:fs/promises";
import { relative, resolve } from "node:path";
import { nearest } from "../command/nearest.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { writeWarnings } from "../terminal/warnings.js";
import { allowedReferences } from "./allowed-references.js";
import type { KnownDocument } from "./known-document.js";
import { knownDocuments, specsDocuments } from "./known-documents.js";

/** The service of that name, built in or of the project; throws an error that lists the existing ones. */
async function fromName(name: string, environment: Environment): Promise<KnownDocument[]> {
  const { documents, warnings } = await knownDocuments(environment.cwd);
  const named = documents.filter((known) => known.name === name);
  if (named.length > 0) {
    writeWarnings(warnings, environment);
    return named;
  }
  const names = documents.map((known) => known.name);
  const [guess] = nearest(name, names);
  throw new CliError({
    code: "not-found",
    message: say`There is no file or folder ${name}, and no service of that name.`,
    hint:
      guess === undefined
        ? say`Name a service (${names.join(", ") || say`none is here`}), its folder (specs/acme) or an OpenAPI document.`
        : say`Did you mean corsac sandbox ${guess}?`,
    exitCode: exitCode.usage,
  });
}

async function fromArgument(shown: string, environment: Environment): Promise<KnownDocument[]> {
  const path = resolve(environment.cwd, shown);
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return fromName(shown, environment);
  const { findServices, readAnyDocument } = await import("@corsac/importer/node");
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

/** The documents to serve: the given ones, or all that are known. */
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
    message: say`There is nothing to serve: no service is built in, and no specs/ folder was found.`,
    hint: say`Name a service's folder or an OpenAPI document.`,
    exitCode: exitCode.usage,
  });
}
