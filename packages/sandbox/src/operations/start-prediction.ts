import { schemaAt } from "../answers/schema-at.js";
import { firstPointer } from "../document/contract.js";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { Directives } from "../predictions/directives.js";
import { type Prediction, pendingShare } from "../predictions/prediction.js";
import { planOutput } from "../render/plan-output.js";
import { readSubject } from "../render/subject.js";

/** Hour that outputs are kept where the document does not say, in seconds. */
const defaultRetention = 3600;
/** Share of the whole time after which a prediction fails that was asked to. */
const unhappyShare = 0.7;

/** What a prediction is started from. */
export type Creation = Pick<Prediction, "service" | "model" | "lifecycle" | "binding" | "request" | "input">;

/**
 * A prediction that begins now. It is not kept yet.
 * @param variation What makes its output another one than that of the same input.
 */
export function startPrediction(
  context: SandboxContext,
  creation: Creation,
  directives: Directives,
  variation = "",
): Prediction {
  const createdAt = context.clock.now();
  const duration = directives.duration ?? context.duration;
  const outcome = directives.outcome ?? "succeeded";
  const endsAt = createdAt + (outcome === "succeeded" ? duration : duration * unhappyShare);
  const retention = context.retention ?? (creation.lifecycle.retention ?? defaultRetention) * 1000;
  return {
    ...creation,
    id: createId(context, creation),
    output: planOutput(readSubject(creation.model, creation.input, variation)),
    outcome,
    createdAt,
    startsAt: createdAt + duration * pendingShare,
    endsAt,
    removedAt: endsAt + retention,
  };
}

/**
 * Keeps a prediction.
 * @throws {Problem} 429 naming the limit that leaves no room for it.
 */
export function keep(context: SandboxContext, prediction: Prediction): void {
  const full = context.store.add(prediction);
  if (full === undefined) return;
  const detail = `The sandbox is full of unfinished predictions: ${full}.`;
  throw new Problem(429, "Too many predictions", detail, { headers: { "Retry-After": "1" } });
}

/** An id as the response to the create has it: digits where it is a number there. */
function createId({ createId }: SandboxContext, { service, lifecycle, binding }: Creation): string {
  const schema = service.operationsById.get(binding.operation)?.response.schema ?? {};
  const type = schemaAt(schema, firstPointer(lifecycle.id))?.["type"];
  const id = createId();
  if (type !== "integer" && type !== "number") return id;
  let number = 0;
  for (const character of id) number = (number * 31 + character.charCodeAt(0)) % 999_999_999_989;
  return String(1_000_000_000_000 + number);
}
