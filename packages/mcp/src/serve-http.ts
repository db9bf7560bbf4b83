import { createHash, randomUUID, timingSafeEqual } from "node:crypto";
import { WebStandardStreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js";
import { serverOf } from "./create-server.js";
import type { McpOptions } from "./options.js";
import { createState } from "./state.js";

/** Options of a server over HTTP. */
export interface McpHandlerOptions extends McpOptions {
  /** The key that clients send as `Authorization: Bearer …`. At least 16 characters. */
  readonly key: string;
}

/**
 * An MCP server over streamable HTTP, for every server that uses `Request` and `Response`. Every request requires the
 * key, so pages of other sites, which do not have it, are rejected. All sessions share the predictions and the limit.
 * https://modelcontextprotocol.io/specification/2025-06-18/basic/transports
 *
 * @throws {RangeError} the key has less than 16 characters
 */
export function createMcpHandler(options: McpHandlerOptions): (request: Request) => Promise<Response> {
  const { key } = options;
  if (key.length < 16) throw new RangeError("The key of an MCP server over HTTP has less than 16 characters");
  const state = createState(options);
  const sessions = new Map<string, WebStandardStreamableHTTPServerTransport>();
  return async (request) => {
    if (!isKey(request.headers.get("authorization"), key)) {
      const headers = { "www-authenticate": "Bearer" };
      return Response.json({ error: "Send Authorization: Bearer <key>" }, { status: 401, headers });
    }
    const id = request.headers.get("mcp-session-id");
    const known = id === null ? undefined : sessions.get(id);
    if (known !== undefined) return known.handleRequest(request);
    if (id !== null) return Response.json({ error: "There is no such session" }, { status: 404 });
    const transport = new WebStandardStreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (session) => {
        sessions.set(session, transport);
      },
      onsessionclosed: (session) => {
        sessions.delete(session);
      },
    });
    await serverOf(state).connect(transport);
    return transport.handleRequest(request);
  };
}

/** Compares in constant time. */
function isKey(header: string | null, key: string): boolean {
  const digest = (text: string): Buffer => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(header ?? ""), digest(`Bearer ${key}`));
}
