import type { Client, Prediction } from "@corsac/core";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { collectFiles } from "../files/collect-files.js";
import { say } from "../language/say.js";
import { runnableModel } from "../models/runnable-model.js";
import { wordsOf } from "../predictions/print-words.js";
import { type BatchLine, promptOf } from "./batch-line.js";
import type { CreateJournal, LineCreate } from "./create-journal.js";
import type { LineResult } from "./line-result.js";
import { lineStem } from "./line-stem.js";
import { saveLineFiles } from "./save-line-files.js";

/** A line to run. */
export interface LineWork {
  readonly line: BatchLine;
  readonly key: string;
  /** How many times the same content occurred before without a custom_id. */
  readonly repeated: number;
  /** Whether its custom_id is the name of its files; ignored without one. */
  readonly ownsName: boolean;
  /** Its create, where an earlier process got a response. */
  readonly created: LineCreate | undefined;
}

/** The dependencies for running lines. */
export interface LineTools {
  readonly client: Client;
  readonly journal: Pick<CreateJournal, "create">;
  /** Absolute. */
  readonly folder: string;
  /** Milliseconds; the client's default if absent. */
  readonly timeout: number | undefined;
  now(): number;
  /** Waits until a create may be sent. Rejects where no more may be sent. */
  mayCreate(): Promise<void>;
}

/** The fields of a result that describe the line itself. */
export function resultBase({
  line,
  key,
}: Pick<LineWork, "line" | "key">): Pick<
  LineResult,
  "custom_id" | "line" | "key" | "hash" | "service" | "model" | "prompt"
> {
  const { customId, model } = line;
  const prompt = promptOf(line);
  return {
    ...(customId === undefined ? {} : { custom_id: customId }),
    line: line.line,
    key,
    hash: line.hash,
    service: model.descriptor.service.name,
    model: model.descriptor.id,
    ...(prompt === undefined ? {} : { prompt }),
  };
}

/** A synchronous response exists only in the process that received it. */
function answerLost(): CliError {
  return new CliError({
    code: "answer-lost",
    message: say`It was answered at once, and the answer was lost when the process stopped. It may have to be paid for.`,
    hint: say`--retry-failed sends it again.`,
    exitCode: exitCode.failure,
  });
}

async function openLine({ line, key, created }: LineWork, tools: LineTools): Promise<Prediction> {
  const { client, journal } = tools;
  const model = await runnableModel(line.model, line.preset);
  if (created !== undefined) {
    const { service, id, lifecycle, bound } = created;
    if (id === undefined || id === "" || lifecycle === undefined) throw answerLost();
    return client.predictions.resume(
      {
        service,
        model: created.model,
        id,
        status: "",
        state: "pending",
        lifecycle,
        ...(bound === undefined ? {} : { bound }),
      },
      { model },
    );
  }
  await tools.mayCreate();
  const { hash } = line;
  return journal.create({ key, hash }, () =>
    client.predictions.create(model, line.input, { extra: line.extra }),
  );
}

/** Runs a line: creates its prediction, or continues an existing one, waits, and saves the output. */
export async function performLine(
  work: LineWork,
  tools: LineTools,
  onOpen: (prediction: Prediction) => void,
): Promise<LineResult> {
  const prediction = await openLine(work, tools);
  onOpen(prediction);
  const output = await prediction.output({
    cancelOnAbort: false,
    ...(tools.timeout === undefined ? {} : { timeout: tools.timeout }),
  });
  const files = await saveLineFiles(output, tools.folder, lineStem(work.line, work));
  const isData = collectFiles(output).length === 0;
  const model = await runnableModel(work.line.model, work.line.preset);
  const text = isData ? await wordsOf(model, output) : undefined;
  return {
    ...resultBase(work),
    state: "succeeded",
    ...(prediction.id === "" ? {} : { id: prediction.id }),
    files,
    ...(text === undefined ? {} : { text }),
    ...(isData ? { output } : {}),
    ended: new Date(tools.now()).toISOString(),
  };
}
