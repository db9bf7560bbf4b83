import type { KnownDocument } from "../documents/known-document.js";
import { say } from "../language/say.js";
import { shellWord } from "../models/example-command.js";
import { wrapLines } from "../terminal/columns.js";
import type { Style } from "../terminal/style.js";

/** The facts in the banner. */
export interface BannerFacts {
  url: string;
  apiKey: string;
  /** The secret with which it signs webhooks. */
  webhookSecret: string;
  documents: readonly KnownDocument[];
}

/** The shell commands that set the variables for the sandbox. */
export function exportLines({ url, apiKey }: { url: string; apiKey: string }): string[] {
  return [`export CORSAC_BASE_URL=${shellWord(url)}`, `export CORSAC_API_KEY=${shellWord(apiKey)}`];
}

/** The start message of `corsac sandbox`, in lines that fit the terminal. */
export function sandboxBanner(facts: BannerFacts, style: Style, columns = 80): string {
  const services = facts.documents
    .map(({ name, origin }) => `${name} ${style.dim(`(${origin})`)}`)
    .join(", ");
  return [
    say`${style.bold("Corsac sandbox")} at ${style.cyan(facts.url)}`,
    ...wrapLines(
      say`Serves ${services}. Pictures and sounds are generated on this machine; no model runs.`,
      columns,
    ),
    "",
    say`Use it from another terminal:`,
    "",
    ...exportLines(facts).map((line) => `  ${style.cyan(line)}`),
    "",
    say`For a program that verifies its webhooks:`,
    "",
    `  ${style.cyan(`export CORSAC_WEBHOOK_SECRET=${shellWord(facts.webhookSecret)}`)}`,
    "",
    style.dim(say`Ctrl-C stops it.`),
    "",
    "",
  ].join("\n");
}
