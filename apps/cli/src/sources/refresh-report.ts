import { access } from "node:fs/promises";
import { dirname, join } from "node:path";
import { countDiagnostics, countWords } from "../documents/count-diagnostics.js";
import type { Environment } from "../environment.js";
import { type ExitCode, exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { styleOf } from "../terminal/style.js";
import type { Refresh } from "./refresh.js";
import { plural, writeChanges } from "./write-changes.js";

/** Reports a refresh: the changes of the API on stdout, problems on stderr. */
export async function reportRefreshes(
  refreshes: readonly Refresh[],
  json: boolean,
  environment: Environment,
): Promise<ExitCode> {
  for (const refresh of refreshes) writeTroubles(refresh, environment);
  if (json) environment.stdout.write(`${JSON.stringify(refreshes.map(refreshJson), null, 2)}\n`);
  else for (const refresh of refreshes) await writeSummary(refresh, environment);
  return refreshes.some((refresh) => isIncomplete(refresh) || isPending(refresh))
    ? exitCode.failure
    : exitCode.success;
}

/** Whether pages could not be fetched, or were skipped because they were changed by hand. */
function isIncomplete({ sources }: Refresh): boolean {
  return sources.some(
    ({ gathered, plan }) =>
      plan.edited.length > 0 ||
      gathered.missing.some(({ code }) => code !== "not-found" && code !== "address-refused"),
  );
}

/** Whether a check found that an update would change pages. */
function isPending({ wrote, sources }: Refresh): boolean {
  return !wrote && sources.some(({ plan }) => plan.write.size + plan.remove.length > 0);
}

function writeTroubles({ service, sources }: Refresh, environment: Environment): void {
  const style = styleOf(environment, environment.stderr);
  for (const { gathered, plan } of sources) {
    for (const { message, hint } of gathered.missing) {
      environment.stderr.write(`${style.yellow(say`warning:`)} ${message}\n`);
      if (hint !== undefined) environment.stderr.write(`  ${style.cyan(say`hint:`)} ${hint}\n`);
    }
    for (const file of plan.edited) {
      environment.stderr.write(
        say`${style.yellow(say`warning:`)} ${service.shown}/${file} was changed by hand since it was fetched; it stays as it is.\n` +
          say`  ${style.cyan(say`hint:`)} Put what is right into overlay.yaml and take the page as it is published: --force.\n`,
      );
    }
  }
}

async function writeSummary(refresh: Refresh, environment: Environment): Promise<void> {
  const { service, sources, changes, isNew, operations, models, diagnostics, wrote } = refresh;
  const { stdout } = environment;
  const style = styleOf(environment, stdout);
  const count = (pick: (source: Refresh["sources"][number]) => number): number =>
    sources.reduce((sum, source) => sum + pick(source), 0);
  const skipped = count(({ plan }) => plan.skipped.length);
  const removed = count(({ plan }) => plan.remove.length);
  const pages = [
    `${plural(
      count(({ plan }) => plan.added.length),
      "page",
    )} ${wrote ? "added" : "to add"}`,
    `${count(({ plan }) => plan.changed.length)} changed`,
    ...(removed > 0 ? [`${removed} removed`] : []),
    `${count(({ plan }) => plan.unchanged)} unchanged`,
    ...(skipped > 0 ? [`${skipped} without an API left out`] : []),
  ];
  const words = countWords(countDiagnostics(diagnostics));
  const remark = words === undefined ? "" : style.dim(` (${words}: corsac lint ${service.shown})`);
  stdout.write(`${style.bold(service.name)}  ${pages.join(", ")}\n`);
  stdout.write(`${plural(models, "model")}, ${plural(operations, "operation")}${remark}\n`);
  if (!isNew) await writeChanges(changes, environment);
  if (isNew && wrote)
    stdout.write(
      say`Next: ${style.cyan(`corsac lint ${service.shown}`)}, then ${style.cyan(await generateCommand(service.shown, environment.cwd))}\n`,
    );
}

/** A project without a configuration needs an option for the destination of the code. */
async function generateCommand(folder: string, cwd: string): Promise<string> {
  const isConfigured = await access(join(cwd, "corsac.config.json")).then(
    () => true,
    () => false,
  );
  return isConfigured ? "corsac generate" : `corsac generate ${dirname(folder)} --out src/corsac`;
}

function refreshJson({
  service,
  sources,
  changes,
  operations,
  models,
  diagnostics,
  wrote,
  isNew,
}: Refresh): object {
  return {
    service: service.name,
    folder: service.shown,
    new: isNew,
    written: wrote,
    sources: sources.map(({ gathered: { from, kind, missing }, plan }) => ({
      from,
      kind,
      added: plan.added,
      changed: plan.changed,
      removed: plan.remove,
      unchanged: plan.unchanged,
      edited: plan.edited,
      skipped: plan.skipped,
      missing,
    })),
    operations,
    models,
    ...countDiagnostics(diagnostics),
    changes,
  };
}
