/** A response that was read to its end. Nothing in it holds a key. */
export interface Answer {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON; `undefined` where the text is none. */
  readonly body: unknown;
  /** When it was read, by the client's clock. */
  readonly at: number;
  /** Whether a key was sent. */
  readonly authenticated: boolean;
  /** The service's own number for the request. */
  readonly requestId: string | undefined;
}
