import { execFileSync, spawnSync } from "node:child_process";

/** Whether tmux is installed: `apt-get install tmux`. */
export const hasTmux: boolean = spawnSync("tmux", ["-V"]).status === 0;

/** A terminal with a shell in it, for real keys. */
export interface Terminal {
  /** Types text and presses Enter. */
  enter(text: string): void;
  /** Types text only. */
  type(text: string): void;
  /** Presses a key by its tmux name: `C-c`, `Tab`, `Down`. */
  press(key: string): void;
  /** The lines on the screen and above it. A line that the terminal had to break is one line. */
  lines(): string[];
  /** Resolves with all lines once a text is on them; `after` is the number of characters to skip. */
  waitFor(text: RegExp, after?: number): Promise<string>;
  /** Clears the screen and the lines above it. */
  clear(): Promise<void>;
  stop(): void;
}

/** The settings of a terminal. */
export interface TerminalOptions {
  readonly width: number;
  readonly cwd: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** How long a text may take to appear. Milliseconds. */
const longest = 120_000;

/** Starts a terminal of that width in a tmux server of its own. */
export function startTerminal(name: string, { width, cwd, variables }: TerminalOptions): Terminal {
  const tmux = (...words: string[]): string =>
    execFileSync("tmux", ["-L", name, "-f", "/dev/null", ...words], { encoding: "utf8" });
  const given = Object.entries(variables).map(([key, value]) => `${key}=${value}`);
  const size = ["-x", String(width), "-y", "40"];
  // The variables of the caller would change what the command does.
  const shell = ["env", "-i", "TERM=screen-256color", "PS1=$ ", ...given, "bash", "--norc", "--noprofile"];
  tmux("new-session", "-d", "-s", "t", ...size, "-c", cwd, ...shell);
  tmux("set-option", "-t", "t", "history-limit", "20000");
  const lines = (): string[] =>
    tmux("capture-pane", "-p", "-J", "-t", "t", "-S", "-")
      .split("\n")
      .map((line) => line.trimEnd());
  const waitFor = async (text: RegExp, after = 0): Promise<string> => {
    const start = Date.now();
    for (;;) {
      const screen = lines().join("\n").trimEnd();
      if (text.test(screen.slice(after))) return screen;
      if (Date.now() - start > longest) throw new Error(`${text} is not on the screen:\n${screen}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  };
  const type = (text: string): void => void tmux("send-keys", "-t", "t", "-l", text);
  const press = (key: string): void => void tmux("send-keys", "-t", "t", key);
  return {
    type,
    press,
    lines,
    waitFor,
    enter(text) {
      type(text);
      press("Enter");
    },
    async clear() {
      // `clear` would move the screen to the lines above it.
      tmux("send-keys", "-R", "-t", "t");
      tmux("clear-history", "-t", "t");
      press("Enter");
      await waitFor(/\$$/);
    },
    stop: () => void spawnSync("tmux", ["-L", name, "kill-server"]),
  };
}
