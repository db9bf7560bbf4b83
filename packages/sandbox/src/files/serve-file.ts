import { Problem } from "../http/problem.js";
import type { SandboxContext } from "../http/sandbox-context.js";
import { type Prediction, progressAt } from "../predictions/prediction.js";
import type { PlannedFile } from "../render/planned-output.js";
import type { IncomingRequest } from "../transport/incoming.js";
import { empty, type Reply } from "../transport/reply.js";
import { judgePreconditions } from "./preconditions.js";

/**
 * Returns a file of a finished prediction or of an immediate response.
 * @throws {Problem} 404 if there is none, 410 if it was removed.
 */
export async function serveFile(
  context: SandboxContext,
  request: IncomingRequest,
  id: string,
  name: string,
): Promise<Reply> {
  const prediction = context.store.get(id);
  const files = prediction?.output.files ?? context.shelf.get(id) ?? [];
  const file = files.find((candidate) => candidate.name === name);
  if (!file) throw new Problem(404, "File not found", `There is no file ${name} of ${id}.`);
  if (prediction) checkAvailable(context, prediction, name);
  return fileResponse(context, request, `${id}/${name}`, file);
}

/** A response with the file or the requested range of it, without a body if its preconditions require that. */
export async function fileResponse(
  context: SandboxContext,
  request: IncomingRequest,
  key: string,
  file: PlannedFile,
): Promise<Reply> {
  const bytes = await readFor(context, request, key, file);
  if (!bytes) return empty(clientHasGone);
  const tag = `"${await digest(bytes)}"`;
  const headers = {
    "Content-Type": file.mediaType,
    "Content-Length": String(bytes.byteLength),
    ETag: tag,
    "Cache-Control": "private, max-age=3600",
    "X-Corsac-Sandbox": "made by the Corsac sandbox; no model output",
  };
  const condition = judgePreconditions(request, tag);
  if (condition === "failed") return empty(412, { ETag: tag });
  if (condition === "same") return empty(304, { ETag: tag, "Cache-Control": headers["Cache-Control"] });
  const part = condition === "part" ? readRange(request.headers.get("range"), bytes.byteLength) : undefined;
  if (!part) return { status: 200, headers: { ...headers, "Accept-Ranges": "bytes" }, body: bytes };
  const { first, last } = part;
  if (first >= bytes.byteLength) return empty(416, { "Content-Range": `bytes */${bytes.byteLength}` });
  return {
    status: 206,
    headers: {
      ...headers,
      "Content-Length": String(last - first + 1),
      "Content-Range": `bytes ${first}-${last}/${bytes.byteLength}`,
    },
    body: bytes.subarray(first, last + 1),
  };
}

/** The single requested range of a file (RFC 9110, 14.2). Any other `Range` returns the whole file. */
function readRange(header: string | null, length: number): { first: number; last: number } | undefined {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return undefined;
  if (from === "") return { first: Math.max(0, length - Number(to)), last: length - 1 };
  const last = to === "" ? length - 1 : Math.min(length - 1, Number(to));
  return Number(from) > last && Number(from) < length ? undefined : { first: Number(from), last };
}

/** The status for a request whose client has disconnected, as servers log it. */
export const clientHasGone = 499;

async function readFor(
  { files }: SandboxContext,
  { signal }: IncomingRequest,
  key: string,
  file: PlannedFile,
): Promise<Uint8Array | undefined> {
  try {
    return await files.read(key, file, signal);
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  }
}

/** Entity tags, cached by the bytes: files are requested repeatedly. */
const digests = new WeakMap<Uint8Array, Promise<string>>();

function digest(bytes: Uint8Array): Promise<string> {
  const known = digests.get(bytes) ?? sha256(bytes);
  digests.set(bytes, known);
  return known;
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", new Uint8Array(bytes)));
  return Array.from(hash.subarray(0, 16), (byte) => byte.toString(16).padStart(2, "0")).join("");
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
