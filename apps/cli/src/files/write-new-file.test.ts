import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { prepareFolder, writeNewFile } from "./write-new-file.js";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-cli-"));
});

describe("writeNewFile", () => {
  it("takes the next free name and leaves what is there", async () => {
    await writeFile(join(cwd, "a.txt"), "old");
    expect(await writeNewFile("a.txt", "new", { cwd, force: false })).toBe("a-2.txt");
    expect(await readFile(join(cwd, "a.txt"), "utf8")).toBe("old");
    expect(await readFile(join(cwd, "a-2.txt"), "utf8")).toBe("new");
  });

  it("writes over with force", async () => {
    await writeFile(join(cwd, "a.txt"), "old");
    expect(await writeNewFile("a.txt", "new", { cwd, force: true })).toBe("a.txt");
    expect(await readFile(join(cwd, "a.txt"), "utf8")).toBe("new");
  });

  it("makes the folder", async () => {
    expect(await writeNewFile("x/y/a.txt", "new", { cwd, force: false })).toBe("x/y/a.txt");
  });
});

describe("prepareFolder", () => {
  it.runIf(process.platform === "linux")("comes back where the file system takes no folders", async () => {
    await expect(prepareFolder("/proc/corsac/out", "/proc/corsac/out")).rejects.toMatchObject({
      exitCode: 5,
    });
  });

  it("says that a place cannot be written to, with the exit code of the environment", async () => {
    await writeFile(join(cwd, "file"), "");
    await expect(prepareFolder(join(cwd, "file", "out"), "file/out")).rejects.toMatchObject({
      code: "not-writable",
      exitCode: 5,
      message: "Cannot write to file/out: not a directory.",
    });
  });
});
