import type { Diagnostics } from "../../diagnostics/diagnostics.js";
import type { JsonObject } from "../../document/json.js";
import { isJsonObject } from "../../document/json-values.js";
import { resolveSchema } from "../../document/schema-reference.js";
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
import { splitHeaders } from "./header-parameters.js";
import type { PreparedPage } from "./prepared-page.js";

/**
 * Applies the normalisations to one page and finds the models it offers.
 *
 * @param isSecured Whether files declare how all operations sign in.
 */
export function preparePage(
  page: Page,
  components: JsonObject,
  isSecured: boolean,
  diagnostics: Diagnostics,
): PreparedPage {
  const { path, parameters } = asciiPath(withPathIds(page, diagnostics), diagnostics);
  const own = page.extra?.["security"];
  const isSecuredHere = Array.isArray(own) ? own.length > 0 : isSecured;
  const split = splitHeaders(parameters, components, isSecuredHere, diagnostics);
  const prepared: Page = {
    ...page,
    path,
    parameters: split.parameters.map((parameter) => prepareParameter(parameter, diagnostics)),
    responses: page.responses.map((response) => ({
      ...response,
      contents: response.contents.map((content) =>
        withSchema(content, (schema) => prepareAnswerSchema(schema, diagnostics)),
      ),
    })),
  };
  if (page.body !== undefined) {
    const contents = page.body.contents.map((content) => {
      const schema = content.schema;
      const resolved = schema && resolveRoot(schema, components);
      return withSchema(resolved === undefined ? content : { ...content, schema: resolved }, (found) =>
        prepareSchema(found, diagnostics),
      );
    });
    prepared.body = { ...page.body, contents: attached(contents, page, diagnostics) };
  } else {
    for (const list of page.lists) reportUnattached(list, diagnostics);
  }
  const { security, requirements } = split;
  const extra = withKey(page, requirements, diagnostics);
  return {
    ...prepared,
    ...(extra === undefined ? {} : { extra }),
    security,
    requirements,
    offers: discoverModels(prepared, components),
    components,
  };
}

/** `security: []` says that no key is needed; a parameter that carries one says that it is. */
function withKey(page: Page, requirements: JsonObject[], diagnostics: Diagnostics): Page["extra"] {
  const declared = page.extra?.["security"];
  if (!Array.isArray(declared) || declared.length > 0 || requirements.length === 0) return page.extra;
  const names = requirements.flatMap((one) => Object.keys(one)).join(", ");
  const message = `The page says that no key is needed (security: []), but a parameter carries one; the document asks for ${names}`;
  diagnostics.report(finding("repaired-declaration", message, page.location));
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

/** A parameter's description stands beside its schema, and so do the facts it says. */
function prepareParameter(parameter: PageParameter, diagnostics: Diagnostics): PageParameter {
  const schema = prepareSchema(parameter.schema, diagnostics, parameter.name);
  if (parameter.description === undefined || !isJsonObject(schema.value)) return { ...parameter, schema };
  const property = proseProperty(schema.value, parameter.name);
  const facts = inferFromProse(parameter.description, property);
  return { ...parameter, schema: schema.with(applyFacts(schema.value, facts)) };
}

/** A request's schema is looked into, so a reference at its root is followed. */
function resolveRoot(schema: SourcedValue, components: JsonObject): SourcedValue {
  if (!isJsonObject(schema.value) || !Object.hasOwn(schema.value, "$ref")) return schema;
  const resolved = resolveSchema({ components }, schema.value);
  // What stands beside the reference says something of this use of it.
  const { $ref: _reference, ...beside } = schema.value;
  return resolved === undefined ? schema : schema.with({ ...resolved, ...beside });
}
