import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";

/**
 * Answers with a file that was uploaded. What it holds came from somebody else: a browser must not run it.
 * @throws {Problem} 404 if there is none.
 */
export function serveUpload({ uploads }: SandboxContext, id: string): Response {
  const file = uploads.get(id);
  if (!file) throw new Problem(404, "File not found", `There is no upload ${id}.`);
  const headers = {
    "Content-Type": file.mediaType,
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
  };
  return new Response(new Uint8Array(file.bytes), { headers });
}
