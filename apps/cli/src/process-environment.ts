import type { Environment, TextOutput } from "./environment.js";

function textOutput(stream: NodeJS.WriteStream): TextOutput {
  return {
    isTerminal: stream.isTTY === true,
    get columns(): number | undefined {
      return stream.isTTY === true ? stream.columns : undefined;
    },
    write: (text) => {
      stream.write(text);
    },
  };
}

async function readStdin(): Promise<string> {
  process.stdin.setEncoding("utf8");
  let text = "";
  for await (const chunk of process.stdin) text += String(chunk);
  return text;
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
    readStdin,
    onInterrupt,
  };
}
