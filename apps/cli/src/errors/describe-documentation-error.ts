import type { Environment } from "../environment.js";
import { wantsColor } from "../terminal/style.js";
import type { DescribedError } from "./described-error.js";
import { exitCode } from "./exit-code.js";

/** Describes an error of `@corsac/importer`: documentation that cannot be read at all. */
export async function describeDocumentationError(
  error: Error,
  environment: Environment,
): Promise<DescribedError | undefined> {
  // The package is loaded only for its own errors.
  if (error.name !== "DocumentationError") return undefined;
  const { DocumentationError, formatDiagnostic } = await import("@corsac/importer");
  if (!DocumentationError.isInstance(error)) return undefined;
  const color = wantsColor(environment.variables, environment.stderr);
  const more = error.diagnostics.filter(({ message }) => !error.message.includes(message));
  return {
    code: error.code,
    message: error.message,
    details: more.map((diagnostic) => formatDiagnostic(diagnostic, [], { color }).trimEnd()),
    hint: error.hint,
    exitCode: exitCode.usage,
  };
}
