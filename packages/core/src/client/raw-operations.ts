import type { ServiceDescriptor } from "../descriptor/service.js";
import type { ClientContext } from "./context.js";
import type { RawOperations } from "./raw-client.js";

const methods = ["GET", "PUT", "POST", "DELETE", "OPTIONS", "HEAD", "PATCH"] as const;

/** Raw operations whose machinery is loaded with the first call, so that a bundle that makes none does without. */
export function rawOperations<Paths extends object>(
  context: ClientContext,
  service: ServiceDescriptor<Paths>,
): RawOperations<Paths> {
  let loading: Promise<RawOperations<Paths>> | undefined;
  const load = (): Promise<RawOperations<Paths>> => {
    loading ??= import("./raw-client.js").then(({ openRawClient }) => openRawClient<Paths>(context, service));
    return loading;
  };
  return operationsOf<Paths>(
    Object.fromEntries(
      methods.map((method) => [
        method,
        async (...call: unknown[]): Promise<unknown> =>
          Reflect.apply((await load())[method], undefined, call),
      ]),
    ),
  );
}

/** It has just been given every one of them. */
function operationsOf<Paths extends object>(operations: object): RawOperations<Paths>;
function operationsOf(operations: object): object {
  return operations;
}
