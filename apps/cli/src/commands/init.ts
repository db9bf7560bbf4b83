import { mkdir, readdir, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { type Command, defineCommand } from "../command/command.js";
import { exampleNames } from "../command/example-names.js";
import { builtInFolder } from "../documents/built-in-folder.js";
import { exitCode } from "../errors/exit-code.js";
import { usageError } from "../errors/usage-error.js";
import { notWritable } from "../files/not-writable.js";
import { prepareFolder } from "../files/write-new-file.js";
import { projectFiles } from "../init/project-files.js";
import { say } from "../language/say.js";
import { allModels, type Catalog, type CatalogModel } from "../models/catalog.js";
import { shellWord } from "../models/example-command.js";
import { findModel } from "../models/find-model.js";
import { loadCatalog } from "../models/load-catalog.js";
import { packageVersion } from "../package-version.js";
import { styleOf } from "../terminal/style.js";

/** A model that creates files from a prompt alone, so that the generated program works unchanged. */
function isPlain({ descriptor }: CatalogModel): boolean {
  const { input, roles, kind, output } = descriptor;
  const required = input.schema.required ?? [];
  const isOnlyFiles =
    output.files.length > 0 && output.files.every(({ pointer }) => ["", "/*"].includes(pointer));
  return (
    kind === "task" &&
    roles.prompt === "/prompt" &&
    isOnlyFiles &&
    output.documented &&
    required.every((field) => field === "prompt")
  );
}

/**
 * Whether a first run is short and its inputs are known to be useful: the create can hold the request until the output
 * is there, and the documentation has presets.
 */
function isQuick({ descriptor, presets }: CatalogModel): boolean {
  const { lifecycle, service } = descriptor;
  return lifecycle !== undefined && service.lifecycles[lifecycle]?.wait !== undefined && presets.length > 0;
}

/** @param usual the model of the examples, where it is suitable */
function chooseModel(catalog: Catalog, named: string | undefined, usual: string): CatalogModel {
  const builtIn = catalog.services.filter(({ origin }) => origin === "built in");
  const own: Catalog = { services: builtIn };
  const plain = allModels(own).filter(isPlain);
  if (named !== undefined) {
    const { model } = findModel(own, named);
    if (isPlain(model)) return model;
    throw usageError(
      say`The program of corsac init gives a prompt alone and saves an output of files alone; ${model.descriptor.slug} is not such a model.`,
      say`These are: ${plain.map(({ descriptor }) => descriptor.slug).join(", ")}. The program can be changed later.`,
      "unsuited-model",
    );
  }
  const pictures = plain.filter(({ descriptor }) => descriptor.media === "image");
  const model =
    plain.find(({ descriptor }) => descriptor.slug === usual) ??
    pictures.find(isQuick) ??
    pictures[0] ??
    plain[0];
  if (model !== undefined) return model;
  throw usageError(say`No built-in model makes files from a prompt alone.`, undefined, "no-model");
}

/** Converts a folder's name to a valid package name: https://docs.npmjs.com/cli/configuring-npm/package-json#name */
function packageName(folder: string): string {
  const name = basename(folder)
    .toLowerCase()
    .replace(/[^a-z0-9-]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return name || "my-project";
}

export const initProject: Command = defineCommand({
  description: "Make a typed project that runs a model, at once against the sandbox.",
  details: "Nothing is written over: the folder must be new or empty.",
  args: {
    folder: { type: "positional", required: false, description: "Where (the current folder)" },
    model: { type: "string", valueHint: "model", description: "The model that the program runs" },
  },
  examples: [{ line: "corsac init my-project", what: "then: npm install, npm run sandbox, npm start" }],
  async run({ args, environment }) {
    const shown = args.folder ?? ".";
    const folder = resolve(environment.cwd, shown);
    const { model: usual } = await exampleNames(builtInFolder());
    const { descriptor } = chooseModel(await loadCatalog(environment), args.model, usual);
    await prepareFolder(folder, shown);
    const there = (await readdir(folder)).filter((name) => name !== ".git");
    if (there.length > 0)
      throw usageError(
        say`${shown} is not empty: it has ${there.slice(0, 3).join(", ")}.`,
        say`Name a new folder: corsac init my-project`,
        "folder-in-use",
      );
    const { name: model, slug } = descriptor;
    const files = projectFiles({ name: packageName(folder), version: packageVersion(), model, slug });
    for (const [path, content] of Object.entries(files)) {
      try {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), content, { flag: "wx" });
      } catch (cause) {
        throw notWritable(join(shown, path), cause);
      }
      environment.stdout.write(`${join(shown, path)}\n`);
    }
    const style = styleOf(environment, environment.stderr);
    const enter = args.folder === undefined ? "" : `cd ${shellWord(shown)} && `;
    // A checkout before the first release has packages that no registry has.
    if (packageVersion() === "0.0.0")
      environment.stderr.write(
        say`${style.dim(say`The packages are not published yet: pack them in the checkout of Corsac as its README says, and install the files with`)} ${enter}npm install <checkout>/tarballs/*.tgz\n`,
      );
    else environment.stderr.write(say`${style.dim(say`Next:`)} ${enter}npm install\n`);
    environment.stderr.write(
      say`${style.dim("Then")} npm run sandbox ${style.dim(say`in one terminal, and`)} npm start ${style.dim(say`in another.`)}\n`,
    );
    return exitCode.success;
  },
});
