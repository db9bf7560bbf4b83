import { isJsonObject, type JsonObject, type JsonValue, jsonList } from "@corsac/importer/document";

/** Extensions that give an enumeration's values names, and those that describe them; lists as long as `enum`. */
const nameLists = ["x-enum-varnames", "x-enumNames", "x-enum-names"];
const descriptionLists = ["x-enum-descriptions", "x-enumDescriptions"];
/** Extensions that list values with their names and descriptions. */
const valueLists = ["x-apifox-enum", "x-apidog-enum"];

/**
 * The documented names and descriptions of the values of an enumeration, one line each: `"png": Lossless. A large file.` Values of which
 * nothing is texts are left out.
 */
export function enumLines(schema: JsonObject): string[] {
  return jsonList(schema["enum"]).flatMap((value, index) => {
    const words = [
      listed(schema, nameLists, value, index, "name"),
      listed(schema, descriptionLists, value, index, "description"),
    ];
    const texts = [...new Set(words)].filter((word) => word !== "" && word !== String(value));
    return texts.length === 0 ? [] : [`${JSON.stringify(value)}: ${texts.join(". ")}`];
  });
}

function listed(
  schema: JsonObject,
  lists: readonly string[],
  value: JsonValue,
  index: number,
  member: "name" | "description",
): string {
  for (const list of lists) {
    const found = text(
      isJsonObject(schema[list]) ? schema[list][String(value)] : jsonList(schema[list])[index],
    );
    if (found !== "") return found;
  }
  for (const list of valueLists) {
    const entry = jsonList(schema[list]).find((item) => isJsonObject(item) && item["value"] === value);
    const found = isJsonObject(entry) ? text(entry[member]) : "";
    if (found !== "") return found;
  }
  return "";
}

function text(value: JsonValue | undefined): string {
  return typeof value === "string" ? value.trim() : "";
}
