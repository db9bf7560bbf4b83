import {
  CorsacError,
  CreateUncertainError,
  type ErrorCategory,
  type JournalEntry,
  WaitTimeoutError,
} from "@corsac/core";
import type { Environment } from "../environment.js";
import { describeError } from "../errors/describe-error.js";
import type { DescribedError } from "../errors/described-error.js";
import { exitCode } from "../errors/exit-code.js";
import { notWritable } from "../files/not-writable.js";

/** The consequence of a failure for its line and for the others. */
export type FailureJudgement =
  /** The line is finished. */
  | { readonly kind: "result"; readonly error: DescribedError }
  /** The prediction continues, or may exist: the line stays open. */
  | { readonly kind: "running" }
  | { readonly kind: "uncertain"; readonly entry: JournalEntry }
  /** Every other line would fail, too: no more lines are started, and this line has no result. */
  | { readonly kind: "stop"; readonly error: DescribedError };

const shared: ReadonlySet<ErrorCategory> = new Set(["authentication", "payment", "permission", "network"]);

/** Temporary failures of the service: many in a row mean that it is down. */
const passing: ReadonlySet<ErrorCategory> = new Set(["server", "rate-limit", "protocol"]);

/** Whether a failure is caused by the service, not by the input. */
export function isOfService(error: unknown): boolean {
  return CorsacError.isInstance(error) && error.code !== "prediction-failed" && passing.has(error.category);
}

/**
 * Classifies the failure of a line.
 *
 * @param folder the folder of the files, for the message
 */
export async function judgeFailure(
  error: unknown,
  folder: string,
  environment: Environment,
): Promise<FailureJudgement> {
  if (WaitTimeoutError.isInstance(error)) return { kind: "running" };
  if (CreateUncertainError.isInstance(error)) return { kind: "uncertain", entry: error.entry };
  const described = await describeError(error, environment);
  const isShared =
    CorsacError.isInstance(error) && error.code !== "prediction-failed" && shared.has(error.category);
  // A full disk or a folder that is not writable is a fault of the machine.
  const isMachine = described.exitCode === exitCode.environment;
  if (isMachine) return { kind: "stop", error: notWritable(folder, error) };
  return { kind: isShared ? "stop" : "result", error: described };
}
