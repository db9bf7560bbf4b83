/** A word for a POSIX shell: bare where it is plain, else in single quotes. */
export function shellWord(text: string): string {
  if (/^[A-Za-z0-9_./:=@%+,-]+$/.test(text)) return text;
  return `'${text.replaceAll("'", "'\\''")}'`;
}

/** The same in double quotes where that reads better: for text without characters that double quotes would expand. */
export function shellText(text: string): string {
  return /["$`\\!\n]/.test(text) ? shellWord(text) : `"${text}"`;
}
