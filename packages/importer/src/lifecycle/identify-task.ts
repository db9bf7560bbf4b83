import type { JsonObject } from "../document/json.js";
import { type DocumentOperation, listOperations } from "../document/operations.js";
import { successContent } from "../document/success-content.js";
import { idNameAt, isTaskIdName, otherThanIdNames } from "../names/task-fields.js";
import { contentShapes } from "./answer-content.js";
import { type AnswerShape, isTaskShape } from "./answer-shape.js";
import { type BareId, readBareId } from "./bare-id.js";
import { echoedNames } from "./find-output.js";
import { type FollowUp, findFollowUps, namesOfInput } from "./follow-ups.js";
import type { GivenValues } from "./given-values.js";

/** The task in a create's response: the shape that fits its follow-ups, or an id without a name. */
export interface Identity {
  shape: AnswerShape | undefined;
  bareId: BareId | undefined;
  followUps: FollowUp[];
}

/**
 * Reads a create's response as a task; undefined where it is the result itself.
 *
 * @param given The parameters of the create.
 * @param isPolled Whether the create's page states that a request is repeated until a state is reached: then an id alone
 *   is that of a task.
 */
export function identifyTask(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
  content: JsonObject,
  given: GivenValues = {},
  isPolled = false,
): Identity | undefined {
  const shapes = contentShapes(document, content, namesTaken(document, create, creates));
  const tasks = shapes.filter((shape) => isTaskShape(shape));
  // Shapes mostly have the same name for the id, and then the same follow-ups.
  const known = new Map<string | undefined, FollowUp[]>();
  const followUpsOf = (shape: AnswerShape | undefined): FollowUp[] => {
    const name = shape?.id === undefined ? undefined : idNameAt(shape.id);
    const followUps = known.get(name) ?? findFollowUps(document, create, creates, name, given);
    known.set(name, followUps);
    return followUps;
  };
  // The shape that the query's response has, too, is the correct one.
  const agreeing = tasks.find((shape) => {
    const query = followUpsOf(shape).find(({ answers }) => answers === "state");
    const answered = query === undefined ? undefined : successContent(document, query.operation.operation);
    return (
      answered !== undefined && contentShapes(document, answered).some(({ state }) => state === shape.state)
    );
  });
  const task = agreeing ?? tasks[0];
  if (task !== undefined) return { shape: task, bareId: undefined, followUps: followUpsOf(task) };
  // An id alone belongs to a task only where an operation takes it and responds with a state.
  for (const shape of shapes.filter(({ id }) => id !== undefined)) {
    const followUps = followUpsOf(shape);
    if (isPolled || followUps.some(({ answers }) => answers === "state"))
      return { shape, bareId: undefined, followUps };
  }
  const bareId = readBareId(document, create.operation, content);
  // The name of the id identifies a task: it is asynchronous even where no page documents a query.
  const started = shapes.find(({ id }) => id !== undefined && isTaskIdName(idNameAt(id)));
  if (bareId === undefined && started !== undefined)
    return { shape: started, bareId: undefined, followUps: followUpsOf(started) };
  return bareId === undefined ? undefined : { shape: undefined, bareId, followUps: followUpsOf(undefined) };
}

/** The input names of operations that start no task, without those that the create takes itself. */
function namesTaken(
  document: JsonObject,
  create: DocumentOperation,
  creates: readonly DocumentOperation[],
): string[] {
  const own = echoedNames(document, create);
  // The same for all creates of a document.
  let taken = takenNames.get(creates);
  if (taken === undefined) {
    const started = new Set(creates.map(({ path, method }) => `${method} ${path}`));
    taken = listOperations(document)
      .filter(({ path, method }) => !started.has(`${method} ${path}`))
      .flatMap((one) => namesOfInput(document, one))
      .filter((name) => !otherThanIdNames.includes(name));
    takenNames.set(creates, taken);
  }
  return taken.filter((name) => !own.has(name));
}

const takenNames = new WeakMap<readonly DocumentOperation[], string[]>();
