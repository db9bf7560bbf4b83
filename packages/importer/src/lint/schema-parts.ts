import { type Message, phrase } from "../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../document/json.js";
import { appendPointer } from "../document/json-pointer.js";
import { isJsonObject, objectMember } from "../document/json-values.js";
import { type PreparedPage, takesBody } from "../merge/pages/prepared-page.js";
import type { SourcedValue } from "../positions/sourced-value.js";

/** One schema inside a page's schema. */
export interface SchemaPart {
  schema: JsonObject;
  pointer: JsonPointer;
  /** The schema that contains it, with its positions. */
  whole: SourcedValue;
  /** For messages: `"width"`, `The response`, `An item of "rows"`. */
  label: Message;
}

/** All schemas of the request: parameters and body, including nested ones. A body on a GET is ignored. */
export function requestParts(page: PreparedPage): SchemaPart[] {
  return once(requests, page, () => {
    const contents = takesBody(page) ? (page.body?.contents ?? []) : [];
    return [
      ...page.parameters.flatMap(({ schema, name }) => partsOf(schema, ...labelsOf(name))),
      ...contents.flatMap(({ schema }) =>
        schema === undefined
          ? []
          : partsOf(schema, phrase`The request body`, phrase`An item of the request body`),
      ),
    ];
  });
}

/** All schemas of the responses, including nested ones. */
export function responseParts(page: PreparedPage): SchemaPart[] {
  return once(responses, page, () =>
    page.responses
      .flatMap(({ contents }) => contents)
      .flatMap(({ schema }) =>
        schema === undefined ? [] : partsOf(schema, phrase`The response`, phrase`An item of the response`),
      ),
  );
}

const requests = new WeakMap<PreparedPage, SchemaPart[]>();
const responses = new WeakMap<PreparedPage, SchemaPart[]>();

/** All rules check one page before the next, so its parts are computed once. */
function once(
  known: WeakMap<PreparedPage, SchemaPart[]>,
  page: PreparedPage,
  find: () => SchemaPart[],
): SchemaPart[] {
  const parts = known.get(page) ?? find();
  known.set(page, parts);
  return parts;
}

/** Releases a page's parts, to limit the memory for large services. */
export function forgetParts(page: PreparedPage): void {
  requests.delete(page);
  responses.delete(page);
}

/** The labels of a property and of its items. */
function labelsOf(name: string): [label: Message, itemLabel: Message] {
  return [phrase`"${name}"`, phrase`An item of "${name}"`];
}

function partsOf(whole: SourcedValue, label: Message, itemLabel: Message): SchemaPart[] {
  const parts: SchemaPart[] = [];
  const visit = (value: JsonValue | undefined, pointer: JsonPointer, own: Message, item: Message): void => {
    if (!isJsonObject(value)) return;
    parts.push({ schema: value, pointer, whole, label: own });
    for (const [key, property] of Object.entries(objectMember(value, "properties"))) {
      visit(property, appendPointer(`${pointer}/properties`, key), ...labelsOf(key));
    }
    visit(value["items"], `${pointer}/items`, item, item);
    for (const keyword of ["allOf", "anyOf", "oneOf"]) {
      const choices = value[keyword];
      if (Array.isArray(choices))
        for (const [index, choice] of choices.entries())
          visit(choice, `${pointer}/${keyword}/${index}`, own, item);
    }
  };
  visit(whole.value, "", label, itemLabel);
  return parts;
}
