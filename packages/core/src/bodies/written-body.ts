/** A body as `fetch` takes it. */
export interface WrittenBody {
  readonly body: BodyInit;
  /** The header to send; `undefined` where `fetch` sets it: a form's boundary is its own. */
  readonly contentType: string | undefined;
}
