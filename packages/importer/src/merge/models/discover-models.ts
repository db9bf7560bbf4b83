import type { JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer, valueAtPointer } from "../../document/json-pointer.js";
import { arrayMember, member, objectMember, strings } from "../../document/json-values.js";
import { pathParameters } from "../../document/operations.js";
import type { Page, PageContent } from "../../forms/page.js";
import { type ModelOffer, takesBody } from "../pages/prepared-page.js";
import { modelFields, selectorFields } from "./field-names.js";

/** `owner/name`, with or without a version: `owner/name:hash`. */
const modelId = /^([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*)(?::[\w.-]+)?$/;
const modelIdInText = /(?:^|[\s::,,(（])([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*)(?=$|[\s,,)）])/;
/** `…/models/<owner>/<name>/…`, with both literal or both as parameters. */
const modelsPath = /\/models\/([^/{}]+)\/([^/{}]+)(?=\/|$)/;
const modelsTemplate = /\/models\/\{([^/{}]+)\}\/\{([^/{}]+)\}(?=\/|$)/;

/**
 * The models a page offers. Where it says so, the first that applies:
 * 1. a list of ids on the page: each is a model. A path that names one of them stands for a path each; a path with
 *    parameters for owner and name has them fixed; otherwise the body's selector takes the id.
 * 2. a path of the form `…/models/<owner>/<name>/…`.
 * 3. a selector in the body (`version`, `model` …): the values it can take, its default, or what the example holds.
 *    A `version` must be of the form `owner/name` or `owner/name:hash` to name a model.
 * 4. the title: `… owner/name`.
 * A description that lists versions with their models (`"1a2b…": "owner/name"`) offers those, too.
 * What the example gives a selector is fixed for the model in each case.
 * A path parameter that no model fixes names something else that the operation works on: then it runs no model.
 */
export function discoverModels(page: Page): ModelOffer[] {
  return offeredModels(page).filter(({ path, pathValues }) =>
    pathParameters(path).every((name) => pathValues !== undefined && Object.hasOwn(pathValues, name)),
  );
}

function offeredModels(page: Page): ModelOffer[] {
  if (!takesBody(page) || page.body === undefined) return [];
  const content = page.body.contents[0];
  const fixed = content === undefined ? {} : fixedValues(content);
  const path = page.path.text;
  if (page.models.length > 0) return listedModels(page, fixed);
  const named = modelsPath.exec(path);
  if (named !== null) return [offer(page, `${named[1]}/${named[2]}`, fixed)];
  const selected = content === undefined ? [] : selectedModels(page, content, fixed);
  const versions = versionModels(page, selected);
  if (selected.length > 0 || versions.length > 0) return [...selected, ...versions];
  const title = modelIdInText.exec(page.title?.text ?? "")?.[1];
  return title === undefined ? [] : [offer(page, title, fixed, page.title?.location)];
}

function offer(
  page: Page,
  id: string,
  body: Record<JsonPointer, JsonValue>,
  location: ModelOffer["location"] = page.location,
): ModelOffer {
  const shown = exampleModel(page);
  return { id, path: page.path.text, body, ownsExamples: shown === undefined || shown === id, location };
}

function listedModels(page: Page, fixed: Record<JsonPointer, JsonValue>): ModelOffer[] {
  const path = page.path.text;
  const ids = page.models.map(({ text }) => text);
  const shown = ids.find((id) => path.split(`/${id}/`).length > 1 || path.endsWith(`/${id}`));
  const template = modelsTemplate.exec(path);
  const documented = objectMember(page.body?.contents[0]?.schema?.value, "properties");
  const selector = selectorFields.find(
    (name) => Object.hasOwn(fixed, `/${name}`) || Object.hasOwn(documented, name),
  );
  return page.models.map(({ text: id, location }): ModelOffer => {
    const [owner = "", name = ""] = id.split("/");
    const owns = id === (shown ?? exampleModel(page) ?? ids[0]);
    const base = { id, path, body: owns ? fixed : {}, ownsExamples: owns, location };
    if (shown !== undefined) return { ...base, path: path.replace(`/${shown}`, `/${id}`) };
    if (template !== null) {
      return { ...base, pathValues: { [template[1] ?? "owner"]: owner, [template[2] ?? "name"]: name } };
    }
    return selector === undefined ? base : { ...base, body: { ...base.body, [`/${selector}`]: id } };
  });
}

/** What the body's selectors hold: a constant, a default, or the example's value. */
function fixedValues(content: PageContent): Record<JsonPointer, JsonValue> {
  const fixed: Record<JsonPointer, JsonValue> = {};
  for (const name of selectorFields) {
    const pointer = appendPointer("", name);
    const schema = objectMember(objectMember(content.schema?.value, "properties"), name);
    const shown = content.examples.map(({ value }) => valueAtPointer(value.value, pointer));
    const value =
      member(schema, "const") ?? shown.find((item) => typeof item === "string") ?? member(schema, "default");
    if (typeof value === "string" && value !== "") fixed[pointer] = value;
  }
  return fixed;
}

function selectedModels(
  page: Page,
  content: PageContent,
  fixed: Record<JsonPointer, JsonValue>,
): ModelOffer[] {
  // A request that says nothing but the model asks about it.
  const fields = Object.keys(objectMember(content.schema?.value, "properties"));
  if (fields.length > 0 && fields.every((name) => selectorFields.includes(name))) return [];
  for (const name of selectorFields) {
    const pointer = appendPointer("", name);
    const schema = objectMember(objectMember(content.schema?.value, "properties"), name);
    const listed = strings(arrayMember(schema, "enum"));
    const held = fixed[pointer];
    const shown = typeof held === "string" && !listed.includes(held) ? [held] : [];
    const values = [...listed, ...shown];
    const offers = values.flatMap((value): ModelOffer[] => {
      const id = modelId.exec(value)?.[1] ?? (name === "version" ? undefined : value);
      if (id === undefined) return [];
      const owns = values.length === 1 || value === held;
      const made = offer(page, id, { ...(owns ? fixed : {}), [pointer]: value });
      return [{ ...made, ownsExamples: owns && made.ownsExamples }];
    });
    if (offers.length > 0) return offers;
  }
  return [];
}

/** `"<hash>": "owner/name"` in a text: which version is which model's. */
const listedVersion =
  /["'`]?\b([0-9a-f]{32,64})["'`]?\s*[::=→]\s*["'`]?([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*)/g;

/** The models of the versions that a description lists. Their input is not on this page. */
function versionModels(page: Page, selected: readonly ModelOffer[]): ModelOffer[] {
  const documented = objectMember(page.body?.contents[0]?.schema?.value, "properties");
  const { description } = page;
  if (description === undefined || !Object.hasOwn(documented, "version")) return [];
  return [...description.text.matchAll(listedVersion)].flatMap(([, version, id]): ModelOffer[] => {
    if (version === undefined || id === undefined || selected.some((offer) => offer.id === id)) return [];
    const { text: path } = page.path;
    const body = { "/version": version };
    return [{ id, path, body, ownsExamples: false, ownsInput: false, location: description.location }];
  });
}

/** The model that the request's example names, if it names one. */
function exampleModel(page: Page): string | undefined {
  for (const { value } of page.body?.contents[0]?.examples ?? []) {
    for (const name of [...modelFields, "version"]) {
      const held = valueAtPointer(value.value, appendPointer("", name));
      const id = typeof held === "string" ? modelId.exec(held)?.[1] : undefined;
      if (id !== undefined) return id;
    }
  }
  return undefined;
}
