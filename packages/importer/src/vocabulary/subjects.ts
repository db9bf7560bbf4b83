import type { JsonObject, JsonValue } from "../document/json.js";
import { pointerSegments } from "../document/json-pointer.js";
import { arrayMember, member, objectMember, strings, textMember } from "../document/json-values.js";
import { resolveSchema } from "../document/schema-reference.js";
import { inputSources } from "./input-sources.js";
import { type Shown, shownAt } from "./known-places.js";
import type { ShownOperations } from "./shown-operations.js";

/** The values that the pointers of a lifecycle apply to, by the names that the rules use. */
export function subjectsOf(
  document: JsonObject,
  operations: ShownOperations,
  name: string,
  lifecycle: JsonValue,
): Record<string, Shown[]> {
  const operationOf = (part: string): string | undefined => textMember(member(lifecycle, part), "operation");
  const creates = arrayMember(document, "x-corsac-models").flatMap((model) =>
    follows(document, model, name)
      ? arrayMember(model, "create").flatMap((create) => textMember(create, "operation") ?? [])
      : [],
  );
  const followers = arrayMember(document, "x-corsac-models").filter((model) =>
    follows(document, model, name),
  );
  const created = creates.flatMap((id) => operations.response(id));
  const result = operations.response(operationOf("result"));
  const batch = operations.response(operationOf("batch"));
  const asked =
    operationOf("batch") === operationOf("query")
      ? batch.map((shown) => itemsOf(document, shown, member(lifecycle, "batch")))
      : operations.response(operationOf("query"));
  const anyResponse = [...created, ...asked, ...(operationOf("result") === undefined ? [] : result)];
  const choices = Object.values(objectMember(lifecycle, "actions")).flatMap((action) =>
    placesOf(member(member(action, "choices"), "items")),
  );
  const refusals = (absent?: Shown[]): Shown[] =>
    [...creates, operationOf("query")].flatMap((id) => operations.refusal(id, absent));
  return {
    created,
    request: [
      ...creates.flatMap((id) => operations.request(id)),
      ...followers.map((model) => placedFields(document, model)),
    ],
    asked,
    result,
    batch,
    batchRequest: operations.request(operationOf("batch")),
    list: operations.response(operationOf("list")),
    anyResponse,
    made: within(document, anyResponse, placesOf(member(member(lifecycle, "items"), "pointer")), ""),
    choice: within(document, asked, choices, "/*"),
    output: followers.map((model) => ({ schema: objectMember(model, "output")["schema"], examples: [] })),
    refused: [...created, ...asked, ...refusals()],
    // Pages often document the body of a 2xx response under an error status, too.
    judged: [...anyResponse, ...refusals([])],
  };
}

/** The fields of the input that the create takes in its path or its query. A request source can use them, too. */
function placedFields(document: JsonObject, model: JsonValue): Shown {
  const input = resolveSchema(document, objectMember(model, "input")["schema"]);
  const placed = inputSources(model).map(({ pointer }) => pointerSegments(pointer)[0] ?? "");
  const properties = Object.entries(objectMember(input, "properties")).filter(([name]) =>
    placed.includes(name),
  );
  return { schema: { type: "object", properties: Object.fromEntries(properties) }, examples: [] };
}

/** The pointers of a member: one or several. */
function placesOf(place: JsonValue | undefined): string[] {
  return typeof place === "string" ? [place] : strings(place);
}

/** The documented values at pointers of several responses; `more` is appended to each pointer. */
export function within(
  document: JsonObject,
  shown: readonly Shown[],
  places: readonly string[],
  more: string,
): Shown[] {
  return shown.flatMap((one) => places.map((place) => shownAt(document, one, `${place}${more}`)));
}

function itemsOf(document: JsonObject, shown: Shown, batch: JsonValue | undefined): Shown {
  const items = textMember(batch, "items") ?? "";
  return shownAt(document, shown, `${items}/*`);
}

/** Whether a model uses a lifecycle; models without one use the only lifecycle. */
export function follows(document: JsonObject, model: JsonValue, name: string): boolean {
  const own = textMember(model, "lifecycle");
  if (own !== undefined) return own === name;
  const all = Object.keys(member(document, "x-corsac-lifecycles") ?? {});
  return all.length === 1 && (textMember(model, "kind") ?? "task") === "task";
}
