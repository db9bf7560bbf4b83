import { isVerb, saysNothing } from "./operation-candidates.js";

/** What a path names, without versions and verbs: `/suno/submit/music` → `suno/music`. Undefined where that is too little. */
export function pathId(path: string): string | undefined {
  const segments = path
    .split("/")
    .filter(
      (segment) => segment !== "" && !segment.startsWith("{") && !saysNothing(segment) && !isVerb(segment),
    );
  return segments.length < 2 ? undefined : segments.join("/");
}
