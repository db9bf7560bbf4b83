import { mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { saveFile } from "./save-file.node.js";

/** A folder to save in, beside one that nothing may get into. */
async function folders(): Promise<{ home: string; outside: string }> {
  const root = await realpath(await mkdtemp(join(tmpdir(), "corsac-save-")));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const [home, outside] = [join(root, "home"), join(root, "outside")];
  await mkdir(home);
  await mkdir(outside);
  return { home, outside };
}

const png = "\x89PNG\r\n\x1a\n and so on";
const content = (text = "text"): ReadableStream<Uint8Array> =>
  new Blob([Buffer.from(text, "latin1")]).stream();
const name = (type: string | undefined): string => `own.${type === "image/png" ? "png" : "bin"}`;

test("into a folder under its own name, with the extension of the content", async () => {
  const { home } = await folders();
  expect(await saveFile(home, {}, content(png), name)).toBe(join(home, "own.png"));
  expect(await saveFile(`${home}/new/deep/`, {}, content(), name)).toBe(join(home, "new/deep/own.bin"));
});

test("a path without an extension gets the content's; one with an extension is taken at its word", async () => {
  const { home } = await folders();
  expect(await saveFile(join(home, "fox"), {}, content(png), name)).toBe(join(home, "fox.png"));
  expect(await saveFile(join(home, "fox.webp"), {}, content(png), name)).toBe(join(home, "fox.webp"));
  expect(await saveFile(join(home, ".fox"), {}, content(png), name)).toBe(join(home, ".fox"));
});

test("a file takes its place whole: readers see the old one or the new one", async () => {
  const { home } = await folders();
  const path = join(home, "a.txt");
  await writeFile(path, "old");
  let seen = "";
  const slow = new ReadableStream<Uint8Array>({
    async pull(controller) {
      controller.enqueue(Buffer.from("ne"));
      seen = await readFile(path, "utf8");
      controller.enqueue(Buffer.from("w"));
      controller.close();
    },
  });
  await saveFile(path, {}, slow, name);
  expect([seen, await readFile(path, "utf8"), await readdir(home)]).toEqual(["old", "new", ["a.txt"]]);
});

test("what fails leaves the old file and nothing else", async () => {
  const { home } = await folders();
  await writeFile(join(home, "a.txt"), "old");
  const broken = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(Buffer.from("ne"));
      controller.error(new Error("cut"));
    },
  });
  await expect(saveFile(join(home, "a.txt"), {}, broken, name)).rejects.toThrow("cut");
  expect([await readFile(join(home, "a.txt"), "utf8"), await readdir(home)]).toEqual(["old", ["a.txt"]]);
});

test.each([
  "../outside/a.txt",
  "b/../../outside/a.txt",
  "..",
  "/etc/a.txt",
  "link/a.txt",
  "link/new/a.txt",
  "link/",
  "link",
  "a\0.txt",
])("a path that leads out of the folder is refused: %j", async (path) => {
  const { home, outside } = await folders();
  await symlink(outside, join(home, "link"));
  const saved = saveFile(path, { folder: home }, content(), name);
  await expect(saved).rejects.toMatchObject({ code: "configuration", hint: "Nothing was written." });
  expect(await readdir(outside)).toEqual([]);
});

test("a path that stays in the folder is taken, also where the folder is a link itself", async () => {
  const { home, outside } = await folders();
  await symlink(home, join(outside, "way"));
  expect(await saveFile("b/../c/a.txt", { folder: join(outside, "way") }, content(), name)).toBe(
    join(outside, "way/c/a.txt"),
  );
  expect(await saveFile("..a/", { folder: join(home, "new") }, content(), name)).toBe(
    join(home, "new/..a/own.bin"),
  );
  expect(await readFile(join(home, "c/a.txt"), "utf8")).toBe("text");
});

test("a link in the file's place is replaced and not followed", async () => {
  const { home, outside } = await folders();
  await writeFile(join(outside, "precious"), "precious");
  await symlink(join(outside, "precious"), join(home, "a.txt"));
  await saveFile("a.txt", { folder: home }, content(), name);
  expect(await readFile(join(outside, "precious"), "utf8")).toBe("precious");
  expect(await readFile(join(home, "a.txt"), "utf8")).toBe("text");
});
