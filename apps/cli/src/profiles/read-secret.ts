import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

/** Reads a key: without echo from an interactive terminal, else from standard input. */
export async function readSecret(question: string, environment: Environment): Promise<string> {
  const { streams } = environment;
  const typed = streams === undefined ? await environment.readStdin() : await ask(question, streams);
  const key = typed.trim();
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  throw usageError(
    key === ""
      ? say`No key was given.`
      : say`This is no key: it has spaces, line breaks or other characters that no key has.`,
    say`Type it at the prompt, or pipe it: corsac login --base-url https://gateway.example < key.txt`,
    "invalid-key",
  );
}

async function ask(message: string, streams: NonNullable<Environment["streams"]>): Promise<string> {
  const { isCancel, password } = await import("@clack/prompts");
  const typed = await password({ message, ...streams });
  if (!isCancel(typed)) return typed ?? "";
  throw new CliError({
    code: "interrupted",
    message: say`Nothing was changed.`,
    exitCode: exitCode.interrupted,
  });
}
