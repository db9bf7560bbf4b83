import type { ApiChange } from "@corsac/importer";
import type { Environment } from "../environment.js";
import { say } from "../language/say.js";
import { styleOf } from "../terminal/style.js";

/** The maximum number of listed lines; more are counted. */
const listed = 40;
const signs = { added: "+", removed: "-", changed: "~" } as const;

/** `1 page`, `2 pages`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** Lists the changes of an API, breaking ones first. */
export async function writeChanges(changes: readonly ApiChange[], environment: Environment): Promise<void> {
  const { stdout } = environment;
  const style = styleOf(environment, stdout);
  if (changes.length === 0) {
    stdout.write(say`Nothing changed in the API.\n`);
    return;
  }
  const { formatChange } = await import("@corsac/importer");
  const paint = { added: style.green, removed: style.red, changed: style.yellow } as const;
  const breaking = changes.filter((change) => change.breaking);
  // Breaking changes come first, because the list may be truncated.
  const ordered = [...breaking, ...changes.filter((change) => !change.breaking)];
  for (const change of ordered.slice(0, listed)) {
    const remark = change.breaking ? ` ${style.red("(may break)")}` : "";
    stdout.write(`  ${paint[change.kind](signs[change.kind])} ${formatChange(change)}${remark}\n`);
  }
  if (ordered.length > listed)
    stdout.write(say`    and ${ordered.length - listed} more (--json lists all)\n`);
  const risk = breaking.length === 0 ? "" : `, ${breaking.length} of which may break programs`;
  stdout.write(say`${plural(changes.length, "change")} in the API${risk}\n`);
}
