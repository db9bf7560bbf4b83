import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { PredictionJson } from "@corsac/core";

/** Stores predictions, the newest last. */
export interface PredictionStore {
  add(prediction: PredictionJson): Promise<void>;
  all(): Promise<readonly PredictionJson[]>;
}

export function memoryStore(): PredictionStore {
  const kept: PredictionJson[] = [];
  return {
    async add(prediction) {
      kept.push(prediction);
    },
    all: async () => kept,
  };
}

/**
 * Predictions in a file, one line of JSON each. A line that cannot be parsed, such as one truncated by a crash, is
 * skipped.
 */
export function fileStore(path: string): PredictionStore {
  return {
    async add(prediction) {
      await mkdir(dirname(path), { recursive: true });
      await appendFile(path, `${JSON.stringify(prediction)}\n`);
    },
    async all() {
      const text = await readFile(path, "utf8").catch((error: unknown) => {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
        throw error;
      });
      return text.split("\n").flatMap(readLine);
    },
  };
}

function readLine(line: string): PredictionJson[] {
  try {
    const value: unknown = JSON.parse(line);
    return isPrediction(value) ? [value] : [];
  } catch {
    return [];
  }
}

function isPrediction(value: unknown): value is PredictionJson {
  return (
    typeof value === "object" && value !== null && "id" in value && "service" in value && "model" in value
  );
}
