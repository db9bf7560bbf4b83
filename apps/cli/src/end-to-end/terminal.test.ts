import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { textWidth } from "../terminal/columns.js";
import { type SandboxProcess, startSandbox } from "./run-sandbox.js";
import { hasTmux, startTerminal, type Terminal } from "./start-tmux.js";

const bin = fileURLToPath(new URL("../../bin/corsac.mjs", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "corsac-terminal-"));
/** Screens are kept here where it is set, for a person to look at. */
const kept = process.env["CORSAC_SCREENS"];

let sandbox: SandboxProcess;

beforeAll(async () => {
  if (!hasTmux) return;
  mkdirSync(join(folder, "bin"));
  writeFileSync(join(folder, "bin/corsac"), `#!/bin/sh\nexec ${process.execPath} ${bin} "$@"\n`, {
    mode: 0o755,
  });
  sandbox = await startSandbox(["--duration", "4000"], folder);
}, 300_000);

afterAll(async () => {
  await sandbox?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Opens a terminal in a folder of its own; `home` holds its history. */
function open(width: number, variables: Readonly<Record<string, string>> = {}): Terminal {
  const home = mkdtempSync(join(folder, `w${width}-`));
  return startTerminal(`corsac-${process.pid}-${width}`, {
    width,
    cwd: home,
    variables: {
      HOME: home,
      LANG: "C.UTF-8",
      PATH: `${join(folder, "bin")}:${dirname(process.execPath)}:/usr/bin:/bin`,
      ...variables,
    },
  });
}

/** Runs a command to its end; returns what it wrote, without the line that was typed. */
async function run(terminal: Terminal, command: string): Promise<string> {
  await terminal.clear();
  terminal.enter(`${command}; echo exit=$?`);
  return written(await terminal.waitFor(/exit=\d+\n+\$$/));
}

/** The text of a screen without its line breaks. */
function flat(screen: string): string {
  return screen.replaceAll(/\s+/g, " ");
}

function written(screen: string): string {
  const typed = "; echo exit=$?\n";
  return screen.slice(screen.indexOf(typed) + typed.length);
}

function keep(name: string, screen: string): void {
  if (kept === undefined) return;
  mkdirSync(kept, { recursive: true });
  writeFileSync(join(kept, `${name}.txt`), `${screen}\n`);
}

/** Lines that are longer than the terminal, without those that hold a command, a path or an address to copy. */
function tooLong(screen: string, width: number): string[] {
  return screen
    .split("\n")
    .filter((line) => textWidth(line) > width && !/corsac |https?:|export |\/|\.\w{3,4}$/.test(line));
}

// tmux comes from the system's packages.
describe.skipIf(!hasTmux)("at a terminal", () => {
  test.each([80])("from the first start to the history, %i columns", { timeout: 600_000 }, async (width) => {
    const terminal = open(width);
    const screens: Record<string, string> = {};
    try {
      await terminal.waitFor(/^\$/);
      const first = await run(terminal, 'corsac run flux-schnell "a fox"');
      screens["first-start"] = first;
      expect(flat(first)).toContain("error: No base URL is set");
      expect(flat(first)).toContain("corsac sandbox");
      expect(first).toContain("exit=2");

      screens["help"] = await run(terminal, "corsac --help");
      expect(screens["help"]).toContain("predictions");

      await terminal.clear();
      terminal.enter("corsac sandbox --port 0");
      screens["sandbox"] = await terminal.waitFor(/Ctrl-C\s+stops\s+it/);
      expect(screens["sandbox"].replaceAll("\n", "")).toMatch(
        /export CORSAC_BASE_URL=http:\/\/127\.0\.0\.1:\d+/,
      );
      terminal.press("C-c");
      await terminal.waitFor(/\$$/);

      await run(terminal, `export CORSAC_BASE_URL=${sandbox.url} CORSAC_API_KEY=${sandbox.apiKey}`);

      // The form: the prompt is typed, then "Run it" is chosen.
      await terminal.clear();
      terminal.enter("corsac run flux-schnell -o form.webp --no-preview; echo exit=$?");
      await terminal.waitFor(/prompt/);
      await terminal.waitFor(/◆/);
      terminal.enter("a lighthouse");
      screens["form"] = await terminal.waitFor(/Run\s+it/);
      terminal.press("Enter");
      screens["form-result"] = written(await terminal.waitFor(/exit=\d+\n+\$$/));
      expect(screens["form-result"]).toContain("exit=0");
      expect(screens["form-result"]).toContain("form.webp");

      // Ctrl-C during a run.
      await terminal.clear();
      terminal.enter('corsac run flux-schnell "a slow fox" --no-preview; echo exit=$?');
      screens["progress"] = await terminal.waitFor(/ \d\.\d s/);
      terminal.press("C-c");
      screens["canceled"] = written(await terminal.waitFor(/exit=\d+\n+\$$/));
      expect(screens["canceled"]).toContain("exit=130");
      expect(screens["canceled"]).toMatch(/interrupted:[\s\S]*canceled/);

      // Started without waiting, then resumed.
      screens["started"] = await run(terminal, 'corsac run flux-schnell "two foxes" --no-wait');
      const id = /^([a-z0-9-]{6,})$/m.exec(screens["started"])?.[1];
      expect(id).toBeDefined();
      screens["resumed"] = await run(terminal, `corsac predictions wait ${id} -o two.webp`);
      expect(screens["resumed"]).toContain("two.webp");
      expect(screens["resumed"]).toContain("exit=0");

      screens["history"] = await run(terminal, "corsac history");
      expect(screens["history"]).toMatch(/canceled/);
      expect(screens["history"].match(/succeeded/g)).toHaveLength(2);

      // Completion: a command and a model.
      await run(terminal, "source <(corsac completion bash)");
      await terminal.clear();
      terminal.type("corsac his");
      terminal.press("Tab");
      await terminal.waitFor(/corsac\s+history\s*$/);
      terminal.type(" sh");
      terminal.press("Tab");
      screens["completion"] = await terminal.waitFor(/corsac\s+history\s+show\s*$/);
      terminal.press("C-c");

      // The same in a pipe is clean JSON.
      await run(terminal, 'corsac run flux-schnell "a fox" -o piped.webp --json > run.json');
      const pipe = await run(
        terminal,
        'node -e \'console.log(Object.keys(JSON.parse(require("fs").readFileSync("run.json"))).join())\'',
      );
      expect(pipe).toContain("prediction,files");
    } finally {
      for (const [name, screen] of Object.entries(screens)) keep(`${width}-${name}`, screen);
      terminal.stop();
    }
    const broken = Object.entries(screens).flatMap(([name, screen]) =>
      tooLong(screen, width).map((line) => `${name}: ${line}`),
    );
    expect(broken).toEqual([]);
  });
});
