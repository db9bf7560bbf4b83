import {
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  readlink,
  realpath,
  rm,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { placeFile } from "./place-file.node.js";
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
  expect(await saveFile(`${home}/new/deep/`, {}, content("\0"), name)).toBe(join(home, "new/deep/own.bin"));
});

test("a path without an extension gets the content's; one with an extension is kept as it is", async () => {
  const { home } = await folders();
  expect(await saveFile(join(home, "fox"), {}, content(png), name)).toBe(join(home, "fox.png"));
  expect(await saveFile(join(home, "fox.webp"), {}, content(png), name)).toBe(join(home, "fox.webp"));
  expect(await saveFile(join(home, ".fox"), {}, content(png), name)).toBe(join(home, ".fox"));
});

test("a file is replaced atomically: readers see the old one or the new one", async () => {
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
  await saveFile(path, { overwrite: true }, slow, name);
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
  "up/a.txt",
  "up/",
  "../alias/a.txt",
  "{home}/a.txt",
])("a path that leads out of the folder is refused: %j", async (path) => {
  const { home, outside } = await folders();
  await symlink(outside, join(home, "link"));
  await symlink(join(home, ".."), join(home, "up"));
  await symlink(home, join(home, "../alias"));
  const saved = saveFile(path.replace("{home}", home), { folder: home }, content(), name);
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

test("no file is replaced without overwrite: the next free name is used", async () => {
  const { home } = await folders();
  const saves = ["one", "two", "three"].map((text) => saveFile(`${home}/`, {}, content(text), name));
  const paths = await Promise.all(saves);
  expect([...paths].sort()).toEqual(["own-2.bin", "own-3.bin", "own.bin"].map((file) => join(home, file)));
  expect(await Promise.all(paths.map((path) => readFile(path, "utf8")))).toEqual(["one", "two", "three"]);
  expect(await saveFile(join(home, "own.bin"), {}, content("four"), name)).toBe(join(home, "own-4.bin"));
  expect(await saveFile(join(home, "own"), {}, content(png), name)).toBe(join(home, "own.png"));
  expect(await saveFile(join(home, "own"), {}, content(png), name)).toBe(join(home, "own-2.png"));
  expect(await saveFile(paths[0] ?? "", { overwrite: true }, content("new"), name)).toBe(paths[0]);
  expect(await readFile(paths[0] ?? "", "utf8")).toBe("new");
  expect(await readdir(home)).toHaveLength(6);
});

test("a link and a folder of the file's name are kept, too", async () => {
  const { home, outside } = await folders();
  await symlink(join(outside, "nowhere"), join(home, "a.txt"));
  await mkdir(join(home, "a-2.txt"));
  expect(await saveFile("a.txt", { folder: home }, content(), name)).toBe(join(home, "a-3.txt"));
  expect(await readdir(outside)).toEqual([]);
});

test.each(["EPERM", "ENOTSUP", "ENOSYS"])(
  "where a file system has no hard links (%s) names are taken just so",
  async (code) => {
    const { home } = await folders();
    const noLinks = (): Promise<void> => Promise.reject(Object.assign(new Error("no links"), { code }));
    const temporaries = ["one", "two", "three"].map((text) => join(home, `.${text}`));
    await Promise.all(temporaries.map((path) => writeFile(path, path)));
    const placed = await Promise.all(
      temporaries.map((path) => placeFile(path, join(home, "a.b.txt"), false, noLinks)),
    );
    expect((await readdir(home)).sort()).toEqual(["a.b-2.txt", "a.b-3.txt", "a.b.txt"]);
    expect(await Promise.all(placed.map((path) => readFile(path, "utf8")))).toEqual(temporaries);
  },
);

test("what forbids the name for another reason is an error", async () => {
  const { home } = await folders();
  const full = (): Promise<void> => Promise.reject(Object.assign(new Error("full"), { code: "ENOSPC" }));
  await writeFile(join(home, ".one"), "one");
  await expect(placeFile(join(home, ".one"), join(home, "a.txt"), false, full)).rejects.toThrow("full");
  expect(await readdir(home)).toEqual([".one"]);
});

test("the temporary file is beside the target: a rename from another disk would fail", async () => {
  const { home } = await folders();
  let seen: string[] = [];
  const watched = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        seen = await readdir(join(home, "new"));
        controller.enqueue(Buffer.from("x"));
        controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  await saveFile(join(home, "new/a.txt"), {}, watched, name);
  expect(seen).toEqual([expect.stringMatching(/^\.corsac-.*\.tmp$/)]);
});

test("the kind is known by the first bytes of all parts together, however small they are", async () => {
  const { home } = await folders();
  const parts = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of Buffer.from(png, "latin1")) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  expect(await saveFile(join(home, "fox"), {}, parts, name)).toBe(join(home, "fox.png"));
});

test("content that cannot be written ends the download, and leaves nothing", async () => {
  const { home } = await folders();
  let reason: unknown;
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(JSON.parse("5")),
    cancel: (given) => {
      reason = given;
    },
  });
  await expect(saveFile(join(home, "a.txt"), {}, broken, name)).rejects.toThrow(TypeError);
  expect(reason).toBeInstanceOf(TypeError);
  expect(await readdir(home)).toEqual([]);
});

test("files are closed, whether they were saved or not", async () => {
  const { home } = await folders();
  const broken = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(JSON.parse("5")),
  });
  await saveFile(join(home, "a.txt"), {}, content(), name);
  await saveFile(join(home, "b.txt"), {}, broken, name).catch(() => {});
  const left = await Promise.all((await openFiles()).map((file) => readlink(file).catch(() => "")));
  expect(left.filter((path) => path.startsWith(home))).toEqual([]);
});

/** The open files of this process, where the system lists them. */
async function openFiles(): Promise<string[]> {
  const folder = "/proc/self/fd";
  return (await readdir(folder).catch(() => [])).map((file) => join(folder, file));
}

test("a link in the file's place is replaced and not followed", async () => {
  const { home, outside } = await folders();
  await writeFile(join(outside, "precious"), "precious");
  await symlink(join(outside, "precious"), join(home, "a.txt"));
  await saveFile("a.txt", { folder: home, overwrite: true }, content(), name);
  expect(await readFile(join(outside, "precious"), "utf8")).toBe("precious");
  expect(await readFile(join(home, "a.txt"), "utf8")).toBe("text");
});
