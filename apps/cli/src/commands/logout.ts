import { type Command, defineCommand } from "../command/command.js";
import { exitCode } from "../errors/exit-code.js";
import { say } from "../language/say.js";
import { chooseProfile } from "../profiles/choose-profile.js";
import { readProfiles, writeProfiles } from "../profiles/profile-file.js";

export const logout: Command = defineCommand({
  description: "Forget a gateway and its key.",
  args: {
    profile: { type: "positional", required: false, description: "Its name (the one in use)" },
  },
  examples: [{ line: "corsac logout work", what: "the profile work" }],
  async run({ args, environment }) {
    const chosen = await chooseProfile(args.profile, environment);
    if (chosen === undefined) {
      environment.stdout.write(say`No profile is kept here.\n`);
      return exitCode.success;
    }
    const { current, profiles } = await readProfiles(environment);
    const { [chosen.name]: _, ...others } = profiles;
    const next = current === chosen.name ? Object.keys(others)[0] : current;
    const file = await writeProfiles({ current: next, profiles: others }, environment);
    const remark = next === undefined ? "" : ` Profile ${next} is in use.`;
    environment.stdout.write(say`Profile ${chosen.name} is gone from ${file}.${remark}\n`);
    return exitCode.success;
  },
});
