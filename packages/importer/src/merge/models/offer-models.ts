import { appendPointer } from "../../document/json-pointer.js";
import { member, objectMember } from "../../document/json-values.js";
import { isModelName, type ModelField, modelField } from "../../names/model-field.js";
import type { Names } from "../../names/names.js";
import { pathId } from "../../names/path-id.js";
import { asksForTask } from "../operations/task-query.js";
import { type ModelOffer, type PreparedPage, takesBody } from "../pages/prepared-page.js";
import { choiceId } from "./choice-id.js";
import { requestView, withChoice } from "./discover-models.js";
import { imageFields, mediaHints, promptFields, statusFields } from "./field-names.js";
import { nameDefinitions } from "./name-definitions.js";

/** A word that looks like a model's name: Latin, with a digit or a hyphen in it. */
const modelWord = /(?:^|[\s::(（])([A-Za-z][\w.]*-[\w.-]*\w|[A-Za-z]+\d[\w.]*)(?=$|[\s)）])/;

/**
 * The models that can only be found by looking at all pages of a service, where a page by itself names none:
 * 1. a page called like its own path is the page of one model, if it asks for something to be made;
 * 2. a field that chooses the model, with no value anywhere, is given the model that the title names;
 * 3. a page that takes a prompt makes something: its path names the model, and every other page of the operation is
 *    one of its modes; so does one that starts a task with a model that the caller chooses.
 * Pages of one operation and one model are told apart by their modes, which `names` remembers.
 */
export function offerModels(pages: readonly PreparedPage[], names: Names): PreparedPage[] {
  const found = pages.map((page) =>
    page.offers.length > 0 ? page : { ...page, offers: offersOf(page, pages) },
  );
  const made = new Map<string, string>();
  for (const page of found) {
    const [offer] = page.offers;
    if (offer !== undefined && offer.id === pathId(page.path.text)) made.set(operationKey(page), offer.id);
  }
  const complete = found.map((page) => {
    const id = made.get(operationKey(page));
    return page.offers.length > 0 || id === undefined || page.body === undefined
      ? page
      : { ...page, offers: [offerOf(page, id, pages)] };
  });
  return nameDefinitions(complete, names);
}

function operationKey(page: PreparedPage): string {
  return `${page.method} ${page.path.text}`;
}

function offersOf(page: PreparedPage, pages: readonly PreparedPage[]): ModelOffer[] {
  if (!takesBody(page) || page.body === undefined) return [];
  const path = page.path.text.replace(/^\/|\/$/g, "");
  const title = page.title?.text.trim() ?? "";
  const isLiteral = !path.includes("{") && path.includes("/");
  if (isLiteral && title.replace(/^\/|\/$/g, "") === path && makesSomething(page)) {
    return [{ ...offerOf(page, path, pages), title: path.split("/").slice(1).join("/") }];
  }
  const fields = documentedFields(page);
  const selector = fields.find(isModelName);
  if (selector !== undefined || fields.includes("version")) {
    const named = modelWord.exec(title)?.[1];
    if (named === undefined || selector === undefined || !makesSomething(page)) return [];
    return [{ ...offerOf(page, named, pages), body: { [appendPointer("", selector)]: named } }];
  }
  const id = pathId(page.path.text);
  if (isLiteral && id !== undefined && takesPrompt(page)) return [offerOf(page, id, pages)];
  const isChosen = chosenField(page)?.choices !== undefined && (takesPrompt(page) || startsTask(page));
  return isChosen && !page.path.text.includes("{") ? [offerOf(page, choiceId(page.path.text), pages)] : [];
}

function offerOf(page: PreparedPage, id: string, pages: readonly PreparedPage[]): ModelOffer {
  const { text: path } = page.path;
  const title = page.title?.text;
  const isTask = pages.some((other) =>
    asksForTask({ method: other.method, path: other.path.text }, { path }),
  );
  const made: ModelOffer = {
    id,
    path,
    body: {},
    ownsExamples: true,
    location: page.location,
    ...(title === undefined || title === "" ? {} : { title }),
    ...(isTask ? { isTask } : {}),
  };
  return withChoice(made, chosenField(page));
}

/** The field of the request that takes one of several models. */
function chosenField(page: PreparedPage): ModelField | undefined {
  const content = page.body?.contents[0];
  return content === undefined ? undefined : modelField(requestView(content, page.components));
}

/** The fields at the root of the body, from all of its media types and examples. */
function documentedFields(page: PreparedPage): string[] {
  return (page.body?.contents ?? []).flatMap(({ schema, examples }) => [
    ...Object.keys(objectMember(schema?.value, "properties")),
    ...examples.flatMap(({ value }) => Object.keys(objectMember({ value: value.value }, "value"))),
  ]);
}

function takesPrompt(page: PreparedPage): boolean {
  return documentedFields(page).some((name) => promptFields.includes(name));
}

/** Whether a request asks for something to be made: it has a prompt; or it takes or shapes media and starts a task. */
function makesSomething(page: PreparedPage): boolean {
  const fields = documentedFields(page);
  if (fields.some((name) => promptFields.includes(name))) return true;
  const isMedia = (name: string): boolean =>
    imageFields.includes(name) || name === "file" || mediaHints.some((hint) => hint.fields.includes(name));
  return fields.some(isMedia) && (startsTask(page) || fields.includes("file"));
}

function startsTask(page: PreparedPage): boolean {
  return page.responses.some(({ contents }) =>
    contents.some(({ schema, examples }) => {
      const properties = objectMember(schema?.value, "properties");
      const shown = examples.map(({ value }) => value.value);
      return statusFields.some(
        (name) =>
          Object.hasOwn(properties, name) || shown.some((answer) => member(answer, name) !== undefined),
      );
    }),
  );
}
