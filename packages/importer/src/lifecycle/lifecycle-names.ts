import type { DocumentOperation } from "../document/operations.js";
import { camelCase, identifierWords } from "../names/identifier.js";
import { singular } from "../names/singular.js";
import { verbSegments } from "../names/task-fields.js";
import type { FollowUp } from "./follow-ups.js";
import type { AddressedOperation } from "./lifecycle-proof.js";

/** The name of the member that a pointer ends with. */
export const lastSegment = (pointer: string): string => pointer.slice(pointer.lastIndexOf("/") + 1);

/** `/v1/predictions/{id}` → `prediction`, `/v1/video/query` → `video`. */
export function lifecycleName(path: string): string {
  const fixed = path.split("/").filter((segment) => segment !== "" && !segment.startsWith("{"));
  const last =
    fixed.findLast((segment) => !verbSegments.has(segment.toLowerCase())) ?? fixed.at(-1) ?? "task";
  const words = identifierWords(last);
  return camelCase([...words.slice(0, -1), singular(words.at(-1) ?? "task")]);
}

/** The name of a lifecycle: from the name of the id (`task_id`), else from the path. */
export function nameOf(
  followUp: FollowUp | undefined,
  address: AddressedOperation | undefined,
  create: DocumentOperation,
): string {
  const bound: Record<string, { from: string }> = {
    ...followUp?.binding.path,
    ...followUp?.binding.query,
    ...followUp?.binding.body,
  };
  const taken = Object.entries(bound).find(([, { from }]) => from === "id")?.[0] ?? "";
  const words = identifierWords(taken);
  const [last, ...rest] = words.toReversed();
  if (last?.toLowerCase() === "id" && rest.length > 0) return camelCase(rest.toReversed());
  return lifecycleName(followUp?.operation.path ?? address?.path ?? create.path);
}
