import { type Client, createClient as createPlainClient } from "../client/client.js";
import type { ClientOptions } from "../client/options.js";
import type { Model } from "../model/define-model.js";
import { createPooledFetch, type PoolOptions } from "./pooled-fetch.js";

/** How a client with a pool of connections is set up. */
export interface PooledClientOptions extends ClientOptions {
  readonly pool?: PoolOptions | undefined;
}

/** A client with a pool of connections. */
export interface PooledClient<M extends Model = Model> extends Client<M> {
  /** Ends its connections, once the requests on their way are done. Idle ones do not keep a program alive. */
  close(): Promise<void>;
}

/**
 * Makes a client for programs that make many predictions at once under Node: it keeps a pool of connections, and goes
 * through the proxy that `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY` name. Needs the package `undici`: where it is not installed, requests fail with a `ConfigurationError`.
 *
 * @throws {ConfigurationError} the key cannot be one
 */
export function createClient<const Models extends readonly Model[] = readonly Model[]>({
  pool,
  ...options
}: PooledClientOptions & { readonly models?: Models | undefined } = {}): PooledClient<Models[number]> {
  const { fetch, close } = createPooledFetch(pool);
  return { ...createPlainClient<Models>({ fetch, ...options }), close };
}
