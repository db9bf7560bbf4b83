import type { JsonObject, JsonPointer, JsonValue } from "../../document/json.js";
import { appendPointer, valueAtPointer } from "../../document/json-pointer.js";
import { arrayMember, member, objectMember, strings } from "../../document/json-values.js";
import { pathParameters } from "../../document/operations.js";
import type { Page, PageContent } from "../../forms/page.js";
import { isModelName, type ModelField, modelField, type RequestView } from "../../names/model-field.js";
import { type ModelOffer, takesFields } from "../pages/prepared-page.js";
import { choiceId } from "./choice-id.js";
import { modelFields } from "./field-names.js";
import { hashedModelId, isHash } from "./hashed-model.js";

/** `owner/name`, with or without a version: `owner/name:hash`. */
const modelId = /^([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*)(?::[\w.-]+)?$/;
const modelIdInText = /(?:^|[\s::,,(（])([A-Za-z0-9][\w.-]*\/[A-Za-z0-9][\w.-]*)(?=$|[\s,,)）])/;
/** `…/models/<owner>/<name>/…`, with both literal or both as parameters. */
const modelsPath = /\/models\/([^/{}]+)\/([^/{}]+)(?=\/|$)/;
const modelsTemplate = /\/models\/\{([^/{}]+)\}\/\{([^/{}]+)\}(?=\/|$)/;

/** `…/models/<name>:<verb>`. */
const modelCall = /\/models\/([^/{}:]+):[A-Za-z]\w*$/;

/**
 * The models that a page offers: one, unless its path distinguishes several. The first rule that applies determines
 * them:
 * 1. a list of ids on the page. A path that contains one of them yields one path per model; a path with parameters for
 *    owner and name has them fixed; a `version` takes the id. Where another field of the body takes it, the page is one
 *    model with a choice.
 * 2. a path of the form `…/models/<owner>/<name>/…` or `…/models/<name>:<verb>`.
 * 3. a path parameter that names the model: each of the listed values.
 * 4. `version` in the body, of the form `owner/name` or `owner/name:hash`.
 * 5. the field of the body that names the model: its constant, or the value of the example where the page offers
 *    nothing else. Where the page offers several, the caller chooses: the page is one model, named after its path.
 * 6. the title, where it starts or ends with a text that can only be a model: `… owner/name`.
 * 7. a version that is only a hash: the page is one model, named after its title or its path.
 * A description that lists versions with their models (`"1a2b…": "owner/name"`) offers those, too.
 * The value that the example gives a selector is fixed for the model in each case.
 * A path parameter that no model fixes identifies another resource of the operation: then the operation runs no model.
 *
 * @param components The reusable parts that the page's references point at.
 */
export function discoverModels(page: Page, components: JsonObject = {}): ModelOffer[] {
  const content = page.body?.contents[0];
  const field = content === undefined ? undefined : modelField(requestView(content, components));
  if (!takesFields(page, components)) return [];
  return offeredModels(page, field)
    .filter(({ path, pathValues }) =>
      pathParameters(path).every((name) => pathValues !== undefined && Object.hasOwn(pathValues, name)),
    )
    .map((found) => withChoice(found, field));
}

/**
 * The offer with the field by which the caller chooses the model, also where the model was identified in another way.
 */
export function withChoice(found: ModelOffer, field: ModelField | undefined): ModelOffer {
  if (field?.choices === undefined || found.choice !== undefined) return found;
  if (Object.hasOwn(found.body, appendPointer("", field.name))) return found;
  return { ...found, choice: { field: field.name, values: field.choices, isOpen: field.isOpen } };
}

function offeredModels(page: Page, field: ModelField | undefined): ModelOffer[] {
  const content = page.body?.contents[0];
  const fixed = content === undefined ? {} : fixedValues(content, field);
  const path = page.path.text;
  if (page.models.length > 0) return listedModels(page, fixed, field);
  const named = modelsPath.exec(path);
  if (named !== null) return [offer(page, `${named[1]}/${named[2]}`, fixed)];
  const called = modelCall.exec(path)?.[1];
  if (called !== undefined) return [offer(page, called, fixed)];
  const placed = parameterModels(page, fixed);
  if (placed.length > 0) return placed;
  const selected = content === undefined ? [] : selectedModels(page, content, fixed, field);
  const versions = versionModels(page, selected);
  if (selected.length > 0 || versions.length > 0) return [...selected, ...versions];
  const title = titleModel(page, fixed);
  if (title !== undefined) return [offer(page, title, fixed, page.title?.location)];
  return content === undefined || asksAboutModel(content, field) ? [] : hashedModel(page, fixed);
}

/** How titles of pages that run a model begin, before the model's id: `创建任务 acme/brush`. */
const runsModel = /^(?:创建|新建|生成|运行|调用|提交|发起|create|run|generate|predict|call|submit)(?![a-z])/i;

/**
 * Two words separated by a slash may be two names of one thing (`read/write`). They are read as a model where they are
 * at the start or end of the title and one of these holds: they have the form of an id, the title describes running
 * something, the request has a field for a model or a version, or the page contains them again.
 */
function titleModel(
  { title, description, body }: Page,
  fixed: Record<JsonPointer, JsonValue>,
): string | undefined {
  const text = title?.text.trim() ?? "";
  const found = modelIdInText.exec(text);
  const id = found?.[1];
  if (found === null || id === undefined) return undefined;
  const behind = text.slice(found.index + found[0].length);
  if (!text.startsWith(id) && !/^[)）]?\s*(?:[(（[【].*)?$/.test(behind)) return undefined;
  const fields = Object.keys(objectMember(body?.contents[0]?.schema?.value, "properties"));
  const asks =
    Object.keys(fixed).length > 0 || fields.some((name) => name === "version" || isModelName(name));
  // `302/3XX`
  if (/^\d+\//.test(id)) return undefined;
  const isNamed = asks || /[\d._-]/.test(id) || description?.text.includes(id) === true;
  return isNamed || runsModel.test(text.slice(0, found.index)) ? id : undefined;
}

function hashedModel(page: Page, fixed: Record<JsonPointer, JsonValue>): ModelOffer[] {
  const hash = Object.values(fixed).find(isHash);
  if (hash === undefined) return [];
  const title = page.title?.text.trim() ?? "";
  const made = offer(page, hashedModelId(title, page.path.text, hash), fixed);
  return [{ ...made, ownsExamples: true, ...(title === "" ? {} : { title }) }];
}

/** The parts of a content that determine the model. */
export function requestView(content: PageContent, components: JsonObject = {}): RequestView {
  return {
    schema: content.schema?.value,
    examples: content.examples.map(({ value }) => value.value),
    components,
  };
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

function choiceOffer(
  page: Page,
  { name: field, isOpen }: ModelField,
  values: readonly string[],
  fixed: Record<JsonPointer, JsonValue>,
): ModelOffer {
  const path = page.path.text;
  const choice = { field, values, isOpen };
  return { id: choiceId(path), path, body: fixed, choice, ownsExamples: true, location: page.location };
}

function listedModels(
  page: Page,
  fixed: Record<JsonPointer, JsonValue>,
  field: ModelField | undefined,
): ModelOffer[] {
  const path = page.path.text;
  const ids = page.models.map(({ text }) => text);
  const [first] = page.models;
  const shown = ids.find((id) => path.split(`/${id}/`).length > 1 || path.endsWith(`/${id}`));
  const template = modelsTemplate.exec(path);
  const documented = objectMember(page.body?.contents[0]?.schema?.value, "properties");
  const version = Object.hasOwn(fixed, "/version") || Object.hasOwn(documented, "version");
  const selector = version ? undefined : selectorName(field, documented);
  if (shown === undefined && template === null && !version && ids.length > 1) {
    if (selector === undefined) return [offer(page, choiceId(path), fixed, first?.location)];
    const { [appendPointer("", selector)]: _chosen, ...rest } = fixed;
    const values = [...new Set([...ids, ...(field?.choices ?? [])])];
    return [
      choiceOffer(page, { name: selector, value: undefined, choices: values, isOpen: true }, values, rest),
    ];
  }
  return page.models.map(({ text: id, location }): ModelOffer => {
    const [owner = "", name = ""] = id.split("/");
    const owns = id === (shown ?? exampleModel(page) ?? ids[0]);
    const base = { id, path, body: owns ? fixed : {}, ownsExamples: owns, location };
    if (shown !== undefined) return { ...base, path: path.replace(`/${shown}`, `/${id}`) };
    if (template !== null) {
      return { ...base, pathValues: { [template[1] ?? "owner"]: owner, [template[2] ?? "name"]: name } };
    }
    const taken = version ? "version" : selector;
    return taken === undefined ? base : { ...base, body: { ...base.body, [appendPointer("", taken)]: id } };
  });
}

function selectorName(field: ModelField | undefined, documented: JsonObject): string | undefined {
  return field?.name ?? Object.keys(documented).find(isModelName);
}

/** The models that a path parameter lists, each with its own path. */
function parameterModels(page: Page, fixed: Record<JsonPointer, JsonValue>): ModelOffer[] {
  const parameter = page.parameters.find((one) => one.in === "path" && isModelName(one.name));
  if (parameter === undefined) return [];
  const schema = parameter.schema.value;
  const listed = strings(arrayMember(schema, "enum"));
  const single = member(schema, "const");
  const values = listed.length > 0 ? listed : typeof single === "string" && single !== "" ? [single] : [];
  return values.map((value) => ({
    ...offer(page, value, fixed, parameter.location),
    pathValues: { [parameter.name]: value },
    ownsExamples: values.length === 1 || value === parameter.example,
  }));
}

/**
 * The values of the body's selectors: a constant, a default, or the example's value. The field that the caller chooses
 * is not fixed.
 */
function fixedValues(content: PageContent, field: ModelField | undefined): Record<JsonPointer, JsonValue> {
  const fixed: Record<JsonPointer, JsonValue> = {};
  if (field?.name !== "version") {
    const pointer = appendPointer("", "version");
    const schema = objectMember(objectMember(content.schema?.value, "properties"), "version");
    const shown = content.examples.map(({ value }) => valueAtPointer(value.value, pointer));
    const value =
      member(schema, "const") ?? shown.find((item) => typeof item === "string") ?? member(schema, "default");
    if (typeof value === "string" && value !== "") fixed[pointer] = value;
  }
  if (field?.value !== undefined && field.value !== "" && isModelName(field.name)) {
    fixed[appendPointer("", field.name)] = field.value;
  }
  return fixed;
}

/** Whether a request contains only the model: then it queries the model. */
function asksAboutModel(content: PageContent, field: ModelField | undefined): boolean {
  const fields = Object.keys(objectMember(content.schema?.value, "properties"));
  return (
    fields.length > 0 &&
    fields.every((name) => name === "version" || name === field?.name || isModelName(name))
  );
}

function selectedModels(
  page: Page,
  content: PageContent,
  fixed: Record<JsonPointer, JsonValue>,
  field: ModelField | undefined,
): ModelOffer[] {
  if (asksAboutModel(content, field)) return [];
  const version = fixed["/version"];
  const id = typeof version === "string" ? modelId.exec(version)?.[1] : undefined;
  if (id !== undefined) return [offer(page, id, fixed)];
  if (field?.choices !== undefined && (isModelName(field.name) || field.name === "version"))
    return [choiceOffer(page, field, field.choices, fixed)];
  const { value } = field ?? {};
  if (field === undefined || value === undefined || !isModelName(field.name) || isHash(value)) return [];
  return [offer(page, modelId.exec(value)?.[1] ?? value, fixed)];
}

/** `"<hash>": "owner/name"` in a text: a version and its model. */
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
