import type { Client, Model, Prediction } from "@corsac/core";
import { connect } from "../connection/connect.js";
import type { ConnectionOptions } from "../connection/read-connection.js";
import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { describeError } from "../errors/describe-error.js";
import type { DescribedError } from "../errors/described-error.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { nextCommands } from "../errors/next-commands.js";
import { reportError } from "../errors/report-error.js";
import { checkTemplate } from "../files/name-template.js";
import { type MakeTarget, readOutputTarget } from "../files/output-target.js";
import { safeName } from "../files/safe-name.js";
import { type SavedFile, type UnsavedWords, unsavedWords } from "../files/save-outputs.js";
import { runFacts } from "../history/run-facts.js";
import { type CreateRecord, recordCreate } from "../history/write-history.js";
import type { ReadInput } from "../input/read-input.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import { runnableModel } from "../models/runnable-model.js";
import { type FinishedPieces, finishPieces, plainPieces } from "../predictions/finish-pieces.js";
import { type FinishedRun, finishPrediction, writeFinished } from "../predictions/finish-prediction.js";
import { printWords, streamsWords, wordsOf } from "../predictions/print-words.js";
import { modelWord } from "../predictions/resume-command.js";
import { writeStarted } from "../predictions/write-started.js";
import { type ProgressLine, startProgress } from "../terminal/progress-line.js";
import type { RunPlan } from "./run-plan.js";
import { asksForPieces } from "./stream-switch.js";

/** The options for executing a plan. */
export interface ExecuteOptions extends ConnectionOptions {
  /** Whether images are shown in the terminal. */
  readonly preview: boolean;
  /** Whether files are opened in their default programs. */
  readonly open: boolean;
  readonly json: boolean;
  readonly wait: boolean;
  /** `-o` */
  readonly output: string | undefined;
  readonly force: boolean;
  /** Milliseconds. */
  readonly timeout: number | undefined;
  readonly concurrency: number;
}

/** The dependencies of one run of a plan. */
interface RunContext {
  readonly plan: RunPlan;
  readonly options: ExecuteOptions;
  readonly catalog: Catalog;
  readonly environment: Environment;
}

/** A client for one run, and the record of it. */
async function connected(
  { input, files }: ReadInput,
  { plan, options, catalog, environment }: RunContext,
): Promise<{ client: Client; model: Model; record: CreateRecord }> {
  const { model, preset, extra } = plan;
  const facts = { slug: modelWord(model, catalog), preset: preset?.name, input, files, extra };
  const record = recordCreate(runFacts(facts), environment, options.wait);
  const { journal } = record;
  const { client } = await connect(options, catalog, model.descriptor.service, environment, { journal });
  return { client, model: await runnableModel(model, preset), record };
}

async function create(
  read: ReadInput,
  context: RunContext,
): Promise<{ started: Promise<Prediction>; model: Model; record: CreateRecord }> {
  const { client, model, record } = await connected(read, context);
  const { extra } = context.plan;
  return { started: client.predictions.create(model, read.input, { extra }), model, record };
}

type Ask = (signal: AbortSignal) => ReturnType<Client["stream"]>;

async function asking(read: ReadInput, context: RunContext): Promise<Ask> {
  const { client, model } = await connected(read, context);
  const { extra } = context.plan;
  return (signal) => client.stream(model, read.input, { extra, signal });
}

/** Whether the input requests a streamed response, which must then be read as a stream. */
function isInPieces({ input }: ReadInput, { plan }: RunContext): boolean {
  return asksForPieces(plan.model.descriptor, { ...input, ...plan.extra });
}

async function collectPieces(
  read: ReadInput,
  context: RunContext,
  { target, unsaved }: { target: Target; unsaved?: UnsavedWords | undefined },
): Promise<FinishedPieces> {
  const { plan, options, environment } = context;
  const { id, slug, service } = plan.model.descriptor;
  return finishPieces(await asking(read, context), {
    environment,
    service: service.name,
    model: id,
    target: target(safeName(slug), { ...plan.preset?.input, ...read.input, model: slug, id: "" }),
    force: options.force,
    unsaved,
    timeout: options.timeout,
  });
}

/** The destination of files; an invalid template is rejected before anything is sent. */
async function outputTarget({ plan, options, environment }: RunContext): Promise<Target> {
  const { output, force } = options;
  const { schema } = plan.model.descriptor.input;
  if (output !== undefined) checkTemplate(output, Object.keys(schema.properties ?? {}));
  return readOutputTarget(output, { cwd: environment.cwd, force });
}

type Target = MakeTarget;

async function finish(
  read: ReadInput,
  context: RunContext,
  more: { target: Target; unsaved?: UnsavedWords | undefined; progress?: ProgressLine },
): Promise<FinishedRun> {
  const { plan, options, catalog, environment } = context;
  const { slug, lifecycle } = plan.model.descriptor;
  const { started, model, record } = await create(read, context);
  return finishPrediction(started, {
    environment,
    catalog,
    timeout: options.timeout,
    force: options.force,
    slug: () => slug,
    values: { ...plan.preset?.defaults, ...plan.preset?.input, ...read.input },
    announce: lifecycle !== undefined,
    words: (output) => wordsOf(model, output),
    record,
    ...more,
  });
}

