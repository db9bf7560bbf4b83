import type { ListBinding } from "../descriptor/service.js";
import { ConfigurationError } from "../errors/configuration-error.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { responseError } from "../http/response-error.js";
import { getPointer } from "../json/pointer.js";
import { nextCursor } from "../lifecycle/next-cursor.js";
import { callRaw, type RawContext } from "./call-raw.js";
import type { RawInit } from "./raw-init.js";

/**
 * The pages of a list, in the order defined by a lifecycle of the document.
 *
 * @throws {ConfigurationError} no lifecycle defines it
 * @throws {CorsacError} a page is an error
 * @throws {ProtocolError} the next page is one that was returned before
 */
export async function* listPages(
  context: RawContext,
  path: string,
  init: RawInit = {},
): AsyncGenerator<unknown, void, undefined> {
  const { next, cursor } = findList(context, path);
  const seen = new Set<string>();
  let query = init.params?.query ?? {};
  for (;;) {
    const { data, error, response } = await callRaw(context, "GET", path, {
      ...init,
      params: { ...init.params, query },
    });
    if (!response.ok) throw await failure(context, path, error, response);
    yield data;
    const following = nextCursor(getPointer(data, next), cursor);
    if (following === undefined) return;
    if (seen.has(following)) {
      throw new ProtocolError(`GET ${path} names a page as the next that came before ("${following}")`, {
        method: "GET",
        url: path,
      });
    }
    seen.add(following);
    query = { ...query, [cursor]: following };
  }
}

function findList({ service }: RawContext, path: string): Required<Pick<ListBinding, "next" | "cursor">> {
  for (const { list } of Object.values(service.lifecycles)) {
    if (list?.next === undefined || list.cursor === undefined) continue;
    if (service.operations[list.operation]?.path === path) return { next: list.next, cursor: list.cursor };
  }
  throw new ConfigurationError(
    `The document of ${service.name} does not say how the pages of ${path} follow each other`,
    {
      hint: "An overlay can: list, next and cursor of a lifecycle.",
    },
  );
}

async function failure(
  { requests }: RawContext,
  path: string,
  error: unknown,
  { status, headers }: Response,
): Promise<Error> {
  const text = typeof error === "string" ? error : JSON.stringify(error ?? "");
  const answer = await requests.transport.read({ method: "GET", url: path }, new Response(text, { headers }));
  return responseError({ ...answer, status });
}
