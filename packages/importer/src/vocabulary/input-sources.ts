import type { JsonObject, JsonValue } from "../document/json.js";
import { arrayMember, isJsonObject, objectMember, textMember } from "../document/json-values.js";

/** A parameter of a create that takes its value from the input. */
export interface PlacedField {
  in: "path" | "query";
  /** The name of the parameter. */
  name: string;
  /** The position of the value in the input. */
  pointer: string;
  /** What the overlay or the importer wrote. */
  source: JsonObject;
}

/** The parameters of all creates of a model that take their values from the input. */
export function inputSources(model: JsonValue): PlacedField[] {
  return arrayMember(model, "create").flatMap((create) =>
    (["path", "query"] as const).flatMap((part) =>
      Object.entries(objectMember(create, part)).flatMap(([name, source]) => {
        const pointer = textMember(source, "pointer");
        const isInput = isJsonObject(source) && source["from"] === "input" && pointer !== undefined;
        return isInput ? [{ in: part, name, pointer, source }] : [];
      }),
    ),
  );
}
