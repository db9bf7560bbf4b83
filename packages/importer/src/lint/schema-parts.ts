import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, objectMember } from "../document/json-values.js";
import { type PreparedPage, takesBody } from "../merge/pages/prepared-page.js";
import type { SourcedValue } from "../positions/sourced-value.js";

/** One schema inside of a page's schema. */
export interface SchemaPart {
  schema: JsonObject;
  pointer: JsonPointer;
  /** The schema it is a part of, which knows where it stands. */
  whole: SourcedValue;
  /** For messages: `"width"`, or "The parameter" and "The schema" where there is no field's name. */
  label: string;
}

/** All schemas of what is sent: parameters and body, with everything inside. A body left on a GET does not count. */
export function requestParts(page: PreparedPage): SchemaPart[] {
  return once(requests, page, () => {
    const contents = takesBody(page) ? (page.body?.contents ?? []) : [];
    return [
      ...page.parameters.flatMap(({ schema, name }) => partsOf(schema, `"${name}"`)),
      ...contents.flatMap(({ schema }) => (schema === undefined ? [] : partsOf(schema, "The request body"))),
    ];
  });
}

/** All schemas of what is answered. */
export function responseParts(page: PreparedPage): SchemaPart[] {
  return once(responses, page, () =>
    page.responses
      .flatMap(({ contents }) => contents)
      .flatMap(({ schema }) => (schema === undefined ? [] : partsOf(schema, "The response"))),
  );
}

const requests = new WeakMap<PreparedPage, SchemaPart[]>();
const responses = new WeakMap<PreparedPage, SchemaPart[]>();

/** All rules look at one page before the next comes: its parts are found once. */
function once(
  known: WeakMap<PreparedPage, SchemaPart[]>,
  page: PreparedPage,
  find: () => SchemaPart[],
): SchemaPart[] {
  const parts = known.get(page) ?? find();
  known.set(page, parts);
  return parts;
}

/** Lets go of a page's parts: those of all pages of a large service would take much memory. */
export function forgetParts(page: PreparedPage): void {
  requests.delete(page);
  responses.delete(page);
}

function partsOf(whole: SourcedValue, label: string): SchemaPart[] {
  const parts: SchemaPart[] = [];
  const visit = (value: JsonValue | undefined, pointer: JsonPointer, own: string): void => {
    if (!isJsonObject(value)) return;
    parts.push({ schema: value, pointer, whole, label: own });
    for (const [key, property] of Object.entries(objectMember(value, "properties"))) {
      visit(property, appendPointer(`${pointer}/properties`, key), `"${key}"`);
    }
    visit(value["items"], `${pointer}/items`, label);
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      const choices = value[keyword];
      if (Array.isArray(choices))
        for (const [index, choice] of choices.entries())
          visit(choice, `${pointer}/${keyword}/${index}`, label);
    }
  };
  visit(whole.value, "", label);
  return parts;
}
