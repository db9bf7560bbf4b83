/** No data arrived within `requestTimeout`. Becomes the cause of a `ConnectionError`. */
export class SilenceError extends Error {
  override readonly name = "SilenceError";

  constructor(limit: number) {
    super(`nothing came for ${limit / 1000} s`);
  }
}
