import { access, constants } from "node:fs/promises";
import { dirname } from "node:path";
import { listOperations } from "@corsac/importer/document";
import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { findConnection } from "../connection/read-connection.js";
import type { Check } from "../doctor/check.js";
import { checkAddress, checkKey, checkServer } from "../doctor/check-connection.js";
import { knownDocuments } from "../documents/known-documents.js";
import type { Environment } from "../environment.js";
import { exitCode } from "../errors/exit-code.js";
import { historyFile } from "../history/history-file.js";
import { say } from "../language/say.js";
import { styleOf } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";

async function checkHistory({ variables }: Environment): Promise<Check> {
  const file = historyFile(variables);
  if (file === undefined) return { name: "history", state: "warning", result: "none is kept" };
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    const found = await access(folder, constants.W_OK).then(
      () => "writable",
      (error: NodeJS.ErrnoException) => error.code,
    );
    if (found === "writable") return { name: "history", state: "good", result: file };
    if (found !== "ENOENT" || folder === dirname(folder))
      return {
        name: "history",
        state: "bad",
        result: `${file} cannot be written`,
        hint: say`CORSAC_HISTORY names another file.`,
      };
  }
}

function checkProxy({ variables }: Environment): Check[] {
  const names = ["HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"].filter((name) => variables[name]);
  if (names.length === 0) return [];
  const used = variables["NODE_USE_ENV_PROXY"] === "1";
  return [
    {
      name: "proxy",
      state: used ? "good" : "warning",
      result: `${names.join(", ")} ${used ? "is used" : "is set, and Node does not use it by itself"}`,
      ...(used ? {} : { hint: say`Set NODE_USE_ENV_PROXY=1 (Node 22.21 or 24 and later).` }),
    },
  ];
}

export const diagnose: Command = defineCommand({
  description: "Check what calls depend on: the address, the key, the clock, the server, the history.",
  details: "Only requests without changes and without costs are sent.",
  args: { ...connectionArguments, ...jsonArgument },
  examples: [
    { line: "corsac doctor", what: "what is wrong, and what to do" },
    { line: "corsac doctor --json", what: "for a program; exits with 1 if something is bad" },
  ],
  async run({ args, environment }) {
    const { documents } = await knownDocuments(environment.cwd);
    const paths = documents.flatMap(({ document }) => listOperations(document).map(({ path }) => path));
    const { baseUrl, apiKey: key } = await findConnection(args, environment);
    const address = checkAddress(baseUrl, paths);
    const keyCheck = checkKey(key);
    const canAsk = baseUrl !== undefined && address.state !== "bad" && keyCheck.state !== "bad";
    const checks = [
      { name: "node", state: "good", result: process.version } satisfies Check,
      address,
      keyCheck,
      ...checkProxy(environment),
      ...(canAsk ? await checkServer({ baseUrl, key }, documents, environment) : []),
      await checkHistory(environment),
    ];
    const { stdout } = environment;
    const style = styleOf(environment, stdout);
    const marks = { good: style.green("good"), warning: style.yellow("look"), bad: style.red("bad") };
    const rows = checks.map(({ name, state, result, hint }: Check) => [
      marks[state],
      name,
      hint === undefined ? result : `${result}. ${hint}`,
    ]);
    stdout.write(
      args.json === true
        ? `${JSON.stringify(checks, null, 2)}\n`
        : `${renderTable(rows, { width: stdout.columns, indent: 0 }).join("\n")}\n`,
    );
    return checks.some(({ state }) => state === "bad") ? exitCode.failure : exitCode.success;
  },
});
