import type { JsonObject, JsonPointer } from "../../document/json.js";
import { arrayMember, member, objectMember, textMember } from "../../document/json-values.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import type { PageParameter, ParameterPlace } from "../page.js";

const places: readonly ParameterPlace[] = ["query", "header", "cookie"];

/** The common parameters of all operations of a project, except those that the operation disables. */
export function commonParameters(project: SourcedValue, api: JsonObject): PageParameter[] {
  return places.flatMap((place) => {
    const pointer = `/commonParameters/parameters/${place}`;
    const listed = arrayMember(project.get("/commonParameters/parameters")?.value, place);
    const own = arrayMember(objectMember(api, "commonParameters"), place);
    return listed.flatMap((item, index): PageParameter[] => {
      const name = textMember(item, "name");
      const word = own.find((entry) => textMember(entry, "name") === name);
      const isOn =
        (member(word, "enable") ?? member(item, "defaultEnable") ?? member(item, "enable")) !== false;
      if (name === undefined || !isOn) return [];
      const description = textMember(item, "description");
      const example = textMember(item, "defaultValue") ?? textMember(item, "value");
      const spans = new Map<JsonPointer, Span>([["", project.span(`${pointer}/${index}/name`)]]);
      const schema = { type: textMember(item, "type") ?? "string" };
      return [
        {
          name,
          in: place,
          required: false,
          ...(description === undefined ? {} : { description }),
          schema: new SourcedValue(schema, project.source, spans),
          ...(example === undefined ? {} : { example }),
          location: project.at(`${pointer}/${index}/name`),
        },
      ];
    });
  });
}
