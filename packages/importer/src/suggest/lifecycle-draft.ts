import type { JsonObject } from "../document/json.js";
import type { LifecycleDescription } from "../document/lifecycle.js";
import type { Evidence } from "./suggestion.js";

/** What is known of a lifecycle; the parts that nothing proves are absent. */
export type PartialLifecycle = Partial<Omit<LifecycleDescription, "state">> & {
  state?: Partial<LifecycleDescription["state"]>;
};

/** A lifecycle while its facts are gathered. */
export interface LifecycleDraft {
  lifecycle: PartialLifecycle;
  /** Operations that only an example's address proves. */
  paths: JsonObject;
  evidence: Evidence[];
  missing: string[];
  /** For the action's description. */
  notes: string[];
}

/** Keeps what proves a fact, where there is something. */
export function note(draft: LifecycleDraft, evidence: Evidence | undefined): void {
  if (evidence !== undefined) draft.evidence.push(evidence);
}

/** The name of the member that a pointer ends with. */
export const lastSegment = (pointer: string): string => pointer.slice(pointer.lastIndexOf("/") + 1);
