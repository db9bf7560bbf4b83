import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { readOrigins } from "../sources/allowed-origins.js";
import { gather } from "../sources/gather.js";
import { refresh } from "../sources/refresh.js";
import { reportRefreshes } from "../sources/refresh-report.js";
import { readService, readSourcesLock, serviceFolder } from "../sources/service-folder.js";

export const addPages: Command = defineCommand({
  description:
    "Fetch the pages of a published documentation site, or copy files, into specs/<service>/pages.",
  details:
    "Any page of a published Apifox site, its llms.txt, a project of your own in Apifox (apifox:<project id>, with APIFOX_ACCESS_TOKEN set), an exported file, or a folder. Requests go only to the given origin; pages and redirects of other origins are refused. The addresses of the pages are recorded in sources.lock.json, for corsac update.",
  args: {
    from: {
      type: "positional",
      required: true,
      description: "An address, apifox:<project id>, a file, a folder, or - for standard input",
    },
    service: { type: "string", alias: "s", valueHint: "name", description: "The service they belong to" },
    specs: { type: "string", valueHint: "folder", description: "The folder of all services (specs)" },
    "allow-origin": {
      type: "string",
      valueHint: "origin",
      description: "Fetch from this origin, too, such as https://docs.example; may be repeated",
    },
    "follow-refs": {
      type: "boolean",
      description: "Fetch what pages refer to ($ref), too, from the same origin and those that are allowed",
    },
    force: { type: "boolean", description: "Write over fetched pages that were changed by hand" },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac add https://acme.apifox.cn --service acme", what: "a whole published site" },
    { line: "corsac add apifox:1234567 --service acme", what: "a project of your own in Apifox" },
    { line: "corsac add acme.apifox.json --service acme", what: "an exported project" },
    { line: "pbpaste | corsac add - --service acme", what: "the text of one page" },
  ],
  async run({ args, every, environment }) {
    if (args.service === undefined)
      throw usageError(say`The name of the service is missing.`, say`--service acme`, "missing-argument");
    const service = await serviceFolder(args.service, args.specs, environment.cwd);
    const lock = await readSourcesLock(service);
    const current = await readService(service);
    const gathered = await gather(
      args.from,
      { allowOrigins: readOrigins(every("allow-origin")), followReferences: args["follow-refs"] === true },
      service,
      environment,
    );
    const force = args.force === true;
    const done = await refresh(service, current, lock, [gathered], { force, check: false });
    return reportRefreshes([done], args.json === true, environment);
  },
});
