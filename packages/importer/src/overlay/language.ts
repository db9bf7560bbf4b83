/** The language of a text by its script: Chinese characters make it Chinese, Latin letters English. */
export function languageOf(text: string): "zh" | "en" {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
