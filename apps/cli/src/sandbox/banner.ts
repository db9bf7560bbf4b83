import type { KnownDocument } from "../documents/known-document.js";
import { shellWord } from "../models/example-command.js";
import type { Style } from "../terminal/style.js";

/** What the banner tells. */
export interface BannerFacts {
  url: string;
  apiKey: string;
  documents: readonly KnownDocument[];
}

/** The lines that set a shell up for the sandbox. */
export function exportLines({ url, apiKey }: { url: string; apiKey: string }): string[] {
  return [`export CORSAC_BASE_URL=${shellWord(url)}`, `export CORSAC_API_KEY=${shellWord(apiKey)}`];
}

/** What `corsac sandbox` says once it serves. */
export function sandboxBanner(facts: BannerFacts, style: Style): string {
  const services = facts.documents
    .map(({ name, origin }) => `${name} ${style.dim(`(${origin})`)}`)
    .join(", ");
  return [
    `${style.bold("Corsac sandbox")} at ${style.cyan(facts.url)}`,
    `Serves ${services}. Its pictures and sounds are made up on this machine; no model runs.`,
    "",
    "Use it from another terminal:",
    "",
    ...exportLines(facts).map((line) => `  ${style.cyan(line)}`),
    "",
    style.dim("Ctrl-C stops it."),
    "",
    "",
  ].join("\n");
}
