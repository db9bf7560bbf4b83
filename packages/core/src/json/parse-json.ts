/** The JSON in a text; `undefined` if it is not valid. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The JSON in a text, with exact integers: one that a JavaScript number cannot represent, such as the 64-bit id of a
 * service written in Go or Java, becomes a string of its digits. `undefined` if the text is not JSON.
 */
export function parseExactJson(text: string): unknown {
  return parseJson(longNumber.test(text) ? text.replace(stringsAndNumbers, quoteUnsafe) : text);
}

/** 2^53 has sixteen digits. A fast check, because few texts contain such numbers. */
const longNumber = /(?:^|[[:,\s])-?\d{16}/;

/** Strings are matched so that digits inside them are unchanged. */
const stringsAndNumbers = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*/gs;

function quoteUnsafe(token: string): string {
  const isUnsafe = /^-?\d{16,}$/.test(token) && !Number.isSafeInteger(Number(token));
  return isUnsafe ? `"${token}"` : token;
}
