import type { JsonObject } from "../document/json.js";
import type { DocumentOperation } from "../document/operations.js";
import { contentShapes, successContent } from "./answer-content.js";
import { type AnswerShape, isTaskShape } from "./answer-shape.js";
import { type BareId, readBareId } from "./bare-id.js";
import { type FollowUp, findFollowUps } from "./follow-ups.js";
import { lastSegment } from "./lifecycle-names.js";

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
  const shapes = contentShapes(document, content);
  const tasks = shapes.filter((shape) => isTaskShape(shape));
  const followUpsOf = (shape: AnswerShape | undefined): FollowUp[] =>
    findFollowUps(document, create, creates, shape?.id === undefined ? undefined : lastSegment(shape.id));
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
  return bareId === undefined ? undefined : { shape: undefined, bareId, followUps: followUpsOf(undefined) };
}
