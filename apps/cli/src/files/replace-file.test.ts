import { execFileSync } from "node:child_process";
import { chmod, link, mkdtemp, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { readEndingFile } from "./read-ending-file.js";
import { createFile, isSpecialFile, replaceFile } from "./replace-file.js";
import { writeNewFile } from "./write-new-file.js";

let cwd = "";
beforeEach(async () => {
  cwd = await mkdtemp(join(tmpdir(), "corsac-files-"));
});

describe("replaceFile", () => {
  it("keeps the permissions, and leaves no temporary file", async () => {
    const path = join(cwd, "a");
    await writeFile(path, "old");
    await chmod(path, 0o600);
    await replaceFile(path, "new");
    expect(await readFile(path, "utf8")).toBe("new");
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await readdir(cwd)).toEqual(["a"]);
  });

  it("replaces the content in one step: another name of the old file keeps the old content", async () => {
    await writeFile(join(cwd, "a"), "old");
    await link(join(cwd, "a"), join(cwd, "old"));
    await replaceFile(join(cwd, "a"), "new");
    expect(await readFile(join(cwd, "old"), "utf8")).toBe("old");
  });

  it("writes to the target of a link", async () => {
    await writeFile(join(cwd, "target"), "old");
    await symlink("target", join(cwd, "link"));
    await replaceFile(join(cwd, "link"), "new");
    expect(await readFile(join(cwd, "target"), "utf8")).toBe("new");
  });
});

describe("createFile", () => {
  it("leaves an existing file as it is", async () => {
    await writeFile(join(cwd, "a"), "old");
    await expect(createFile(join(cwd, "a"), "new")).rejects.toMatchObject({ code: "EEXIST" });
    expect(await readFile(join(cwd, "a"), "utf8")).toBe("old");
  });
});

describe.runIf(process.platform === "linux")("devices and pipes", () => {
  it("are neither files nor folders", async () => {
    expect(await isSpecialFile("/dev/null")).toBe(true);
    expect(await isSpecialFile(cwd)).toBe(false);
    expect(await isSpecialFile(join(cwd, "none"))).toBe(false);
  });

  it("are written under their own name", async () => {
    const pipe = join(cwd, "pipe");
    execFileSync("mkfifo", [pipe]);
    const read = readEndingFile(pipe);
    expect(await writeNewFile("pipe", "content", { cwd, force: false })).toBe("pipe");
    expect(new TextDecoder().decode(await read)).toBe("content");
    expect(await readdir(cwd)).toEqual(["pipe"]);
  });

  it("a full device is reported", async () => {
    await expect(writeNewFile("/dev/full", "x", { cwd, force: false })).rejects.toMatchObject({
      code: "not-writable",
      message: "Cannot write to /dev/full: no space left on device.",
    });
    expect(await isSpecialFile("/dev/full")).toBe(true);
  });

  it("a device is not read: it may have no end", async () => {
    await expect(readEndingFile("/dev/zero")).rejects.toThrow("a device, not a file");
  });
});
