/** `app/api/corsac/[...path]/route.ts` of a Next.js app: the key stays here, pages get an id and a status. */
import { createClient } from "@corsac/core";
import { createProxy } from "@corsac/core/proxy";
import { fluxSchnell, sdxlPortrait } from "@corsac/models";

const proxy = createProxy({
  client: createClient({ baseUrl: process.env["CORSAC_BASE_URL"], apiKey: process.env["CORSAC_API_KEY"] }),
  // What pages may run. Everything else is refused.
  models: [fluxSchnell, sdxlPortrait],
  // Signs the ids that pages get, so that nobody can ask after the predictions of others.
  secret: process.env["CORSAC_PROXY_SECRET"] ?? "",
  // Who may: your own session, your own limits.
  authorize: (request) => request.headers.get("cookie")?.includes("session=") ?? false,
  onError: (error) => console.error(error),
});

export const GET = (request: Request): Promise<Response> => proxy(request);
export const POST = (request: Request): Promise<Response> => proxy(request);
