import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer } from "../../document/json.js";
import { arrayMember, isJsonObject, member, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { SourcedValue } from "../../positions/sourced-value.js";

/** An operation of a project and the folders that contain it. */
export interface ProjectApi {
  /** The entry: `{ name, api }`. */
  entry: SourcedValue;
  api: SourcedValue;
  /** The names of the folders below the root folder, as in `x-apifox-folder`; `""` in the root folder. */
  folder: string;
  /** The data of the folders that contain it, innermost first. */
  folders: readonly JsonObject[];
}

interface Around {
  names: readonly string[];
  folders: readonly JsonObject[];
}

/** All HTTP operations of a project, in the order of its folders. */
export function projectApis(project: SourcedValue, diagnostics: Diagnostics): ProjectApi[] {
  const found: ProjectApi[] = [];
  const visit = (pointer: JsonPointer, around: Around, isRoot: boolean): void => {
    const entry = project.get(pointer);
    if (entry === undefined || !isJsonObject(entry.value)) return;
    const name = textMember(entry.value, "name");
    const api = entry.get("/api");
    if (api !== undefined && isJsonObject(api.value)) {
      const type = textMember(api.value, "type") ?? "http";
      if (type === "http") {
        const folder = around.names.map((item) => item.replace(/[\\/]/g, "\\$&")).join("/");
        found.push({ entry, api, folder, folders: around.folders });
      } else {
        const label = name === undefined ? phrase`An entry` : phrase`"${name}"`;
        const message = phrase`${label} is of the type ${type}, not an HTTP operation; it is left out`;
        diagnostics.report(finding("documentation-only", message, entry.at("/name")));
      }
    }
    const items = arrayMember(entry.value, "items");
    const inner: Around = {
      names: isRoot || name === undefined ? around.names : [...around.names, name],
      folders: [entry.value, ...around.folders],
    };
    items.forEach((_, index) => {
      visit(`${pointer}/items/${index}`, inner, false);
    });
  };
  arrayMember(project.value, "apiCollection").forEach((entry, index) => {
    // The root folder of each module has no name by the author.
    visit(`/apiCollection/${index}`, { names: [], folders: [] }, member(entry, "api") === undefined);
  });
  return found;
}
