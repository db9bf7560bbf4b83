// Every example of the guide "Lifecycles and roles" is run: page and overlay as the guide shows them, and its commands
// against the sandbox, one after the other in one project.
import { cp, mkdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { buildDocument } from "@corsac/importer";
import { readServiceFolder } from "@corsac/importer/node";
import { startSandbox } from "@corsac/sandbox/node";
import { expect, test } from "vitest";
import { decodeFile } from "./test-support/decode-file.js";
import { commandWords, guideBlocks } from "./test-support/guide-blocks.js";
import { repository } from "./test-support/repository.js";
import { runInProcess } from "./test-support/run-in-process.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

const start = "npx @corsac/cli ";

/** The media of the files that the commands write, by file ending. */
const media: Readonly<Record<string, string>> = { mp3: "audio", mp4: "video", png: "image" };

interface Example {
  readonly shape: string;
  readonly commands: readonly string[];
}

/** The examples of a guide, in its order: the folder of each, and the commands that follow its overlay. */
function examplesOf(guide: string): Example[] {
  return guide.split(/^### /m).flatMap((section) => {
    const code = /<Code code=\{(\w+)Overlay\}/.exec(section)?.[1];
    if (code === undefined) return [];
    const shape = code.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    const lines = guideBlocks(section).flatMap(({ language, text }) =>
      language === "sh" ? text.trimEnd().split("\n") : [],
    );
    return [{ shape, commands: lines.map((line) => line.slice(start.length)) }];
  });
}

test.each(["guides/lifecycles-and-roles.mdx", "zh/guides/lifecycles-and-roles.mdx"])(
  "every example of %s runs",
  async (page) => {
    const guide = await readFile(join(repository, "apps/docs/src/content/docs", page), "utf8");
    const examples = examplesOf(guide.slice(0, guide.search(/^## (?:Every word|全部写法)/m)));
    expect(examples).toHaveLength(12);
    const cwd = await temporaryFolder();
    const specs = join(cwd, "specs/acme");
    const ran: string[] = [];
    for (const { shape, commands } of examples) {
      await rm(specs, { recursive: true, force: true });
      await mkdir(join(specs, "pages"), { recursive: true });
      const shown = join(repository, "apps/examples/shapes", shape);
      await cp(join(shown, "page.yaml"), join(specs, "pages/page.yaml"));
      await cp(join(shown, "overlay.yaml"), join(specs, "overlay.yaml"));
      const { document } = buildDocument(await readServiceFolder(specs));
      const sandbox = await startSandbox({ documents: [document], duration: 20 });
      expect(commands.length, shape).toBeGreaterThan(0);
      for (const command of ["lint specs/acme", ...commands]) {
        const words = commandWords(command);
        const result = await runInProcess(words, { cwd, stdin: "", sandbox });
        expect(result, `${shape}: ${command}\n${result.stderr}`).toMatchObject({ code: 0 });
        expect(result.stdout.trim(), command).not.toBe("");
        if (words[0] !== "run") continue;
        ran.push(shape);
        const file = words[words.indexOf("-o") + 1] ?? "";
        if (words.includes("-o"))
          expect(await decodeFile(await readFile(join(cwd, file))), file).toBe(
            media[file.split(".")[1] ?? ""],
          );
      }
      await sandbox.close();
    }
    // The example with a signer is shown by "models show" and not run: the sandbox takes its own key, and no signed token.
    expect(new Set(ran).size).toBe(11);
    expect(ran).not.toContain("template");
  },
  300_000,
);
