import type { Environment, TextOutput } from "./environment.js";

function textOutput(stream: NodeJS.WriteStream): TextOutput {
  const write = (text: string): void => {
    stream.write(text);
  };
  return {
    isTerminal: stream.isTTY === true,
    get columns(): number | undefined {
      // Some terminals report a width of 0: it is not known.
      return stream.isTTY === true && stream.columns > 0 ? stream.columns : undefined;
    },
    write,
    writeRaw: write,
    writeBytes: (bytes) => {
      stream.write(bytes);
    },
  };
}

async function readStdinBytes(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

async function readStdin(): Promise<string> {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await readStdinBytes());
}

function onInterrupt(handler: () => void): () => void {
  process.on("SIGINT", handler);
  process.on("SIGTERM", handler);
  return () => {
    process.off("SIGINT", handler);
    process.off("SIGTERM", handler);
  };
}

/** The environment of the running process. */
export function processEnvironment(): Environment {
  return {
    cwd: process.cwd(),
    variables: process.env,
    stdout: textOutput(process.stdout),
    stderr: textOutput(process.stderr),
    pid: process.pid,
    fetch: (input, init) => globalThis.fetch(input, init),
    now: () => Date.now(),
    // A closed standard input has no isTTY, and contains no data.
    stdinIsTerminal: process.stdin.isTTY === true,
    // Prompts are written to stderr: standard output is for data.
    streams:
      process.stdin.isTTY === true && process.stderr.isTTY === true
        ? { input: process.stdin, output: process.stderr }
        : undefined,
    readStdin,
    readStdinBytes,
    onInterrupt,
  };
}
