import { appendPointer } from "../../document/json-pointer.js";
import { arrayMember, member, objectMember } from "../../document/json-values.js";
import { isModelName, type ModelField, modelField } from "../../names/model-field.js";
import type { Names } from "../../names/names.js";
import { pathId } from "../../names/path-id.js";
import { pollingSentence } from "../../names/polling-sentence.js";
import { asksForTask } from "../operations/task-query.js";
import { type ModelOffer, type PreparedPage, takesFields } from "../pages/prepared-page.js";
import { answersLater, showsWaiting } from "./answers-later.js";
import { choiceId } from "./choice-id.js";
import { requestView, withChoice } from "./discover-models.js";
import { imageFields, mediaHints, promptFields, statusFields } from "./field-names.js";
import { nameDefinitions } from "./name-definitions.js";
import { openPathModel } from "./open-path-model.js";
import { inputParameters } from "./path-parameters.js";

/** A word in the form of a model's name: Latin, with a digit or a hyphen. */
const modelWord = /(?:^|[\s::(（])([A-Za-z][\w.]*-[\w.-]*\w|[A-Za-z]+\d[\w.]*)(?=$|[\s)）])/;

/**
 * Finds the models of pages that do not name one themselves, by comparing all pages of a service:
 * 1. a page whose title matches its path is the page of one model, if it creates something;
 * 2. a field that chooses the model, without a fixed value, has the model that the title names, or else the one of its
 *    own example;
 * 3. a page that takes a prompt creates something: its path names the model, and every other page of the operation is
 *    one of its modes. The same holds for a page that starts a task with a model that the caller chooses. Where the
 *    path has only one word, the response must be that of a task.
 * 4. a path with a parameter for the name of any model has the title of a model, or creates something: it is one model
 *    whose input contains the name.
 * Path parameters that stay open become part of the input.
 * Pages of one operation and one model are distinguished by their modes, which are stored in `names`.
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
    return page.offers.length > 0 || id === undefined || !takesFields(page, page.components)
      ? page
      : { ...page, offers: [offerOf(page, id, pages)] };
  });
  return nameDefinitions(complete.map(withParameters), names);
}

function withParameters(page: PreparedPage): PreparedPage {
  if (page.offers.length === 0) return page;
  const fields = documentedFields(page);
  const offers = page.offers.map((offer): ModelOffer => {
    const parameters = inputParameters(page, offer, fields);
    return parameters.length === 0 ? offer : { ...offer, parameters };
  });
  return { ...page, offers };
}

function operationKey(page: PreparedPage): string {
  return `${page.method} ${page.path.text}`;
}

function offersOf(page: PreparedPage, pages: readonly PreparedPage[]): ModelOffer[] {
  if (!takesFields(page, page.components)) return [];
  const path = page.path.text.replace(/^\/|\/$/g, "");
  const title = page.title?.text.trim() ?? "";
  const isLiteral = !path.includes("{");
  if (isLiteral && path.includes("/") && title.replace(/^\/|\/$/g, "") === path && makesSomething(page)) {
    return [{ ...offerOf(page, path, pages), title: path.split("/").slice(1).join("/") }];
  }
  const fields = documentedFields(page);
  const open = openPathModel(page, fields, makesSomething(page));
  if (open !== undefined) return [{ ...offerOf(page, open.id, pages), ...open }];
  const selector = fields.find(isModelName);
  if (selector !== undefined || fields.includes("version")) {
    const named =
      modelWord.exec(title)?.[1] ?? (selector === undefined ? undefined : shownModel(page, selector));
    if (named === undefined || selector === undefined || !makesSomething(page)) return [];
    return [{ ...offerOf(page, named, pages), body: { [appendPointer("", selector)]: named } }];
  }
  const id = pathId(page.path.text);
  if (isLiteral && id !== undefined && takesPrompt(page)) return [offerOf(page, id, pages)];
  // A path of one word is not enough evidence: the request and the response must show that something is created.
  const isPolled = pollingSentence(page.description?.text ?? "") !== undefined;
  const isWork = isPolled || (path.includes("/") ? answersLater(page) : showsWaiting(page));
  if (isLiteral && takesPrompt(page) && isWork) return [offerOf(page, choiceId(page.path.text), pages)];
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

/** The example value of the field that names the model. */
function shownModel(page: PreparedPage, field: string): string | undefined {
  const property = objectMember(objectMember(page.body?.contents[0]?.schema?.value, "properties"), field);
  const [shown, ...more] = [property["example"] ?? [], arrayMember(property, "examples")].flat();
  return typeof shown === "string" && shown.trim() !== "" && more.length === 0 ? shown.trim() : undefined;
}

function takesPrompt(page: PreparedPage): boolean {
  return documentedFields(page).some((name) => promptFields.includes(name));
}

/**
 * Whether a request creates something: it has a prompt; or it takes or controls media and starts a task; or it takes a
 * file and its response may have content. A request that takes a file without such a response is an upload.
 */
function makesSomething(page: PreparedPage): boolean {
  const fields = documentedFields(page);
  if (fields.some((name) => promptFields.includes(name))) return true;
  const isMedia = (name: string): boolean =>
    imageFields.includes(name) || name === "file" || mediaHints.some((hint) => hint.fields.includes(name));
  return fields.some(isMedia) && (startsTask(page) || (fields.includes("file") && mayAnswer(page)));
}

/** Whether a successful response may have content: one has, or the page documents none. */
function mayAnswer({ responses }: PreparedPage): boolean {
  const successes = responses.filter(({ status }) => /^2/.test(status));
  return successes.length === 0 || successes.some(({ contents }) => contents.length > 0);
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
