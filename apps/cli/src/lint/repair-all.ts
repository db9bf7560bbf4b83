import type { ReadDocumentation } from "../documents/read-arguments.js";
import { type AppliedActions, applyActions } from "./apply-actions.js";

/** Writes the safe repairs of every service to its overlay. Single pages have none. */
export async function repairAll(read: readonly ReadDocumentation[]): Promise<AppliedActions[]> {
  const { fixActions } = await import("@corsac/importer");
  const applied: AppliedActions[] = [];
  for (const one of read) {
    const done = await applyActions(one, fixActions(one.service.source));
    if (done !== undefined) applied.push(done);
  }
  return applied;
}
