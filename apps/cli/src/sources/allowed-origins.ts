import { usageError } from "../errors/usage-error.js";
import { say } from "../language/say.js";

/** Reads origins such as `https://docs.example`: a URL without anything after its host. */
export function readOrigins(texts: readonly string[]): string[] {
  return texts.map((text) => {
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url !== undefined && /^https?:$/.test(url.protocol)) return url.origin;
    throw usageError(
      say`${JSON.stringify(text)} is no origin.`,
      say`For example --allow-origin https://docs.example.`,
      "invalid-origin",
    );
  });
}
