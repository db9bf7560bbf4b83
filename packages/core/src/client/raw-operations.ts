import { optionalCode } from "../create/optional-code.js";
import type { ServiceDescriptor } from "../descriptor/service.js";
import type { RawMiddleware, RawOptions } from "../raw/raw-client.js";
import type { RawOperations } from "../raw/raw-operations.js";
import type { ClientContext } from "./client-context.js";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;

/**
 * The raw operations of a service. Their code and openapi-fetch are loaded with the first call, because few programs
 * use them.
 */
export function openRawOperations<Paths extends object>(
  context: ClientContext,
  service: ServiceDescriptor<Paths>,
  options: RawOptions,
): RawOperations<Paths>;
export function openRawOperations(
  { requests, settings }: ClientContext,
  service: ServiceDescriptor,
  options: RawOptions,
): object {
  const middleware: RawMiddleware[] = [];
  const context = { requests, service, options, middleware, maximumFileSize: settings.maximumFileSize };
  async function request(method: string, path: string, init?: object): Promise<unknown> {
    const { callRaw } = await optionalCode.loadRawClient();
    return callRaw(context, method.toUpperCase(), path, init);
  }
  return {
    ...Object.fromEntries(
      methods.map((method) => [method, (path: string, init?: object) => request(method, path, init)]),
    ),
    request,
    async *pages(path: string, init?: object): AsyncGenerator<unknown, void, undefined> {
      const { listPages } = await optionalCode.loadRawClient();
      yield* listPages(context, path, init);
    },
    use(...added: RawMiddleware[]): void {
      middleware.push(...added);
    },
    eject(...removed: RawMiddleware[]): void {
      const kept = middleware.filter((one) => !removed.includes(one));
      middleware.splice(0, middleware.length, ...kept);
    },
  };
}
