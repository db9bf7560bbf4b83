import { join } from "node:path";
import type { Suggestion } from "@corsac/importer";
import type { ReadDocumentation } from "../documents/read-arguments.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { writeFileAnew } from "../files/write-file-anew.js";
import { say } from "../language/say.js";

/** The actions that were written into a service's overlay. */
export interface AppliedActions {
  /** The overlay, relative to the current folder. */
  file: string;
  subjects: string[];
}

/** Appends actions to a service's overlay.yaml; its existing content is unchanged. */
export async function applyActions(
  read: ReadDocumentation,
  suggestions: readonly Suggestion[],
): Promise<AppliedActions | undefined> {
  const { addActions } = await import("@corsac/importer");
  return writeOverlay(read, suggestions, (text) =>
    addActions(
      text,
      suggestions.map(({ action }) => action),
    ),
  );
}

/** Appends suggestions to a service's overlay.yaml, with their evidence and missing facts as comments. */
export async function applySuggestions(
  read: ReadDocumentation,
  suggestions: readonly Suggestion[],
): Promise<AppliedActions | undefined> {
  const { writeSuggestions } = await import("@corsac/importer");
  return writeOverlay(read, suggestions, (text) => writeSuggestions(text, suggestions));
}

async function writeOverlay(
  { service, shown }: ReadDocumentation,
  suggestions: readonly Suggestion[],
  add: (text: string | undefined) => string | undefined,
): Promise<AppliedActions | undefined> {
  if (service?.folder === undefined || suggestions.length === 0) return undefined;
  const name = service.source.overlay?.path ?? "overlay.yaml";
  const file = join(shown, name);
  const text = add(service.source.overlay?.text);
  if (text === undefined) {
    throw new CliError({
      code: "overlay-invalid",
      message: say`${file} is not an overlay that actions can be added to.`,
      hint: say`Correct it first; corsac lint lists the faults.`,
      exitCode: exitCode.usage,
    });
  }
  await writeFileAnew(join(service.folder, name), file, text);
  return { file, subjects: suggestions.map(({ subject }) => subject) };
}
