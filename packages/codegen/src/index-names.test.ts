import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { writeAcmePages } from "./acme-pages.fixture.js";
import { compile, strictest } from "./compile.fixture.js";
import { generate } from "./generate.js";
import type { GenerateReport } from "./report.js";
import { temporaryFolder } from "./temporary-folder.fixture.js";

const core = fileURLToPath(new URL("../../core/src/index.ts", import.meta.url));

const presets = `models:
  acme/painter:
    wide:
      text: { en: Many steps. }
      input: { steps: 40 }
`;

interface Project {
  readonly folder: string;
  add(service: string): Promise<void>;
  run(check?: boolean): Promise<GenerateReport>;
  read(path: string): Promise<string>;
}

async function project(): Promise<Project> {
  const folder = await temporaryFolder();
  return {
    folder,
    add: async (service) => {
      await writeAcmePages(folder, service);
      await writeFile(join(folder, "specs", service, "presets.yaml"), presets);
    },
    run: (check = false) =>
      generate({
        specs: "specs",
        targets: [{ out: "src/corsac", emit: ["services", "models"] }],
        cwd: folder,
        check,
      }),
    read: (path) => readFile(join(folder, path), "utf8"),
  };
}

/** Name in the index → `folder: own name`. */
async function exportsOf({ read }: Project): Promise<Map<string, string>> {
  const index = await read("src/corsac/index.gen.ts");
  const lists = [...index.matchAll(/export (?:type )?\{([^}]*)\} from "\.\/(.*)\/index\.gen\.js"/g)];
  return new Map(
    lists.flatMap(([, names = "", folder]) =>
      names
        .split(",")
        .map((text) => text.trim().replace(/^type /, ""))
        .filter((text) => text !== "")
        .map((text): [string, string] => {
          const [own = "", shown = own] = text.split(" as ");
          return [shown, `${folder}: ${own}`];
        }),
    ),
  );
}

async function problems({ folder }: Project): Promise<string[]> {
  const root = join(folder, "src/corsac");
  const files = new Map<string, string>();
  for (const file of await readdir(root, { recursive: true })) {
    if (file.endsWith(".ts")) files.set(file, await readFile(join(root, file), "utf8"));
  }
  return compile(files, { ...strictest, paths: { "@corsac/core": [core] } });
}

test("services with the same models, presets and types: the first keeps its names, the others are prefixed", async () => {
  const one = await project();
  await one.add("mango");
  await one.run();
  const before = await exportsOf(one);
  expect([...before.keys()].sort()).toEqual([
    "PainterInput",
    "PainterOutput",
    "mango",
    "painter",
    "painterSchema",
    "painterWide",
  ]);
  // One comes before it in the alphabet, one after.
  await one.add("apple");
  await one.add("zebra");
  await one.run();
  const after = await exportsOf(one);
  for (const [name, origin] of before) expect([name, after.get(name)]).toEqual([name, origin]);
  for (const [service, type] of [
    ["apple", "Apple"],
    ["zebra", "Zebra"],
  ] as const) {
    const names = Object.fromEntries([...after].filter(([, origin]) => origin.startsWith(`${service}:`)));
    expect(names).toEqual({
      [service]: `${service}: ${service}`,
      [`${service}Painter`]: `${service}: painter`,
      [`${service}PainterSchema`]: `${service}: painterSchema`,
      [`${service}PainterWide`]: `${service}: painterWide`,
      [`${type}PainterInput`]: `${service}: PainterInput`,
      [`${type}PainterOutput`]: `${service}: PainterOutput`,
    });
    expect(await one.read(`specs/${service}/names.yaml`)).toContain(`index:\n  painter: ${service}Painter\n`);
    expect(await one.read(`src/corsac/${service}/index.gen.ts`)).toContain("painterWide,");
  }
  expect(await one.read("specs/mango/names.yaml")).not.toContain("index:");
  expect(await problems(one)).toEqual([]);
  expect(await one.run(true)).toMatchObject({ drift: [] });
  // What is in names.yaml does not depend on what was generated before.
  await rm(join(one.folder, "src"), { recursive: true });
  await one.run();
  expect(await exportsOf(one)).toEqual(after);
}, 120_000);

test("a service and another's model, and two services of one identifier", async () => {
  const one = await project();
  await one.add("kiwi-one");
  await one.run();
  const before = await exportsOf(one);
  await one.add("painter");
  await one.add("kiwi_one");
  await one.add("kiwi.one");
  await one.run();
  const after = await exportsOf(one);
  for (const [name, origin] of before) expect([name, after.get(name)]).toEqual([name, origin]);
  expect(after.get("painterService")).toBe("painter: painter");
  expect(after.get("kiwiOneService")).toBe("kiwi.one: kiwiOne");
  expect(after.size).toBe(4 * before.size);
  expect(await problems(one)).toEqual([]);
  expect(await one.run(true)).toMatchObject({ drift: [] });
}, 120_000);

test("a name that names.yaml gives is used; one that it gives to two exports is an error", async () => {
  const one = await project();
  await one.add("mango");
  await one.add("zebra");
  const names = join(one.folder, "specs/zebra/names.yaml");
  await writeFile(names, "index:\n  painter: brush\n");
  await one.run();
  expect((await exportsOf(one)).get("brush")).toBe("zebra: painter");
  await writeFile(join(one.folder, "specs/mango/names.yaml"), "index:\n  painterSchema: brush\n");
  await expect(one.run()).rejects.toMatchObject({
    code: "name-clash",
    message: "acme/painter of specs/mango and acme/painter of specs/zebra would both export brush",
  });
});
