import { HttpResponse, http, type RequestHandler } from "msw";
import { createSandbox, type Sandbox, type SandboxOptions } from "../create-sandbox.js";
import { type JsonObject, jsonList, jsonObject, member } from "../document/contract.js";
import { SandboxError } from "../sandbox-error.js";

export type { Sandbox, SandboxOptions } from "../create-sandbox.js";

/** Options of the handlers. */
export interface HandlersOptions extends SandboxOptions {
  /** The origins of requests to answer: `https://api.acme.example`. Those of the documents' servers if absent. */
  origins?: readonly string[];
}

/** Request handlers for `setupServer` and `setupWorker` of msw, and their sandbox. */
export interface SandboxHandlers {
  handlers: RequestHandler[];
  sandbox: Sandbox;
}

/**
 * Creates handlers that answer every request to the services with a sandbox, without starting a server.
 * @throws {SandboxError} `invalid-document`; `invalid-options` if no document has a server with an absolute URL.
 *
 * @example
 * const { handlers, sandbox } = sandboxHandlers({ documents: [document] });
 * const server = setupServer(...handlers);
 */
export function sandboxHandlers({ origins, ...options }: HandlersOptions): SandboxHandlers {
  // msw selects the requests for the sandbox, so any page may send them.
  const sandbox = createSandbox({ allowedOrigins: ["*"], ...options });
  const answered = origins ?? [...new Set(options.documents.flatMap(serverOrigins))];
  if (answered.length === 0) {
    throw new SandboxError("invalid-options", "No document says where its service is.", {
      hint: 'Give the address: origins: ["https://api.acme.example"].',
    });
  }
  const handlers = answered.map((origin) =>
    http.all(`${new URL(origin).origin}/*`, async ({ request }) => {
      try {
        return await sandbox.fetch(request);
      } catch {
        // A directive resets the connection.
        return HttpResponse.error();
      }
    }),
  );
  return { handlers, sandbox };
}

function serverOrigins(document: object): string[] {
  return jsonList(member(document as JsonObject, "servers")).flatMap((server) => {
    const { url } = jsonObject(server);
    try {
      return typeof url === "string" ? [new URL(url).origin] : [];
    } catch {
      return [];
    }
  });
}
