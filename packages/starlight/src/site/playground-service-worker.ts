// The service worker that serves outputs of the sandbox in the page. It is at the site's root, so that its scope
// includes every page.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sandboxFiles } from "virtual:corsac/playground";
import type { APIRoute } from "astro";

export const GET: APIRoute = () =>
  new Response(readFileSync(join(sandboxFiles, "service-worker.js")), {
    headers: { "Content-Type": "text/javascript" },
  });
