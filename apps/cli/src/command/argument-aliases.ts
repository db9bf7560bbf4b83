import type { ArgDef } from "citty";

/** The other spellings of an option; positional arguments have none. */
export function aliasesOf(definition: ArgDef): string[] {
  return "alias" in definition ? [definition.alias ?? []].flat() : [];
}
