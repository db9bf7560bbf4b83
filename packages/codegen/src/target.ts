import { CodegenError } from "./codegen-error.js";

/**
 * What a target holds. `zod` and `tanstack-query` are one file more in the folder of each service; the indexes do not
 * export them, so that a program without these libraries needs none of them.
 */
export const emits = ["services", "models", "zod", "tanstack-query", "cues"] as const;
export type Emit = (typeof emits)[number];

/** A folder to generate into. */
export interface Target {
  /** The folder, relative to the working directory; made if absent. */
  out: string;
  /** `cues` are the lists of field names by which the client itself reads responses that no document describes. */
  emit: Emit[];
  /**
   * The module that models import their service from; `{service}` is replaced. Absent: `shared.gen.ts` in the folder of
   * the service. A path that starts with a dot is relative to `out`.
   */
  serviceImport?: string;
  /** The module that offers the client's types, `@corsac/core` if absent. A path with a dot is relative to `out`. */
  coreImport?: string;
}

/** Refuses a target whose files would import a service that no target writes. */
export function checkTarget(target: Target): void {
  const beside = target.emit.find((emit) => emit === "zod" || emit === "tanstack-query");
  if (beside !== undefined && !target.emit.includes("services")) {
    throw new CodegenError("configuration-invalid", `${target.out}: "${beside}" without "services"`, {
      hint: `Add "services" to "emit": the files of "${beside}" use the types of the operations.`,
    });
  }
  if (
    target.emit.includes("models") &&
    !target.emit.includes("services") &&
    target.serviceImport === undefined
  ) {
    throw new CodegenError(
      "configuration-invalid",
      `${target.out}: models alone, but no module to import services from`,
      {
        hint: 'Add "services" to "emit", or say where they are: "serviceImport": "@corsac/core/{service}/shared".',
      },
    );
  }
}

/**
 * A module as a file imports it that lies some folders below `out`.
 *
 * @param depth 1 for `<out>/<service>/`, 2 for `<out>/<service>/models/`
 */
export function importFrom(specifier: string, depth: number): string {
  if (!/^\.\.?\//.test(specifier)) return specifier;
  return "../".repeat(depth) + specifier.replace(/^\.\//, "");
}
