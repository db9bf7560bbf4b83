/** A response that was read completely. It contains no key. */
export interface Answer {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed JSON; `undefined` where the text is not JSON. */
  readonly body: unknown;
  /** When it was read, by the client's clock. */
  readonly at: number;
  /** Whether a key was sent. */
  readonly authenticated: boolean;
  /** The `Location` header. */
  readonly location?: string | undefined;
  /** The id that the service assigned to the request. */
  readonly requestId: string | undefined;
}