/** Shows the saved files, as the options specify. */
async function showFiles(files: readonly SavedFile[], { options, environment }: RunContext): Promise<void> {
  const isShown = options.preview && !options.json;
  if (files.length === 0 || !(isShown || options.open)) return;
  const { openFiles, previewFiles } = await import("../files/show-files.js");
  if (isShown) await previewFiles(files, environment);
  if (options.open) await openFiles(files, environment);
}

/** Executes a plan: one prediction, or several in parallel. */
export async function executeRun(context: RunContext): Promise<ExitCode> {
  const { plan, options, catalog, environment } = context;
  const { json, wait } = options;
  const [only, second] = plan.inputs;
  if (only !== undefined && second === undefined) {
    if (!wait && !isInPieces(only, context)) {
      const { started } = await create(only, context);
      writeStarted(await started, { json, catalog, environment });
      return exitCode.success;
    }
    if (!json && (options.output ?? "-") === "-" && streamsWords(plan.model.descriptor)) {
      await printWords(await asking(only, context), environment, options.timeout);
      return exitCode.success;
    }
    const target = await outputTarget(context);
    const saving = { target, unsaved: unsavedWords(options) };
    if (isInPieces(only, context)) {
      const collected = await collectPieces(only, context, saving);
      if (json) environment.stdout.write(`${JSON.stringify(plainPieces(collected), null, 2)}\n`);
      else environment.stdout.write(collected.files.map(({ path }) => `${path}\n`).join(""));
      return exitCode.success;
    }
    const finished = await finish(only, context, saving);
    writeFinished(finished, { json, catalog, environment });
    await showFiles(finished.files, context);
    return exitCode.success;
  }
  return executeMany(context);
}

type Outcome =
  | { readonly finished: FinishedRun }
  | { readonly started: Prediction }
  | { readonly collected: FinishedPieces }
  | { readonly failed: DescribedError };

/** The output of `--json` for one of several predictions. */
function plainOutcome(outcome: Outcome): unknown {
  if ("failed" in outcome) {
    const { code, message, details, hint, prediction } = outcome.failed;
    return { error: { code, message, details, hint, next: nextCommands(outcome.failed), prediction } };
  }
  if ("collected" in outcome) return plainPieces(outcome.collected);
  if ("started" in outcome) return { prediction: outcome.started };
  const { prediction, files }: { prediction: Prediction; files: readonly SavedFile[] } = outcome.finished;
  return { prediction, files };
}

async function executeMany(context: RunContext): Promise<ExitCode> {
  const { plan, options, catalog, environment } = context;
  const { json, wait } = options;
  if (options.output === "-")
    throw new CliError({
      code: "several-outputs",
      message: say`-o - takes one output, and this run has ${plan.inputs.length} predictions.`,
      hint: say`Name a folder: -o out/`,
      exitCode: exitCode.usage,
    });
  const target = await outputTarget(context);
  const progress = startProgress(environment, `0 of ${plan.inputs.length}`);
  // Several texts would run together on standard output.
  const unsaved = json ? unsavedWords(options) : undefined;
  const inner: ProgressLine = { update: () => undefined, note: progress.note, stop: () => undefined };
  const outcomes: Outcome[] = [];
  let next = 0;
  let done = 0;
  let worst: ExitCode = exitCode.success;
  const isOver = (): boolean => worst === exitCode.interrupted || worst === exitCode.authentication;
  const work = async (): Promise<void> => {
    while (next < plan.inputs.length && !isOver()) {
      const index = next;
      next += 1;
      const read = plan.inputs[index];
      if (read === undefined) return;
      try {
        if (isInPieces(read, context)) {
          const collected = await collectPieces(read, context, { target, unsaved });
          outcomes[index] = { collected };
          if (!json) for (const { path } of collected.files) environment.stdout.write(`${path}\n`);
        } else if (wait) {
          const finished = await finish(read, context, { target, unsaved, progress: inner });
          outcomes[index] = { finished };
          if (!json) for (const { path } of finished.files) environment.stdout.write(`${path}\n`);
        } else {
          const started = await (await create(read, context)).started;
          outcomes[index] = { started };
          if (!json) writeStarted(started, { json, catalog, environment });
        }
      } catch (error) {
        const failed = await describeError(error, environment);
        outcomes[index] = { failed };
        if (failed.exitCode > worst) worst = failed.exitCode;
        progress.stop();
        await reportError(error, environment, false);
      }
      done += 1;
      progress.update({ status: `${done} of ${plan.inputs.length}`, progress: done / plan.inputs.length });
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(options.concurrency, plan.inputs.length) }, work));
  } finally {
    progress.stop();
  }
  await showFiles(
    outcomes.flatMap((outcome) => ("finished" in outcome ? outcome.finished.files : [])),
    { ...context, options: { ...options, preview: false } },
  );
  const left = plan.inputs.length - outcomes.filter((outcome) => outcome !== undefined).length;
  if (left > 0) environment.stderr.write(say`${left} of ${plan.inputs.length} were not started.\n`);
  if (json)
    environment.stdout.write(`${JSON.stringify(outcomes.filter(Boolean).map(plainOutcome), null, 2)}\n`);
  return worst;
}
