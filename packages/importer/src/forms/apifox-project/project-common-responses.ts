import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { arrayMember, member, objectMember } from "../../document/json-values.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { dumpResponses } from "../apifox-dump/dump-responses.js";
import type { PageResponse } from "../page.js";

/** The common responses of a project, as far as the operation enables them. */
export function commonResponses(
  project: SourcedValue,
  api: JsonObject,
  diagnostics: Diagnostics,
): PageResponse[] {
  const switches = objectMember(api, "commonResponseStatus");
  const found: PageResponse[] = [];
  const visit = (entry: JsonValue, pointer: JsonPointer): void => {
    const inner = member(entry, "response") === undefined ? pointer : `${pointer}/response`;
    const response = project.get(inner)?.value;
    const id = String(member(response, "id") ?? member(entry, "id") ?? "");
    const isOn = (switches[id] ?? member(response, "defaultEnable") ?? false) === true;
    if (member(response, "code") !== undefined && isOn) {
      found.push(...dumpResponses(project.get(inner), undefined, diagnostics));
    }
    arrayMember(entry, "items").forEach((item, index) => {
      visit(item, `${pointer}/items/${index}`);
    });
  };
  arrayMember(project.value, "responseCollection").forEach((entry, index) => {
    visit(entry, `/responseCollection/${index}`);
  });
  return found;
}
