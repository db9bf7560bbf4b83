import type { ServiceDescriptor, UploadDescriptor } from "../descriptor/service.js";
import { bodyStart } from "../errors/error-body.js";
import { ProtocolError } from "../errors/protocol-error.js";
import { requireJson } from "../http/require-json.js";
import { answerDetails, describeAnswer } from "../http/response-error.js";
import { getPointer } from "../json/pointer.js";
import { operationRequest } from "../operations/call-operation.js";
import type { Requests } from "../operations/requests.js";
import type { FileBytes } from "./read-input-file.js";

/**
 * Gives a file to the service and answers with its URL there. An upload makes no prediction: it can be repeated.
 *
 * @throws {ProtocolError} the answer has no URL
 */
export async function uploadFile(
  requests: Requests,
  service: ServiceDescriptor,
  upload: UploadDescriptor,
  { bytes, contentType, name = "file" }: FileBytes,
  signal: AbortSignal | undefined,
): Promise<string> {
  const form = new FormData();
  form.append(upload.field ?? "file", new Blob([bytes], { type: contentType }), name);
  const answer = await requests.transport.exchange({
    ...operationRequest(requests, service, upload.operation),
    body: form,
    repeatable: true,
    signal,
  });
  const url = getPointer(requireJson(answer, service.errors), upload.url);
  if (typeof url === "string" && url !== "") return url;
  throw new ProtocolError(
    `${describeAnswer(answer)} without a URL at ${String(upload.url)}: ${bodyStart(answer.text)}`,
    answerDetails(answer),
  );
}
