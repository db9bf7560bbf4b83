import type { CorsacError, ErrorCategory, Violation } from "@corsac/core";
import { pointerSegments, visibleText } from "@corsac/importer/document";
import { say } from "../language/say.js";
import { connectionHint } from "./connection-hint.js";
import type { DescribedError } from "./described-error.js";
import { type ExitCode, exitCode } from "./exit-code.js";

const exitCodes: Readonly<Record<ErrorCategory, ExitCode>> = {
  input: exitCode.usage,
  "not-found": exitCode.usage,
  authentication: exitCode.authentication,
  permission: exitCode.authentication,
  payment: exitCode.authentication,
  network: exitCode.connection,
  protocol: exitCode.connection,
  uncertain: exitCode.connection,
  server: exitCode.connection,
  "rate-limit": exitCode.connection,
  timeout: exitCode.failure,
  canceled: exitCode.failure,
  expired: exitCode.failure,
  safety: exitCode.failure,
  "out-of-memory": exitCode.failure,
};

/** A failed prediction is exit code 1, whatever the reason. */
function exitCodeOf({ code, category }: CorsacError): ExitCode {
  return code === "prediction-failed" ? exitCode.failure : exitCodes[category];
}

/** `/size`, `must be …` → `size must be …`. */
export function violationLine({ path, message, suggestion }: Violation): string {
  const field = pointerSegments(path).join(".");
  const named = field === "" || message.startsWith(field) ? message : `${field}: ${message}`;
  return suggestion === undefined || message.includes(suggestion)
    ? named
    : say`${named} (did you mean ${suggestion}?)`;
}

function hintOf(error: CorsacError): string | undefined {
  if (error.category === "uncertain")
    return say`The prediction may exist, and may have to be paid for. Before running it again: corsac history recover`;
  if (error.category === "network") return connectionHint(error.url) ?? error.hint;
  if (error.category === "authentication")
    return say`corsac whoami shows which key is used and where it comes from: --api-key-file, CORSAC_API_KEY or a profile of corsac login.`;
  return error.hint;
}

function inputHint(error: CorsacError, violations: readonly Violation[]): string | undefined {
  // With a status the service has rejected the input.
  if (error.status !== undefined) return error.hint;
  if (violations.some(({ keyword }) => keyword === "file"))
    return [say`Nothing was sent.`, error.hint].filter(Boolean).join(" ");
  if (!violations.some(({ keyword }) => keyword === "unknown")) return say`Nothing was sent.`;
  return say`Nothing was sent. --extra key=value sends a field that the documentation does not list.`;
}

/** The client lists the violations in its message; here they are separate lines. */
function firstLine(message: string): string {
  return (message.split("\n")[0] ?? "").replace(/:$/, "");
}

/** Describes an error of `@corsac/core`. */
export async function describeCoreError(error: Error): Promise<DescribedError | undefined> {
  // The client is loaded only where the error may be its own: all of its errors have a category.
  if (!("category" in error)) return undefined;
  const { CorsacError, InputError } = await import("@corsac/core");
  if (!CorsacError.isInstance(error)) return undefined;
  const violations = InputError.isInstance(error) ? error.violations : [];
  const message = violations.length > 0 ? firstLine(error.message) : error.message;
  return {
    code: error.code,
    message,
    // Text that the message already contains is not repeated.
    details: violations
      .filter((violation) => !message.endsWith(violation.message))
      .map((violation) => visibleText(violationLine(violation))),
    hint: violations.length > 0 ? inputHint(error, violations) : hintOf(error),
    exitCode: exitCodeOf(error) ?? exitCode.failure,
    // The service has no prediction of the requested id, so its state would be made up.
    ...(error.prediction === undefined || error.category === "not-found"
      ? {}
      : { prediction: error.prediction }),
  };
}
