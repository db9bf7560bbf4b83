import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { JsonObject } from "../../document/json.js";
import { isJsonObject, member } from "../../document/json-values.js";
import { resolveSchema } from "../../document/schema-reference.js";
import type { Page, PageContent, PageParameter } from "../../forms/page.js";
import type { SourcedValue } from "../../positions/sourced-value.js";
import { applyFacts } from "../../prose/apply-facts.js";
import { inferFromProse } from "../../prose/infer-from-prose.js";
import { discoverModels } from "../models/discover-models.js";
import { withPathIds } from "../operations/path-ids.js";
import { prepareAnswerSchema, prepareSchema } from "../schemas/prepare-schema.js";
import { asciiPath } from "./ascii-path.js";
import { attachLists, reportUnattached } from "./attach-lists.js";
import { splitHeaders } from "./header-parameters.js";
import type { PreparedPage } from "./prepared-page.js";

/** Applies the normalisations to one page and finds the models it offers. */
export function preparePage(page: Page, components: JsonObject, diagnostics: Diagnostic[]): PreparedPage {
  const { path, parameters } = asciiPath(withPathIds(page, diagnostics), diagnostics);
  const split = splitHeaders(parameters, diagnostics);
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
  return { ...prepared, security: split.security, offers: discoverModels(prepared), components };
}

/** Lists go to the first content that has a schema. */
function attached(contents: PageContent[], page: Page, diagnostics: Diagnostic[]): PageContent[] {
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
function prepareParameter(parameter: PageParameter, diagnostics: Diagnostic[]): PageParameter {
  const schema = prepareSchema(parameter.schema, diagnostics, parameter.name);
  if (parameter.description === undefined || !isJsonObject(schema.value)) return { ...parameter, schema };
  const type = member(schema.value, "type");
  const property = { name: parameter.name, ...(typeof type === "string" ? { type } : {}) };
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
