import type { Reference } from "../pages/reference.js";

const name = "virtual:corsac/reference";

/** The used part of a Vite plugin, so that this package does not depend on Vite. */
export interface ModulePlugin {
  name: string;
  resolveId(id: string): string | undefined;
  load(id: string): string | undefined;
}

/** A Vite plugin that provides the route's data. */
export function virtualReference(reference: Reference): ModulePlugin {
  const resolved = `\0${name}`;
  return {
    name: "corsac-reference",
    resolveId: (id) => (id === name ? resolved : undefined),
    // As text: a bundler would turn the objects into a large syntax tree.
    load: (id) =>
      id === resolved
        ? `export const reference = JSON.parse(${JSON.stringify(JSON.stringify(reference))});`
        : undefined,
  };
}
