import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The settings of a corsac.config.json for reading documentation. */
export interface ConfigFile {
  /** The folder of the services. */
  specs?: string;
  allowReferences: string[];
}

/** The configuration of a folder; a missing or unreadable one is reported by `corsac generate`. */
export async function readConfigFile(folder: string): Promise<ConfigFile> {
  const nothing: ConfigFile = { allowReferences: [] };
  try {
    const content: unknown = JSON.parse(await readFile(join(folder, "corsac.config.json"), "utf8"));
    if (typeof content !== "object" || content === null) return nothing;
    const specs = "specs" in content ? content.specs : undefined;
    const listed: unknown = "allowReferences" in content ? content.allowReferences : [];
    const folders: unknown[] = Array.isArray(listed) ? listed : [];
    return {
      ...(typeof specs === "string" && specs !== "" ? { specs } : {}),
      allowReferences: folders.filter((one) => typeof one === "string"),
    };
  } catch {
    return nothing;
  }
}
