/**
 * Control characters except newline (also after a carriage return) and tab, and marks that change the direction of text
 * (CVE-2021-42574): they control a terminal, hide text, or reorder it.
 */
const steering = /(?![\n\t]|\r\n)[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/** Untrusted text made safe for a terminal: `\u001b` replaces an escape. Within JSON the value stays the same. */
export function visibleText(text: string): string {
  return text.replace(steering, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
