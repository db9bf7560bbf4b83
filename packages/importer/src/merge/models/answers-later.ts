import type { JsonObject, JsonValue } from "../../document/json.js";
import { arrayMember, isJsonObject, member, objectMember } from "../../document/json-values.js";
import { stateWords } from "../../names/status-words.js";
import type { PreparedPage } from "../pages/prepared-page.js";
import { envelopeFields, statusFields, taskIdNames } from "./field-names.js";

/**
 * Whether a create starts a long-running task: its response contains a status, or only the id of a task, with or
 * without an envelope.
 */
export function answersLater({ responses }: Pick<PreparedPage, "responses">): boolean {
  const contents = responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap((response) => response.contents);
  return contents.some(({ schema, examples }) => {
    const properties = objectMember(schema?.value, "properties");
    const answers = examples.map(({ value }) => value.value).filter(isJsonObject);
    const hasStatus =
      statusFields.some(
        (name) =>
          Object.hasOwn(properties, name) ||
          answers.some((answer) => typeof member(answer, name) === "string"),
      ) || Object.values(properties).some(listsStates);
    return (
      hasStatus ||
      isTaskAlone(properties, objectMember(properties["data"], "properties")) ||
      answers.some((answer) => isTaskAlone(answer, objectMember(answer, "data")))
    );
  });
}

/**
 * Whether the response of a create describes unfinished work: only the id of a task, or a status whose value means
 * waiting or running. `{ "status": "ok", … }` is also the envelope of synchronous responses.
 */
export function showsWaiting({ responses }: Pick<PreparedPage, "responses">): boolean {
  const contents = responses
    .filter(({ status }) => status.startsWith("2"))
    .flatMap((response) => response.contents);
  return contents.some(({ schema, examples }) => {
    const properties = objectMember(schema?.value, "properties");
    const answers = examples.map(({ value }) => value.value).filter(isJsonObject);
    const words = [
      ...Object.values(properties).flatMap((property) => arrayMember(property, "enum")),
      ...answers.flatMap((answer) => statusFields.flatMap((name) => member(answer, name) ?? [])),
    ];
    return (
      words.some((word) => ["pending", "running"].includes(stateOf(word) ?? "")) ||
      isTaskAlone(properties, objectMember(properties["data"], "properties")) ||
      answers.some((answer) => isTaskAlone(answer, objectMember(answer, "data")))
    );
  });
}

function stateOf(word: JsonValue): string | undefined {
  const known = typeof word === "string" ? word.toLowerCase() : "";
  return Object.hasOwn(stateWords, known) ? stateWords[known] : undefined;
}

/** Whether the values of a field are states of a task although its name is not a usual one for a status. */
function listsStates(property: JsonValue): boolean {
  const words = arrayMember(property, "enum");
  return words.length > 0 && words.every((word) => stateOf(word) !== undefined);
}

/** A request id alone also occurs in synchronous responses. */
const ofTask = (name: string): boolean => taskIdNames.includes(name) && !/^request/.test(name);

function isTaskAlone(answer: JsonObject, data: JsonObject): boolean {
  const names = [...Object.keys(answer), ...Object.keys(data)];
  return (
    names.some(ofTask) && names.every((name) => taskIdNames.includes(name) || envelopeFields.includes(name))
  );
}
