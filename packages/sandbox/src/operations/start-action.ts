import { buildAnswer } from "../answers/build-answer.js";
import { standing } from "../answers/conditions.js";
import { type JsonValue, sameJson, valueAtPointer } from "../document/contract.js";
import { invalidInput, Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { type Prediction, progressAt } from "../predictions/prediction.js";
import type { Asked } from "../requests/asked.js";
import type { Reply } from "../transport/reply.js";
import type { Part } from "./parts.js";
import { answerContext, respond } from "./respond.js";
import { boundValues } from "./sources.js";
import { keep, startPrediction } from "./start-prediction.js";

/**
 * Starts the task of an action on a prediction's output: a new prediction of the same model.
 * @throws {Problem} 409 while the first one runs, 422 for an unknown choice.
 */
export async function startAction(
  context: SandboxContext,
  asked: Asked,
  parent: Prediction,
  part: Extract<Part, { kind: "action" }>,
): Promise<Reply> {
  const { state } = progressAt(parent, context.clock.now());
  if (state !== "succeeded") {
    throw new Problem(409, "Not finished", `${parent.id} has no output: it is ${state}.`);
  }
  await checkChoice(context, asked, parent, part);
  const name = part.binding.lifecycle;
  const lifecycle =
    name === undefined
      ? parent.lifecycle
      : (asked.match.service.lifecyclesByName.get(name) ?? parent.lifecycle);
  const { input } = parent;
  const directives = asked.notes.directives ?? {};
  const { service, model } = parent;
  const binding = { operation: asked.match.operation.id };
  const request = asked.body ?? {};
  const prediction = startPrediction(
    context,
    { service, model, lifecycle, binding, request, input },
    directives,
    // Another action, or another choice, results in another picture.
    `${part.name} ${JSON.stringify(asked.body ?? null)}`,
  );
  keep(context, asked, prediction);
  context.logger.info(`${model.id}: ${part.name} of ${parent.id} created ${prediction.id}`);
  return respond(context, asked.match.operation, prediction, asked);
}

async function checkChoice(
  context: SandboxContext,
  asked: Asked,
  parent: Prediction,
  { binding }: Extract<Part, { kind: "action" }>,
): Promise<void> {
  const given = boundValues(asked, binding).find(({ source }) => source.from === "choice");
  const query = parent.service.operationsById.get(parent.lifecycle.query.operation);
  if (!given || !binding.choices || !query) return;
  const { items, value: place } = binding.choices;
  const body = buildAnswer(query, await answerContext(context, parent, asked.origin));
  const offered = standing(body, items);
  const pointer = given.source.from === "choice" ? given.source.pointer : undefined;
  const values = (Array.isArray(offered) ? offered : []).map((choice): JsonValue | undefined => {
    const value = standing(choice, place);
    return pointer === undefined ? value : valueAtPointer(value, pointer);
  });
  if (values.some((value) => value !== undefined && sameJson(value, given.given ?? null))) return;
  const description = `${JSON.stringify(given.given ?? null)} is no choice. Offered: ${JSON.stringify(values)}.`;
  throw invalidInput([{ field: "", description, type: "enum" }]);
}
