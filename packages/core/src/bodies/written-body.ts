/** A body in the form that `fetch` accepts. */
export interface WrittenBody {
  readonly body: BodyInit;
  /** The header to send; `undefined` where `fetch` sets it, because it generates a form's boundary. */
  readonly contentType: string | undefined;
}
