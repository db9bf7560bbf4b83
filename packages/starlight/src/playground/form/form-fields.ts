import type { JsonSchema, ModelDescriptor } from "@corsac/core";
import { appendPointer, pointerSegments } from "@corsac/importer/document";
import type { ApiDocument, Schema } from "../../document/openapi.js";
import { resolveSchema } from "../../document/resolve.js";
import { chooseText } from "../../text/choose-text.js";
import { type Control, controlOf } from "./control.js";

/** A field of the form. */
export interface FormField {
  /** An RFC 6901 pointer into the input. */
  pointer: string;
  name: string;
  /** Where the field is sent, if the form is that of an operation. */
  place?: string;
  description?: string;
  isRequired: boolean;
  isDeprecated: boolean;
  schema: JsonSchema;
  control: Control;
}

/** The fields of a form: those for most runs, and the others. */
export interface FormFields {
  first: FormField[];
  more: FormField[];
}

/** Roles whose fields are shown without unfolding, in this order. */
const firstRoles: readonly string[] = [
  "prompt",
  "messages",
  "images",
  "audio",
  "video",
  "files",
  "model",
  "negativePrompt",
  "aspectRatio",
  "size",
  "width",
  "height",
  "duration",
  "count",
  "seed",
];

/** Maximum number of fields that are shown without folding. */
export const fewFields = 6;

/** Pointer of a field → its role. */
export function rolesByPointer({
  roles,
  messages,
}: Pick<ModelDescriptor, "roles" | "messages">): Map<string, string> {
  const found = new Map<string, string>();
  for (const [role, pointers] of Object.entries(roles))
    for (const pointer of [pointers].flat()) if (typeof pointer === "string") found.set(pointer, role);
  if (messages !== undefined) found.set(messages.pointer, "messages");
  return found;
}

/** The context of the fields of a form. */
export interface Place {
  document: ApiDocument;
  language: string;
  roles: ReadonlyMap<string, string>;
  /** The places of an operation's fields: members of the input whose fields are shown as fields of the form. */
  places?: readonly string[];
}

/** A field's name, and its place in an operation. */
function named(pointer: string, { places = [] }: Place): Pick<FormField, "name" | "place"> {
  const [place = "", ...inner] = pointerSegments(pointer);
  if (!places.includes(place)) return { name: pointer.slice(1).replaceAll("/", ".") };
  return { name: inner.length === 0 ? place : inner.join("."), place };
}

/** The fields of an object in the input, in the order of its schema. */
export function fieldsBelow(
  place: Place,
  schema: JsonSchema,
  page: Schema,
  base: string,
  isNeeded: boolean,
): FormField[] {
  const required = new Set(schema.required);
  const described = resolveSchema(place.document, page).properties ?? {};
  return Object.entries(schema.properties ?? {}).flatMap(([name, property]): FormField[] => {
    const pointer = appendPointer(base, name);
    const isRequired = isNeeded && required.has(name);
    if (property.const !== undefined || property.readOnly === true) return [];
    const own = resolveSchema(place.document, described[name] ?? {});
    const role = place.roles.get(pointer);
    const hasRolesInside = [...place.roles.keys()].some((other) => other.startsWith(`${pointer}/`));
    // An object whose fields have roles is shown as its fields. Any other object is edited as JSON.
    const isPlace = base === "" && place.places?.includes(name) === true;
    if ((hasRolesInside || isPlace) && property.properties !== undefined)
      return fieldsBelow(place, property, own, pointer, isRequired);
    // The same applies to the first item of a list.
    if (hasRolesInside && property.items?.properties !== undefined)
      return fieldsBelow(place, property.items, own.items ?? {}, appendPointer(pointer, "0"), isRequired);
    const description = chooseText(own, "description", place.language);
    return [
      {
        pointer,
        ...named(pointer, place),
        ...(description === undefined ? {} : { description }),
        isRequired,
        isDeprecated: property.deprecated === true,
        schema: property,
        control: controlOf(property, role, own),
      },
    ];
  });
}

/** The fields of a model's form in the language of a page, the most important first. */
export function formFields(model: ModelDescriptor, document: ApiDocument, language: string): FormFields {
  const roles = rolesByPointer(model);
  const page = document["x-corsac-models"]?.find(({ id }) => id === model.id)?.input.schema ?? {};
  const all = fieldsBelow({ document, language, roles }, model.input.schema, page, "", true);
  const rank = ({ pointer, isRequired }: FormField): number => {
    const position = firstRoles.indexOf(roles.get(pointer) ?? "");
    if (position >= 0) return position;
    return isRequired ? firstRoles.length : Number.POSITIVE_INFINITY;
  };
  const sorted = [...all].sort((left, right) => {
    const [one, other] = [rank(left), rank(right)];
    return one === other ? 0 : one - other;
  });
  if (sorted.length <= fewFields) return { first: sorted, more: [] };
  const first = sorted.filter((field) => Number.isFinite(rank(field)));
  const more = sorted.filter((field) => !Number.isFinite(rank(field)));
  return first.length === 0 ? { first: more, more: [] } : { first, more };
}
