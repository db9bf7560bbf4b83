import type { Model } from "./service.js";

type Rule = (names: { id: string; slug: string; name: string }, asked: string) => boolean;

/**
 * The models of a name, found as `modelsByName` of `@corsac/core` finds them, which the sandbox does not import: by id,
 * by slug or exported name, by one of these after the service's name, at last in any case of letters. A test of
 * `apps/examples` holds both to one table.
 */
export function modelsByName(models: readonly Model[], service: string, asked: string): Model[] {
  const rules: readonly Rule[] = [
    ({ id }, name) => id === name,
    ({ slug, name: own }, name) => slug === name || own === name,
    (names, name) => Object.values(names).some((each) => `${service}/${each}` === name),
    (names, name) => Object.values(names).some((each) => each.toLowerCase() === name.toLowerCase()),
  ];
  for (const rule of rules) {
    const found = models.filter(({ id, description: { slug, name } }) => rule({ id, slug, name }, asked));
    if (found.length > 0) return found;
  }
  return [];
}
