import { type Command, defineCommand } from "../command/command.js";
import { jsonArgument } from "../command/global-arguments.js";
import { exitCode } from "../errors/exit-code.js";
import { historyFile } from "../history/history-file.js";
import { say } from "../language/say.js";
import { chooseProfile } from "../profiles/choose-profile.js";
import { profileFile, readProfiles, writeProfiles } from "../profiles/profile-file.js";
import { shownKey } from "../profiles/shown-key.js";
import { styleOf } from "../terminal/style.js";
import { renderTable } from "../terminal/table.js";

export const configure: Command = defineCommand({
  description: "Show the profiles of gateways and where settings are kept, or choose the profile in use.",
  args: {
    use: { type: "string", valueHint: "profile", description: "Use this profile from now on" },
    ...jsonArgument,
  },
  examples: [
    { line: "corsac config", what: "profiles, files" },
    { line: "corsac config --use work", what: "another gateway from now on" },
  ],
  async run({ args, environment }) {
    const { stdout, variables } = environment;
    if (args.use !== undefined) {
      const { name } = (await chooseProfile(args.use, environment)) ?? { name: args.use };
      const { profiles } = await readProfiles(environment);
      await writeProfiles({ current: name, profiles }, environment);
    }
    const { current, profiles } = await readProfiles(environment);
    const shown = Object.entries(profiles).map(([name, { baseUrl, apiKey }]) => ({
      name,
      baseUrl,
      key: shownKey(apiKey),
      isCurrent: name === current,
    }));
    const files = { profiles: profileFile(variables) ?? null, history: historyFile(variables) ?? null };
    if (args.json === true) {
      stdout.write(`${JSON.stringify({ profiles: shown, files }, null, 2)}\n`);
      return exitCode.success;
    }
    const style = styleOf(environment, stdout);
    const rows = shown.map(({ name, baseUrl, key, isCurrent }) => [
      isCurrent ? "*" : " ",
      style.cyan(name),
      key,
      baseUrl,
    ]);
    if (rows.length === 0) stdout.write(say`No profile is kept here: corsac login --base-url <url>\n`);
    const width = stdout.columns;
    stdout.write(
      renderTable([...rows], { width, indent: 0 })
        .map((line) => `${line}\n`)
        .join(""),
    );
    const places = Object.entries(files).map(([name, file]) => [style.dim(name), file ?? "none"]);
    stdout.write(`${renderTable(places, { width, indent: 0 }).join("\n")}\n`);
    return exitCode.success;
  },
});
