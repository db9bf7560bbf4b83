import { access, copyFile, mkdir, readdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const models = dirname(fileURLToPath(import.meta.url));
const specs = join(models, "..", "..", "specs");
const documents = join(models, "openapi");

/** Copies every service's document to `openapi/<service>.json`, which is published with the models. */
export async function copyDocuments(): Promise<void> {
  await rm(documents, { recursive: true, force: true });
  await mkdir(documents, { recursive: true });
  for (const entry of await readdir(specs, { withFileTypes: true })) {
    const document = join(specs, entry.name, "openapi.json");
    if (!entry.isDirectory() || !(await exists(document))) continue;
    await copyFile(document, join(documents, `${entry.name}.json`));
  }
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}
