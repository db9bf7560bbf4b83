import type { ServiceDescriptor } from "../descriptor/service.js";
import type { ClientContext } from "./context.js";
import type { RawOperations } from "./raw-client.js";

/** Raw operations whose machinery is loaded with the first call, so that a bundle that makes none does without. */
export function rawOperations<Paths extends object>(
  { base, transport }: ClientContext,
  service: ServiceDescriptor<Paths>,
): RawOperations<Paths> {
  let loading: Promise<RawOperations<Paths>> | undefined;
  const load = (): Promise<RawOperations<Paths>> => {
    loading ??= import("./raw-client.js").then(({ createRawClient }) =>
      createRawClient<Paths>(transport, base(service), service.security),
    );
    return loading;
  };
  return {
    GET: async (path, ...init) => (await load()).GET(path, ...init),
    PUT: async (path, ...init) => (await load()).PUT(path, ...init),
    POST: async (path, ...init) => (await load()).POST(path, ...init),
    DELETE: async (path, ...init) => (await load()).DELETE(path, ...init),
    OPTIONS: async (path, ...init) => (await load()).OPTIONS(path, ...init),
    HEAD: async (path, ...init) => (await load()).HEAD(path, ...init),
    PATCH: async (path, ...init) => (await load()).PATCH(path, ...init),
  };
}
