import { type Client, createClient as createPlainClient } from "../client/client.js";
import type { ClientOptions } from "../client/options.js";
import type { Model } from "../model/define-model.js";
import { createPooledFetch, type PoolOptions } from "./pooled-fetch.js";

/** Options of a client with a connection pool. */
export interface PooledClientOptions extends ClientOptions {
  readonly pool?: PoolOptions | undefined;
}

/** A client with a connection pool. */
export interface PooledClient<M extends Model = Model> extends Client<M> {
  /** Closes its connections after all pending requests. Idle connections do not keep a program alive. */
  close(): Promise<void>;
}

/**
 * Creates a client for programs that create many predictions at once under Node. It has a connection pool, and uses the
 * proxy in `HTTP_PROXY`, `HTTPS_PROXY` and `NO_PROXY`. Requires the package `undici`: if it is not installed, requests
 * fail with a `ConfigurationError`.
 *
 * @throws {ConfigurationError} the key is not valid
 */
export function createClient<const Models extends readonly Model[] = readonly Model[]>({
  pool,
  ...options
}: PooledClientOptions & { readonly models?: Models | undefined } = {}): PooledClient<Models[number]> {
  const { fetch, close } = createPooledFetch(pool);
  return { ...createPlainClient<Models>({ fetch, ...options }), close };
}
