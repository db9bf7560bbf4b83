/** A word for a POSIX shell: in single quotes if it contains special characters. */
export function shellWord(text: string): string {
  if (/^[A-Za-z0-9_./:=@%+,-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same in double quotes, which are more readable, if the text has no characters that they would expand. */
export function shellText(text: string): string {
  return /["$`\\!\n]/.test(text) ? shellWord(text) : `"${text}"`;
}
