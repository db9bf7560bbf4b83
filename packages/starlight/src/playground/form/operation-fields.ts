import type { OperationPlaygroundData } from "../data/playground-data.js";
import { type FormFields, fewFields, fieldsBelow, type Place } from "./form-fields.js";

/** The fields of an operation's form: the required ones first, the others folded if there are many. */
export function operationFields(
  data: Pick<OperationPlaygroundData, "document" | "form" | "schema">,
  language: string,
): FormFields {
  const place: Place = {
    document: data.document,
    language,
    roles: new Map(),
    places: Object.keys(data.schema.properties ?? {}),
  };
  const all = fieldsBelow(place, data.schema, data.form, "", true);
  if (all.length <= fewFields) return { first: all, more: [] };
  const first = all.filter(({ isRequired }) => isRequired);
  const more = all.filter(({ isRequired }) => !isRequired);
  return first.length === 0
    ? { first: more.slice(0, fewFields), more: more.slice(fewFields) }
    : { first, more };
}
