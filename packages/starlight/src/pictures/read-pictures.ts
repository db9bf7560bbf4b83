import { existsSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { StarlightPluginError } from "../plugin/starlight-plugin-error.js";
import type { PictureEntry } from "./pictures.js";

export interface PictureFolder {
  entries: PictureEntry[];
  /** The folder as a link from the site's root. */
  url: string;
}

function isEntry(value: unknown): value is PictureEntry {
  if (typeof value !== "object" || value === null) return false;
  return ["service", "model", "file", "media"].every((key) => key in value) && "input" in value;
}

/**
 * Reads a folder's `pictures.json`; a folder without one has no pictures (yet).
 * @param folder absolute
 * @param publicFolder absolute: Astro's `publicDir`, whose files keep their names
 * @param siteBase Astro's `base`
 * @throws StarlightPluginError `pictures-not-public` or `pictures-unreadable`
 */
export function readPictures(folder: string, publicFolder: string, siteBase: string): PictureFolder {
  const inside = relative(publicFolder, folder);
  if (inside.startsWith("..") || inside === folder)
    throw new StarlightPluginError(
      "pictures-not-public",
      `The pictures folder ${folder} is not inside ${publicFolder}.`,
      "Put it into Astro's `publicDir`: pages link to its files by name.",
    );
  const url = `/${[siteBase, ...inside.split(sep)]
    .flatMap((part) => part.split("/"))
    .filter(Boolean)
    .join("/")}`;
  const file = join(folder, "pictures.json");
  if (!existsSync(file)) return { entries: [], url };
  const hint = "Each entry needs `service`, `model`, `file`, `media` and `input`.";
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    throw new StarlightPluginError("pictures-unreadable", `${file} is not JSON.`, hint, error);
  }
  if (!Array.isArray(value))
    throw new StarlightPluginError("pictures-unreadable", `${file} is not a list.`, hint);
  const wrong = value.findIndex((entry: unknown) => !isEntry(entry));
  if (wrong >= 0)
    throw new StarlightPluginError("pictures-unreadable", `${file}: entry ${wrong} is incomplete.`, hint);
  return { entries: value.filter(isEntry), url };
}
