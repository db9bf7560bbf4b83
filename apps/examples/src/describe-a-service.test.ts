// The guide "Describe a service": a new user's project, made of nothing but the files and the commands of the guide.
import { appendFile, mkdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type CommandResult, runCommand } from "./test-support/command.js";
import { type RunningSandbox, startSandbox } from "./test-support/corsac.js";
import { decodeFile } from "./test-support/decode-file.js";
import { commandWords, type GuideBlock, guideBlocks } from "./test-support/guide-blocks.js";
import { repository } from "./test-support/repository.js";
import { temporaryFolder } from "./test-support/temporary-folder.js";

const modules = join(repository, "apps/examples/node_modules");
const site = join(repository, "apps/docs/src/content/docs");

/** Carries out the blocks of a guide one after the other, as a reader does. */
class Reader {
  readonly #project: string;
  readonly #env: Record<string, string> = {};
  #sandbox: RunningSandbox | undefined;
  /** What the commands of the last block printed. */
  #printed = "";
  /** What each command line printed. */
  readonly results = new Map<string, CommandResult>();

  constructor(project: string) {
    this.#project = project;
  }

  async follow(block: GuideBlock): Promise<void> {
    if (block.file !== undefined) return this.#save(join(this.#project, block.file), block);
    if (block.language === "text") return this.#compare(block);
    if (block.language !== "sh")
      throw new Error(`A block that is neither a file nor a command:\n${block.text}`);
    this.#printed = "";
    for (const line of block.text.trimEnd().split("\n")) await this.#run(line);
  }

  async close(): Promise<void> {
    await this.#sandbox?.stop();
  }

  async #save(path: string, { mode, text }: GuideBlock): Promise<void> {
    if (mode === "written") return expect(await readFile(path, "utf8")).toBe(text);
    await mkdir(dirname(path), { recursive: true });
    await (mode === "append" ? appendFile : writeFile)(path, text);
  }

  #compare({ text }: GuideBlock): void {
    for (const line of text.trimEnd().split("\n")) expect(this.#printed).toContain(line);
  }

  async #run(line: string): Promise<void> {
    const [program = "", ...words] = commandWords(line);
    if (program === "export") return this.#export(words[0] ?? "");
    if (line.startsWith("npm install "))
      return this.#install(words.slice(1).filter((word) => !word.startsWith("-")));
    const [name = "", ...parameters] =
      program === "npx" ? [await this.#binary(words[0] ?? ""), ...words.slice(1)] : words;
    if (parameters[0] === "sandbox") return this.#serve(parameters.slice(1));
    expect(["npx", "node"], line).toContain(program);
    const result = await runCommand(process.execPath, [name, ...parameters], {
      cwd: this.#project,
      env: this.#env,
    });
    expect(result, `${line}\n${result.stdout}${result.stderr}`).toMatchObject({ code: 0 });
    this.results.set(line, result);
    this.#printed += result.stdout + result.stderr;
  }

  /** The packages of this repository in place of those of the registry. */
  async #install(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const path = join(this.#project, "node_modules", name);
      await mkdir(dirname(path), { recursive: true });
      await stat(join(modules, name));
      await symlink(join(modules, name), path);
    }
  }

  /** The file of a command that the project has installed. */
  async #binary(name: string): Promise<string> {
    const folder = join(this.#project, "node_modules", name === "tsc" ? "typescript" : name);
    const { bin } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    return join(folder, bin[name] ?? Object.values(bin)[0]);
  }

  async #serve(parameters: readonly string[]): Promise<void> {
    await this.#sandbox?.stop();
    this.#sandbox = await startSandbox([...parameters, "--duration", "50"], this.#project);
    if (this.#env["CORSAC_BASE_URL"]) this.#env["CORSAC_BASE_URL"] = this.#sandbox.url;
  }

  /** A variable as the guide sets it, with the free port of this test in place of the usual one. */
  #export(assignment: string): void {
    const [name = "", value = ""] = assignment.split("=");
    if (this.#sandbox === undefined)
      throw new Error("The guide sets a variable before it starts the sandbox.");
    const { port } = new URL(this.#sandbox.url);
    this.#env[name] = value.replace(":4010", `:${port}`);
    expect([this.#sandbox.url, this.#sandbox.apiKey]).toContain(this.#env[name]);
  }
}

test.each(["guides/describe-a-service.mdx", "zh/guides/describe-a-service.mdx"])(
  "every file and command of %s leads to its output",
  async (page) => {
    const project = await temporaryFolder();
    const reader = new Reader(project);
    onTestFinished(() => reader.close());
    const blocks = guideBlocks(await readFile(join(site, page), "utf8"));
    for (const block of blocks) await reader.follow(block);

    for (const [file, media] of [
      ["morning.wav", "audio"],
      ["from-a-program.wav", "audio"],
      ["waves.webm", "video"],
      ["from-a-program.webm", "video"],
    ] as const)
      expect(await decodeFile(await readFile(join(project, file))), file).toBe(media);
    const results = [...reader.results];
    for (const command of ["npx @corsac/cli run chat", "node dist/chat.js"]) {
      const [, result] = results.find(([line]) => line.startsWith(command)) ?? [];
      expect(result?.stdout, command).toMatch(/fox|狐狸/);
    }
    // After the overlay is complete nothing is left to correct.
    const services = ["voice", "clips", "talk"];
    for (const service of services)
      expect(reader.results.get(`npx @corsac/cli lint specs/${service}`)?.stdout, service).not.toMatch(
        /^(?:warning|error)\[/m,
      );
  },
  300_000,
);

test("both languages have the same commands and programs", async () => {
  const [english = [], chinese = []] = await Promise.all(
    ["", "zh/"].map(async (language) =>
      guideBlocks(await readFile(join(site, language, "guides/describe-a-service.mdx"), "utf8")).map(
        ({ text: _, ...rest }) => rest,
      ),
    ),
  );
  expect(chinese).toEqual(english);
});
