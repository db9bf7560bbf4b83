import type { Environment } from "../environment.js";
import { say } from "../language/say.js";
import { CliError } from "./cli-error.js";
import { describeCoreError } from "./describe-core-error.js";
import { describeDocumentationError } from "./describe-documentation-error.js";
import type { DescribedError } from "./described-error.js";
import { exitCode } from "./exit-code.js";

/** Codes of the sandbox and the generator for faults of the machine, not of the call. */
const environmentCodes = new Set(["port-in-use", "cannot-listen", "output-not-writable"]);

/** Codes of the operating system for faults of the machine. */
const systemCodes = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOTDIR", "EMFILE"]);

function textField(error: object, field: string): string | undefined {
  const value: unknown = Object.entries(error).find(([name]) => name === field)?.[1];
  return typeof value === "string" ? value : undefined;
}

/** Errors of other packages that have a stable code and a hint. */
function describeCoded(error: Error): DescribedError | undefined {
  const code = textField(error, "code");
  // Codes in capitals are system codes, of which only the known ones are useful to a person.
  if (code === undefined || (code === code.toUpperCase() && !systemCodes.has(code))) return undefined;
  const isEnvironment = environmentCodes.has(code) || systemCodes.has(code);
  const hint = code === "port-in-use" ? "--port 0 takes a free port." : textField(error, "hint");
  return {
    code,
    message: error.message,
    details: [],
    hint,
    exitCode: isEnvironment ? exitCode.environment : exitCode.usage,
  };
}

/** Converts any thrown value to a message and an exit code. */
export async function describeError(error: unknown, environment: Environment): Promise<DescribedError> {
  if (CliError.isInstance(error)) return error;
  if (!(error instanceof Error))
    return {
      code: "unexpected",
      message: String(error),
      details: [],
      hint: undefined,
      exitCode: exitCode.failure,
    };
  const foreign =
    (await describeCoreError(error)) ??
    (await describeDocumentationError(error, environment)) ??
    describeCoded(error);
  return (
    foreign ?? {
      code: "unexpected",
      message: error.message,
      details: [],
      hint: say`This should not happen. CORSAC_DEBUG=1 shows where it comes from; please report it.`,
      exitCode: exitCode.failure,
    }
  );
}
