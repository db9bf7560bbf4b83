import { type Command, defineCommand } from "../command/command.js";
import type { CommandGroup } from "../command/command-tree.js";
import { nearest } from "../command/nearest.js";
import { candidates } from "../completion/candidates.js";
import { shellScripts } from "../completion/shell-scripts.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

/** The completion command for the commands of a tree that includes it. */
export const completionOf = (tree: CommandGroup): Command =>
  defineCommand({
    description: "Print what a shell needs to complete commands, options, models and fields.",
    args: {
      shell: {
        type: "positional",
        required: true,
        description: "bash, zsh or fish; `words` prints what the last of the words behind -- can become",
      },
    },
    rest: { name: "[words…]", description: "The words so far, for `words`" },
    examples: [
      { line: "source <(corsac completion bash)", what: "in ~/.bashrc" },
      { line: "source <(corsac completion zsh)", what: "in ~/.zshrc, after compinit" },
      { line: "corsac completion fish > ~/.config/fish/completions/corsac.fish", what: "for fish" },
    ],
    async run({ args, positionals, environment }) {
      const { stdout } = environment;
      if (args.shell === "words") {
        // Errors must not be printed while the user types.
        const found = await candidates(positionals.slice(1), tree, environment).catch(() => []);
        stdout.write(found.map((word) => `${word}\n`).join(""));
        return exitCode.success;
      }
      const script = Object.hasOwn(shellScripts, args.shell) ? shellScripts[args.shell] : undefined;
      if (script !== undefined) {
        stdout.write(script);
        return exitCode.success;
      }
      const shells = Object.keys(shellScripts);
      const [guess] = nearest(args.shell, shells);
      throw usageError(
        say`There is no completion for ${JSON.stringify(args.shell)}.`,
        guess === undefined ? say`There is one for ${shells.join(", ")}.` : say`Did you mean ${guess}?`,
        "unknown-shell",
      );
    },
  });
