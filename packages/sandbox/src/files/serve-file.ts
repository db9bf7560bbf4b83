import { createHash } from "node:crypto";
import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { type Prediction, progressAt } from "../predictions/prediction.js";
import type { PlannedFile } from "../render/planned-output.js";

/**
 * Answers with a file of a finished prediction, or of an answer given at once.
 * @throws {Problem} 404 if there is none, 410 if it was removed.
 */
export async function serveFile(
  context: SandboxContext,
  request: Request,
  id: string,
  name: string,
): Promise<Response> {
  const prediction = context.store.get(id);
  const files = prediction?.output.files ?? context.shelf.get(id) ?? [];
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Problem(404, "File not found", `There is no file ${name} of ${id}.`);
  if (prediction) checkAvailable(context, prediction, name);
  return fileResponse(context, request, `${id}/${name}`, file);
}

/** A file as the whole response; nothing but headers where the client has it already, or asks for them alone. */
export async function fileResponse(
  context: SandboxContext,
  request: Request,
  key: string,
  file: PlannedFile,
): Promise<Response> {
  const bytes = await context.files.read(key, file);
  const tag = `"${createHash("sha256").update(bytes).digest("hex").slice(0, 32)}"`;
  const headers = {
    "Content-Type": file.mediaType,
    "Content-Length": String(bytes.byteLength),
    ETag: tag,
    "Cache-Control": "private, max-age=3600",
    "X-Corsac-Sandbox": "made by the Corsac sandbox; no model output",
  };
  if (request.headers.get("if-none-match") === tag)
    return new Response(null, { status: 304, headers: { ETag: tag } });
  return new Response(request.method === "HEAD" ? null : Buffer.from(bytes), { headers });
}

function checkAvailable(context: SandboxContext, prediction: Prediction, name: string): void {
  const { removed, state } = progressAt(prediction, context.clock.now());
  if (removed) {
    const detail = `${name} of ${prediction.id} was removed: outputs are kept for a limited time.`;
    throw new Problem(410, "File removed", detail);
  }
  if (state !== "succeeded") {
    throw new Problem(404, "File not found", `${prediction.id} has no files: it has not succeeded.`);
  }
}
