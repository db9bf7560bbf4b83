/** Letters and digits that are not easily confused. */
export const idAlphabet = "0123456789abcdefghjkmnpqrstvwxyz";
/** The usual length of such ids. */
export const idLength = 26;

/** Random bytes are generated in batches, because each call of the platform is slow. */
const pool = new Uint8Array(idLength * 256);
let used = pool.length;

/** An id that cannot be guessed. */
export function randomId(): string {
  if (used >= pool.length) {
    crypto.getRandomValues(pool);
    used = 0;
  }
  let id = "";
  for (const end = used + idLength; used < end; used++) id += idAlphabet[(pool[used] ?? 0) % 32];
  return id;
}
