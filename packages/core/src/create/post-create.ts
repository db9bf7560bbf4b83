import type { Answer } from "../http/answer.js";
import { merged } from "../json/merged.js";
import type { CreateWork } from "../prediction/create-work.js";
import type { CreateContext } from "./create-context.js";
import { createFailure } from "./create-failure.js";
import type { Created } from "./created.js";
import { readCreate } from "./read-create.js";
import { refusalOfCreate } from "./refusal-of-create.js";

/** The result of sending a create. `tryOther`: the service has no such operation, so nothing was created. */
export type Sent<Output> =
  | { readonly kind: "created"; readonly created: Created<Output> }
  | { readonly kind: "tryOther"; readonly error: unknown };

/**
 * Sends one POST and reads its response. It is repeated only where it is certain that nothing was created.
 *
 * @throws {CorsacError} nothing was created
 * @throws {CreateUncertainError} it is not known whether something was
 */
export async function postCreate<Output>(
  { requests, settings }: CreateContext,
  work: CreateWork<Output>,
  signal: AbortSignal | undefined,
): Promise<Sent<Output>> {
  const { lifecycle, exchange = requests.transport.exchange } = work;
  const since = settings.clock.now();
  const repeatable = lifecycle?.descriptor.idempotency !== undefined;
  const request = merged(work.request, {
    repeatable,
    signal,
    finish: true,
    refusalIn: (response: Answer) => refusalOfCreate(work, response),
  });
  let answer: Answer;
  try {
    answer = await exchange(request);
  } catch (error) {
    throw await createFailure(work, { error, lost: undefined }, since);
  }
  const read = readCreate(work, answer);
  switch (read.kind) {
    case "created":
      return { kind: "created", created: merged(read, { work, since, answer: answer.body }) };
    case "missing":
      return { kind: "tryOther", error: read.error };
    case "failed":
      throw await createFailure(work, read, since);
  }
}
