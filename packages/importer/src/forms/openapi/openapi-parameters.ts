import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, isJsonObject, member, objectMember, textMember } from "../../document/json-values.js";
import { finding } from "../../findings/finding.js";
import type { Span } from "../../positions/source-text.js";
import { SourcedValue } from "../../positions/sourced-value.js";
import { schemaKeywords } from "../apifox-dump/declared-schema.js";
import { isForeignExtension } from "../extensions/extension-rules.js";
import type { PageBody, PageParameter, ParameterPlace } from "../page.js";
import { followReference } from "./follow-reference.js";
import { plainMediaType } from "./media-type.js";

const places: readonly string[] = ["path", "query", "header", "cookie"] satisfies ParameterPlace[];
/** Names of locations on pages, in lower case. */
const otherPlaces: Readonly<Record<string, string>> = {
  headers: "header",
  params: "query",
  param: "query",
  querystring: "query",
  url: "query",
  uri: "path",
  cookies: "cookie",
  form: "formData",
  formdata: "formData",
  "form-data": "formData",
};
const extras = ["deprecated", "style", "explode", "allowReserved", "allowEmptyValue"];

/** The parameters of an operation or of a path, and the body that is documented among them. */
export interface OpenApiParameters {
  parameters: PageParameter[];
  /** The body from `in: body` and `in: formData`, which OpenAPI 3 does not have. */
  body?: PageBody;
}

/** Reads `parameters` of an operation or of a path. Deviations from OpenAPI 3 are reported. */
export function openApiParameters(
  owner: SourcedValue,
  root: SourcedValue,
  diagnostics: Diagnostics,
): OpenApiParameters {
  const parameters: PageParameter[] = [];
  const fields: SourcedValue[] = [];
  let body: PageBody | undefined;
  arrayMember(owner.value, "parameters").forEach((_, index) => {
    const written = owner.get(`/parameters/${index}`);
    const parameter = written && followReference(written, root);
    if (written === undefined || parameter === undefined || !isJsonObject(parameter.value)) return;
    // A reference that could not be followed was removed and reported before.
    if (Object.keys(parameter.value).every((key) => key === "$ref")) return;
    const place = placeOf(parameter, written, diagnostics);
    if (place === "body") body ??= bodyOf(parameter);
    else if (place === "formData") fields.push(parameter);
    else if (isPlace(place)) {
      const read = parameterOf(parameter, place, root, diagnostics);
      if (read !== undefined) parameters.push(read);
    }
  });
  const form = body ?? formOf(fields, owner);
  return { parameters, ...(form === undefined ? {} : { body: form }) };
}

function isPlace(place: string | undefined): place is ParameterPlace {
  return place !== undefined && places.includes(place);
}

/** The location of a parameter; undefined, with a finding, if it is unknown. */
function placeOf(
  parameter: SourcedValue,
  written: SourcedValue,
  diagnostics: Diagnostics,
): string | undefined {
  const statedPlace = textMember(parameter.value, "in");
  if (isPlace(statedPlace)) return statedPlace;
  const name = textMember(parameter.value, "name") ?? "";
  const word = statedPlace?.trim().toLowerCase() ?? "";
  const place = places.includes(word) || word === "body" ? word : textMember(otherPlaces, word);
  const shown = phrase`is sent in ${JSON.stringify(statedPlace)}, which OpenAPI`;
  if (place === undefined) {
    const why = statedPlace === undefined ? phrase`has no "in"` : phrase`${shown} does not have`;
    const message = phrase`The parameter "${name}" ${why}; it was left out`;
    diagnostics.report(finding("left-out", message, written.at()));
    return undefined;
  }
  const meaning = place === "body" || place === "formData" ? phrase`the request body` : phrase`"${place}"`;
  const message = phrase`The parameter "${name}" ${shown} 3 does not have; it is read as ${meaning}`;
  diagnostics.report(finding("repaired-declaration", message, parameter.at("/in")));
  return place;
}

