import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import { phrase } from "../../diagnostics/message.js";
import type { JsonObject, JsonValue } from "../../document/json.js";
import { isJsonObject, objectMember, strings, textMember } from "../../document/json-values.js";
import { referencePointer, resolveReference, resolveSchema } from "../../document/schema-reference.js";
import { finding } from "../../findings/finding.js";
import type { Page, PageContent, PageParameter } from "../../forms/page.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { applyFacts } from "../../prose/apply-facts.js";
import { inferFromProse } from "../../prose/infer-from-prose.js";
import { proseProperty } from "../../prose/prose-property.js";
import { discoverModels } from "../models/discover-models.js";
import { withPathIds } from "../operations/path-ids.js";
import { prepareAnswerSchema, prepareSchema } from "../schemas/prepare-schema.js";
import { asciiPath } from "./ascii-path.js";
import { attachLists, reportUnattached } from "./attach-lists.js";
import { type SplitParameters, splitHeaders } from "./header-parameters.js";
import type { PreparedPage } from "./prepared-page.js";
import { withStatedFiles } from "./stated-responses.js";

/**
 * Normalises one page and finds the models it offers.
 *
 * @param own The reusable parts of the page's file, with their positions.
 * @param isSecured Whether files declare the authentication of all operations.
 */
export function preparePage(
  page: Page,
  components: JsonObject,
  own: SourcedValue | undefined,
  isSecured: boolean,
  diagnostics: Diagnostics,
): PreparedPage {
  const { path, parameters } = asciiPath(withPathIds(page, diagnostics), diagnostics);
  const needed = page.extra?.["security"];
  const isDenied = Array.isArray(needed) && needed.length === 0;
  const isDeclared = Array.isArray(needed) ? needed.length > 0 : isSecured;
  const authStatement = isDenied ? "denied" : isDeclared ? "declared" : "nothing";
  const split = splitHeaders(parameters, components, authStatement, diagnostics);
  const prepared: Page = {
    ...page,
    path,
    parameters: split.parameters.map((parameter) => prepareParameter(parameter, diagnostics)),
    responses: withStatedFiles(page).map((response) => ({
      ...response,
      contents: response.contents.map((content) =>
        withSchema(content, (schema) => prepareAnswerSchema(schema, diagnostics)),
      ),
    })),
  };
  if (page.body !== undefined) {
    const contents = page.body.contents.map((content) => {
      const schema = content.schema;
      const resolved = schema && resolveRoot(schema, components, own);
      return withSchema(resolved === undefined ? content : { ...content, schema: resolved }, (found) =>
        prepareSchema(found, diagnostics),
      );
    });
    prepared.body = { ...page.body, contents: attached(contents, page, diagnostics) };
  } else {
    for (const list of page.lists) reportUnattached(list, diagnostics);
  }
  const { security, requirements } = split;
  return {
    ...prepared,
    ...(isDenied && requirements.length > 0 ? { extra: withKey(page, split, diagnostics) } : {}),
    security,
    requirements,
    offers: discoverModels(prepared, components),
    components,
  };
}

/** `security: []` declares that no key is needed; a parameter that contains a key contradicts it. */
function withKey(page: Page, { requirements, keys }: SplitParameters, diagnostics: Diagnostics): JsonObject {
  const names = requirements.flatMap((one) => Object.keys(one)).join(", ");
  const all = keys.reduce((before, one) => phrase`${before} and ${one}`);
  const owners = keys.length === 1 ? phrase`${all} carries` : phrase`${all} carry`;
  const message = phrase`The page declares that no key is needed (security: []), but its ${owners} one; the document requires ${names}`;
  diagnostics.report(finding("contradicting-security", message, page.securityAt ?? page.location));
  return { ...page.extra, security: requirements };
}

/** Lists go to the first content that has a schema. */
function attached(contents: PageContent[], page: Page, diagnostics: Diagnostics): PageContent[] {
  if (page.lists.length === 0) return contents;
  const index = contents.findIndex(({ schema }) => schema !== undefined);
  if (index < 0) for (const list of page.lists) reportUnattached(list, diagnostics);
  return contents.map((content, position) =>
    position === index
      ? withSchema(content, (schema) => attachLists(schema, page.lists, diagnostics))
      : content,
  );
}

function withSchema(content: PageContent, change: (schema: SourcedValue) => SourcedValue): PageContent {
  return content.schema === undefined ? content : { ...content, schema: change(content.schema) };
}

/** The description of a parameter is outside of its schema, so its facts are added to the schema here. */
function prepareParameter(parameter: PageParameter, diagnostics: Diagnostics): PageParameter {
  const schema = prepareSchema(parameter.schema, diagnostics, parameter.name);
  if (parameter.description === undefined || !isJsonObject(schema.value)) return { ...parameter, schema };
  const property = proseProperty(schema.value, parameter.name);
  const facts = inferFromProse(parameter.description, property);
  return { ...parameter, schema: schema.with(applyFacts(schema.value, facts)) };
}

/** The schema of a request is inspected, so a reference at its root is resolved. */
function resolveRoot(
  schema: SourcedValue,
  components: JsonObject,
  own: SourcedValue | undefined,
): SourcedValue {
  if (!isJsonObject(schema.value) || !Object.hasOwn(schema.value, "$ref")) return schema;
  const resolved = resolveSchema({ components }, schema.value);
  if (resolved === undefined) return schema;
  const whole = [...besideReferences(schema.value, components)].reverse().reduce(laidTogether, resolved);
  return (placeOf(resolved, schema, own) ?? schema).with(whole);
}

/** The keywords beside each reference of a chain, from its start: they apply to this use of the referenced part. */
function* besideReferences(schema: JsonObject, components: JsonObject): Generator<JsonObject> {
  const followed = new Set<string>();
  for (let at: JsonValue | undefined = schema; isJsonObject(at); ) {
    const { $ref: reference, ...beside }: JsonObject = at;
    if (typeof reference !== "string" || followed.has(reference)) return;
    followed.add(reference);
    yield beside;
    at = resolveReference({ components }, reference);
  }
}

/** Both schemas apply, as in an `allOf`; texts and single values of the outer one take precedence. */
function laidTogether(inner: JsonObject, outer: JsonObject): JsonObject {
  const properties = { ...objectMember(inner, "properties") };
  for (const [name, schema] of Object.entries(objectMember(outer, "properties"))) {
    const known = Object.hasOwn(properties, name) ? properties[name] : undefined;
    properties[name] = known === undefined ? schema : { allOf: [known, schema] };
  }
  const required = [...new Set([...strings(inner["required"]), ...strings(outer["required"])])];
  return {
    ...inner,
    ...outer,
    ...(Object.keys(properties).length === 0 ? {} : { properties }),
    ...(required.length === 0 ? {} : { required }),
  };
}

/** The position of the schema that a reference resolves to; undefined where that is in another file. */
function placeOf(
  resolved: JsonObject,
  schema: SourcedValue,
  own: SourcedValue | undefined,
): SourcedValue | undefined {
  const visited = new Set<string>();
  for (let at: SourcedValue | undefined = schema; at !== undefined; ) {
    if (at.value === resolved) return at;
    const reference: string = textMember(at.value, "$ref") ?? "";
    const pointer = referencePointer(reference)?.replace(/^\/components/, "");
    if (pointer === undefined || visited.has(reference)) return undefined;
    visited.add(reference);
    at = own?.get(pointer);
  }
  return undefined;
}
