import type { JsonObject } from "../document/json.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { successContent } from "../document/success-content.js";
import { contentShapes } from "./answer-content.js";
import { type AnswerShape, isTaskShape } from "./answer-shape.js";
import { type BareId, readBareId } from "./bare-id.js";
import { idNameAt, isTaskIdName } from "./field-names.js";
import { echoedNames } from "./find-output.js";
import { type FollowUp, findFollowUps, namesOfInput } from "./follow-ups.js";

/** A create's answer as that of a task: the shape that fits its follow-ups, or an id without a name. */
export interface Identity {
  shape: AnswerShape | undefined;
  bareId: BareId | undefined;
  followUps: FollowUp[];
}

/** Reads a create's answer as that of a task; undefined where it is the result itself. */
export function identifyTask(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
  content: JsonObject,
): Identity | undefined {
  const shapes = contentShapes(document, content, namesTaken(document, create, creates));
  const tasks = shapes.filter((shape) => isTaskShape(shape));
  const followUpsOf = (shape: AnswerShape | undefined): FollowUp[] =>
    findFollowUps(document, create, creates, shape?.id === undefined ? undefined : idNameAt(shape.id));
  // The shape that the query's answer has, too, is the one the service sends.
  const agreeing = tasks.find((shape) => {
    const query = followUpsOf(shape).find(({ answers }) => answers === "state");
    const answered = query === undefined ? undefined : successContent(document, query.operation.operation);
    return (
      answered !== undefined && contentShapes(document, answered).some(({ state }) => state === shape.state)
    );
  });
  const task = agreeing ?? tasks[0];
  if (task !== undefined) return { shape: task, bareId: undefined, followUps: followUpsOf(task) };
  // An id alone is that of a task only where an operation takes it and answers with a status word.
  for (const shape of shapes.filter(({ id }) => id !== undefined)) {
    const followUps = followUpsOf(shape);
    if (followUps.some(({ answers }) => answers === "state")) return { shape, bareId: undefined, followUps };
  }
  const bareId = readBareId(document, content);
  // The id of a task by its name: the work goes on, also where no page says how it is followed.
  const started = shapes.find(({ id }) => id !== undefined && isTaskIdName(idNameAt(id)));
  if (bareId === undefined && started !== undefined)
    return { shape: started, bareId: undefined, followUps: followUpsOf(started) };
  return bareId === undefined ? undefined : { shape: undefined, bareId, followUps: followUpsOf(undefined) };
}

/** Members of envelopes, which operations may take as well: no ids. */
const notIds: ReadonlySet<string> = new Set(["code", "message", "msg", "status", "state", "model", "type"]);

/** The names under which operations that start no work take something, if the create does not take it itself. */
function namesTaken(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
): string[] {
  const own = echoedNames(document, create);
  return listOperations(document)
    .filter((one) => !creates.some(({ path, method }) => path === one.path && method === one.method))
    .flatMap((one) => namesOfInput(document, one))
    .filter((name) => !own.has(name) && !notIds.has(name));
}
