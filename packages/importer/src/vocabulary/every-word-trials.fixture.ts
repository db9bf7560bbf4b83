import type { JsonObject, JsonValue } from "../document/json.js";
import { isJsonObject, itemOrMember } from "../document/json-values.js";
import { buildWords, everyWord, overlayOf } from "./every-word-service.fixture.js";

/** The keys of a member in the overlay. */
export type Path = readonly string[];

/** Another value, or another name, for the member at a path. */
interface Change {
  path: Path;
  value?: JsonValue;
  name?: string;
}

/** A copy of an overlay with changes; none of their paths begins with another. */
function changed(overlay: JsonObject, changes: readonly Change[]): JsonObject {
  const copy = structuredClone(overlay);
  for (const { path, value, name } of changes) {
    const parent = path.slice(0, -1).reduce<JsonValue | undefined>(itemOrMember, copy);
    const key = path.at(-1) ?? "";
    if (Array.isArray(parent)) parent[Number(key)] = value ?? null;
    else if (isJsonObject(parent)) {
      const entries = Object.entries(parent);
      for (const one of Object.keys(parent)) delete parent[one];
      for (const [one, inner] of entries) {
        if (one !== key) parent[one] = inner;
        else parent[name ?? key] = value ?? inner;
      }
    }
  }
  return copy;
}

const marker = "hereItIs";

/** Line and column of a member in the text of the overlay. */
export function placeOf(overlay: JsonObject, path: Path): string {
  const lines = overlayOf(changed(overlay, [{ path, name: marker }])).split("\n");
  const line = lines.findIndex((one) => one.includes(`"${marker}"`));
  return `${line + 1}:${(lines[line] ?? "").indexOf('"') + 1}`;
}

/** An error, and its line and column in the overlay. */
export interface Fault {
  at: string;
  said: string;
}

export function faultsOf(update: JsonObject): Fault[] {
  return buildWords(update)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ rule, message, hint, location }) => ({
      at: location?.file === "overlay.yaml" ? `${location.line}:${location.column}` : "nowhere",
      said: `${rule} ${message} ${hint ?? ""}`,
    }));
}

/** The faults of one build, and the positions of members in the built overlay. */
export interface Trial {
  faults: Fault[];
  place: (path: Path) => string;
}

/**
 * A function that tests the change of a member. All changes of one depth are tested in one build, because a build is
 * slow. Where `isFound` does not find its fault, because another change hides it, the member is tested alone.
 */
export function trials<W extends { path: Path }>(
  all: readonly W[],
  changeOf: (word: W) => Change,
  isFound: (trial: Trial, word: W) => boolean,
): (word: W) => Trial {
  const attempt = (words: readonly W[]): Trial => {
    const overlay = changed(everyWord, words.map(changeOf));
    return { faults: faultsOf(overlay), place: (path) => placeOf(overlay, path) };
  };
  const byDepth = new Map<number, Trial>();
  return (word) => {
    const depth = word.path.length;
    const together = byDepth.get(depth) ?? attempt(all.filter(({ path }) => path.length === depth));
    byDepth.set(depth, together);
    return isFound(together, word) ? together : attempt([word]);
  };
}
