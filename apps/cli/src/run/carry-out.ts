import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { parseSeconds, parseWhole } from "../input/parse-number.js";
import { say } from "../language/say.js";
import type { Catalog } from "../models/catalog.js";
import { dryRun } from "./dry-run.js";
import { executeRun } from "./execute-run.js";
import type { RunPlan } from "./run-plan.js";

/** The values of `runArguments`. */
export interface RunWords {
  args: Readonly<Record<string, unknown>>;
  every(option: string): readonly string[];
}

function refuseTerminal(plan: RunPlan, { stdout }: Environment): void {
  if (!stdout.isTerminal || plan.model.descriptor.media === "text") return;
  throw new CliError({
    code: "binary-to-terminal",
    message: say`${plan.model.descriptor.slug} makes a file, which a terminal cannot show. Nothing was sent.`,
    hint: say`Name a file with -o, or pipe it on: … -o - | other-program`,
    exitCode: exitCode.usage,
  });
}

/** Executes a plan by the options of `runArguments`: sends the requests, or shows them with `--dry-run`. */
export async function carryOut(
  plan: RunPlan,
  { args, every }: RunWords,
  catalog: Catalog,
  environment: Environment,
): Promise<ExitCode> {
  const text = (option: string): string | undefined => every(option).at(-1);
  const connection = {
    "base-url": text("base-url"),
    "api-key-file": text("api-key-file"),
    profile: text("profile"),
  };
  const json = args["json"] === true;
  if (args["dry-run"] === true) {
    await dryRun(plan, { ...connection, json }, catalog, environment);
    return exitCode.success;
  }
  const output = text("output");
  if (output === "-") {
    if (json)
      throw usageError(say`-o - and --json both write to standard output.`, undefined, "stdout-twice");
    refuseTerminal(plan, environment);
  }
  const timeout = text("timeout");
  const concurrency = parseWhole(text("concurrency") ?? "4", "--concurrency");
  if (concurrency < 1)
    throw usageError(say`--concurrency takes a number from 1.`, undefined, "invalid-option");
  const options = {
    ...connection,
    json,
    wait: args["wait"] !== false,
    output,
    force: args["force"] === true,
    preview: args["preview"] !== false,
    open: args["open"] === true,
    timeout: timeout === undefined ? undefined : parseSeconds(timeout, "--timeout"),
    concurrency,
  };
  return executeRun({ plan, options, catalog, environment });
}
