import type { Model } from "./service.js";

/** Whether the document describes how to poll what a model starts. Immediate results need no polling. */
export function isFollowed({ lifecycle, description }: Model): boolean {
  return description.kind !== "task" || lifecycle !== undefined;
}
