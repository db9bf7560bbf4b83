import type { Reference } from "../pages/reference.js";

const name = "virtual:corsac/reference";

/** The least of a Vite plugin, so that this package needs no Vite of its own. */
export interface ModulePlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/** A Vite plugin that gives the route its data. */
export function virtualReference(reference: Reference): ModulePlugin {
  const resolved = `\0${name}`;
  return {
    name: "corsac-reference",
    resolveId: (id) => (id === name ? resolved : undefined),
    load: (id) => (id === resolved ? `export const reference = ${JSON.stringify(reference)};` : undefined),
  };
}
