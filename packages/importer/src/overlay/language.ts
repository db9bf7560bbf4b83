/** The language of a text by its script: Chinese if it contains Chinese characters, else English. */
export function languageOf(text: string): "zh" | "en" {
  return /\p{Script=Han}/u.test(text) ? "zh" : "en";
}
