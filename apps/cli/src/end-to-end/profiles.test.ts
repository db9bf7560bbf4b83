import { mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RunningSandbox } from "@corsac/sandbox/node";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { BinResult } from "./run-bin.js";
import { runHere, sandboxHere } from "./run-here.js";

let sandbox: RunningSandbox;
let cwd = "";
beforeAll(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-profiles-"));
  sandbox = await sandboxHere(cwd);
});
afterAll(() => sandbox.close());

function corsac(
  words: readonly string[],
  { stdin = "", variables = {} }: { stdin?: string; variables?: Record<string, string> } = {},
): Promise<BinResult> {
  return runHere(words, { cwd, stdin, variables: { XDG_CONFIG_HOME: join(cwd, "settings"), ...variables } });
}

const file = (): string => join(cwd, "settings", "corsac", "config.json");

it("keeps an address and its key, which only the user can read, and commands use them", async () => {
  expect((await corsac(["whoami"])).stderr).toContain("corsac login --base-url");
  const login = await corsac(["login", "--base-url", `${sandbox.url}/`], { stdin: `${sandbox.apiKey}\n` });
  expect(login).toMatchObject({
    code: 0,
    stdout: expect.stringContaining(`default for ${sandbox.url} is in use`),
  });
  expect(login.stdout).not.toContain(sandbox.apiKey);
  expect((await stat(file())).mode & 0o777).toBe(0o600);
  const who = await corsac(["whoami"]);
  expect(who.stdout).toBe(`${sandbox.url}\nkey: set (too short to show its end)\nfrom: profile default\n`);
  const list = await corsac(["predictions", "list", "--service", "replicate"]);
  expect(list).toMatchObject({ code: 0, stdout: "No predictions.\n" });
});

it("chooses between profiles by option, by variable and by config", async () => {
  await corsac(["login", "work", "--base-url", "https://work.example"], {
    stdin: "a-key-of-many-characters",
  });
  expect((await corsac(["whoami", "--json"])).stdout).toContain('"source": "profile work"');
  expect((await corsac(["whoami", "--profile", "default"])).stdout).toContain(sandbox.url);
  expect((await corsac(["whoami"], { variables: { CORSAC_PROFILE: "default" } })).stdout).toContain(
    sandbox.url,
  );
  const config = JSON.parse((await corsac(["config", "--use", "default", "--json"])).stdout);
  expect(config).toMatchObject({
    profiles: [
      { name: "default", isCurrent: true },
      { name: "work", key: "…ters", isCurrent: false },
    ],
    files: { profiles: file() },
  });
  const unknown = await corsac(["whoami", "--profile", "wrok"]);
  expect(unknown).toMatchObject({ code: 2, stderr: expect.stringContaining("Did you mean work?") });
});

it("sends the key of a profile to no other address", async () => {
  const keys: (string | null)[] = [];
  const fetch: typeof globalThis.fetch = async (url, init) => {
    keys.push(new Request(url, init).headers.get("authorization"));
    return new Response("[]");
  };
  const variables = { XDG_CONFIG_HOME: join(cwd, "settings"), CORSAC_BASE_URL: "https://other.example" };
  const result = await runHere(["predictions", "list", "--service", "replicate"], { cwd, variables, fetch });
  expect(result).toMatchObject({ code: 3, stderr: expect.stringContaining("No API key is set") });
  expect(keys).toEqual([]);
});

it("forgets a profile", async () => {
  expect(await corsac(["logout", "work"])).toMatchObject({
    code: 0,
    stdout: expect.stringContaining("work is gone"),
  });
  expect(await readFile(file(), "utf8")).not.toContain("a-key-of");
  await corsac(["logout"]);
  expect(await corsac(["logout"])).toMatchObject({ code: 0, stdout: "No profile is kept here.\n" });
});

const refused: [what: string, words: string[], stdin: string, says: string][] = [
  ["no address", ["login"], "key", "The gateway's address is missing."],
  ["an address that is none", ["login", "--base-url", "gateway"], "key", '"gateway" is no address'],
  ["a key in the address", ["login", "--base-url", "https://me:pw@gw.example"], "key", "is no address"],
  ["no key", ["login", "--base-url", "https://gw.example"], "\n", "No key was given."],
  ["two keys", ["login", "--base-url", "https://gw.example"], "a\nb\n", "This is no key"],
  [
    "a name with a path",
    ["login", "../x", "--base-url", "https://gw.example"],
    "key",
    "is no name for a profile",
  ],
];
it.each(refused)("refuses %s", async (_, words, stdin, says) => {
  const result = await corsac(words, { stdin });
  expect(result).toMatchObject({ code: 2, stdout: "" });
  expect(result.stderr).toContain(says);
});

it("says that the file is not JSON, and that it cannot be written", async () => {
  const broken = join(cwd, "broken.json");
  await writeFile(broken, "{");
  expect((await corsac(["config"], { variables: { CORSAC_CONFIG: broken } })).stderr).toContain(
    "is not JSON",
  );
  const below = await corsac(["login", "--base-url", "https://gw.example"], {
    stdin: "key",
    variables: { CORSAC_CONFIG: join(broken, "config.json") },
  });
  expect(below).toMatchObject({ code: 5, stderr: expect.stringContaining("Cannot write to") });
});
