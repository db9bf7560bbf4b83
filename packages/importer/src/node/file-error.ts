import { DocumentationError } from "../diagnostics/documentation-error.js";

/** The error of a file or folder that cannot be read, from the system's error code. */
export function fileError(path: string, cause: unknown): DocumentationError {
  switch (systemCode(cause)) {
    case "ENOENT":
      return new DocumentationError("not-found", `${path} does not exist.`, {
        hint: "Check the path; relative paths start at the current folder.",
        cause,
      });
    case "ENOTDIR":
      return new DocumentationError("not-a-folder", `${path} is not a folder.`, {
        hint: "Give a folder, such as specs/<service>.",
        cause,
      });
    default:
      return new DocumentationError("not-readable", `${path} cannot be read: ${reason(cause)}.`, {
        hint: "Check the permissions.",
        cause,
      });
  }
}

/** A system error code such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}

function reason(cause: unknown): string {
  return systemCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
}
