/** A request took longer than `totalTimeout` allows. Becomes the cause of a `ConnectionError`. */
export class TotalTimeError extends Error {
  override readonly name = "TotalTimeError";

  constructor(limit: number) {
    super(`it took longer than ${limit / 1000} s`);
  }
}
