import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";
import { readProfiles, writeProfiles } from "../profiles/profile-file.js";
import { readSecret } from "../profiles/read-secret.js";

function checkedAddress(text: string): string {
  if (URL.canParse(text)) {
    const { protocol, username, password } = new URL(text);
    if (/^https?:$/.test(protocol) && username === "" && password === "") return text.replace(/\/+$/, "");
  }
  throw usageError(
    say`${JSON.stringify(text)} is no address of a gateway.`,
    say`Write it as https://gateway.example`,
    "invalid-address",
  );
}

export const login: Command = defineCommand({
  description: "Keep a gateway's address and its key for later commands.",
  details:
    "The key is typed at a prompt or read from standard input; it is never an option. It is stored in a file that only you can read, and sent only to that address. CORSAC_BASE_URL or --base-url override the profile.",
  args: {
    profile: { type: "positional", required: false, description: "A name for it (default)" },
    "base-url": { type: "string", valueHint: "url", description: "The gateway's address" },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac login --base-url https://gateway.example", what: "prompts for the key" },
    { line: "corsac login work --base-url https://gateway.example < key.txt", what: "a second gateway" },
    { line: 'corsac run <model> "a fox" --profile work', what: "commands take it by its name" },
  ],
  async run({ args, environment }) {
    const name = args.profile ?? "default";
    if (!/^[\p{L}\p{N}._-]{1,64}$/u.test(name))
      throw usageError(
        say`${JSON.stringify(name)} is no name for a profile.`,
        say`Use letters, digits, . _ and -`,
        "invalid-profile",
      );
    const { profiles } = await readProfiles(environment);
    const known = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
    const given = args["base-url"] ?? environment.variables["CORSAC_BASE_URL"]?.trim() ?? known?.baseUrl;
    if (given === undefined || given === "")
      throw usageError(
        say`The gateway's address is missing.`,
        `corsac login ${name} --base-url https://gateway.example`,
        "no-base-url",
      );
    const baseUrl = checkedAddress(given);
    const apiKey = await readSecret(`API key for ${baseUrl}`, environment);
    const file = await writeProfiles(
      { current: name, profiles: { ...profiles, [name]: { baseUrl, apiKey } } },
      environment,
    );
    if (args.json === true)
      environment.stdout.write(`${JSON.stringify({ profile: name, baseUrl, file }, null, 2)}\n`);
    else environment.stdout.write(say`Profile ${name} for ${baseUrl} is in use and kept in ${file}\n`);
    return exitCode.success;
  },
});
