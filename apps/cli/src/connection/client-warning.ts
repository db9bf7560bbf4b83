/** Endings of client warnings, which are written for programs, with their command-line form: an option, or nothing. */
const inOptions: readonly (readonly [words: string, option: string])[] = [
  ["(pass it in extra to send it silently)", "(with --extra key=value it is sent silently)"],
  [' (validate: "strict" refuses it)', ""],
];

/** A warning of the client in its command-line form. */
export function clientWarning(message: string): string {
  return inOptions.reduce(
    (text, [words, option]) => (text.endsWith(words) ? text.slice(0, -words.length) + option : text),
    message,
  );
}
