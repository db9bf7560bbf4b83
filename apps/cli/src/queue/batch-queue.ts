import { setTimeout as sleep } from "node:timers/promises";
import { type BatchState, takeCreate } from "../batch/batch-state.js";
import type { BatchTally } from "../batch/batch-tally.js";
import type { CreateJournal } from "../batch/create-journal.js";
import { lineState } from "../batch/line-table.js";
import type { Rate } from "../batch/rate-limit.js";
import type { LinesToWork } from "../batch/work-lines.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { writeWarnings } from "../terminal/warnings.js";
import { BatchStore, type StoredCreate } from "./batch-store.js";
import { feedLines } from "./feed-lines.js";
import { lineQueue, setRate } from "./line-queue.js";
import { certainSilence, liveWorkers } from "./live-workers.js";
import { durabilityWarning, openRedis } from "./open-redis.js";

/** A batch whose lines are run by workers on any number of machines. */
export interface BatchQueue {
  /** The id of the batch on the Redis server. */
  readonly id: string;
  /** Creates the batch on the server. */
  begin(rate: Rate | undefined): Promise<void>;
  /** The journal of the folder, whose later states also go to the workers. */
  journal(local: CreateJournal): CreateJournal;
  /** Takes over what workers sent and what has no result yet. */
  prepare(state: BatchState, tally: BatchTally, local: CreateJournal, round: number): Promise<void>;
  /** Has the workers run the lines. */
  work(work: LinesToWork, local: CreateJournal): Promise<void>;
  /** Lets lines that failed be sent again. */
  forget(keys: readonly string[]): Promise<void>;
  /** The state on the server may expire: every line has its result. */
  complete(): Promise<void>;
  /** Removes a new batch of which nothing was sent. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

function lostBatch(shown: string, folder: string): CliError {
  return new CliError({
    code: "queue-lost",
    message: say`The Redis server at ${shown} no longer has the batch of ${folder}, so the lines that were sent are not known.`,
    hint: say`Name the server on which the batch was begun, or restore its data. To begin again, at the risk of paying twice, choose another folder with -o.`,
    exitCode: exitCode.usage,
  });
}

/**
 * Connects a batch to its queue.
 *
 * @param known the id of a batch that was begun before
 * @param folder for messages
 */
export async function openBatchQueue(
  address: string,
  known: string | undefined,
  folder: string,
  environment: Environment,
): Promise<BatchQueue> {
  const connection = await openRedis(address, environment);
  const { client, shown } = connection;
  const id = known ?? crypto.randomUUID();
  const store = new BatchStore(client, id);
  const queue = lineQueue(connection);
  const close = async (): Promise<void> => {
    await queue.close();
    client.disconnect();
  };
  if (known !== undefined && !(await store.exists())) {
    await close();
    throw lostBatch(shown, folder);
  }
  const warning = await durabilityWarning(connection);
  if (warning !== undefined) writeWarnings([warning], environment);

  async function openCreates(): Promise<StoredCreate[]> {
    const creates: StoredCreate[] = [];
    for await (const create of store.openCreates()) if (create.state !== "refused") creates.push(create);
    return creates;
  }

  /** The open creates, once no live worker is about to change them. */
  async function settledCreates(): Promise<StoredCreate[]> {
    for (let silent = 0; ; ) {
      const creates = await openCreates();
      const sending = creates.filter(({ state }) => state === "sending");
      if (sending.length === 0 || silent >= certainSilence) return creates;
      const live = await liveWorkers(client);
      silent = sending.some(({ worker }) => live.has(worker ?? "")) ? 0 : silent + 1000;
      await sleep(1000);
    }
  }

  return {
    id,
    async begin(rate) {
      await store.begin();
      await setRate(queue, rate);
    },
    journal: (local) => ({
      ...local,
      async settle(entry) {
        await local.settle(entry);
        await store.settle(entry);
      },
    }),
    async prepare(state, tally, local, round) {
      // At first the workers may be in the middle of lines that an earlier process gave them.
      const creates =
        round === 0
          ? (await openCreates()).filter(({ state: of }) => of !== "sending")
          : await settledCreates();
      for (const create of creates) {
        const number = state.table.add(create.key);
        const before = state.table.state(number);
        if (before === lineState.succeeded || before === lineState.failed) continue;
        if (state.open.get(number)?.state === create.state) continue;
        await local.settle(create);
        if (create.state === "created") tally.open += 1;
        if (before === lineState.open && create.state === "created") tally.uncertain -= 1;
        takeCreate(state, number, create);
      }
    },
    work: (work, local) =>
      feedLines(work, {
        queue,
        store,
        batch: id,
        keep: (create) => local.settle(create),
        onSilence() {
          liveWorkers(client)
            .then(({ size }) => {
              if (size > 0) return;
              writeWarnings(
                [say`No worker is there. Start one: corsac batch work ${shown}`],
                work.environment,
              );
            })
            .catch(() => undefined);
        },
      }),
    forget: (keys) => store.forget(keys),
    complete: () => store.expire(),
    remove: async () => (known === undefined ? store.remove() : undefined),
    close,
  };
}
