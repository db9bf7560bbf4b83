import type { Tag } from "../document/openapi.js";
import { anchorOf } from "../fields/field.js";

/** The anchor of a tag on its service's index page. @param index its place among the tags, for operations without a tag */
export function tagAnchor(tag: Tag | undefined, index: number): string {
  return anchorOf("tag", tag?.name ?? `${index + 1}`);
}
