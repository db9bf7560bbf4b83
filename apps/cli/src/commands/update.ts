import { basename, join } from "node:path";
import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { findSpecsFolder } from "../documents/project-folder.js";
import type { Environment } from "../environment.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { gather } from "../sources/gather.js";
import { type Refresh, type RefreshOptions, refresh } from "../sources/refresh.js";
import { reportRefreshes } from "../sources/refresh-report.js";
import {
  readService,
  readSourcesLock,
  type ServiceFolder,
  serviceFolder,
} from "../sources/service-folder.js";

async function updateService(
  service: ServiceFolder,
  options: RefreshOptions,
  environment: Environment,
): Promise<Refresh | undefined> {
  const lock = await readSourcesLock(service);
  // Text from standard input cannot be fetched again.
  const sources = lock.sources.filter(({ kind }) => kind !== "stdin");
  if (sources.length === 0) return undefined;
  const current = await readService(service);
  const gathered = [];
  for (const { from, kind, allowOrigins = [], followReferences = false } of sources) {
    const place = kind === "files" ? join(service.folder, from) : from;
    gathered.push(await gather(place, { allowOrigins, followReferences }, service, environment));
  }
  return refresh(service, current, lock, gathered, options);
}

async function namesOf(wanted: readonly string[], specs: string | undefined, cwd: string): Promise<string[]> {
  if (wanted.length > 0) return [...wanted];
  const folder = specs ?? (await findSpecsFolder(cwd));
  if (folder === undefined) return [];
  const { findServices } = await import("@corsac/importer/node");
  return (await findServices(folder)).map((path) => basename(path));
}

export const updatePages: Command = defineCommand({
  description: "Fetch again what corsac add fetched, and say what changed in the API.",
  details:
    "Operations, parameters, fields, defaults, ranges and models that were added, removed or changed; what may break a program is marked. Pages that were edited by hand stay as they are, unless --force.",
  args: {
    specs: { type: "string", valueHint: "folder", description: "The folder of all services (specs)" },
    check: { type: "boolean", description: "Write nothing; exit with 1 if something would change" },
    force: { type: "boolean", description: "Write over fetched pages that were changed by hand" },
    ...jsonArgument,
  },
  rest: { name: "<services…>", description: "Names of services; all that were added if absent" },
  examples: [
    { line: "corsac update", what: "every service" },
    { line: "corsac update acme --json", what: "one service, for a program" },
    { line: "corsac update --check", what: "has the documentation changed?" },
  ],
  async run({ args, positionals, environment }) {
    const { cwd } = environment;
    const options = { check: args.check === true, force: args.force === true };
    const done: Refresh[] = [];
    for (const name of await namesOf(positionals, args.specs, cwd)) {
      const service = await serviceFolder(name, args.specs, cwd);
      const refreshed = await updateService(service, options, environment);
      if (refreshed !== undefined) done.push(refreshed);
      else if (positionals.length > 0)
        throw usageError(
          say`${service.shown} has nothing that could be fetched again.`,
          `corsac add <address> --service ${name}`,
          "no-sources",
        );
    }
    if (done.length === 0)
      throw usageError(
        say`No service here has pages that were fetched.`,
        "corsac add https://acme.apifox.cn --service acme",
        "no-sources",
      );
    return reportRefreshes(done, args.json === true, environment);
  },
});
