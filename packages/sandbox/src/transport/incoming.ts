/** The parts of a request's URL that are used. A `URL` is assignable. */
export type RequestUrl = Pick<URL, "pathname" | "search" | "searchParams">;

/** Headers with case-insensitive names. A `Headers` object is assignable. */
export interface RequestHeaders {
  get(name: string): string | null;
  has(name: string): boolean;
  forEach(visit: (value: string, name: string) => void): void;
}

/** A request, independent of the transport: `node:http`, `fetch`, a worker. */
export interface IncomingRequest {
  /** In upper case. */
  readonly method: string;
  /** Scheme, host and port of the request, without a trailing slash. */
  readonly origin: string;
  readonly url: RequestUrl;
  readonly headers: RequestHeaders;
  /** Aborts when the client disconnects. */
  readonly signal: AbortSignal;
  /**
   * The bytes of the body.
   * @returns undefined if there are more than `limit`. The rest is not read.
   * @throws {StalledBody} if no bytes arrive for a time.
   */
  bytes(limit: number): Promise<Uint8Array | undefined>;
}

/** Thrown if the rest of a body does not arrive. */
export class StalledBody extends Error {
  /** @param seconds The time without any bytes. */
  constructor(readonly seconds: number) {
    super(`No bytes of the body arrived for ${seconds} s.`);
  }
}

/** A URL whose query is parsed on first use. */
export class LightUrl implements RequestUrl {
  readonly pathname: string;
  readonly search: string;
  #searchParams: URLSearchParams | undefined;

  /** @param target Path and query, as in the request line. */
  constructor(target: string) {
    const mark = target.indexOf("?");
    this.pathname = mark < 0 ? target : target.slice(0, mark);
    this.search = mark < 0 ? "" : target.slice(mark);
  }

  get searchParams(): URLSearchParams {
    this.#searchParams ??= new URLSearchParams(this.search);
    return this.#searchParams;
  }
}
