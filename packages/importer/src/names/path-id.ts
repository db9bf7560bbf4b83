import { isVerb, saysNothing } from "./operation-candidates.js";

/** An id from a path without versions and verbs: `/suno/submit/music` → `suno/music`. Undefined if too short. */
export function pathId(path: string): string | undefined {
  const segments = path
    .split("/")
    .filter(
      (segment) => segment !== "" && !segment.startsWith("{") && !saysNothing(segment) && !isVerb(segment),
    );
  return segments.length < 2 ? undefined : segments.join("/");
}
