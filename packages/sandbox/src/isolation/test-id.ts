import { Problem } from "../http/problem.js";
import type { IncomingRequest, RequestHeaders, RequestUrl } from "../transport/incoming.js";

/** The header with the id of the test that a request belongs to. */
export const testHeader = "X-Corsac-Test";
/** The path prefix before the id of a test. */
export const testsPath = "/_sandbox/tests/";

/** Ids that need no encoding in a path or a header. `.` and `..` would change the path. */
const idForm = /^(?!\.{1,2}$)[\w.~-]{1,128}$/;

/** The test of a request, and the request without the test's prefix. */
export interface TestRequest {
  /** Empty for requests that name none. */
  test: string;
  request: IncomingRequest;
}

/**
 * Reads the test of a request from the header or the prefix of its path. Addresses in the responses have the prefix, so
 * that requests to them need no header.
 * @throws {Problem} 400 for an invalid id.
 */
export function readTest(request: IncomingRequest): TestRequest {
  const named = request.headers.get(testHeader);
  const { pathname } = request.url;
  if (!pathname.startsWith(testsPath)) {
    if (named === null) return { test: "", request };
    return {
      test: checkedTestId(named),
      request: new RequestOfTest(request, checkedTestId(named), pathname),
    };
  }
  const end = pathname.indexOf("/", testsPath.length);
  const test = checkedTestId(pathname.slice(testsPath.length, end < 0 ? undefined : end));
  return { test, request: new RequestOfTest(request, test, end < 0 ? "/" : pathname.slice(end)) };
}

/** @throws {Problem} 400. */
export function checkedTestId(test: string): string {
  if (idForm.test(test)) return test;
  const detail = `${JSON.stringify(test.slice(0, 140))} is no id of a test: 1 to 128 letters, digits and any of _ . ~ -, not . or .. alone.`;
  throw new Problem(400, "Not an id of a test", detail);
}

/** A request without the path prefix of its test, and with that prefix in its origin. */
class RequestOfTest implements IncomingRequest {
  readonly method: string;
  readonly origin: string;
  readonly url: RequestUrl;
  readonly headers: RequestHeaders;
  readonly #request: IncomingRequest;

  constructor(request: IncomingRequest, test: string, pathname: string) {
    this.#request = request;
    this.method = request.method;
    this.headers = request.headers;
    this.origin = `${request.origin}${testsPath}${test}`;
    const { url } = request;
    this.url = {
      pathname,
      get search() {
        return url.search;
      },
      get searchParams() {
        return url.searchParams;
      },
    };
  }

  get signal(): AbortSignal {
    return this.#request.signal;
  }

  bytes(limit: number): Promise<Uint8Array | undefined> {
    return this.#request.bytes(limit);
  }
}
