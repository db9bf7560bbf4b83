import type { Environment } from "../environment.js";

/** A language of help texts and messages. */
export type Language = "en" | "zh";

/**
 * The language of the locale: the first that is set of LC_ALL, LC_MESSAGES and LANG, as in POSIX.
 * https://pubs.opengroup.org/onlinepubs/9799919799/basedefs/V1_chap08.html
 */
export function languageOf(variables: Environment["variables"]): Language {
  const locale = variables["LC_ALL"] || variables["LC_MESSAGES"] || variables["LANG"] || "";
  return /^zh([_.-]|$)/i.test(locale) ? "zh" : "en";
}
