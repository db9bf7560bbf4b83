import { mkdtemp, readdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { prepareFile, prepareFolder, writeNewFile } from "./write-new-file.js";

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

describe("prepareFile", () => {
  it("leaves nothing behind, and an existing file as it is", async () => {
    await prepareFile(join(cwd, "new", "a.txt"), "new/a.txt", false);
    expect(await readdir(join(cwd, "new"))).toEqual([]);
    await writeFile(join(cwd, "a.txt"), "old");
    await prepareFile(join(cwd, "a.txt"), "a.txt", false);
    await prepareFile(join(cwd, "a.txt"), "a.txt", true);
    expect(await readFile(join(cwd, "a.txt"), "utf8")).toBe("old");
    expect(await readdir(cwd)).toEqual(["a.txt", "new"]);
  });

  it("rejects a name that is too long", async () => {
    const name = `${"a".repeat(300)}.txt`;
    await expect(prepareFile(join(cwd, name), name, false)).rejects.toMatchObject({ code: "not-writable" });
  });

  it.runIf(process.platform === "linux")(
    "rejects a folder that takes no files, whatever its permissions",
    async () => {
      await expect(prepareFile("/proc/a.txt", "/proc/a.txt", false)).rejects.toMatchObject({
        code: "not-writable",
        exitCode: 5,
        message: expect.stringContaining("Cannot write to /proc/a.txt: "),
      });
      await expect(prepareFolder("/proc", "/proc")).rejects.toMatchObject({ exitCode: 5 });
    },
  );
});