function parameterOf(
  parameter: SourcedValue,
  place: ParameterPlace,
  root: SourcedValue,
  diagnostics: Diagnostics,
): PageParameter | undefined {
  const { value } = parameter;
  const name = textMember(value, "name");
  if (name === undefined) {
    diagnostics.report(
      finding("unnamed-parameter", phrase`A ${place} parameter has no name`, parameter.at()),
    );
    return undefined;
  }
  const description = textMember(value, "description");
  const content = contentOf(parameter, name, diagnostics);
  const holder = content === undefined ? parameter : content.holder;
  const { example, examples } = examplesOf(holder, root);
  const reserved = member(value, "allowReserved") === true && place !== "query";
  if (reserved) {
    const message = phrase`"allowReserved" of the ${place} parameter "${name}" is of query parameters alone in OpenAPI 3.1; it is left out`;
    diagnostics.report(finding("not-expressible", message, parameter.at("/allowReserved")));
  }
  // `explode: false` is significant; the other members default to false.
  const extra = Object.fromEntries(
    Object.entries(isJsonObject(value) ? value : {}).filter(
      ([key, item]) =>
        isForeignExtension(key) ||
        (extras.includes(key) &&
          (item !== false || key === "explode") &&
          (key !== "allowReserved" || place === "query")),
    ),
  );
  return {
    name,
    in: place,
    required: place === "path" || member(value, "required") === true,
    ...(description === undefined ? {} : { description }),
    schema: schemaOf(parameter, holder, name, diagnostics),
    ...(content === undefined ? {} : { mediaType: content.mediaType }),
    ...(example === undefined || example === "" ? {} : { example }),
    ...(examples === undefined ? {} : { examples }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
    ...(reserved && place === "path" ? { isWide: true } : {}),
    location: parameter.at("/name"),
  };
}

/** A parameter may be described like a body, with one media type. */
function contentOf(
  parameter: SourcedValue,
  name: string,
  diagnostics: Diagnostics,
): { mediaType: string; holder: SourcedValue } | undefined {
  const [written, ...others] = Object.keys(objectMember(parameter.value, "content"));
  const holder = written === undefined ? undefined : parameter.get(appendPointer("/content", written));
  if (written === undefined || holder === undefined || parameter.get("/schema") !== undefined)
    return undefined;
  if (others.length > 0) {
    const message = phrase`The parameter "${name}" has ${others.length + 1} media types, where OpenAPI allows one; ${others} was left out`;
    diagnostics.report(finding("left-out", message, parameter.at("/content")));
  }
  return { mediaType: plainMediaType(written) ?? written, holder };
}

/** The schema, with the keywords next to it, as in Swagger 2.0. */
function schemaOf(
  parameter: SourcedValue,
  holder: SourcedValue,
  name: string,
  diagnostics: Diagnostics,
): SourcedValue {
  const schema = holder.get("/schema");
  const declared = isJsonObject(schema?.value) ? schema.value : {};
  const beside = keywordsOf(parameter.value).filter(([key]) => !Object.hasOwn(declared, key));
  if (beside.length === 0 || Object.hasOwn(declared, "$ref")) return schema ?? parameter.with({});
  const keywords = beside.map(([key]) => key);
  const message = phrase`The parameter "${name}" has ${keywords} beside its name, where OpenAPI 3 has a schema; they are read as the schema's`;
  diagnostics.report(finding("repaired-declaration", message, parameter.at(`/${beside[0]?.[0] ?? ""}`)));
  const whole = { ...declared, ...Object.fromEntries(beside) };
  return schema === undefined ? parameter.with(whole) : schema.with(whole);
}

function keywordsOf(value: JsonValue): [string, JsonValue][] {
  const keywords: readonly string[] = schemaKeywords;
  return Object.entries(isJsonObject(value) ? value : {}).filter(([key]) => keywords.includes(key));
}

/** The first example, and all of them by name if there are several or if they have more than a value. */
function examplesOf(
  holder: SourcedValue,
  root: SourcedValue,
): { example: JsonValue | undefined; examples: JsonObject | undefined } {
  const shown = member(holder.value, "example");
  const list = member(holder.value, "examples");
  const named: JsonObject = {};
  if (Array.isArray(list)) {
    for (const [index, value] of list.entries()) named[`example${index + 1}`] = { value };
  }
  for (const key of Object.keys(objectMember(holder.value, "examples"))) {
    const entry = holder.get(appendPointer("/examples", key));
    const found = entry === undefined ? undefined : followReference(entry, root).value;
    const { dataValue, serializedValue, ...rest } = objectMember({ found: found ?? {} }, "found");
    const value = rest["value"] ?? dataValue ?? serializedValue;
    named[key] = { ...rest, ...(value === undefined ? {} : { value }) };
  }
  const [first] = Object.values(named);
  const example = shown ?? member(first, "value");
  const saysMore = Object.values(named).some((one) =>
    Object.keys(isJsonObject(one) ? one : {}).some((key) => key !== "value"),
  );
  const count = Object.keys(named).length;
  if (count === 0 || (count === 1 && !saysMore && shown === undefined))
    return { example, examples: undefined };
  return { example, examples: shown === undefined ? named : { example: { value: shown }, ...named } };
}

function bodyOf(parameter: SourcedValue): PageBody {
  const description = textMember(parameter.value, "description");
  const beside = keywordsOf(parameter.value);
  const schema =
    parameter.get("/schema") ??
    (beside.length === 0 ? undefined : parameter.with(Object.fromEntries(beside)));
  const example = parameter.get("/example");
  return {
    required: member(parameter.value, "required") === true,
    ...(description === undefined ? {} : { description }),
    contents: [
      {
        mediaType: "application/json",
        ...(schema === undefined ? {} : { schema }),
        examples: example === undefined ? [] : [{ value: example }],
      },
    ],
    location: parameter.at(),
  };
}

/** The fields of a form as an object; with a file among them it is multipart. */
function formOf(fields: readonly SourcedValue[], owner: SourcedValue): PageBody | undefined {
  const [first] = fields;
  if (first === undefined) return undefined;
  const properties: JsonObject = {};
  const spans = new Map<JsonPointer, Span>([["", first.span("")]]);
  const required: string[] = [];
  let hasFile = false;
  for (const field of fields) {
    const name = textMember(field.value, "name");
    if (name === undefined || name === "__proto__") continue;
    const description = textMember(field.value, "description");
    const schema: JsonObject = {
      ...objectMember(field.value, "schema"),
      ...Object.fromEntries(keywordsOf(field.value)),
      ...(description === undefined ? {} : { description }),
    };
    const isFile = schema["type"] === "file" || schema["format"] === "binary";
    hasFile ||= isFile;
    properties[name] = isFile ? { ...schema, type: "string", format: "binary" } : schema;
    spans.set(appendPointer("/properties", name), field.span("/name"));
    if (member(field.value, "required") === true) required.push(name);
  }
  const schema: JsonObject = { type: "object", properties, ...(required.length === 0 ? {} : { required }) };
  return {
    required: required.length > 0,
    contents: [
      {
        mediaType: hasFile ? "multipart/form-data" : "application/x-www-form-urlencoded",
        schema: new SourcedValue(schema, owner.source, spans),
        examples: [],
      },
    ],
    location: first.at(),
  };
}
