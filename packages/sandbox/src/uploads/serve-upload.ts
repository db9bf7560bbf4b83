import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import type { SentFile } from "../requests/sent-file.js";
import type { Reply } from "../transport/reply.js";

/**
 * Returns an uploaded file.
 * @throws {Problem} 404 if there is none.
 */
export function serveUpload({ uploads }: SandboxContext, id: string): Reply {
  const file = uploads.get(id);
  if (!file) throw new Problem(404, "File not found", `There is no upload ${id}.`);
  return serveSent(file);
}

/** A file as it was uploaded. Its content is untrusted, so a browser must not execute it. */
export function serveSent({ mediaType, bytes }: SentFile): Reply {
  const headers = {
    "Content-Type": mediaType,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
  };
  return { status: 200, headers, body: bytes };
}
