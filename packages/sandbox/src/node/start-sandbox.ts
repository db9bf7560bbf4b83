import type { TestControl } from "../control/test-control.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../create-sandbox.js";
import type { CorsacDocument } from "../document/contract.js";
import { isLoopback } from "../http/check-caller.js";
import { testHeader, testsPath } from "../isolation/test-id.js";
import { SandboxError } from "../sandbox-error.js";
import { ajvEngine } from "../validation/ajv-engine.js";
import { listen } from "./listen.js";
import { sketches } from "./sketches.js";

/** Options of a sandbox that listens on a port. */
export interface StartOptions extends Partial<SandboxOptions> {
  /** Paths of documents: folders of services, OpenAPI or Swagger documents as JSON or YAML, pages. */
  sources?: readonly string[];
  /** The port. 0, the default, selects a free port. */
  port?: number;
  /** The host to listen on. `127.0.0.1` if absent: only programs on this machine can connect. */
  host?: string;
  /** Maximum milliseconds between two pieces of a request's body (30,000). A body that stalls longer is 408. */
  bodyTimeout?: number;
}

/** A test of a sandbox that listens on a port. */
export interface RunningTest extends TestControl {
  id: string;
  /** The base URL for a client whose requests belong to the test. */
  url: string;
  /** The header that names the test, for requests that do not use the test's URL. */
  headers: Readonly<Record<string, string>>;
}

/** A sandbox that listens on a port. `await using` closes it. */
export interface RunningSandbox extends Omit<Sandbox, "close" | "test">, AsyncDisposable {
  /** The base URL for clients: `http://127.0.0.1:4010`, without a trailing slash. */
  url: string;
  port: number;
  /**
   * The control of one of the tests that share the sandbox. Without an id, it controls the requests that name no test.
   */
  test(id?: string): RunningTest;
  /** Stops listening and closes open connections. */
  close(): Promise<void>;
}

/**
 * Starts an offline gateway on this machine. It generates drawn pictures and composed sounds.
 * @throws {SandboxError} `port-in-use`, `cannot-listen`, `invalid-document`, `invalid-options`.
 * @throws {Error} of the importer, if a source cannot be read.
 */
export async function startSandbox(options: StartOptions): Promise<RunningSandbox> {
  const { port = 0, host = "127.0.0.1", bodyTimeout = 30_000, ...given } = options;
  const { sources = [], documents = [], ...others } = given;
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new SandboxError("invalid-options", `A port is 0 to 65535, not ${port}.`);
  const sandbox = createSandbox({
    media: sketches,
    engine: ajvEngine,
    // If other machines may connect, any host name may be valid.
    ...(isLoopback(host) ? { allowedHosts: [] } : {}),
    ...others,
    documents: [...documents, ...(await readSources(sources))],
  });
  const listening = await listen(sandbox.handle, { host, port, bodyTimeout });
  const close = async (): Promise<void> => {
    sandbox.close();
    await listening.close();
  };
  const url = `http://${host.includes(":") ? `[${host}]` : host}:${listening.port}`;
  return {
    ...sandbox,
    url,
    test: (id = "") => ({
      ...sandbox.test(id),
      id,
      url: id === "" ? url : `${url}${testsPath}${id}`,
      headers: id === "" ? {} : { [testHeader]: id },
    }),
    port: listening.port,
    close,
    [Symbol.asyncDispose]: close,
  };
}

async function readSources(paths: readonly string[]): Promise<CorsacDocument[]> {
  if (paths.length === 0) return [];
  const { readAnyDocument } = await import("@corsac/importer/node");
  const read = await Promise.all(paths.map((path) => readAnyDocument(path)));
  return read.map(({ document }) => document);
}
