import { type Command, defineCommand } from "../command/command.js";
import { connectionArguments, jsonArgument } from "../command/global-arguments.js";
import { findConnection, noBaseUrl } from "../connection/read-connection.js";
import { exitCode } from "../errors/exit-code.js";
import { shownKey } from "../profiles/shown-key.js";

export const whoami: Command = defineCommand({
  description: "Show the gateway and the key that commands use here, and their sources.",
  details: "Nothing is sent; corsac doctor checks whether they work.",
  args: { ...connectionArguments, ...jsonArgument },
  examples: [{ line: "corsac whoami", what: "address, source, the end of the key" }],
  async run({ args, environment }) {
    const { baseUrl, apiKey, source } = await findConnection(args, environment);
    if (baseUrl === undefined) throw noBaseUrl();
    const { stdout } = environment;
    const key = shownKey(apiKey);
    if (args.json === true) stdout.write(`${JSON.stringify({ baseUrl, key, source }, null, 2)}\n`);
    else stdout.write(`${baseUrl}\nkey: ${key}\nfrom: ${source}\n`);
    return exitCode.success;
  },
});
