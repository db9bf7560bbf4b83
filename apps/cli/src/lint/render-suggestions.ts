import type { Suggestion } from "@corsac/importer";

/**
 * Proposals as people read and copy them: what each is, the lines that prove it as comments, and the overlay action.
 */
export async function renderSuggestions(suggestions: readonly Suggestion[], folder: string): Promise<string> {
  const { writeActions } = await import("@corsac/importer");
  return suggestions
    .map(({ subject, action, evidence, complete }) => {
      const state = complete ? "" : " (incomplete: see what is missing below)";
      const proof = evidence.map(
        ({ fact, file, line, words }) => `#   ${fact}: ${folder}${file}:${line}  ${words}`,
      );
      return [`# ${subject}${state}`, ...proof, writeActions([action], "  ").trimEnd(), ""].join("\n");
    })
    .join("\n");
}
