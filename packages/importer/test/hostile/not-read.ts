import type { Diagnostic } from "../../src/diagnostics/diagnostic.js";

const rules: ReadonlySet<string> = new Set([
  "no-documentation",
  "no-api-in-file",
  "truncated-page",
  "unreadable-json",
  "unreadable-yaml",
  "nesting-too-deep",
  "file-too-large",
  "foreign-reference",
]);

/** Whether a finding says that a file, or a part of it, was not read. */
export function isNotRead({ rule }: Diagnostic): boolean {
  return rules.has(rule);
}
