import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../run-cli.js";
import { sandboxLogger } from "../sandbox/sandbox-logger.js";
import { testEnvironment } from "../test-environment.js";
import { withSafeOutputs } from "./safe-output.js";

const name = "\u001b[31mred\u001b]0;PWNED\u0007\u202e";
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const steering = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/;

/** The path of a page whose field and type are named by somebody who means harm. */
async function hostilePage(): Promise<string> {
  const cwd = await mkdtemp(join(tmpdir(), "corsac-output-"));
  const schema = { type: "object", properties: { [name]: { type: name } }, required: [name, `${name}2`] };
  const content = { "application/json": { schema } };
  const document = {
    openapi: "3.1.0",
    info: { title: name, version: "1" },
    paths: {
      "/things": { post: { requestBody: { content }, responses: { 200: { description: name, content } } } },
    },
  };
  const path = join(cwd, "page.json");
  await writeFile(path, JSON.stringify(document));
  return path;
}

describe("text of others", () => {
  it.each([["lint"], ["report"]])("corsac %s writes no control of a page", async (command) => {
    const { environment, stdout, stderr } = testEnvironment();
    await runCli([command, await hostilePage()], environment);
    const text = [...stdout, ...stderr].join("");
    expect(text).toContain("\\u001b[31mred");
    expect(text).not.toMatch(steering);
  });

  it("is escaped in an error and in the sandbox's log, also between our colours", async () => {
    const coloured = testEnvironment({ variables: { FORCE_COLOR: "1" } });
    await runCli(["run", name, "x"], coloured.environment);
    sandboxLogger(withSafeOutputs(coloured.environment)).warn(`accepted undocumented fields: ${name}`);
    const text = coloured.stderr.join("");
    expect(text).toContain("\u001b[31merror:\u001b[39m");
    expect(text).toContain("fields: \\u001b[31mred\\u001b]0;PWNED\\u0007\\u202e");
    expect(text).not.toContain("\u001b[31mred");
  });

  it("keeps lines, tabs and the value of JSON; what is written raw stays as it is", () => {
    const { environment, stdout } = testEnvironment();
    const output = withSafeOutputs(environment).stdout;
    const written = `${JSON.stringify({ name }, null, "\t")}\n`;
    output.write(written);
    output.writeRaw(name);
    expect(stdout[0]).not.toMatch(steering);
    expect(JSON.parse(stdout[0] ?? "")).toEqual({ name });
    expect(stdout[1]).toBe(name);
  });
});
