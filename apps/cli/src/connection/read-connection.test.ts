import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { testEnvironment } from "../test-environment.js";
import { readConnection } from "./read-connection.js";

const open = { name: "acme", security: [] };
const locked = { name: "acme", security: [{ type: "http", scheme: "bearer" }] } as const;
const url = "http://127.0.0.1:4010";

describe("readConnection", () => {
  it("reads the environment; options win", async () => {
    const { environment } = testEnvironment({
      variables: { CORSAC_BASE_URL: url, CORSAC_API_KEY: " key\n" },
    });
    expect(await readConnection({}, locked, environment)).toEqual({ baseUrl: url, apiKey: "key" });
    const other = await readConnection({ "base-url": "http://other" }, locked, environment);
    expect(other.baseUrl).toBe("http://other");
  });

  it("reads the key from a file", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "corsac-key-"));
    await writeFile(join(cwd, "key"), "from-file\n");
    await writeFile(join(cwd, "two"), "a\nb\n");
    const { environment } = testEnvironment({ cwd, variables: { CORSAC_BASE_URL: url } });
    expect((await readConnection({ "api-key-file": "key" }, locked, environment)).apiKey).toBe("from-file");
    await expect(readConnection({ "api-key-file": "two" }, locked, environment)).rejects.toMatchObject({
      code: "invalid-key-file",
      exitCode: 2,
    });
  });

  it("names both ways on where no base URL is set", async () => {
    await expect(readConnection({}, open, testEnvironment().environment)).rejects.toMatchObject({
      code: "no-base-url",
      exitCode: 2,
      hint: expect.stringMatching(/CORSAC_BASE_URL[\s\S]*corsac sandbox/),
    });
  });

  it("names the source of a key that no header can have, and does not show the key", async () => {
    const cwd = await mkdtemp(join(tmpdir(), "corsac-key-"));
    await writeFile(join(cwd, "key"), "ключ\n");
    const profiles = { current: "work", profiles: { work: { baseUrl: url, apiKey: "a\nb" } } };
    await writeFile(join(cwd, "config.json"), JSON.stringify(profiles));
    const rejected = async (options: object, variables: Record<string, string>): Promise<unknown> =>
      readConnection(options, locked, testEnvironment({ cwd, variables }).environment).catch(
        (error: unknown) => error,
      );
    const message = (source: string): object => ({
      code: "invalid-key",
      exitCode: 2,
      message: expect.stringMatching(new RegExp(`^The API key of ${source} has [\\x20-\\x7e]+$`)),
    });
    const here = { CORSAC_BASE_URL: url };
    expect(await rejected({}, { ...here, CORSAC_API_KEY: "ключ" })).toMatchObject(message("CORSAC_API_KEY"));
    expect(await rejected({ "api-key-file": "key" }, here)).toMatchObject(message("key"));
    expect(await rejected({}, { CORSAC_CONFIG: join(cwd, "config.json") })).toMatchObject(
      message("profile work"),
    );
  });

  it("asks for a key only where the service does", async () => {
    const { environment } = testEnvironment({ variables: { CORSAC_BASE_URL: url } });
    expect(await readConnection({}, open, environment)).toEqual({ baseUrl: url, apiKey: undefined });
    await expect(readConnection({}, locked, environment)).rejects.toMatchObject({
      code: "no-api-key",
      exitCode: 3,
    });
  });
});
