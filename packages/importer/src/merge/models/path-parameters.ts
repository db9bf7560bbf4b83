import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member } from "../../document/json-values.js";
import { pathParameters } from "../../document/operations.js";
import type { PageParameter } from "../../forms/page.js";
import type { InputParameter, ModelOffer, PreparedPage } from "../pages/prepared-page.js";

/**
 * The parameters of an offer that have no fixed value although its create requires them: those of its path, and the
 * required ones of the query without a known value. They become fields of the input. One that has the name of a field
 * of the body is left out, because the two cannot be distinguished.
 */
export function inputParameters(
  page: PreparedPage,
  { path, pathValues = {} }: Pick<ModelOffer, "path" | "pathValues">,
  fields: readonly string[],
): InputParameter[] {
  const inPath = pathParameters(path)
    .filter((name) => !Object.hasOwn(pathValues, name) && !fields.includes(name))
    .map((name): InputParameter => {
      const documented = page.parameters.find((one) => one.in === "path" && one.name === name);
      const schema = segmentSchema(documented);
      const allowReserved = isWide(documented, schema);
      return {
        name,
        in: "path",
        schema: pathField(documented, allowReserved),
        ...(documented?.example === undefined ? {} : { example: documented.example }),
        allowReserved,
      };
    });
  const taken = [...fields, ...inPath.map(({ name }) => name)];
  const inQuery = page.parameters
    .filter((one) => one.in === "query" && one.required && !taken.includes(one.name) && isOpen(one))
    .map((one): InputParameter => {
      const schema = segmentSchema(one);
      return { name: one.name, in: "query", schema, allowReserved: false };
    });
  return [...inPath, ...inQuery];
}

/** Whether the caller must give a query parameter: the page has no value for it, and it is a single text or number. */
function isOpen(parameter: PageParameter): boolean {
  const { schema, mediaType, fixed } = parameter;
  const isSingle = !["array", "object"].includes(String(member(schema.value, "type") ?? ""));
  return fixed === undefined && mediaType === undefined && isSingle && queryValue(parameter) === undefined;
}

/**
 * The value of a query parameter that the page documents: its constant, its only choice, its default, or its example.
 */
export function queryValue({ schema: { value: schema }, example }: PageParameter): string | undefined {
  const choices = arrayMember(schema, "enum");
  const [only] = choices.length === 1 ? choices : [];
  const value =
    member(schema, "const") ??
    only ??
    member(schema, "default") ??
    example ??
    member(schema, "example") ??
    arrayMember(schema, "examples")[0];
  const isText = typeof value === "string" || typeof value === "number" || typeof value === "boolean";
  return isText ? String(value) : undefined;
}

/** What is documented of a parameter. */
export interface DocumentedParameter {
  readonly schema: { readonly value: JsonValue };
  readonly description?: string | undefined;
}

/** The field of an input for a path parameter. Unless it may have several segments, its value has no `/`. */
export function pathField(documented: DocumentedParameter | undefined, isWide: boolean): JsonObject {
  const schema = segmentSchema(documented);
  return isWide || isLimited(schema) ? schema : { ...schema, pattern: "^[^/]*$" };
}

/** The schema of a path parameter; an empty value is excluded because it would change the path. */
export function segmentSchema(documented: DocumentedParameter | undefined): JsonObject {
  const value = documented?.schema.value;
  const declared: JsonObject = isJsonObject(value) ? value : { type: "string" };
  const words = documented?.description;
  const described = words === undefined ? declared : { description: words, ...declared };
  return isText(declared) && !(Number(declared["minLength"]) > 0)
    ? { ...described, minLength: 1 }
    : described;
}

/** Whether a value may contain `/`: the parameter declares it, or its own pattern allows it. */
function isWide(documented: PageParameter | undefined, schema: JsonObject): boolean {
  if (documented?.isWide === true || documented?.extra?.["allowReserved"] === true) return true;
  // Character classes are ignored: `[^/]+` does not allow `/`.
  const pattern = String(schema["pattern"] ?? "").replace(/\[[^\]]*\]/g, "");
  return pattern.includes("/");
}

/** Whether the schema itself restricts the values. */
function isLimited(schema: JsonObject): boolean {
  return !isText(schema) || ["pattern", "enum", "const", "format"].some((key) => Object.hasOwn(schema, key));
}

function isText(schema: JsonObject): boolean {
  return member(schema, "type") === "string";
}
