import type { JsonObject, JsonValue } from "../../document/json.js";
import {
  arrayMember,
  isJsonObject,
  member,
  objectMember,
  strings,
  textMember,
} from "../../document/json-values.js";
import { resolveSchema } from "../../document/schema-reference.js";
import type { PageContent } from "../../forms/page.js";
import { identifierWords } from "../../names/identifier.js";
import { isModelName, type ModelField, modelField } from "../../names/model-field.js";
import { type PreparedPage, takesBody } from "../pages/prepared-page.js";
import { discoverModels } from "./discover-models.js";

/** A variant of a request with alternatives, separated by model. */
interface Variant {
  field: ModelField;
  schema: JsonObject;
  /** Its name in the document. */
  label: string;
}

/**
 * Splits a page whose request has several variants, each for other models, into one page per variant: a variant defines
 * a model like a page does. Other pages are returned unchanged.
 */
export function splitByModel(page: PreparedPage): PreparedPage[] {
  const [content, ...others] = page.body?.contents ?? [];
  if (!takesBody(page) || page.body === undefined || content?.schema === undefined) return [page];
  const { schema } = content;
  const variants = variantsOf(schema.value, page.components);
  if (variants.length < 2) return [page];
  const body = page.body;
  return variants.map((variant) => {
    const examples = content.examples.filter(({ value }) => isFor(variant, value.value));
    const own: PageContent = { ...content, schema: schema.with(variant.schema), examples };
    const title = page.title && { ...page.title, text: `${page.title.text} (${variant.label})`.trim() };
    const split: PreparedPage = {
      ...page,
      ...(title === undefined ? {} : { title }),
      body: { ...body, contents: [own, ...others] },
    };
    const offers = discoverModels(split, page.components).map((offer) =>
      offer.choice === undefined
        ? offer
        : { ...offer, id: [offer.id, ...identifierWords(variant.label)].join("-") },
    );
    return { ...split, offers };
  });
}

/** The variants of a request, if each of them declares its models. */
function variantsOf(schema: JsonValue, components: JsonObject): Variant[] {
  const list = ["oneOf", "anyOf"].find((key) => arrayMember(schema, key).length > 1);
  if (list === undefined || !isJsonObject(schema)) return [];
  const { [list]: _variants, discriminator, ...base } = schema;
  const variants = arrayMember(schema, list).map((part, index): Variant | undefined => {
    const resolved = resolveSchema({ components }, part);
    if (resolved === undefined) return undefined;
    const own = together(base, flattened(resolved, components));
    const merged = withMapped(own, textMember(part, "$ref"), discriminator);
    const field = modelField({ schema: merged, components });
    if (field === undefined || !isModelName(field.name) || isUnsaid(field)) return undefined;
    const name = textMember(part, "$ref")?.split("/").at(-1) ?? textMember(resolved, "title");
    return { field, schema: merged, label: field.value ?? name ?? `${index + 1}` };
  });
  const named = variants.filter((variant) => variant !== undefined);
  if (named.length < variants.length) return [];
  const labels = named.map(({ label }) => label);
  return named.map((variant, index) =>
    labels.indexOf(variant.label) === index
      ? variant
      : { ...variant, label: `${variant.label} ${index + 1}` },
  );
}

/** A variant with the values that the discriminator maps to it, where its own schema leaves them open. */
function withMapped(
  schema: JsonObject,
  reference: string | undefined,
  discriminator?: JsonValue,
): JsonObject {
  const name = textMember(discriminator, "propertyName");
  const mapping = Object.entries(objectMember(discriminator, "mapping"));
  const values = mapping.filter(([, target]) => target === reference).map(([value]) => value);
  if (name === undefined || reference === undefined || values.length === 0) return schema;
  const property = objectMember(objectMember(schema, "properties"), name);
  if (["const", "enum", "anyOf", "oneOf", "$ref"].some((key) => Object.hasOwn(property, key))) return schema;
  return together(schema, { properties: { [name]: { type: "string", ...property, enum: values } } });
}

/** Whether the model field is only an unrestricted text. */
function isUnsaid({ value, choices, isOpen }: ModelField): boolean {
  return isOpen && (value !== undefined || choices === undefined);
}

/** A variant with the parts of its `allOf` merged, where these are plain objects. */
function flattened(schema: JsonObject, components: JsonObject): JsonObject {
  const { allOf, ...rest } = schema;
  if (!Array.isArray(allOf)) return schema;
  const parts = allOf.map((part) => resolveSchema({ components }, part) ?? {});
  return [...parts, rest].reduce(together, {});
}

function together(base: JsonObject, schema: JsonObject): JsonObject {
  const properties = { ...objectMember(base, "properties"), ...objectMember(schema, "properties") };
  const required = [...new Set([...strings(base["required"]), ...strings(schema["required"])])];
  return {
    ...base,
    ...schema,
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
  };
}

/** Whether an example belongs to this variant: it contains one of its models. */
function isFor({ field }: Variant, example: JsonValue): boolean {
  const named = member(example, field.name);
  if (typeof named !== "string") return false;
  return field.value === named || field.choices?.includes(named) === true;
}
