import { CodegenError } from "./codegen-error.js";

/** A folder to generate into. */
export interface Target {
  /** The folder, relative to the working directory; made if absent. */
  out: string;
  emit: ("services" | "models")[];
  /**
   * The module that models import their service from; `{service}` is replaced. Absent: the service's file in
   * the same folder. A path that starts with a dot is relative to `out`.
   */
  serviceImport?: string;
  /** The module that offers the client's types, `@corsac/core` if absent. A path with a dot is relative to `out`. */
  coreImport?: string;
}

/** Refuses a target whose models would import a service that no target writes. */
export function checkTarget(target: Target): void {
  if (
    target.emit.includes("models") &&
    !target.emit.includes("services") &&
    target.serviceImport === undefined
  ) {
    throw new CodegenError(
      "configuration-invalid",
      `${target.out}: models alone, but no module to import services from`,
      {
        hint: 'Add "services" to "emit", or say where they are: "serviceImport": "@corsac/core/{service}".',
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
