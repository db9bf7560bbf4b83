import type { Diagnostic, SourceFile } from "@corsac/importer";

/** What became of one service. */
export interface ServiceReport {
  name: string;
  /** Ids of its models. */
  models: string[];
  operations: number;
  diagnostics: Diagnostic[];
  /** The texts that the diagnostics point into, for code frames; empty where the run is known to change nothing. */
  sources: SourceFile[];
  /** The service's folder, relative to the working directory. */
  folder: string;
  /** True where none of its pages can be read: its files are as they were. */
  failed: boolean;
}

/** A file that is not what the documentation gives. */
export interface Drift {
  /** Relative to the working directory. */
  file: string;
  /** `stale`: no longer generated, but still there. */
  reason: "missing" | "changed" | "stale";
}

/** What a run did, or with `check` would do. Paths are relative to the working directory, with slashes. */
export interface GenerateReport {
  services: ServiceReport[];
  written: string[];
  /** How many files were as they should be. */
  unchanged: number;
  removed: string[];
  /** Empty unless `check` is set. */
  drift: Drift[];
}

/** Whether an error is among the findings. Written here, too, because a run without work loads no importer. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === "error");
}
