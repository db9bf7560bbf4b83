import type { Environment } from "../environment.js";
import { CliError } from "../errors/cli-error.js";
import { exitCode } from "../errors/exit-code.js";
import { contentExtension } from "../files/content-extension.js";
import { type MakeTarget, readOutputTarget } from "../files/output-target.js";
import { safeName } from "../files/safe-name.js";
import { saveContent } from "../files/save-content.js";
import { say } from "../language/say.js";

/** The destination of a response. */
export interface ResponseOptions {
  /** `-o`: a file, a folder, or `-`. */
  readonly output: string | undefined;
  /** Where `-o` leads, checked before the call; undefined where the response itself decides. */
  readonly target: MakeTarget | undefined;
  readonly force: boolean;
  /** The start of a file's name. */
  readonly name: string;
  readonly environment: Environment;
}

function isEvents(data: unknown): data is AsyncIterable<{ readonly json: unknown; readonly data: string }> {
  return typeof data === "object" && data !== null && Symbol.asyncIterator in data;
}

/** Indented JSON with a final line break. */
export function jsonText(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes the response of an operation: JSON and text to stdout, events as they arrive, files to the requested path. */
export async function writeResponse(data: unknown, options: ResponseOptions): Promise<void> {
  const { environment, output } = options;
  if (isEvents(data)) {
    for await (const event of data)
      environment.stdout.write(`${event.json === undefined ? event.data : JSON.stringify(event.json)}\n`);
    return;
  }
  if (data instanceof Blob) return writeFile(data, options);
  if (data === undefined) return;
  const text = typeof data === "string" ? (data.endsWith("\n") ? data : `${data}\n`) : jsonText(data);
  if (output === undefined || output === "-") environment.stdout.write(text);
  else await save(Buffer.from(text), typeof data === "string" ? "txt" : "json", options);
}

async function writeFile(file: Blob, options: ResponseOptions): Promise<void> {
  const { environment, output } = options;
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (output !== "-") return save(bytes, await contentExtension(bytes, file.type, ""), options);
  if (environment.stdout.isTerminal)
    throw new CliError({
      code: "binary-to-terminal",
      message: say`The response is a file, which a terminal cannot show.`,
      hint: say`Name a file with -o, or pipe it on: … -o - | other-program`,
      exitCode: exitCode.usage,
    });
  environment.stdout.writeBytes(bytes);
}

async function save(bytes: Uint8Array, extension: string, options: ResponseOptions): Promise<void> {
  const { environment, output, force, name } = options;
  const target = options.target ?? (await readOutputTarget(output, { cwd: environment.cwd, force }));
  const path = await saveContent(target(safeName(name)), bytes, extension, { environment, force });
  environment.stdout.write(`${path}\n`);
}
