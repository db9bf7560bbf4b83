import type { StreamedEvent } from "@corsac/core";
import type { OperationPlaygroundData } from "../data/playground-data.js";
import { type RunRecord, type RunRequest, type RunSession, recordRun } from "./run-record.js";
import { mediaOfType, type ShownOutput } from "./shown-output.js";
import type { Target } from "./targets.js";

/** The result of a raw operation. */
interface RawResult {
  data?: unknown;
  error?: unknown;
  response: Response;
}

/** Calls an operation with the client of `@corsac/core`. Never rejects: errors are in the record. */
export function runOperation(data: OperationPlaygroundData, request: RunRequest): Promise<RunRecord> {
  return recordRun(request, async (session) => {
    const { input, signal, target } = request;
    const { body, ...params } = input;
    const { method, path } = data.operation;
    const operations = session.client.service(data.service, { baseUrl: target.baseUrl });
    // Its types are those of a generated descriptor. The paths of this one are data.
    const result: RawResult = await Reflect.apply(operations.request, undefined, [
      method.toLowerCase(),
      path,
      {
        params,
        signal,
        ...(body === undefined || data.body === undefined
          ? {}
          : { body, headers: { "content-type": data.body.mediaType } }),
      },
    ]);
    await show(result, target, session);
  });
}

function isEvents(value: unknown): value is AsyncIterable<StreamedEvent> {
  return typeof value === "object" && value !== null && Symbol.asyncIterator in value;
}

async function show(
  { data, error, response }: RawResult,
  target: Target,
  { record, tell }: RunSession,
): Promise<void> {
  if (!response.ok) {
    record.state = "failed";
    const message = `${response.status} ${response.statusText}`.trim();
    record.failure = { message, isUnreachable: false };
    record.output = withoutFiles(error);
    return;
  }
  if (isEvents(data)) {
    for await (const event of data) {
      record.text += `${event.data}\n`;
      record.pieces += 1;
      tell();
    }
    record.output = { files: [], text: record.text, json: "" };
    return;
  }
  record.output = data instanceof Blob ? await fileOutput(data, target) : withoutFiles(data);
}

function withoutFiles(value: unknown): ShownOutput {
  if (typeof value === "string") return { files: [], text: value, json: "" };
  return { files: [], json: value === undefined ? "" : JSON.stringify(value, null, 2) };
}

async function fileOutput(blob: Blob, target: Target): Promise<ShownOutput> {
  if (blob.size === 0) return { files: [], json: "" };
  const media = mediaOfType(blob.type) ?? "file";
  const [, subtype = "bin"] = blob.type.split(";")[0]?.split("/") ?? [];
  const address = await target.show("data:,", async () => blob);
  return { files: [{ name: `response.${subtype}`, media, address, url: "" }], json: "" };
}
