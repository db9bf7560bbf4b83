/** Words in the names of secrets, whatever the other words are: `X-Amz-Security-Token`, `myapikey`. */
const secretWord =
  /^(?:auth|authorization|authentication|passphrase|pwd|passwd|credentials?|cookie|signature|sig|jwt|bearer|\w*(?:(?:api|access|secret|private|subscription|auth)keys?|(?:access|auth|refresh|session|id)token|secrets?|password))$/;

/** Words directly before `key` that mark it as a secret. */
const lockWord = /^(?:api|access|secret|private|subscription|auth|service|client|account)$/;

/** Words directly before `key` or `token` that mark it as not secret, such as an identifier: `next_page_token`. */
const plainWord =
  /^(?:idempotency|page|next|previous|continuation|cursor|sync|sort|order|partition|cache|websocket)$/;

/**
 * Whether a value is secret, judging by its name.
 * @param place A single word `key` is a secret among headers and query parameters; in a body it may be that
 * of a song, or of a table.
 */
export function isSecretName(name: string, place: "parameter" | "member"): boolean {
  const words = name
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/);
  return words.some((word, index) => {
    const before = words[index - 1] ?? "";
    if (word === "token") return !plainWord.test(before);
    if (word !== "key" && word !== "keys") return secretWord.test(word);
    return place === "member" ? lockWord.test(before) : !plainWord.test(before);
  });
}
