import { readdir, readFile, stat } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import type { ServiceSource } from "../build-document.js";
import type { SourceFile } from "../diagnostics/diagnostic.js";
import { DocumentationError } from "../diagnostics/documentation-error.js";
import { SiteError } from "../site/site-error.js";
import { lockName, pageOrigins, readLock } from "../site/sources-lock.js";
import { fileError } from "./file-error.js";
import { readReferences } from "./read-references.js";
import { readSourceFiles, readText } from "./read-source-files.js";

export interface ReadServiceFolderOptions {
  /** Further folders that the pages' references may point to, absolute or from the working directory. */
  allowReferences?: readonly string[];
}

const translationName = /^overlay\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.ya?ml$/;

/**
 * Reads `specs/<service>`: pages/ with the files of the folder that they refer to, models/, overlay.yaml,
 * overlay.<language>.yaml, presets.yaml, names.yaml and accepted.yaml. Paths in messages start at the service's folder,
 * so that the document does not depend on the location of the folder.
 * @throws {DocumentationError} `not-found`, `not-a-folder`, `no-pages`, `not-readable`, `link-outside`.
 */
export async function readServiceFolder(
  directory: string,
  options: ReadServiceFolderOptions = {},
): Promise<ServiceSource> {
  const names = await folderNames(directory);
  if (!names.includes("pages")) {
    throw new DocumentationError("no-pages", `${directory} has no folder pages/.`, {
      hint: `Put the documentation's pages into ${join(directory, "pages")}, one file each.`,
    });
  }
  const folder = join(directory, "pages");
  await folderNames(folder);
  const within = [directory, ...(options.allowReferences ?? [])];
  const pages = (await readSourceFiles([folder], { within })).map(
    (file): SourceFile => ({
      ...file,
      path: `pages${file.path.slice(folder.length).replaceAll("\\", "/")}`,
    }),
  );
  const read = async (name: string): Promise<SourceFile> => {
    const text = await readText(join(directory, name));
    if (text !== undefined) return { path: name, text };
    throw new DocumentationError("not-readable", `${join(directory, name)} is not text.`, {
      hint: "Save it as UTF-8.",
    });
  };
  const one = async (stem: string): Promise<SourceFile | undefined> => {
    const name = names.find((candidate) => candidate === `${stem}.yaml` || candidate === `${stem}.yml`);
    return name === undefined ? undefined : read(name);
  };
  const translations: { language: string; file: SourceFile }[] = [];
  for (const name of names) {
    const language = translationName.exec(name)?.[1];
    if (language !== undefined) translations.push({ language, file: await read(name) });
  }
  const overlay = await one("overlay");
  const presets = await one("presets");
  const publicNames = await one("names");
  const accepted = await one("accepted");
  const models = names.includes("models") ? await readModels(join(directory, "models")) : [];
  const origins = names.includes(lockName)
    ? originsIn(await readFile(join(directory, lockName), "utf8").catch(() => ""))
    : new Map<string, string>();
  const references = await readReferences(pages, {
    base: resolve(directory),
    folders: within.map((path) => resolve(path)),
    origins,
  });
  return {
    name: basename(resolve(directory)),
    pages,
    ...(overlay === undefined ? {} : { overlay }),
    ...(translations.length === 0 ? {} : { translations }),
    ...(presets === undefined ? {} : { presets }),
    ...(publicNames === undefined ? {} : { names: publicNames }),
    ...(accepted === undefined ? {} : { accepted }),
    ...(models.length === 0 ? {} : { models }),
    ...(references === undefined ? {} : { references }),
  };
}

/** The original locations of fetched or copied pages. An unreadable lock file is ignored. */
function originsIn(lock: string): Map<string, string> {
  try {
    return pageOrigins(readLock(lock, lockName));
  } catch (error) {
    if (SiteError.isInstance(error)) return new Map();
    throw error;
  }
}

/** models/*.json: the models' own schemas. */
async function readModels(folder: string): Promise<SourceFile[]> {
  const files = (await folderNames(folder)).filter((name) => /\.json$/i.test(name));
  if (files.length === 0) return [];
  const read = await readSourceFiles(files.map((name) => join(folder, name)));
  return read.map((file) => ({
    ...file,
    path: `models${file.path.slice(folder.length).replaceAll("\\", "/")}`,
  }));
}

/** The names in a folder, sorted. */
async function folderNames(directory: string): Promise<string[]> {
  try {
    return (await readdir(directory)).sort((left, right) => (left < right ? -1 : 1));
  } catch (error) {
    throw fileError(directory, error);
  }
}

/**
 * The service folders below `specs/`, sorted: those that have pages/ or an openapi.json.
 * @throws {DocumentationError} `not-found`, `not-a-folder`.
 */
export async function findServices(specsDirectory: string): Promise<string[]> {
  const services: string[] = [];
  for (const name of await folderNames(specsDirectory)) {
    const directory = join(specsDirectory, name);
    if (name.startsWith(".") || !(await isThere(directory, "folder"))) continue;
    const pages = await isThere(join(directory, "pages"), "folder");
    if (pages || (await isThere(join(directory, "openapi.json"), "file"))) services.push(directory);
  }
  return services;
}

async function isThere(path: string, kind: "file" | "folder"): Promise<boolean> {
  try {
    const found = await stat(path);
    return kind === "folder" ? found.isDirectory() : found.isFile();
  } catch {
    return false;
  }
}
