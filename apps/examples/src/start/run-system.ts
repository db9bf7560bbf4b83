import { basename, join } from "node:path";
import type { Client } from "@corsac/core";
import type { SheetEntry } from "./contact-sheet.js";
import { type LabelledFile, outputFiles } from "./output-files.js";
import type { System } from "./systems.js";

export interface SystemResult extends SheetEntry {
  /** The service's own words, in the order seen. */
  readonly statuses: readonly string[];
}

/** Creates a prediction, follows it to its end, and saves its files into `folder`. */
export async function runSystem(
  client: Client,
  system: System,
  folder: string,
  onUpdate: (status: string, progress: number | undefined) => void,
): Promise<SystemResult> {
  const start = performance.now();
  const statuses: string[] = [];
  const prediction = await system.create(client);
  for await (const update of prediction) {
    if (statuses.at(-1) !== update.status) statuses.push(update.status);
    onUpdate(update.status, update.progress);
  }
  const files = outputFiles(await prediction.output());
  const seconds = (performance.now() - start) / 1000;
  const stem = system.model.slice(system.model.lastIndexOf("/") + 1);
  const saved = await Promise.all(files.map((file) => save(file, folder, stem)));
  return {
    model: system.model,
    prompt: system.prompt,
    asked: system.asked,
    id: prediction.id,
    statuses,
    seconds,
    files: saved,
  };
}

async function save(
  { label, file }: LabelledFile,
  folder: string,
  stem: string,
): Promise<{ name: string; contentType: string }> {
  const extension = file.name.slice(file.name.lastIndexOf("."));
  const name = `${label === "" ? stem : `${stem}-${label}`}${extension}`;
  const path = await file.save(join(folder, name));
  const { type } = await file.blob();
  return { name: basename(path), contentType: type };
}
