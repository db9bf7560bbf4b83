const stopWords: ReadonlySet<string> = new Set(
  (
    "a an the this that these those it its they them any all some each every no not none-of only other others another " +
    "more most less and or but if when while where which who whose what how than then else so as at by for from in into " +
    "of on onto to with without within via per is are was were be been being has have had do does did can could may might " +
    "must should shall will would default defaults defaulted please note see e.g i.e eg etc example examples such like " +
    "use used using set also both either neither you your we our there here"
  ).split(" "),
);

/** Whether an unquoted English word belongs to the sentence and is not a value. A word in capitals is a value. */
export function isStopWord(text: string): boolean {
  if (/^[A-Z]{2,}$/.test(text) && !/^(?:OR|AND)$/.test(text)) return false;
  return stopWords.has(text.toLowerCase());
}

/** Whether the characters identify a value: digits, capitals inside, underscores, dots, colons. */
export function looksLikeCode(text: string): boolean {
  return /^(?:true|false)$|\d|_|[a-z][A-Z]|^[A-Z]{2,}|\w[.:/×-]\w/.test(text);
}

export const hasHan = (text: string): boolean => /[\u3400-\u9fff]/.test(text);
