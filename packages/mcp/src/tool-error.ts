import { CorsacError, InputError } from "@corsac/core";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";

/** An error that the caller of a tool can correct. */
export class ToolError extends Error {
  override readonly name = "ToolError";
}

/**
 * Runs a tool. Its errors become results, which an agent can read to correct its call, because protocol errors
 * terminate some agents.
 */
export async function asToolResult(run: () => Promise<CallToolResult>): Promise<CallToolResult> {
  try {
    return await run();
  } catch (error) {
    return { isError: true, content: [{ type: "text", text: textOf(error) }] };
  }
}

function textOf(error: unknown): string {
  if (error instanceof ToolError) return error.message;
  if (!CorsacError.isInstance(error)) return error instanceof Error ? error.message : String(error);
  const { message, hint } = error;
  const violations = InputError.isInstance(error) ? error.violations : [];
  const lines = violations
    .filter(({ message: what }) => !message.includes(what))
    .map(({ path, message: what }) => `${path} ${what}`);
  return [message, ...lines, hint].filter(Boolean).join("\n");
}
