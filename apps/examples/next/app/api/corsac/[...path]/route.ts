import { createProxy } from "@corsac/core/proxy";
import { corsac, models } from "../../../../lib/corsac";

const { APP_URL, CORSAC_FILE_ORIGIN, CORSAC_PROXY_SECRET = "" } = process.env;

let proxy: ReturnType<typeof createProxy> | undefined;

/** Made at the first request: a build needs no key and no secret. */
function answer(request: Request): Promise<Response> {
  proxy ??= createProxy({
    client: corsac(),
    models,
    // Signs the ids that pages receive.
    secret: CORSAC_PROXY_SECRET,
    // Replace it with your own session and limits: here everybody may run the models.
    authorize: () => true,
    // Serves the output files from this app, so that no other host is visible in a page.
    files: CORSAC_FILE_ORIGIN ? { origins: [CORSAC_FILE_ORIGIN] } : undefined,
    webhook: APP_URL ? { url: `${APP_URL}/api/webhooks`, events: ["completed"] } : undefined,
    maximumBodySize: 8 * 2 ** 20,
    onError: (error) => console.error(error),
  });
  return proxy(request);
}

export const GET = answer;
export const POST = answer;
